"""What somebody is shown of herself: all that was ever said of her, in each kind, on both engines."""

from random import Random  # noqa: TID251  the same in every run, by its seed

import pytest

from fieldreg import wiring
from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.trainee import Trainee
from fieldreg.services import training_sessions
from fieldreg.services.people import access_report
from tests.support.stores.engines import EngineStores
from tests.support.stores.plain_records import draw_edit, draw_plain_record
from tests.support.user_sessions import session_at

STEPS, SEEDS = 60, 2
COURSE = "Манлайлал"
ABOUT_PEOPLE = [kind for kind in kinds.PLAIN_KINDS if kind.person_fields]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_she_is_told_all_that_was_ever_said_of_her_and_nothing_of_others(
    stores: EngineStores, seed: int
) -> None:
    store, chance = stores.new(11), Random(seed)  # noqa: S311
    desk = session_at(store)
    training_sessions.plan_session(desk, COURSE, {"date": desk.day, "soum": "6525"})
    with desk.writing() as writing:
        her, other = (writing.create(Trainee.validated(given_name=name)) for name in "АБ")
    said: dict[int, set[tuple[str, str, object]]] = {her: set(), other: set()}

    def note(person: int, kind: kinds.Kind, values: dict[str, object]) -> None:
        for name, value in values.items():
            field = kind.field(name)
            assert field is not None
            if field.is_reference and field.target == kinds.SESSION.name and value:
                said[person].add((kind.name, name, f"{COURSE} {desk.day}"))
            elif value is not None and not field.is_reference:
                said[person].add((kind.name, name, value))

    for step in range(STEPS):
        person = (her, other)[chance.randrange(2)]
        word = f"{'Түүнийх' if person == her else 'Бусдынх'}{step}үг"
        record = draw_plain_record(store, chance.getrandbits(16), word, person)
        edit = draw_edit(store, chance.getrandbits(16))
        with desk.writing() as writing:
            if record is not None:
                writing.create(record)
                note(person, record.kind, dict(record))
            if edit is not None and edit[0] in ABOUT_PEOPLE:
                kind, which, values = edit
                whose = store.records.load(kind, which).values["trainee"]
                if writing.edit(kind, which, values, shown=AS_STORED):
                    note(int(whose or 0), kind, dict(values))
    assert {kind for kind, *_ in said[her]} == {kind.name for kind in ABOUT_PEOPLE}
    report = access_report.build_access_report(desk, her, ())
    told = {(row["about"], row["field"], row["value"]) for row in report.changes}
    assert said[her] - told == set()
    page = access_report.render_access_report(desk.places, report, wiring.read_person_template())
    words = {str(value) for _, _, value in said[her] if "Түүнийх" in str(value)}
    assert {word for word in words if word not in page} == set()
    assert "Бусдынх" not in page
