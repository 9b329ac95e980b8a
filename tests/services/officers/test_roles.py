"""Who may do what, see what and change what: every role against every verb and field.

The two sheets below are written out by hand, so that `domain.roles` and the models cannot
change alone. Every public service is called as every role, whoever adds one.
"""

from collections.abc import Iterable, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import partial
from inspect import signature

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.consents.consent_rules import AgeStatus
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.undo import Spans
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import Pair, Pin, PlaceAlias
from fieldreg.domain.records.mission import (
    Audience,
    Contribution,
    Course,
    CourseTheme,
    DatedResidence,
    Material,
    Partner,
    PartnerPart,
    Partnership,
    Project,
    Promise,
)
from fieldreg.domain.records.models import (
    Attendance,
    Consent,
    Erasure,
    OfficePlace,
    OfficeQuestion,
    PersonRequest,
    Quota,
    SealedAnswerRecord,
    TrainerResponse,
    UndoOrder,
)
from fieldreg.domain.records.values import AttendanceMark, ConsentMethod, ConsentState, Purpose
from fieldreg.domain.rights import HIDDEN, Rights
from fieldreg.domain.roles import Permission, Role
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services import (
    backups,
    check_in,
    consent_records,
    diagnostics,
    erasure_orders,
    intakes,
    laptop_board,
    officers,
    overview,
    receivers,
    trainer_questions,
    training_sessions,
    user_acts,
)
from fieldreg.services.arrivals import arrival_undo, arrived_bundles, waiting_changes
from fieldreg.services.conflicts import bulk_resolution, conflict_resolution
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.devices import copied_laptops, invitations, laptop_registry
from fieldreg.services.erasure import erasure_reports
from fieldreg.services.exchange import quarantined_changes, sync_schedule
from fieldreg.services.exports import (
    calendars,
    consent_sheets,
    mission_tables,
    phone_form,
    plaintext_exports,
    register_files,
    register_tables,
)
from fieldreg.services.exports.data_files import DataFormat
from fieldreg.services.exports.export_words import ExportWords
from fieldreg.services.exports.register_tables import export_people, export_sessions
from fieldreg.services.figures import aggregates, populations
from fieldreg.services.installation import hand_back, row_check
from fieldreg.services.keys import key_rotation, passphrase_reset
from fieldreg.services.pairs import comparing, joined_people, joined_preview, ranking, verdicts
from fieldreg.services.people import (
    access_report,
    attendance_claims,
    missing_items,
    people_search,
    person_summary,
    registration,
    undecided_consents,
)
from fieldreg.services.records import (
    change_history,
    completed_courses,
    confidential_courses,
    first_readings,
    form_drafts,
    list_filters,
    own_record,
    partners,
    plain_records,
    record_labels,
    session_refs,
    shown_people,
    typed_values,
)
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.releases import program_releases, version_installation
from fieldreg.services.reports import answer_files, cascade_maps, maps, report_changes
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from fieldreg.services.session_life import open_items, own_work, promises
from fieldreg.services.settings import installation_settings
from fieldreg.services.user_session import UserRights, UserSession
from fieldreg.store.people.repository import PeopleOrder
from fieldreg.store.records.list_filters import PeopleFilter
from tests.architecture.test_rights import services
from tests.support.conflicting_laptops import ConflictingLaptops
from tests.support.installations import HeadOffice

LETTERS = {
    "O": Role.OFFICER,
    "P": Role.PROGRAMME,
    "D": Role.PROTECTED_DESK,
    "A": Role.ADMINISTRATOR,
}

VERBS = """
    look          OPDA
    find          OD
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
    figures       OD
    editions      OPD
    back-up       OA
    settings      A
    officers      A
    keep-keys     A
    open-answers  D
    erase         D
    ask           O
"""

# The kind, or a field that differs from its kind; who sees it, who changes it.
FIELDS = """
    shift              OPDA  OPDA
    partner            OPDA  OP
    partner.contact    OP    OP
    partner.notes      OP    OP
    course             OPDA  OP
    trainee            OD    O
    session            OPDA  OP
    session.notes      O     O
    attendance         OD    O
    consent            OD    O
    answer             OD    O
    answer.sealed      D     O
    place              OPDA  OP
    quota              OPDA  OP
    question           OD    O
    response           OD    O
    request            OD    O
    theme              OPDA  OP
    audience           OPDA  OP
    project            OPDA  OP
    residence          OD    O
    contribution       OD    O
    partnership        OPDA  OP
    partnership.note   OP    OP
    part               OPDA  OP
    promise            OD    O
    material           OPDA  OP
    pair               OD    O
    pin                OD    O
    alias              OD    O
    erasure            OD    D
    undoing            OA    O
    undoing.kept       OA    OA
"""


def sheet(text: str) -> dict[str, list[set[Role]]]:
    rows = (line.split() for line in text.strip().splitlines())
    return {row[0]: [{LETTERS[one] for one in cell} for cell in row[1:]] for row in rows}


MAY = {Permission(name): roles for name, (roles,) in sheet(VERBS).items()}
KIND_ROWS = sheet(FIELDS)
FIELD_ROWS = {
    f"{kind.name}.{field.name}": KIND_ROWS.get(f"{kind.name}.{field.name}", KIND_ROWS[kind.name])
    for kind in kinds.KINDS
    for field in kind.fields
}
SEES = {name: roles for name, (roles, _) in FIELD_ROWS.items()}
CHANGES = {name: roles for name, (_, roles) in FIELD_ROWS.items()}
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
    "request.name": "Цэцгээ",
    "request.phone": "95959595",
    "request.text": "Эгчийгээ дагаж ирсэн",
    "residence.bag": "Хойд гол, 3-р баг",
    "contribution.name": "Мөнхтуяа эгч",
    "promise.text": "Дүү нартаа заана",
    "pair.reason": "Ээж нь утсаар хэлсэн",
    "alias.typed": "Тариаттын захын айл",
    "partnership.note": "Гэрээ нь хойшилсон",
    "answer.sealed": "Zm9yIGhlYWQgb2ZmaWNl" * 20,
}
A_PLAN = f"{form_drafts.SESSION_PAGE_PREFIX}new"
# Two who had not heard of each other said these of it since, and both wait.
OTHERS = {
    "phone": (OTHER_PHONE, "88445577"),
    "notes": ("Нүдний шилтэй", "Сонсголын аппараттай"),
    "guardian": ("Сэдэд өвөө", "Дарь эгч"),
}


@dataclass
class Seats:
    """One register with everything in it, and the desks of whoever holds some roles."""

    whole: UserSession
    ids: Mapping[str, int]
    alone: int  # a person who took part in nothing

    def desk(self, roles: Iterable[Role]) -> UserSession:
        rights = Rights.from_roles(roles)
        return UserSession(
            self.whole.store.restricted_to(lambda: rights),
            self.whole.clock,
            self.whole.places,
            self.whole.consent_texts,
            "Болд",
            "Төв оффис",
            UserRights(lambda: rights, rights),
        )


def fill(desk: UserSession) -> tuple[dict[str, int], int]:
    """Fill every kind, each token in its field; give a record of each, and a bystander."""
    says = {
        kind: {key.split(".")[1]: one for key, one in TOKENS.items() if key.startswith(f"{kind}.")}
        for kind in ("trainee", "partner", "session")
    }
    ids = {}
    ids["trainee"] = registration.register_person(
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
            NewConsent(
                Purpose.KEEP,
                ConsentMethod.SPOKEN,
                ConsentState.GIVEN,
                given_by=TOKENS["consent.given_by"],
            ),
        ),
    )
    (ids["consent"],) = desk.store.records.ids_where(kinds.CONSENT, "trainee", ids["trainee"])
    said = (
        NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED),
        NewConsent(Purpose.CONTACT, ConsentMethod.SPOKEN),
    )
    alone = registration.register_person(desk, {"given_name": "Ганцаардал"}, said)
    with desk.writing() as writing:
        ids["course"] = writing.create(Course.validated(name="Манлайлал"))
        ids["partner"] = writing.create(Partner.validated(name="Хамт олон", **says["partner"]))
        ids["erasure"] = writing.create(
            Erasure.validated(trainees=str(alone), state="asked", reason="asked", day=desk.day)
        )
        gone = writing.create(Course.validated(name="Санамсаргүй"))
        ids["undoing"] = writing.create(
            UndoOrder.validated(spans=str(Spans.from_ids([gone])), state="undone", reason="Туршилт")
        )
    ids["session"] = training_sessions.plan_session(
        desk,
        "Манлайлал",
        {"date": desk.day, "half_days": 2, "soum": "6525", **says["session"]},
        ["Хамт олон"],
    )
    training_sessions.mark_attendance(
        desk, ids["session"], [ids["trainee"]], AttendanceMark.PRESENT, shown=AS_STORED
    )
    (ids["attendance"],) = desk.store.records.ids_where(kinds.ATTENDANCE, "trainee", ids["trainee"])
    with desk.writing() as writing:
        ids["answer"] = writing.create(
            SealedAnswerRecord.validated(
                trainee=ids["trainee"],
                session=ids["session"],
                day=desk.day,
                sealed=TOKENS["answer.sealed"],
            )
        )
    with desk.writing() as writing:
        ids["place"] = writing.create(OfficePlace.validated(code="110299", name="99-р хороо"))
        ids["quota"] = writing.create(
            Quota.validated(
                course=ids["course"],
                whom="rural",
                share=246,
                number=8,
                since="2026-01-02",
                until="2026-12-30",
            )
        )
        ids["question"] = writing.create(
            OfficeQuestion.validated(
                laptop="Архангай 2",
                trainee=ids["trainee"],
                text=TOKENS["question.text"],
                day=desk.day,
            )
        )
        ids["response"] = writing.create(
            TrainerResponse.validated(
                question=ids["question"],
                trainee=ids["trainee"],
                text=TOKENS["response.text"],
                day=desk.day,
            )
        )
        ids["request"] = writing.create(
            PersonRequest.validated(
                trainee=ids["trainee"],
                topic="copy",
                name=TOKENS["request.name"],
                phone=TOKENS["request.phone"],
                text=TOKENS["request.text"],
                day=desk.day,
            )
        )
    ids |= _fill_plain(desk, ids)
    form_drafts.save_draft(desk, form_drafts.CHECK_IN_PAGE, {"phone": PHONE})
    form_drafts.save_draft(desk, A_PLAN, {"notes": TOKENS["session.notes"]})
    return ids, alone


def _fill_plain(desk: UserSession, ids: Mapping[str, int]) -> dict[str, int]:
    """Fill every kind that is not filled yet, each token in its field."""
    rows = [
        *(model.validated(name="Шинэ") for model in (CourseTheme, Audience, Project, Material)),
        DatedResidence.validated(
            trainee=ids["trainee"], bag=TOKENS["residence.bag"], reason="registered"
        ),
        Contribution.validated(
            session=ids["session"],
            trainee=ids["trainee"],
            name=TOKENS["contribution.name"],
            part="lead",
        ),
        Partnership.validated(
            partner=ids["partner"], day=desk.day, event="begun", note=TOKENS["partnership.note"]
        ),
        PartnerPart.validated(session=ids["session"], partner=ids["partner"], part="planning"),
        Promise.validated(trainee=ids["trainee"], text=TOKENS["promise.text"]),
        Pair.validated(
            first=ids["trainee"],
            second=ids["trainee"] + 1,
            verdict="unsure",
            reason=TOKENS["pair.reason"],
        ),
        Pin.validated(member=ids["trainee"], shown_field="phone"),
        PlaceAlias.validated(typed=TOKENS["alias.typed"], level="soum", code="6525"),
    ]
    with desk.writing() as writing:
        return {row.kind.name: writing.create(row) for row in rows}


@pytest.fixture(scope="module")
def seats(tmp_path_factory):
    office = HeadOffice(tmp_path_factory.mktemp("roles") / "office")
    pair = ConflictingLaptops(office)
    ids, alone = fill(pair.one)
    pair.meet()
    pair.person = ids["trainee"]
    pair.differ(**OTHERS)
    shift = pair.one.store._db.execute("SELECT min(id) FROM shift").fetchone()[0]
    yield Seats(pair.one, {**ids, "shift": shift}, alone)
    office.close()


def sees(roles, key):
    return bool(SEES[key] & roles)


def reaches(roles, kind):
    return any(sees(roles, f"{kind.name}.{one.name}") for one in kind.fields)


# Fields


def test_the_sheets_name_every_verb_and_every_kind():
    assert set(MAY) == set(Permission)
    assert set(KIND_ROWS) - set(FIELD_ROWS) == set(KINDS)


@held
@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.name)
def test_a_field_is_seen_by_its_roles_and_is_hidden_from_the_others(seats, roles, kind):
    """As a record stands, as it waits in conflicts, and in all that was ever said of it."""
    store, one = seats.desk(roles).store, seats.ids[kind.name]
    whole = seats.whole.store
    found = store.records.load_many(kind, [one])
    assert bool(found) is reaches(roles, kind)
    assert (store.records.kind_of(one) is kind) is reaches(roles, kind)
    live, said = (
        store.records.load_live_values(kind, [one]),
        store.history.load_assignments(kind, [one]),
    )
    assert bool(live) is bool(said) is reaches(roles, kind)
    if not found:
        with pytest.raises(Problem):
            store.records.load(kind, one)
        return
    true, whole_live = (
        whole.records.load(kind, one),
        whole.records.load_live_values(kind, [one])[one],
    )
    for field in kind.fields:
        name, is_seen = field.name, sees(roles, f"{kind.name}.{field.name}")
        value = found[0].values[name]
        assert value == (true.values[name] if is_seen else HIDDEN), name
        assert (name in found[0].conflicts) is (is_seen and name in true.conflicts), name
        values = {saying.value for saying in said[one][name]}
        assert is_seen or values == {HIDDEN}, name
        if field.is_editable:
            assert is_seen or {value for _, value in live[one][name]} == {HIDDEN}, name
        kept = max(whole_live[name])[1] if field.is_editable else true.values[name]
        if kept is not None:
            ids = store.records.ids_where(kind, name, kept)
            assert (one in ids) is is_seen, f"found by {name}"
    assert kind is not kinds.TRAINEE or {"phone", "guardian"} <= true.conflicts.keys()


@held
@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.name)
def test_a_field_is_changed_by_its_roles_and_by_nobody_else(seats, roles, kind):
    desk, one = seats.desk(roles), seats.ids[kind.name]
    there = seats.whole.store.records.load(kind, one).values
    before = seats.whole.store.position()
    for field in kind.fields:
        may = bool(CHANGES[f"{kind.name}.{field.name}"] & roles)
        if not field.is_editable:
            continue
        act = {field.name: there[field.name]}
        with refused(not may), suppress(GivenUp), desk.writing() as writing:
            writing.edit(kind, one, act, shown=AS_STORED)
            raise GivenUp
    assert seats.whole.store.position() == before


CREATED = {
    kinds.PARTNER: Partner.validated(name="Шинэ", contact="1"),
    kinds.COURSE: Course.validated(name="Шинэ"),
    kinds.ATTENDANCE: Attendance.validated(
        trainee=1 << 32 | 1, session=1 << 32 | 2, half_day=1, mark="present"
    ),
    kinds.CONSENT: Consent.validated(
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
def test_a_record_is_made_and_taken_out_of_use_by_those_who_may_change_it(seats, roles, kind):
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
    holder = UserRights(lambda: rights, rights)
    installation = replace(office, user_rights=holder)
    for name, act in EVERY.items():
        verb = vars(act).get("verb")
        if verb is None:
            continue
        first, *rest = signature(act).parameters.values()
        at = installation if "Installation" in str(first.annotation) else None
        needed = [one for one in rest if one.default is one.empty]
        given = {one.name: None for one in needed if one.kind is one.KEYWORD_ONLY}
        assert (code_of(act, at or installation.user_session(), *needed, **given)) is (
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
    try:
        reception.force_import(bytes(32), "Алга")
    except Problem as problem:
        if problem.code is not Code.NOT_FOUND:
            raise


@held
def test_the_reception_asks_for_its_role(office, roles):
    rights = Rights(roles)
    installation = replace(office, user_rights=UserRights(lambda: rights, rights))
    reception = wiring.build_office_sync(installation)
    for verb, act in (
        (Permission.EXCHANGE_DATA, lambda: run_task(reception.receive([], print, bool))),
        (Permission.EXCHANGE_DATA, lambda: run_task(reception.survey([], bool))),
        (Permission.EXCHANGE_DATA, lambda: list(reception.held_changes.list_all())),
        (Permission.EXCHANGE_DATA, lambda: found_none(reception)),
        (Permission.EXCHANGE_DATA, lambda: wiring.list_quarantined(installation)),
        (Permission.APPLY_PENDING, reception.apply_pending),
    ):
        with refused(not MAY[verb] & roles):
            act()


# What services and commands tell


def texts(told):
    """Return every text in what a service told, however deep."""
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
        conflict_resolution.load_conflict(desk, one)
        for one in conflict_resolution.list_conflicts(desk)
    ]


EXPORT_WORDS = ExportWords.read(wiring.read_export_words(), "mn")


def exported(act, desk, folder):
    path = folder / "out.json"
    act(desk, path)
    return path.read_text(encoding="utf-8")


def exported_figures(desk, folder):
    path = folder / "figures.json"
    words = ReportWords("mn", wiring.load_report_texts())
    question = Question(Measure.PEOPLE, (Dimension.AGE,))
    answer_files.export_answer(desk, path, question, words, reason="туршилт")
    return path.read_text(encoding="utf-8")


def drawn_map(desk, folder):
    path = folder / "map.svg"
    question = Question(Measure.PEOPLE, (Dimension.SOUM,))
    maps.export_map(desk, path, question, ReportWords("mn", wiring.load_report_texts()))
    return path.read_text(encoding="utf-8")


def drawn_cascade(desk, folder):
    path = folder / "cascade.svg"
    words = ReportWords("mn", wiring.load_report_texts())
    cascade_maps.export_cascade(desk, path, "", words, reason="туршилт")
    return path.read_text(encoding="utf-8")


def found_question(desk, question):
    with suppress(Problem):
        return trainer_questions.find_question(desk, short_code(question))


def found_plain(read, desk, record):
    with suppress(Problem):
        return read(desk, record)


def found_person(desk, person):
    with suppress(Problem):
        return person_summary.load_person(desk, person)


# Each reading service, asked for all that it can tell of the one person.
READERS = {
    people_search.find_people: lambda desk, _ids, _to: [
        people_search.find_people(desk, text) for text in ("", "Цэцэгмаа", "2007", "Цэцэгмаа 2007")
    ],
    people_search.search_list: lambda desk, _ids, _to: people_search.search_list(
        desk, "Цэцэгмаа", None, retired=False
    ),
    people_search.list_people_page: lambda desk, _ids, _to: [
        people_search.list_people_page(desk, 0, 10, order=order) for order in PeopleOrder
    ],
    people_search.list_people_ids: lambda desk, _ids, _to: people_search.list_people_ids(
        desk, only=PeopleFilter(age=AgeStatus.ADULT)
    ),
    people_search.list_people_by_ids: lambda desk, ids, _to: people_search.list_people_by_ids(
        desk, [ids["trainee"]]
    ),
    people_search.find_person: lambda desk, ids, _to: people_search.find_person(
        desk, short_code(ids["trainee"])
    ),
    people_search.find_record: lambda desk, ids, _to: people_search.find_record(
        desk, short_code(ids["trainee"])
    ),
    people_search.find_session: lambda desk, ids, _to: people_search.find_session(
        desk, short_code(ids["session"])
    ),
    people_search.find_similar_people: lambda desk, _ids, _to: people_search.find_similar_people(
        desk, {"given_name": "Цэцэгмаа", "patronymic": "Лхагвасүрэн", "phone": PHONE}
    ),
    people_search.list_last_sessions: lambda desk, ids, _to: people_search.list_last_sessions(
        desk, [ids["trainee"]]
    ),
    check_in.find_candidates: lambda desk, _ids, _to: check_in.find_candidates(
        desk, "Цэцэгмаа", None
    ),
    missing_items.find_guardian_answers: lambda desk, ids, _to: missing_items.find_guardian_answers(
        desk, desk.store.people.list_by_ids([ids["trainee"]])
    ),
    missing_items.find_missing_items: lambda desk, ids, _to: missing_items.find_missing_items(
        desk, desk.store.people.list_by_ids([ids["trainee"]])
    ),
    missing_items.find_guardian_answers: lambda desk, ids, _to: missing_items.find_guardian_answers(
        desk, desk.store.people.list_by_ids([ids["trainee"]])
    ),
    plain_records.list_records: lambda desk, ids, _to: [
        plain_records.list_records(desk, kind, about)
        for kind in kinds.PLAIN_KINDS
        for about in (None, ids["trainee"], ids["session"], ids["partner"])
    ],
    plain_records.load_record: lambda desk, ids, _to: [
        found_plain(plain_records.load_record, desk, ids[kind.name]) for kind in kinds.PLAIN_KINDS
    ],
    plain_records.find_plain_record: lambda desk, ids, _to: [
        found_plain(plain_records.find_plain_record, desk, short_code(ids[kind.name]))
        for kind in kinds.PLAIN_KINDS
    ],
    plain_records.list_stated: lambda desk, ids, _to: [
        plain_records.list_stated(desk, kind, ids["session"]) for kind in kinds.PLAIN_KINDS
    ],
    person_summary.load_person: lambda desk, ids, _to: found_person(desk, ids["trainee"]),
    change_history.load_history: lambda desk, ids, _to: [
        change_history.load_history(desk, one)
        for name, one in ids.items()
        if desk.store.records.kind_of(one) is KINDS[name]
    ],
    change_history.load_own_histories: lambda desk, ids, _to: change_history.load_own_histories(
        desk, kinds.TRAINEE, [ids["trainee"]]
    ),
    access_report.build_access_report: lambda desk, ids, _to: access_report.build_access_report(
        desk, ids["trainee"], ()
    ),
    record_labels.load_labels: lambda desk, ids, _to: [
        record_labels.load_labels(desk, KINDS[name], [one]) for name, one in ids.items()
    ],
    record_labels.load_labels_of_any_kind: lambda desk, ids, _to: (
        record_labels.load_labels_of_any_kind(desk, ids.values())
    ),
    conflict_resolution.find_withheld: lambda desk, _ids, _to: conflict_resolution.find_withheld(
        desk, conflict_resolution.list_conflicts(desk)
    ),
    conflict_resolution.load_subjects: lambda desk, _ids, _to: conflict_resolution.load_subjects(
        desk, conflict_resolution.list_conflicts(desk)
    ),
    conflict_resolution.list_conflicts: lambda desk, _ids, _to: conflict_resolution.list_conflicts(
        desk
    ),
    conflict_resolution.load_conflicts: lambda desk, _ids, _to: conflict_resolution.load_conflicts(
        desk, conflict_resolution.list_conflicts(desk)
    ),
    bulk_resolution.load_group: lambda desk, _ids, _to: bulk_resolution.load_group(
        desk, conflict_resolution.list_conflicts(desk)
    ),
    conflict_resolution.load_conflict: lambda desk, _ids, _to: conflicts(desk),
    conflict_resolution.parse_conflict_value: lambda _desk, _ids, _to: [],  # of what was typed
    overview.load_agenda: lambda desk, _ids, _to: overview.load_agenda(desk),
    overview.list_reminders: lambda desk, _ids, _to: overview.list_reminders(desk),
    overview.load_reply_delivery_states: lambda desk, _ids, _to: (
        overview.load_reply_delivery_states(desk)
    ),
    overview.load_laptop_overview: lambda desk, _ids, _to: overview.load_laptop_overview(desk),
    overview.load_office_overview: lambda desk, _ids, _to: overview.load_office_overview(desk),
    erasure_orders.count_erasures: lambda desk, _ids, _to: erasure_orders.count_erasures(desk),
    arrived_bundles.count_arrivals: lambda desk, _ids, _to: arrived_bundles.count_arrivals(desk),
    arrived_bundles.list_arrivals: lambda desk, _ids, _to: arrived_bundles.list_arrivals(desk),
    arrived_bundles.find_first_bundle: lambda desk, _ids, _to: arrived_bundles.find_first_bundle(
        desk, 1
    ),
    arrived_bundles.list_undoings: lambda desk, _ids, _to: arrived_bundles.list_undoings(desk),
    sync_schedule.list_past_exchanges: lambda desk, _ids, _to: sync_schedule.list_past_exchanges(
        desk
    ),
    quarantined_changes.list_quarantine_entries: lambda desk, _ids, _to: (
        quarantined_changes.list_quarantine_entries(desk)
    ),
    quarantined_changes.count_quarantine_entries: lambda desk, _ids, _to: (
        quarantined_changes.count_quarantine_entries(desk)
    ),
    quarantined_changes.has_diverged: lambda desk, _ids, _to: quarantined_changes.has_diverged(
        desk
    ),
    quarantined_changes.is_revoked: lambda desk, _ids, _to: quarantined_changes.is_revoked(desk),
    backups.load_backup_status: lambda desk, _ids, _to: backups.load_backup_status(desk),
    form_drafts.load_draft: lambda desk, _ids, _to: [
        form_drafts.load_draft(desk, page) for page in (form_drafts.CHECK_IN_PAGE, A_PLAN)
    ],
    form_drafts.find_check_in_session: lambda desk, _ids, _to: form_drafts.find_check_in_session(
        desk
    ),
    form_drafts.take_check_in_session: lambda desk, _ids, _to: form_drafts.take_check_in_session(
        desk
    ),
    consent_records.load_permitted_uses: lambda desk, ids, _to: consent_records.load_permitted_uses(
        desk, {ids["trainee"]: None}
    ),
    consent_records.list_current_consents: lambda desk, ids, _to: (
        consent_records.list_current_consents(desk, ids["trainee"])
    ),
    consent_records.redact_contacts: lambda desk, ids, _to: consent_records.redact_contacts(
        desk, desk.store.people.list_by_ids([ids["trainee"]])
    ),
    consent_records.filter_usable_people: lambda desk, ids, _to: (
        consent_records.filter_usable_people(desk, desk.store.people.list_by_ids([ids["trainee"]]))
    ),
    consent_records.find_unasked_minors: lambda desk, ids, _to: consent_records.find_unasked_minors(
        desk, [ids["trainee"]], desk.clock.today()
    ),
    consent_records.build_awaited_consents: lambda desk, ids, _to: (
        consent_records.build_awaited_consents(desk, [ids["trainee"]], "mn")
    ),
    consent_records.build_consent: lambda _desk, _ids, _to: [],  # of what was asked
    consent_records.list_awaited_consents: lambda desk, _ids, _to: (
        consent_records.list_awaited_consents(desk)
    ),
    consent_records.find_people_not_to_keep: lambda desk, _ids, _to: (
        consent_records.find_people_not_to_keep(desk)
    ),
    consent_records.count_awaited_consents: lambda desk, _ids, _to: (
        consent_records.count_awaited_consents(desk)
    ),
    consent_records.filter_awaited_people: lambda desk, ids, _to: (
        consent_records.filter_awaited_people(desk, [ids["trainee"]])
    ),
    undecided_consents.count_refused_people: lambda desk, _ids, _to: (
        undecided_consents.count_refused_people(desk)
    ),
    overview.count_people_by_sync_state: lambda desk, _ids, _to: (
        overview.count_people_by_sync_state(desk)
    ),
    undecided_consents.list_refused_people: lambda desk, _ids, _to: (
        undecided_consents.list_refused_people(desk)
    ),
    undecided_consents.list_people_to_ask_again: lambda desk, _ids, _to: (
        undecided_consents.list_people_to_ask_again(desk)
    ),
    sync_schedule.load_sync_schedule: lambda desk, _ids, _to: sync_schedule.load_sync_schedule(
        desk, SyncChannel.HUB
    ),
    installation_settings.load_settings: lambda desk, _ids, _to: (
        installation_settings.load_settings(desk)
    ),
    installation_settings.load_idle_minutes: lambda desk, _ids, _to: (
        installation_settings.load_idle_minutes(desk)
    ),
    training_sessions.list_minors_awaiting_consent: lambda desk, ids, _to: (
        training_sessions.list_minors_awaiting_consent(desk, ids["session"])
    ),
    training_sessions.find_missing_guardians: lambda desk, ids, _to: (
        training_sessions.find_missing_guardians(desk, ids["session"])
    ),
    training_sessions.load_session: lambda desk, ids, _to: training_sessions.load_session(
        desk, ids["session"]
    ),
    training_sessions.load_closing_check: lambda desk, ids, _to: (
        training_sessions.load_closing_check(desk, ids["session"])
    ),
    training_sessions.find_near_place: lambda desk, _ids, _to: training_sessions.find_near_place(
        desk
    ),
    training_sessions.list_joinable_sessions: lambda desk, ids, _to: (
        training_sessions.list_joinable_sessions(desk, [ids["trainee"]])
    ),
    session_refs.list_offered: lambda desk, _ids, _to: session_refs.list_offered(
        desk, kinds.PARTNER
    ),
    session_refs.load_shown_entries: lambda desk, _ids, _to: session_refs.load_shown_entries(
        desk, kinds.COURSE, [row.id for row in session_refs.list_offered(desk, kinds.COURSE)]
    ),
    session_refs.find_courses: lambda desk, _ids, _to: session_refs.find_courses(desk, "Эрх"),
    answer_sealing.count_answers: lambda desk, ids, _to: answer_sealing.count_answers(
        desk, ids["session"]
    ),
    answer_sealing.list_answer_days: lambda desk, ids, _to: answer_sealing.list_answer_days(
        desk, ids["trainee"]
    ),
    trainer_questions.list_questions: lambda desk, ids, _to: [
        trainer_questions.list_questions(desk),
        trainer_questions.list_questions(desk, about=ids["trainee"]),
    ],
    reference_entries.list_entries: lambda desk, _ids, _to: reference_entries.list_entries(
        desk, kinds.PARTNER
    ),
    reference_entries.find_entry: lambda desk, ids, _to: reference_entries.find_entry(
        desk, short_code(ids["partner"])
    ),
    quota_progress.list_quotas: lambda desk, _ids, _to: quota_progress.list_quotas(desk),
    populations.load_populations: lambda desk, _ids, _to: populations.load_populations(desk),
    quota_progress.list_quota_progress: lambda desk, _ids, _to: quota_progress.list_quota_progress(
        desk
    ),
    comparing.count_uncompared: lambda desk, _ids, _to: comparing.count_uncompared(desk),
    quota_progress.list_session_quotas: lambda desk, ids, _to: [
        quota_progress.list_session_quotas(desk, line)
        for line in [desk.store.sessions.find(ids["session"])]
        if line
    ],
    quota_progress.list_plan_quotas: lambda desk, ids, _to: quota_progress.list_plan_quotas(
        *(desk, 0, "2026-03-14", 8, [ids["trainee"]])
    ),
    trainer_questions.count_open_questions: lambda desk, _ids, _to: (
        trainer_questions.count_open_questions(desk)
    ),
    trainer_questions.find_question: lambda desk, ids, _to: found_question(desk, ids["question"]),
    plaintext_exports.count_plaintext_files: lambda desk, _ids, _to: (
        plaintext_exports.count_plaintext_files(desk)
    ),
    plaintext_exports.list_plaintext_files: lambda desk, _ids, _to: (
        plaintext_exports.list_plaintext_files(desk)
    ),
    plaintext_exports.list_plaintext_exports: lambda desk, _ids, _to: (
        plaintext_exports.list_plaintext_exports(desk)
    ),
    arrival_undo.load_undo_news: lambda desk, _ids, _to: arrival_undo.load_undo_news(desk),
    consent_records.find_withheld_trainees: lambda desk, ids, _to: (
        consent_records.find_withheld_trainees(desk, [ids["trainee"]])
    ),
    consent_sheets.build_consent_sheet: lambda desk, ids, _to: consent_sheets.build_consent_sheet(
        desk, ids["session"], "mn", with_names=True
    ),
    confidential_courses.list_confidential_courses: lambda desk, _ids, _to: (
        confidential_courses.list_confidential_courses(desk)
    ),
    confidential_courses.list_hidden_courses: lambda desk, _ids, _to: (
        confidential_courses.list_hidden_courses(desk)
    ),
    confidential_courses.list_hidden_sessions: lambda desk, _ids, _to: (
        confidential_courses.list_hidden_sessions(desk)
    ),
    confidential_courses.leave_desk: lambda desk, _ids, _to: confidential_courses.leave_desk(desk),
    confidential_courses.find_hidden_sessions: lambda desk, ids, _to: (
        confidential_courses.find_hidden_sessions(desk, [ids["session"]])
    ),
    confidential_courses.require_nameable: lambda desk, ids, _to: (
        confidential_courses.require_nameable(desk, (), ids["session"])
    ),
    completed_courses.find_completed: lambda desk, ids, _to: completed_courses.find_completed(
        desk, desk.store.sessions.list_of_person(ids["trainee"])
    ),
    open_items.load_session_life: lambda desk, ids, _to: open_items.load_session_life(
        desk, ids["session"]
    ),
    open_items.list_open_items: lambda desk, ids, _to: open_items.list_open_items(
        desk, desk.store.sessions.find(ids["session"])
    ),
    attendance_claims.list_claimed_sessions: lambda desk, ids, _to: (
        attendance_claims.list_claimed_sessions(desk, [ids["trainee"]])
    ),
    own_work.load_own_work: lambda desk, _ids, _to: own_work.load_own_work(desk),
    own_work.load_grown_work: lambda desk, ids, _to: own_work.load_grown_work(desk, ids["trainee"]),
    partners.list_partners: lambda desk, _ids, _to: partners.list_partners(desk),
    promises.list_due_promises: lambda desk, _ids, _to: promises.list_due_promises(desk),
    shown_people.load_people: lambda desk, ids, _to: found_plain(
        shown_people.load_people, desk, [ids["trainee"]]
    ),
    joined_people.load_joined: lambda desk, ids, _to: found_plain(
        joined_people.load_joined, desk, ids["trainee"]
    ),
    verdicts.list_verdicts_on: lambda desk, ids, _to: [
        (one.given.pair, one.given.verdict, one.author.trainer)
        for one in verdicts.list_verdicts_on(desk, [ids["trainee"]])
    ],
    answer_files.export_answer: lambda desk, _ids, to: exported_figures(desk, to),
    maps.export_map: lambda desk, _ids, to: drawn_map(desk, to),
    cascade_maps.export_cascade: lambda desk, _ids, to: drawn_cascade(desk, to),
    aggregates.export_aggregates: lambda desk, _ids, to: exported(
        partial(aggregates.export_aggregates, reason="туршилт"), desk, to
    ),
    register_files.export_register: lambda desk, _ids, to: exported(
        partial(register_files.export_register, form=DataFormat.JSON, words=EXPORT_WORDS), desk, to
    ),
    calendars.export_calendar: lambda desk, _ids, to: exported(
        partial(calendars.export_calendar, words=EXPORT_WORDS), desk, to
    ),
    register_tables.build_people_rows: lambda desk, _ids, _to: [
        *register_tables.build_people_rows(desk, None, "mn")[1]
    ],
    mission_tables.build_record_rows: lambda desk, _ids, _to: [
        mission_tables.build_record_rows(desk, kind, "mn") for kind in kinds.PLAIN_KINDS
    ],
    register_tables.build_session_rows: lambda desk, _ids, _to: [
        *register_tables.build_session_rows(desk, register_tables.list_confirmed(desk), "mn")[1]
    ],
    register_tables.list_confirmed: lambda desk, _ids, _to: register_tables.list_confirmed(desk),
    export_people: lambda desk, _ids, to: exported(export_people, desk, to),
    export_sessions: lambda desk, _ids, to: exported(export_sessions, desk, to),
}

# They tell nothing of what is kept: they write, or are asked below at an installation.
OTHERWISE = {
    typed_values.parse_value,  # what was typed
    phone_form.build_phone_form,  # places
    verdicts.find_joined_kind,
    ranking.renew_frequencies,  # nothing
    first_readings.find_minors,  # ids among those that were asked
    first_readings.find_unread,
    report_changes.list_movers,  # at head office, to those who find everybody
    own_record.find_own_record,  # a code
    session_refs.tell_courses_apart,  # rows that were read before
    session_refs.label_shown,  # the same
    session_refs.keep_first,  # ids that were read before
    joined_preview.list_shown_no_more,  # rows that were read before
    quota_progress.count_if_joined,  # a total, to those who see figures
    ranking.renew_frequencies,  # nothing
    waiting_changes.add_authors,
    arrived_bundles.find_bundle,
    arrived_bundles.match_bundle,
    quota_progress.find_silent_laptops,  # ids
    quota_progress.count_silence,  # counts of laptops and seats
    arrived_bundles.list_gaps,
    copied_laptops.count_open_copies,
    copied_laptops.list_copies,  # numbers of people
    laptop_board.load_board,  # laptops, and sessions, which every role sees
    intakes.list_intake_people,  # `list_people_by_ids` of those of a reception
    diagnostics.find_calendar_problem,
    diagnostics.run_health_checks,
    row_check.check_all,  # whether rows are as they were written
    row_check.check_for_today,
    form_drafts.completing_draft,
    form_drafts.save_draft,
    form_drafts.note_check_in_session,
    invitations.load_hub_card,
    laptop_registry.load_exposure,
    laptop_registry.is_holding_unconfirmed,
    laptop_registry.list_laptops,
    receivers.list_receivers,
    laptop_registry.find_laptop,
    laptop_registry.load_own_state,
    laptop_registry.load_own_fingerprint,
    laptop_registry.translate_fingerprint,
    officers.list_officers,
    erasure_reports.count_unconfirmed_orders,
    erasure_orders.list_erasure_orders,
    erasure_orders.list_erasure_requests,
    passphrase_reset.list_recovery_readings,
    passphrase_reset.list_recovery_secrets,
    key_rotation.load_rotation_status,
    program_releases.require_backup,
    program_releases.has_newer_offer,
    program_releases.list_offered_releases,
    program_releases.list_available_releases,
    program_releases.find_wanted_release,
    officers.list_role_changes,
    protected_desk.is_protected_desk_set_up,
    officers.load_keystore_status,
    officers.list_user_names,
    hand_back.load_pin_status,
    arrival_undo.dismiss_undo_news,
    list_filters.load_filter_choices,  # courses, sessions and laptops
    list_filters.build_people_condition,
    list_filters.find_courses,
    list_filters.find_laptop_writers,
    list_filters.find_trainer,
}
READING = {
    Permission.VIEW_OVERVIEW,
    Permission.FIND_PEOPLE,
    Permission.RESOLVE_CONFLICTS,
    Permission.VIEW_LAPTOPS,
    Permission.EXPORT_PEOPLE,
}
WRITING = {
    own_record.link_own_record,
    user_acts.take_back,  # and they tell of what the user has written herself
    user_acts.do_again,
    user_acts.undo_last_act,
    bulk_resolution.resolve_plan,
    conflict_resolution.resolve_conflict,
    conflict_resolution.resolve_conflicts,
    conflict_resolution.resolve_with_both,
    plaintext_exports.delete_plaintext_files,
    plaintext_exports.export_table,
    plaintext_exports.open_export,
    consent_sheets.write_consent_sheet,
    access_report.write_locked_access_report,  # of what `see` gave
    access_report.write_access_report,
    officers.change_own_passphrase,
    officers.disable_keystore,
    officers.enable_keystore,
    hand_back.set_pin,
    hand_back.remove_pin,
    hand_back.take_back_by_pin,
    hand_back.take_back_by_passphrase,
    hand_back.end_handover,
}


def own_people(seats, roles):
    """Planners and administrators have none."""
    is_told = roles & {Role.OFFICER, Role.PROTECTED_DESK}
    return {seats.ids["trainee"], seats.alone} if is_told else set()


@held
def test_who_took_part_and_of_whom_something_waits_everybody_is_told_of_her_own(seats, roles):
    store, her = seats.desk(roles).store, seats.ids["trainee"]
    own = own_people(seats, roles) & {her}
    there = store.sessions.list_participants(seats.ids["session"])
    assert {one.trainee for one in there} == own
    assert bool(store.sessions.list_of_person(her)) is bool(own)
    assert set(store.people.last_sessions([her])) == own
    assert set(store.records.ids_in_conflict(kinds.TRAINEE)) == own


@held
def test_of_consents_everybody_is_told_those_of_her_own_people(seats, roles):
    store, her = seats.desk(roles).store.consents, seats.ids["trainee"]
    own = own_people(seats, roles)
    assert set(store.list_by_person([her, seats.alone])) == own
    declined = store.list_people_in_state(ConsentState.DECLINED, Purpose.KEEP)
    assert set(declined) == own & {seats.alone}
    for purpose, gave in ((Purpose.KEEP, her), (Purpose.CONTACT, seats.alone)):
        assert set(store.list_people_with_outdated_text(purpose, ())) == own & {gave}


def test_every_service_that_tells_something_is_asked_here():
    reading = {act for act in EVERY.values() if vars(act).get("verb") in READING}
    assert reading - WRITING - OTHERWISE - set(READERS) == set()


def test_who_changes_the_settings_decides_which_version_of_the_program_runs():
    for act in (
        version_installation.install_release,
        version_installation.try_release_again,
        version_installation.remove_release,
        program_releases.decline_release,
    ):
        assert vars(act)["verb"] is Permission.CHANGE_SETTINGS


@held
def test_no_service_tells_what_is_hidden_and_all_together_tell_what_is_not(seats, roles, tmp_path):
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
        elif MAY[Permission.FIND_PEOPLE] & roles:  # who may look at no history is told less
            assert token in told, key
    for name, some in OTHERS.items():
        for token in some:
            assert token not in told or sees(roles, f"trainee.{name}"), name
