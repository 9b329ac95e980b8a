"""A promise given at a camp in the capital and kept a thousand kilometres away.

A young woman of Zavkhan is among the quarter of the camp that is rural. Three months later she
plans, leads and closes a session of her own by keys alone, on a borrowed laptop that knows neither
her nor the camp. Head office accepts that she was at the camp, sees that two records are one, and
her promise is kept. Next year she lives in the capital, and the camp is as rural as it was.

Dates are of 2026 and 2027; the camp has eight places. `--pictures DIR` keeps what was seen.
"""

from contextlib import contextmanager
from datetime import date

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark, PartnerRole, PromiseState, Verdict
from fieldreg.services import training_sessions
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.figures.cascades import load_cascade
from fieldreg.services.installation import opening
from fieldreg.services.pairs import verdicts
from fieldreg.services.people import attendance_claims
from fieldreg.services.records import partners, plain_records
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.session_life import promises
from fieldreg.services.session_life.open_items import OpenKind
from tests.support.bundles.trips import go_round
from tests.support.clock import FakeClock
from tests.support.installations import PASSPHRASE, Laptop

CAPITAL, TOWN, SOUM, SEATS = "11", "1110", "8140", 8
PLANNED, CAMP, HELD, LATER = (
    *(date(2026, 6, 1), date(2026, 6, 20), date(2026, 9, 19)),
    date(2027, 6, 20),
)
BORROWED, HERS, PARTNER = "Хэн нэгний", "Хүний эрхийн цаг", "Завханы залуучуудын төв"


class Story:
    """Head office, the stick that is carried, and who sits down at a window for a while."""

    def __init__(self, office, stick, sit_down, pictures):
        self.office, self.stick = office, stick
        self.sit_down, self.pictures = sit_down, pictures

    @contextmanager
    def at_window(self, place, day, language="mn"):
        """Sit somebody down at head office or a laptop, and see her out."""
        installation = place.installation
        installation.close()
        seat = self.sit_down(place.folder, language=language)
        seat.clock.show(day)
        seat.unlock()
        try:
            yield seat
        finally:
            seat.close()
        installation.tools.clock.show(day)
        place.installation = opening.unlock(place.folder, PASSPHRASE, installation.tools)

    def photograph(self, seat, name):
        seat.settle()
        seat.typist.save_screenshot(self.pictures / f"{name}.png")


def still_needed(desk, session):
    row = training_sessions.load_session(desk, session)
    [quota] = quota_progress.list_session_quotas(desk, row)
    people = frozenset(each.trainee for each in desk.store.sessions.list_participants(session))
    return quota.progress_with(frozenset(), people, SEATS).still_needed


def decide_who_comes(laptop):
    """Plan the camp; of the applicants one of town gives way to a second of the country."""
    desk = laptop.desk
    plan = {"date": CAMP.isoformat(), "half_days": 4, "soum": TOWN, "capacity": SEATS}
    camp = training_sessions.plan_session(desk, "Зуслан", plan)
    names = ("Анар", "Билгүүн", "Гэрэл", "Дөлгөөн", "Есүхэй", "Жаргал", "Золзаяа")
    town = [laptop.register(name, soum=TOWN) for name in names]
    other = laptop.register("Ирээдүй", soum=SOUM)
    training_sessions.add_participants(desk, camp, [*town, other])
    assert still_needed(desk, camp) == 1
    girl = laptop.register("Сарантуяа", patronymic="Батын", birth_date="2007", soum=SOUM)
    training_sessions.remove_participant(desk, camp, town[0], shown=AS_STORED)
    training_sessions.add_participants(desk, camp, [girl])
    assert still_needed(desk, camp) == 0
    return camp, girl


def hold_the_camp(laptop, camp, girl):
    desk = laptop.desk
    people = [each.trainee for each in desk.store.sessions.list_participants(camp)]
    for half_day in range(1, 5):
        training_sessions.mark_attendance(
            *(desk, camp, people, AttendanceMark.PRESENT), half_day=half_day, shown=AS_STORED
        )
    said = {"trainee": short_code(girl), "session": short_code(camp), "due": "2026-09-30"}
    told = {"text": "Сумандаа хүний эрхийн цаг заана"}
    promise = plain_records.add_record(desk, kinds.PROMISE, said | told)
    training_sessions.close_sessions(desk, camp, lets_follow=True)
    return promise


def go_to(seat, field):
    while not field.editor.hasFocus():
        seat.press("Tab")


def plan_hers(seat):
    """Plan a session of today, in her soum, with a partner; its door opens."""
    seat.press("Ctrl+N")
    seat.type(HERS)
    fields = seat.window.page.form.fields
    for name, text in (("soum", SOUM), ("partners", PARTNER)):
        go_to(seat, fields[name])
        seat.type(text)
    seat.press("Enter")
    seat.wait(lambda: seat.window.page_name == "door", "the door")


def bring_in(seat, *names):
    for name in names:
        seat.press("Ins", "Tab")
        seat.type(name)
        seat.press("Enter")


def register_herself(seat):
    seat.press("Alt+3", "Ins")
    seat.type("Батын")
    seat.press("Tab")
    seat.type("Сарантуяа")
    go_to(seat, seat.window.page.registration_view.form.person_fields["birth_date"])
    seat.type("2007")
    seat.press("Enter")


def say_who_did_what(seat):
    """Lead it herself, as the plan says; the partner that stands there helped to deliver it."""
    seat.press("Alt+2", "Ctrl+J")
    view = seat.window.page.records_view
    for kind, text in (("contribution", "Сарантуяа"), ("part", "")):
        rows = view.open_list
        section = {"contribution": OpenKind.NAMES, "part": OpenKind.PARTNERS}[kind]
        while not rows.hasFocus():
            seat.press("Tab")
        seat.press("Home")
        while rows.current_value().kind is not section:
            seat.press("Down")
        seat.press("Enter", "F2")
        if text:
            seat.type(text)
            seat.press("Enter")
        seat.press("Enter")


def find_herself(laptop):
    people = laptop.desk.store.people.list_page(0, 9)
    [herself] = [each.id for each in people if each.patronymic == "Батын"]
    return herself


def hold_hers(story, laptop, camp):
    """Plan, lead and close her session by keys, and claim to have been at the *camp*."""
    with story.at_window(laptop, HELD) as seat:
        plan_hers(seat)
        bring_in(seat, "Тэмүүлэн", "Уянга", "Хонгор")
        register_herself(seat)
        say_who_did_what(seat)
        story.photograph(seat, "2-her-session-mn")
        seat.press("Esc", "F9", "Enter")
    [hers] = laptop.desk.store.sessions.list_page(0, 9)
    assert (hers.state, hers.participants) == ("closed", 3)
    attendance_claims.claim_attendance(laptop.desk, short_code(camp), [find_herself(laptop)])
    go_round(story.office, story.stick, laptop)
    return hers.id


def unite(office, laptop, girl):
    """Accept that she was at the camp, compare the words, and judge her two records."""
    sync = wiring.build_office_sync(office.installation)
    for held in sync.held_changes.list_all():
        sync.held_changes.accept(held.change)
    line = laptop_registry.find_laptop(office.installation, BORROWED)
    words = " ".join(line.fingerprint_words)
    laptop_registry.confirm_laptop(office.installation, BORROWED, words, shown=AS_STORED)
    assert verdicts.judge_pair(office.desk, girl, find_herself(laptop), Verdict.SAME).is_joined


def look_on(story, girl, language):
    """See her kept promise at head office's window, and the partner."""
    with story.at_window(story.office, HELD, language) as seat:
        seat.desktop.workspace.open_person(girl)
        seat.press("Ctrl+J")
        seat.wait_for_text(HERS)
        story.photograph(seat, f"3-kept-{language}")
        seat.press("Alt+5", "Ctrl+T", "Enter")
        seat.wait_for_text(HERS)
        story.photograph(seat, f"4-partner-{language}")


def count_rural(office):
    [progress] = quota_progress.list_quota_progress(office.desk)
    return progress.tally.matching, progress.tally.other


@pytest.mark.slow
def test_a_promise_of_a_camp_is_kept_far_away_and_the_camp_stays_as_rural_as_it_was(
    office, sit_down, stick, pictures
):
    story = Story(office, stick, sit_down, pictures)
    office.clock.show(PLANNED)
    quota_progress.add_quota(office.desk, "rural", "25 %", until="2026-08-31")
    capital = office.enrol("Улаанбаатар 1", CAPITAL, clock=FakeClock(office.clock.moment))
    go_round(office, stick, capital)
    camp, girl = decide_who_comes(capital)
    with story.at_window(capital, PLANNED) as seat:
        seat.press("Alt+2", "Ctrl+J")
        story.photograph(seat, "1-who-comes-mn")
    capital.installation.tools.clock.show(CAMP)
    promise = hold_the_camp(capital, camp, girl)
    go_round(office, stick, capital)
    assert count_rural(office) == (2, 6)

    # Three months later and a thousand kilometres away.
    office.clock.show(HELD)
    terms = {"place": SOUM, "until": "2026-10-31"}
    invitation = invitations.issue_invitation(office.installation, BORROWED, (), **terms)
    clock = FakeClock(office.clock.moment)
    borrowed = Laptop(office.folder.with_name("borrowed"), invitation, 9, "Сарантуяа", clock)
    office.laptops.append(borrowed)
    hers = hold_hers(story, borrowed, camp)

    # At head office.
    assert [each.kept_by for each in promises.list_due_promises(office.desk)] == [None]
    unite(office, borrowed, girl)
    [due] = promises.list_due_promises(office.desk)
    assert (due.id, due.kept_by.id) == (promise, hers)
    promises.keep_promise(office.desk, promise, shown=AS_STORED)
    _, kept = plain_records.load_record(office.desk, promise)
    assert (kept.values["state"], kept.values["kept_by"]) == (PromiseState.KEPT, hers)
    [began, grown] = load_cascade(office.desk, short_code(camp)).cascade.generations
    assert (began.people, began.multipliers, grown.sessions, grown.people) == (8, 1, 1, 3)
    [partner] = [each for each in partners.list_partners(office.desk) if each.label == PARTNER]
    assert partner.sessions == {hers: (PartnerRole.DELIVERY,)}

    for language in ("en", "mn"):
        look_on(story, girl, language)

    # Next year she lives in the capital.
    office.clock.show(LATER)
    moved = {"trainee": short_code(girl), "day": "2027-01-15", "soum": TOWN, "reason": "moved"}
    plain_records.add_record(office.desk, kinds.RESIDENCE, moved)
    assert office.desk.store.people.list_by_ids([girl])[0].soum == TOWN
    assert count_rural(office) == (2, 6)
