"""A promise given at a camp in the capital and kept a thousand kilometres away.

A girl of Zavkhan is among the quarter of the camp that is rural, decided among the applicants of a
table while the camp is planned; her guardian's word is to follow. Three months later she plans,
leads and closes a session of her own on a borrowed laptop that knows neither her nor the camp. Head
office accepts that she was at the camp, reads on two days that two records of a minor are one, and
notes on *Today* that her promise is kept. Next year she lives in the capital, and the camp is as rural as it was.

All is done by keys in windows, but for the marks of the camp and the words of the borrowed laptop.
Dates are of 2026 and 2027; the camp has eight places. It is played in Mongolian and in English;
`--pictures DIR` keeps what was seen.
"""

from contextlib import contextmanager
from datetime import date

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.values import AttendanceMark, PartnerRole, PromiseState
from fieldreg.services import training_sessions
from fieldreg.services.devices import invitations, laptop_registry
from fieldreg.services.figures.cascades import load_cascade
from fieldreg.services.installation import opening
from fieldreg.services.records import partners, plain_records
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.session_life import promises
from fieldreg.services.session_life.open_items import OpenKind
from fieldreg.ui.pages.arrivals import change_panel
from fieldreg.ui.widgets.folds import FoldHead
from tests.support.bundles.trips import go_round
from tests.support.clock import FakeClock
from tests.support.installations import PASSPHRASE, Laptop

CAPITAL, TOWN, SOUM, SEATS = "11", "1110", "8140", 8
PLANNED, CAMP, HELD, READ_AGAIN, LATER = (
    *(date(2026, 6, 1), date(2026, 6, 20), date(2026, 9, 19), date(2026, 9, 20)),
    date(2027, 6, 20),
)
BORN = "2009-07-01"  # sixteen at the camp, seventeen three months later
BORROWED, HERS, PARTNER = "Хэн нэгний", "Хүний эрхийн цаг", "Завханы залуучуудын төв"


class Story:
    """Head office, the stick that is carried, and who sits down at a window for a while."""

    def __init__(self, office, stick, sit_down, pictures, language):
        self.office, self.stick, self.language = office, stick, language
        self.sit_down, self.pictures = sit_down, pictures

    @contextmanager
    def at_window(self, place, day, answers=()):
        """Sit somebody down at head office or a laptop, and see her out."""
        installation = place.installation
        installation.close()
        seat = self.sit_down(place.folder, *answers, language=self.language)
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


def write_applicants(laptop, folder):
    """Return a table of nine applicants, who are registered, and the girl among them."""
    names = ("Анар", "Билгүүн", "Гэрэл", "Дөлгөөн", "Есүхэй", "Жаргал", "Золзаяа")
    for name in names:
        laptop.register(name, soum=TOWN, source_ref=name, birth_date="2001")
    laptop.register("Ирээдүй", soum=SOUM, source_ref="Ирээдүй", birth_date="2001")
    about = {"patronymic": "Батын", "birth_date": BORN, "soum": SOUM, "source_ref": "Сарантуяа"}
    girl = laptop.register("Сарантуяа", **about)
    table = folder / "applicants.csv"
    rows = "".join(f"{name},{name}\n" for name in (*names, "Ирээдүй", "Сарантуяа"))
    table.write_text(f"Бүртгэлийн дугаар,Нэр\n{rows}", encoding="utf-8")
    return table, girl


def decide_who_comes(story, laptop, table):
    """Plan the camp of the applicants in *table*; one of town gives way, by keys."""
    with story.at_window(laptop, PLANNED, answers=[table]) as seat:
        seat.press("Ctrl+N")
        seat.type("Зуслан")
        form = seat.window.page.form
        plan = {"date": "2026.06.20", "soum": TOWN, "half_days": "4", "capacity": str(SEATS)}
        fill(seat, form.fields, plan)
        seat.press("Ctrl+O")
        seat.wait(lambda: len(form.expected.people) == SEATS + 1, "the applicants")
        assert str(SEATS + 1) in seat.words
        seat.press("F6")
        story.photograph(seat, "1-applicants")
        seat.press("Del")  # the first of town
        seat.wait(lambda: len(form.expected.people) == SEATS, "eight of them")
        story.photograph(seat, "1-who-comes")
        seat.press("Enter")
    [camp] = laptop.desk.store.sessions.list_page(0, 9)
    assert (camp.date, camp.participants) == (CAMP.isoformat(), SEATS)
    assert still_needed(laptop.desk, camp.id) == 0
    return camp.id


def hold_the_camp(story, laptop, camp, girl):
    """Note her promise and close the camp, at which her guardian's word is to follow."""
    desk = laptop.desk
    people = [each.trainee for each in desk.store.sessions.list_participants(camp)]
    for half_day in range(1, 5):
        training_sessions.mark_attendance(
            *(desk, camp, people, AttendanceMark.PRESENT), half_day=half_day, shown=AS_STORED
        )
    with story.at_window(laptop, CAMP) as seat:
        seat.press("Alt+2", "Ctrl+J")
        view = seat.window.page.records_view
        add_entry(seat, view, kinds.PROMISE)
        said = {"due": "2026.09.30", "text": "Сумандаа хүний эрхийн цаг заана"}
        fill(seat, view._form.fields, {"trainee": f"Сарантуяа · {short_code(girl)}"} | said)
        seat.press("Ctrl+S")
        story.photograph(seat, "2-promise")
        seat.press("Esc", "F9")
        assert "Сарантуяа" in seat.words  # her guardian was not asked
        story.photograph(seat, "2-closing")
        seat.press("Enter")
    assert training_sessions.list_minors_awaiting_consent(laptop.desk, camp) == [girl]
    [promise] = laptop.desk.store.records.list_all(kinds.PROMISE)
    return promise.id


def add_entry(seat, view, kind):
    """Open the form for a new entry of *kind* among the sections of *view*."""
    rows = view.sections.list_of(kind.name)
    while not rows.hasFocus():
        seat.press("Tab")
    seat.press("Ins")


def fill(seat, fields, texts):
    for name, text in texts.items():
        go_to(seat, fields[name])
        seat.press("Ctrl+A")
        seat.type(text)


def go_to(seat, field):
    while not field.editor.hasFocus():
        at = seat.window.focusWidget()
        if isinstance(at, FoldHead) and not at.is_open:
            seat.press("Right")
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
    seat.type(BORN)
    seat.press("Enter")


def claim_the_camp(seat, person, camp):
    """Note at her own record that she was at the *camp*, which is not here, by its code."""
    seat.desktop.workspace.open_person(person)
    seat.press("F6")
    code = seat.window.page.overview.add_to_session.code_edit
    while not code.hasFocus():
        seat.press("Tab")
    seat.type(short_code(camp))
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
        story.photograph(seat, "3-her-session")
        seat.press("Esc", "F9", "Enter")
    [hers] = laptop.desk.store.sessions.list_page(0, 9)
    assert (hers.state, hers.participants) == ("closed", 3)
    herself = find_herself(laptop)
    with story.at_window(laptop, HELD) as seat:
        claim_the_camp(seat, herself, camp)
        story.photograph(seat, "3-claim")
    go_round(story.office, story.stick, laptop)
    return hers.id


def choose(seat, rows, is_wanted):
    """Move to the row of *rows* whose value *is_wanted*."""
    while not rows.hasFocus():
        seat.press("Tab")
    seat.press("Home")
    while not is_wanted(rows.current_value()):
        seat.press("Down")


def accept_her_claim(story, camp, girl_there):
    """See on *Today* what a narrow laptop claims, and accept it: she was at the camp."""
    with story.at_window(story.office, HELD) as seat:
        choose(seat, seat.window.page.attention_list, lambda value: value == "set aside changes")
        seat.press("Enter")
        assert seat.window.page.view.arrival_list.table.hasFocus()
        story.photograph(seat, "4-claim")
        seat.press("F6", "F6")  # the partner, of which nobody had heard either
    people = story.office.desk.store.sessions.list_participants(camp)
    assert girl_there in {each.trainee for each in people}


def keep_her_promise(story, promise):
    """Note on head office's *Today* that the session which she held kept it."""
    with story.at_window(story.office, READ_AGAIN) as seat:
        rows = seat.window.page.attention_list
        choose(seat, rows, lambda value: getattr(value, "id", 0) == promise)
        story.photograph(seat, "5-today")
        seat.press("F4")
        assert promise not in [getattr(row.value, "id", 0) for row in rows.rows]


def move_her(story, girl):
    with story.at_window(story.office, LATER) as seat:
        seat.desktop.workspace.open_person(girl)
        seat.press("Ctrl+J")
        view = seat.window.page.views.records
        add_entry(seat, view, kinds.RESIDENCE)
        fields = view._form.fields
        fill(seat, fields, {"day": "2027.01.15", "soum": TOWN})
        go_to(seat, fields["reason"])
        while fields["reason"].value() != "moved":
            seat.press("Down")
        seat.press("Ctrl+S", "Esc")
        story.photograph(seat, "8-next-year")


def confirm(office):
    """Compare the words of the borrowed laptop."""
    line = laptop_registry.find_laptop(office.installation, BORROWED)
    words = " ".join(line.fingerprint_words)
    laptop_registry.confirm_laptop(office.installation, BORROWED, words, shown=AS_STORED)


def unite(story, *ends):
    """Say on two days, since she may be under 18, that two records are hers."""
    for day, count in ((HELD, 2), (READ_AGAIN, 1)):
        with story.at_window(story.office, day) as seat:
            seat.window.show_page("duplicates")
            rows = seat.window.page.list
            seat.wait(lambda rows=rows: rows.rows, "the pair")
            choose(seat, rows, lambda pair: {*pair} == {*ends})
            seat.wait(lambda seat=seat: seat.window.page.panel.isVisible(), "both records")
            story.photograph(seat, f"5-reading-{day}")
            before = [*rows.rows]
            seat.press("F6")
            seat.wait(lambda rows=rows, before=before: [*rows.rows] != before, "the verdict")
        roots = story.office.desk.store.pairs.find_roots(ends)
        assert len({*roots.values()}) == count


def look_on(story, girl):
    """See her kept promise at head office's window, and the partner."""
    with story.at_window(story.office, READ_AGAIN) as seat:
        seat.desktop.workspace.open_person(girl)
        seat.press("Ctrl+J")
        seat.wait_for_text(HERS)
        assert "Батын Сарантуяа" in seat.words
        story.photograph(seat, "6-kept")
        seat.press("Esc")
        story.photograph(seat, "6-she")
        seat.press("Alt+5", "Ctrl+T", "Enter")
        seat.wait_for_text(HERS)
        story.photograph(seat, "7-partner")


def count_rural(office):
    [progress] = quota_progress.list_quota_progress(office.desk)
    return progress.tally.matching, progress.tally.other


@pytest.fixture(params=["mn", "en"])
def story(request, office, stick, sit_down, pictures):
    return Story(office, stick, sit_down, pictures, request.param)


@pytest.mark.slow
@pytest.mark.share(of=4)
def test_a_promise_of_a_camp_is_kept_far_away_and_the_camp_stays_as_rural_as_it_was(
    office, stick, story, pictures, monkeypatch
):
    monkeypatch.setattr(change_panel, "GLANCE", 0)  # of somebody who reads what comes next
    office.clock.show(PLANNED)
    quota_progress.add_quota(office.desk, "rural", "25 %", until="2026-08-31")
    capital = office.enrol("Улаанбаатар 1", CAPITAL, clock=FakeClock(office.clock.moment))
    go_round(office, stick, capital)
    table, girl = write_applicants(capital, pictures)
    camp = decide_who_comes(story, capital, table)
    with story.at_window(capital, PLANNED) as seat:
        seat.press("Alt+2", "Ctrl+J")
        story.photograph(seat, "1-planned")
    capital.installation.tools.clock.show(CAMP)
    promise = hold_the_camp(story, capital, camp, girl)
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
    accept_her_claim(story, camp, find_herself(borrowed))
    confirm(office)
    unite(story, girl, find_herself(borrowed))
    [due] = promises.list_due_promises(office.desk)
    assert (due.id, due.kept_by.id) == (promise, hers)
    keep_her_promise(story, promise)
    _, kept = plain_records.load_record(office.desk, promise)
    assert (kept.values["state"], kept.values["kept_by"]) == (PromiseState.KEPT, hers)
    [began, grown] = load_cascade(office.desk, short_code(camp)).cascade.generations
    assert (began.people, began.multipliers, grown.sessions, grown.people) == (8, 1, 1, 3)
    [partner] = [each for each in partners.list_partners(office.desk) if each.label == PARTNER]
    assert partner.sessions == {hers: (PartnerRole.DELIVERY,)}

    look_on(story, girl)

    # Next year she lives in the capital.
    office.clock.show(LATER)
    move_her(story, girl)
    assert office.desk.store.people.list_by_ids([girl])[0].soum == TOWN
    assert count_rural(office) == (2, 6)
