"""Who may do what, see what and change what: every role against every verb and field.

The two sheets below are written out by hand, so that the tables in `domain.roles` cannot
change alone. Every public service is called as every role, whoever adds one.
"""

from collections.abc import Iterable, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from inspect import signature

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records import (
    Answer,
    Attendance,
    Consent,
    ConsentState,
    Course,
    Erasure,
    How,
    Mark,
    Partner,
    Place,
    Purpose,
    Question,
    Quota,
    Response,
    Undoing,
)
from fieldreg.domain.roles import HIDDEN, Rights, Role, Verb
from fieldreg.domain.sync.exchange import Carrier
from fieldreg.domain.sync.tasks import walk
from fieldreg.services import (
    conflict_resolution,
    consent_records,
    erasure_orders,
    overview,
    trainer_questions,
    training_sessions,
)
from fieldreg.services.arrivals import arrival_undo, arrived_bundles
from fieldreg.services.backups import backup_status
from fieldreg.services.consent_records import Asked
from fieldreg.services.devices import hub_card, laptop_registry
from fieldreg.services.diagnostics import calendar_check, health_check
from fieldreg.services.exchange import quarantined_changes, sync_schedule
from fieldreg.services.exports import consent_sheets, plaintext_exports
from fieldreg.services.exports.people_table import export_people
from fieldreg.services.exports.sessions_table import export_sessions
from fieldreg.services.keys import key_rotation, passphrase_reset
from fieldreg.services.officers import officer_roles, user_accounts
from fieldreg.services.people import access_report, people_search, registration
from fieldreg.services.permissions import Holder
from fieldreg.services.records import change_history, form_drafts, record_labels
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.releases import program_releases
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from fieldreg.services.settings import installation_settings
from fieldreg.services.user_session import Desk
from tests.architecture.test_rights import services
from tests.support.conflicting_laptops import Pair
from tests.support.installations import HeadOffice

LETTERS = {
    "O": Role.OFFICER,
    "P": Role.PROGRAMME,
    "D": Role.PROTECTED_DESK,
    "A": Role.ADMINISTRATOR,
}

VERBS = """
    look          OPDA
    find          OPD
    register      O
    correct       O
    mark          O
    plan          OP
    settle        O
    import        O
    export        O
    receive       O
    take-waiting  OA
    undo          O
    see-laptops   OPDA
    keep-laptops  A
    back-up       OA
    settings      A
    officers      A
    keep-keys     A
    open-answers  D
    erase         D
    ask           O
"""

# The field, who sees it, who changes it.
FIELDS = """
    shift.trainer         OPDA  OPDA
    shift.day             OPDA  OPDA
    shift.device          OPDA  OPDA
    shift.asked_by        OPDA  OPDA
    partner.name          OPDA  OP
    partner.sort          OPDA  OP
    partner.since         OPDA  OP
    partner.contact       OP    OP
    partner.notes         OP    OP
    course.name           OPDA  OP
    course.target_group   OPDA  OP
    course.notes          OPDA  OP
    trainee.source_ref    OPD   O
    trainee.given_name    OPD   O
    trainee.patronymic    OPD   O
    trainee.clan_name     OPD   O
    trainee.birth_date    OPD   O
    trainee.gender        OPD   O
    trainee.phone         OD    O
    trainee.email         OD    O
    trainee.aimag         OPD   O
    trainee.soum          OPD   O
    trainee.bag           OPD   O
    trainee.school        OPD   O
    trainee.occupation    OPD   O
    trainee.notes         OD    O
    trainee.languages     OPD   O
    trainee.guardian      OD    O
    session.course        OPDA  OP
    session.date          OPDA  OP
    session.half_days     OPDA  OP
    session.starts        OPDA  OP
    session.soum          OPDA  OP
    session.venue         OPDA  OP
    session.mode          OPDA  OP
    session.capacity      OPDA  OP
    session.facilitators  OPDA  OP
    session.partners      OPDA  OP
    session.parent        OPDA  OP
    session.state         OPDA  OP
    session.notes         OP    OP
    attendance.trainee    OPD   O
    attendance.session    OPD   O
    attendance.half_day   OPD   O
    attendance.mark       OPD   O
    consent.trainee       OPD   O
    consent.purpose       OPD   O
    consent.text_version  OPD   O
    consent.language      OPD   O
    consent.how           OPD   O
    consent.given_by      OD    O
    consent.day           OPD   O
    consent.state         OPD   O
    answer.trainee        OD    O
    answer.session        OD    O
    answer.day            OD    O
    answer.sealed         D     O
    place.code            OPDA  OP
    place.name            OPDA  OP
    quota.course          OPDA  OP
    quota.whom            OPDA  OP
    quota.share           OPDA  OP
    quota.number          OPDA  OP
    quota.since           OPDA  OP
    quota.until           OPDA  OP
    question.laptop       OD    O
    question.trainee      OD    O
    question.session      OD    O
    question.text         OD    O
    question.day          OD    O
    response.question     OD    O
    response.trainee      OD    O
    response.text         OD    O
    response.day          OD    O
    erasure.trainees      OPDA  D
    erasure.fields        OPDA  D
    erasure.changes       OPDA  D
    erasure.state         OPDA  D
    erasure.reason        OPDA  D
    erasure.said          OPDA  D
    erasure.day           OPDA  D
    erasure.said          OPDA  D
    undoing.spans         OPDA  O
    undoing.state         OPDA  O
    undoing.reason        OPDA  O
    undoing.kept          OPDA  OA
"""


def sheet(text: str) -> dict[str, list[set[Role]]]:
    rows = (line.split() for line in text.strip().splitlines())
    return {row[0]: [{LETTERS[one] for one in cell} for cell in row[1:]] for row in rows}


MAY = {Verb(name): roles for name, (roles,) in sheet(VERBS).items()}
SEES = {name: roles for name, (roles, _) in sheet(FIELDS).items()}
CHANGES = {name: roles for name, (_, roles) in sheet(FIELDS).items()}
KINDS = {kind.name: kind for kind in kinds.KINDS}

# Every role alone, two together, all, and none.
HELD = (
    *(frozenset({one}) for one in Role),
    frozenset({Role.PROGRAMME, Role.ADMINISTRATOR}),
    frozenset(Role),
    frozenset(),
)
held = pytest.mark.parametrize("roles", HELD, ids=lambda one: str(Rights(one)) or "none")

# Each stands in one field of one record and nowhere else.
PHONE, OTHER_PHONE = "99112233", "88445566"
TOKENS = {
    "trainee.given_name": "Цэцэгмаа",
    "trainee.patronymic": "Лхагвасүрэн",
    "trainee.clan_name": "Боржигин",
    "trainee.phone": PHONE,
    "trainee.email": "tsetsegmaa@example.mn",
    "trainee.school": "Тариатын дунд сургууль",
    "trainee.notes": "Зүрхний эмтэй",
    "trainee.guardian": "Дулмаа эмээ",
    "partner.contact": "70001122",
    "partner.notes": "Гэрээгүй байгаа",
    "session.notes": "Түлхүүр манаачид бий",
    "consent.given_by": "Нямаа нагац",
    "question.text": "Тэр өдөр хэн дагаж ирсэн бэ",
    "response.text": "Авга эгч нь дагаж ирсэн",
    "answer.sealed": "Zm9yIGhlYWQgb2ZmaWNl" * 20,
}
A_PLAN = f"{form_drafts.OF_A_SESSION}new"
# Two who had not heard of each other said these of it since, and both wait.
OTHERS = {
    "phone": (OTHER_PHONE, "88445577"),
    "notes": ("Нүдний шилтэй", "Сонсголын аппараттай"),
    "guardian": ("Сэдэд өвөө", "Дарь эгч"),
}


@dataclass
class Seats:
    """One register with everything in it, and the desks of whoever holds some roles."""

    whole: Desk
    ids: Mapping[str, int]
    alone: int  # a person who took part in nothing

    def desk(self, roles: Iterable[Role]) -> Desk:
        rights = Rights.of(roles)
        return Desk(
            self.whole.store.seen_by(lambda: rights),
            self.whole.clock,
            self.whole.places,
            self.whole.texts,
            "Болд",
            "Төв оффис",
            Holder(lambda: rights, rights),
        )


def fill(desk: Desk) -> tuple[dict[str, int], int]:
    """Fill every kind, each token in its field; give a record of each, and a bystander."""
    says = {
        kind: {key.split(".")[1]: one for key, one in TOKENS.items() if kind in key}
        for kind in ("trainee", "partner", "session")
    }
    ids = {}
    ids["trainee"] = registration.register(
        desk,
        {
            **{field.name: None for field in kinds.TRAINEE.fields},
            **says["trainee"],
            "source_ref": "S-77",
            "birth_date": "2007-03-14",
            "gender": "female",
            "aimag": "65",
            "soum": "6525",
            "languages": "mn kk",
        },
        (
            Asked(
                Purpose.KEEP,
                How.SPOKEN,
                ConsentState.GIVEN,
                given_by=TOKENS["consent.given_by"],
            ),
        ),
    )
    (ids["consent"],) = desk.store.records.ids_where(
        kinds.CONSENT, "trainee", ids["trainee"]
    )
    said = (
        Asked(Purpose.KEEP, How.SPOKEN, ConsentState.DECLINED),
        Asked(Purpose.CONTACT, How.SPOKEN),
    )
    alone = registration.register(desk, {"given_name": "Ганцаардал"}, said)
    with desk.writing() as writing:
        ids["course"] = writing.create(Course.checked(name="Манлайлал"))
        ids["partner"] = writing.create(
            Partner.checked(name="Хамт олон", **says["partner"])
        )
        ids["erasure"] = writing.create(
            Erasure.checked(
                trainees=str(alone), state="asked", reason="asked", day=desk.day
            )
        )
        gone = writing.create(Course.checked(name="Санамсаргүй"))
        ids["undoing"] = writing.create(
            Undoing.checked(
                spans=str(Spans.of_ids([gone])),
                state="undone",
                reason="Туршилт",
            )
        )
    ids["session"] = training_sessions.plan(
        desk,
        "Манлайлал",
        {"date": desk.day, "half_days": 2, "soum": "6525", **says["session"]},
        ["Хамт олон"],
    )
    training_sessions.mark(desk, ids["session"], [ids["trainee"]], Mark.PRESENT)
    (ids["attendance"],) = desk.store.records.ids_where(
        kinds.ATTENDANCE, "trainee", ids["trainee"]
    )
    with desk.writing() as writing:
        ids["answer"] = writing.create(
            Answer.checked(
                trainee=ids["trainee"],
                session=ids["session"],
                day=desk.day,
                sealed=TOKENS["answer.sealed"],
            )
        )
    with desk.writing() as writing:
        ids["place"] = writing.create(Place.checked(code="110299", name="99-р хороо"))
        ids["quota"] = writing.create(
            Quota.checked(
                course=ids["course"],
                whom="rural",
                share=246,
                number=8,
                since="2026-01-02",
                until="2026-12-30",
            )
        )
        ids["question"] = writing.create(
            Question.checked(
                laptop="Архангай 2",
                trainee=ids["trainee"],
                text=TOKENS["question.text"],
                day=desk.day,
            )
        )
        ids["response"] = writing.create(
            Response.checked(
                question=ids["question"],
                trainee=ids["trainee"],
                text=TOKENS["response.text"],
                day=desk.day,
            )
        )
    form_drafts.keep(desk, form_drafts.DOOR, {"phone": PHONE})
    form_drafts.keep(desk, A_PLAN, {"notes": TOKENS["session.notes"]})
    return ids, alone


@pytest.fixture(scope="module")
def seats(tmp_path_factory):
    pair = Pair(tmp_path_factory.mktemp("roles"))
    ids, alone = fill(pair.one)
    pair.meet()
    pair.person = ids["trainee"]
    pair.differ(**OTHERS)
    shift = pair.one.store._db.execute("SELECT min(id) FROM shift").fetchone()[0]
    yield Seats(pair.one, {**ids, "shift": shift}, alone)
    pair.one.store.close()
    pair.other.store.close()


def sees(roles, key):
    return bool(SEES[key] & roles)


def reaches(roles, kind):
    return any(sees(roles, f"{kind.name}.{one.name}") for one in kind.fields)


# Fields


def test_the_sheets_name_every_verb_and_every_field():
    assert set(MAY) == set(Verb)
    every = {f"{kind.name}.{one.name}" for kind in kinds.KINDS for one in kind.fields}
    assert set(SEES) == every


@held
@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.name)
def test_a_field_is_seen_by_its_roles_and_is_hidden_from_the_others(seats, roles, kind):
    """As a record stands, as it waits in conflicts, and in all that was ever said of it."""
    store, one = seats.desk(roles).store, seats.ids[kind.name]
    whole = seats.whole.store
    found = store.records.many(kind, [one])
    assert bool(found) is reaches(roles, kind)
    assert (store.records.kind_of(one) is kind) is reaches(roles, kind)
    live, said = store.records.live(kind, [one]), store.past.sayings(kind, [one])
    assert bool(live) is bool(said) is reaches(roles, kind)
    if not found:
        with pytest.raises(Problem):
            store.records.one(kind, one)
        return
    true, whole_live = whole.records.one(kind, one), whole.records.live(kind, [one])[one]
    for field in kind.fields:
        name, is_seen = field.name, sees(roles, f"{kind.name}.{field.name}")
        value = found[0].values[name]
        assert value == (true.values[name] if is_seen else HIDDEN), name
        assert (name in found[0].open) is (is_seen and name in true.open), name
        values = {saying.value for saying in said[one][name]}
        assert is_seen or values == {HIDDEN}, name
        if field.editable:
            assert is_seen or {value for _, value in live[one][name]} == {HIDDEN}, name
        kept = max(whole_live[name])[1] if field.editable else true.values[name]
        if kept is not None:
            ids = store.records.ids_where(kind, name, kept)
            assert (one in ids) is is_seen, f"found by {name}"
    assert kind is not kinds.TRAINEE or {"phone", "guardian"} <= true.open.keys()


@held
@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.name)
def test_a_field_is_changed_by_its_roles_and_by_nobody_else(seats, roles, kind):
    desk, one = seats.desk(roles), seats.ids[kind.name]
    there = seats.whole.store.records.one(kind, one).values
    before = seats.whole.store.head()
    for field in kind.fields:
        may = bool(CHANGES[f"{kind.name}.{field.name}"] & roles)
        if not field.editable:
            continue
        act = {field.name: there[field.name]}
        with refused(not may), suppress(GivenUp), desk.writing() as writing:
            writing.edit(kind, one, act)
            raise GivenUp
    assert seats.whole.store.head() == before


CREATED = {
    kinds.PARTNER: Partner.checked(name="Шинэ", contact="1"),
    kinds.COURSE: Course.checked(name="Шинэ"),
    kinds.ATTENDANCE: Attendance.checked(
        trainee=1 << 32 | 1, session=1 << 32 | 2, half_day=1, mark="present"
    ),
    kinds.CONSENT: Consent.checked(
        trainee=1 << 32 | 1,
        purpose="keep",
        text_version="1",
        language="mn",
        how="spoken",
        given_by="self",
        day="2026-03-14",
        state="given",
    ),
}


@held
@pytest.mark.parametrize("kind", CREATED, ids=lambda kind: kind.name)
def test_a_record_is_made_and_taken_out_of_use_by_those_who_may_change_it(
    seats, roles, kind
):
    desk = seats.desk(roles)
    named = {f"{kind.name}.{one.name}" for one in kind.fields}
    may = all(CHANGES[key] & roles for key in named)

    for act in (
        lambda writing: writing.create(CREATED[kind]),
        lambda writing: writing.retire(kind, seats.ids[kind.name]),
    ):
        with refused(not may), suppress(GivenUp), desk.writing() as writing:
            act(writing)
            raise GivenUp


class GivenUp(Exception):  # noqa: N818  no fault
    """Leaves all as it was."""


@contextmanager
def refused(expected):
    """Expect that what happens is refused for want of a role, or else that it is not."""
    if not expected:
        yield
        return
    with pytest.raises(Problem) as caught:
        yield
    assert caught.value.code is Code.ROLE_NEEDED
    assert caught.value.facts["roles"]


# Verbs


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    made = HeadOffice(tmp_path_factory.mktemp("office") / "a")
    yield made.installation
    made.installation.close()


EVERY = dict(services())


@held
def test_every_service_asks_for_its_role_before_anything_else(office, roles):
    """It is called with nothing that it could use, so whoever is let in stumbles later."""
    rights = Rights(roles)
    holder = Holder(lambda: rights, rights)
    installation = replace(office, holder=holder)
    for name, act in EVERY.items():
        verb = vars(act).get("verb")
        if verb is None:
            continue
        first, *rest = signature(act).parameters.values()
        at = installation if "Installation" in str(first.annotation) else None
        needed = [one for one in rest if one.default is one.empty]
        given = {one.name: None for one in needed if one.kind is one.KEYWORD_ONLY}
        assert (code_of(act, at or installation.desk(), *needed, **given)) is (
            MAY[verb] & roles == set()
        ), name


def code_of(act, at, *needed, **given):
    """Tell whether *act* is refused for want of a role."""
    places = [None for one in needed if one.kind is not one.KEYWORD_ONLY]
    try:
        act(at, *places, **given)
    except Problem as problem:
        return problem.code is Code.ROLE_NEEDED and bool(problem.facts["roles"])
    except Exception:  # noqa: BLE001  it was given nothing that it could use
        return False
    return False


def found_none(reception):
    """Let a bundle in that there is not."""
    try:
        reception.let_in(bytes(32), "Алга")
    except Problem as problem:
        if problem.code is not Code.NOT_FOUND:
            raise


@held
def test_the_reception_asks_for_its_role(office, roles):
    rights = Rights(roles)
    installation = replace(office, holder=Holder(lambda: rights, rights))
    reception = wiring.reception(installation)
    for verb, act in (
        (Verb.RECEIVE, lambda: walk(reception.receive([], print, bool))),
        (Verb.RECEIVE, lambda: walk(reception.survey([], bool))),
        (Verb.RECEIVE, reception.set_aside),
        (Verb.RECEIVE, lambda: found_none(reception)),
        (Verb.RECEIVE, lambda: wiring.set_aside(installation)),
        (Verb.TAKE_WAITING, reception.take_waiting),
    ):
        with refused(not MAY[verb] & roles):
            act()


# What services and commands tell


def texts(told):
    """Give every text in what a service told, however deep."""
    if isinstance(told, str | bytes):
        yield told if isinstance(told, str) else told.decode("utf-8", "replace")
    elif is_dataclass(told):
        for one in fields(told):
            yield from texts(getattr(told, one.name))
    elif isinstance(told, Mapping):
        yield from texts(list(told.items()))
    elif isinstance(told, Iterable):
        for one in told:
            yield from texts(one)


def conflicts(desk):
    return [
        conflict_resolution.look(desk, one) for one in conflict_resolution.waiting(desk)
    ]


def exported(act, desk, folder):
    path = folder / f"{act.__name__}.json"
    act(desk, path)
    return path.read_text(encoding="utf-8")


def found_question(desk, question):
    with suppress(Problem):
        return trainer_questions.find(desk, short_code(question))


# Each reading service, asked for all that it can tell of the one person.
READERS = {
    people_search.find_people: lambda desk, _ids, _to: [
        people_search.find_people(desk, text)
        for text in ("", "Цэцэгмаа", "2007", "Цэцэгмаа 2007")
    ],
    people_search.person: lambda desk, ids, _to: people_search.person(
        desk, short_code(ids["trainee"])
    ),
    people_search.record: lambda desk, ids, _to: people_search.record(
        desk, short_code(ids["trainee"])
    ),
    people_search.session: lambda desk, ids, _to: people_search.session(
        desk, short_code(ids["session"])
    ),
    people_search.resembling: lambda desk, _ids, _to: people_search.resembling(
        desk, {"given_name": "Цэцэгмаа", "patronymic": "Лхагвасүрэн", "phone": PHONE}
    ),
    change_history.of: lambda desk, ids, _to: [
        change_history.of(desk, one)
        for name, one in ids.items()
        if desk.store.records.kind_of(one) is KINDS[name]
    ],
    change_history.of_record_alone: lambda desk, ids, _to: change_history.of_record_alone(
        desk, kinds.TRAINEE, ids["trainee"]
    ),
    access_report.see: lambda desk, ids, _to: access_report.see(desk, ids["trainee"], ()),
    record_labels.of: lambda desk, ids, _to: [
        record_labels.of(desk, KINDS[name], [one]) for name, one in ids.items()
    ],
    record_labels.named: lambda desk, ids, _to: record_labels.named(desk, ids.values()),
    conflict_resolution.waiting: lambda desk, _ids, _to: conflict_resolution.waiting(desk),
    conflict_resolution.look: lambda desk, _ids, _to: conflicts(desk),
    conflict_resolution.look_again: lambda _desk, _ids, _to: [],  # of what `look` gave
    conflict_resolution.read: lambda _desk, _ids, _to: [],  # of what was typed
    overview.agenda: lambda desk, _ids, _to: overview.agenda(desk),
    overview.waiting: lambda desk, _ids, _to: overview.waiting(desk),
    overview.answers: lambda desk, _ids, _to: overview.answers(desk),
    overview.laptop_standing: lambda desk, _ids, _to: overview.laptop_standing(desk),
    overview.office_standing: lambda desk, _ids, _to: overview.office_standing(desk),
    erasure_orders.counts: lambda desk, _ids, _to: erasure_orders.counts(desk),
    arrived_bundles.count: lambda desk, _ids, _to: arrived_bundles.count(desk),
    arrived_bundles.bundles: lambda desk, _ids, _to: arrived_bundles.bundles(desk),
    arrived_bundles.first_of: lambda desk, _ids, _to: arrived_bundles.first_of(desk, 1),
    arrived_bundles.undoings: lambda desk, _ids, _to: arrived_bundles.undoings(desk),
    quarantined_changes.told: lambda desk, _ids, _to: quarantined_changes.told(desk),
    quarantined_changes.count: lambda desk, _ids, _to: quarantined_changes.count(desk),
    quarantined_changes.differs: lambda desk, _ids, _to: quarantined_changes.differs(desk),
    quarantined_changes.is_cut_off: lambda desk, _ids, _to: quarantined_changes.is_cut_off(
        desk
    ),
    backup_status.last_backup: lambda desk, _ids, _to: backup_status.last_backup(desk),
    form_drafts.load: lambda desk, _ids, _to: [
        form_drafts.load(desk, page) for page in (form_drafts.DOOR, A_PLAN)
    ],
    form_drafts.session_at_the_door: lambda desk, _ids, _to: (
        form_drafts.session_at_the_door(desk)
    ),
    consent_records.uses: lambda desk, ids, _to: consent_records.uses(
        desk, {ids["trainee"]: None}
    ),
    consent_records.standing: lambda desk, ids, _to: consent_records.standing(
        desk, ids["trainee"]
    ),
    consent_records.shown: lambda desk, ids, _to: consent_records.shown(
        desk, desk.store.people.lines([ids["trainee"]])
    ),
    consent_records.offered: lambda desk, ids, _to: consent_records.offered(
        desk, desk.store.people.lines([ids["trainee"]])
    ),
    consent_records.unasked: lambda desk, ids, _to: consent_records.unasked(
        desk, [ids["trainee"]], desk.clock.today()
    ),
    consent_records.to_follow: lambda desk, ids, _to: consent_records.to_follow(
        desk, [ids["trainee"]], "mn"
    ),
    consent_records.record: lambda _desk, _ids, _to: [],  # of what was asked
    consent_records.outstanding: lambda desk, _ids, _to: consent_records.outstanding(desk),
    consent_records.out_of_reach: lambda desk, _ids, _to: consent_records.out_of_reach(
        desk
    ),
    consent_records.refused: lambda desk, _ids, _to: consent_records.refused(desk),
    consent_records.to_ask_again: lambda desk, _ids, _to: consent_records.to_ask_again(
        desk
    ),
    sync_schedule.read: lambda desk, _ids, _to: sync_schedule.read(desk, Carrier.HUB),
    installation_settings.read: lambda desk, _ids, _to: installation_settings.read(desk),
    installation_settings.idle_minutes: lambda desk, _ids, _to: (
        installation_settings.idle_minutes(desk)
    ),
    training_sessions.minors_to_follow: lambda desk, ids, _to: (
        training_sessions.minors_to_follow(desk, ids["session"])
    ),
    training_sessions.guardians_missing: lambda desk, ids, _to: (
        training_sessions.guardians_missing(desk, ids["session"])
    ),
    training_sessions.names_of: lambda desk, _ids, _to: training_sessions.names_of(
        desk, kinds.PARTNER
    ),
    answer_sealing.tally: lambda desk, ids, _to: answer_sealing.tally(desk, ids["session"]),
    answer_sealing.days: lambda desk, ids, _to: answer_sealing.days(desk, ids["trainee"]),
    trainer_questions.questions: lambda desk, ids, _to: [
        trainer_questions.questions(desk),
        trainer_questions.questions(desk, about=ids["trainee"]),
    ],
    reference_entries.lines: lambda desk, _ids, _to: reference_entries.lines(
        desk, kinds.PARTNER
    ),
    reference_entries.find: lambda desk, ids, _to: reference_entries.find(
        desk, short_code(ids["partner"])
    ),
    quota_progress.lines: lambda desk, _ids, _to: quota_progress.lines(desk),
    quota_progress.standings: lambda desk, _ids, _to: quota_progress.standings(desk),
    quota_progress.at_door: lambda desk, ids, _to: [
        quota_progress.at_door(desk, line)
        for line in [desk.store.sessions.line(ids["session"])]
        if line
    ],
    trainer_questions.tally: lambda desk, _ids, _to: trainer_questions.tally(desk),
    trainer_questions.find: lambda desk, ids, _to: found_question(desk, ids["question"]),
    plaintext_exports.lying_count: lambda desk, _ids, _to: plaintext_exports.lying_count(
        desk
    ),
    plaintext_exports.lying: lambda desk, _ids, _to: plaintext_exports.lying(desk),
    plaintext_exports.departures: lambda desk, _ids, _to: plaintext_exports.departures(
        desk
    ),
    arrival_undo.news: lambda desk, _ids, _to: arrival_undo.news(desk),
    consent_records.withheld: lambda desk, ids, _to: consent_records.withheld(
        desk, [ids["trainee"]]
    ),
    consent_sheets.consent_sheet: lambda desk, ids, _to: consent_sheets.consent_sheet(
        desk, ids["session"], "mn", with_names=True
    ),
    export_people: lambda desk, _ids, to: exported(export_people, desk, to),
    export_sessions: lambda desk, _ids, to: exported(export_sessions, desk, to),
}

# They tell nothing of what is kept: they write, or are asked below at an installation.
OTHERWISE = {
    arrived_bundles.authored,
    arrived_bundles.called,
    calendar_check.doubt,
    health_check.examine,
    form_drafts.finishing,
    form_drafts.keep,
    hub_card.card_of,
    laptop_registry.exposure,
    laptop_registry.holds_unconfirmed,
    laptop_registry.laptops,
    laptop_registry.named,
    laptop_registry.own_state,
    laptop_registry.own_words,
    laptop_registry.spoken,
    officer_roles.officers,
    erasure_orders.orders,
    erasure_orders.requests,
    passphrase_reset.readings,
    passphrase_reset.secrets_held,
    key_rotation.standing,
    program_releases.insist_on_backup,
    program_releases.is_ahead,
    program_releases.offered,
    program_releases.standing,
    program_releases.wanted,
    officer_roles.role_changes,
    protected_desk.has_begun,
    user_accounts.keystore_state,
    user_accounts.names,
    arrival_undo.put_away_news,
}
READING = {Verb.LOOK, Verb.FIND, Verb.SETTLE, Verb.SEE_LAPTOPS, Verb.EXPORT}
WRITING = {
    conflict_resolution.take,
    conflict_resolution.take_both,
    plaintext_exports.delete,
    plaintext_exports.leave_table,
    plaintext_exports.leaving,
    consent_sheets.write_sheet,
    access_report.lock,  # of what `see` gave
    access_report.write,
    user_accounts.change_passphrase,
    user_accounts.leave_keystore,
    user_accounts.trust_keystore,
}


def own_people(seats, roles):
    """The programme's took part in a session, and an administrator has none."""
    everybody = {Role.OFFICER, Role.PROTECTED_DESK}
    own = {seats.ids["trainee"]} if roles & {*everybody, Role.PROGRAMME} else set()
    return own | ({seats.alone} if roles & everybody else set())


@held
def test_who_took_part_and_of_whom_something_waits_everybody_is_told_of_her_own(
    seats, roles
):
    store, her = seats.desk(roles).store, seats.ids["trainee"]
    own = own_people(seats, roles) & {her}
    there = store.sessions.participants(seats.ids["session"])
    assert {one.trainee for one in there} == own
    assert bool(store.sessions.of_trainee(her)) is bool(own)
    assert set(store.people.last_sessions([her])) == own
    assert set(store.records.ids_in_conflict(kinds.TRAINEE)) == own


@held
def test_of_consents_everybody_is_told_those_of_her_own_people(seats, roles):
    store, her = seats.desk(roles).store.consents, seats.ids["trainee"]
    own = own_people(seats, roles)
    assert set(store.of([her, seats.alone])) == own
    declined = store.in_state(ConsentState.DECLINED, Purpose.KEEP)
    assert set(declined) == own & {seats.alone}
    for purpose, gave in ((Purpose.KEEP, her), (Purpose.CONTACT, seats.alone)):
        assert set(store.given_to_others(purpose, ())) == own & {gave}


def test_every_service_that_tells_something_is_asked_here():
    reading = {act for act in EVERY.values() if vars(act).get("verb") in READING}
    assert reading - WRITING - OTHERWISE - set(READERS) == set()


@held
def test_no_service_tells_what_is_hidden_and_all_together_tell_what_is_not(
    seats, roles, tmp_path
):
    desk = seats.desk(roles)
    told = "\n".join(
        text
        for act, ask in READERS.items()
        if MAY[vars(act)["verb"]] & roles
        for text in texts(ask(desk, seats.ids, tmp_path))
    )
    assert_told(roles, told)


def assert_told(roles, told):
    for key, token in TOKENS.items():
        if not sees(roles, key):
            assert token not in told, key
        elif MAY[Verb.FIND] & roles:  # who may look at no history is told less
            assert token in told, key
    for name, some in OTHERS.items():
        for token in some:
            assert token not in told or sees(roles, f"trainee.{name}"), name
