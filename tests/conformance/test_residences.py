"""Where somebody lived on the day of a session, by entries in any order, on each engine."""

from collections.abc import Sequence
from random import Random  # noqa: TID251  the same in every run, by its seed

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.people.residences import ResidenceEntry, find_valid_entry
from fieldreg.domain.records.judgements import Pair
from fieldreg.domain.records.mission import Course, DatedResidence
from fieldreg.domain.records.models import Attendance, Quota
from fieldreg.domain.records.trainee import Trainee
from fieldreg.domain.records.training_session import TrainingSession
from fieldreg.store.store import Store
from fieldreg.wiring import load_gazetteer
from tests.support.stores.engines import EngineStores

DAYS = ("2026-01-10", "2026-02-10", "2026-03-10", "2026-04-10")
PLACES = ("6525", "1101", "8301", "0101")


def oracle(entries: Sequence[tuple[str | None, str, str]], day: str) -> str | None:
    """Say where the person of *entries* (day, reason, place) lived, by their order; None is now."""
    begun = [entry for entry in entries if (entry[0] or "") <= day]
    if not begun or not any((entry[0] or "") > day for entry in entries):
        return None
    latest = max(entry[0] or "" for entry in begun)
    of_day = [entry for entry in begun if (entry[0] or "") == latest]
    corrected = [entry for entry in of_day if entry[1] == "corrected"]
    return (corrected or of_day)[-1][2]


def test_the_entry_valid_on_a_day_is_what_the_rule_says(stores: EngineStores) -> None:
    store, chance = stores.new(22), Random(7)  # noqa: S311
    people: dict[int, list[tuple[str | None, str, str]]] = {}
    with store.writing("Оюунчимэг", "2026-05-01") as writing:
        for _ in range(60):
            person = writing.create(Trainee.validated(given_name="а", soum="0505"))
            people[person] = []
            for _ in range(chance.randint(0, 4)):
                day = chance.choice((None, *DAYS))
                reason = chance.choice(("registered", "moved", "corrected"))
                place = chance.choice(PLACES)
                made = DatedResidence.validated(trainee=person, day=day, soum=place, reason=reason)
                entry = writing.create(made)
                if chance.random() < 0.2:
                    writing.retire(kinds.RESIDENCE, entry)
                else:
                    people[person].append((day, reason, place))
    for day in ("2026-01-01", *DAYS, "2026-03-20", "2026-12-31"):
        found = store.people.list_places_on(people, day)
        wanted = {person: oracle(entries, day) for person, entries in people.items()}
        lived = {person: place for person, place in wanted.items() if place is not None}
        assert {person: places["soum"] for person, places in found.items()} == lived
        for person, place in wanted.items():
            entry = find_valid_entry(store.people.list_residences(person), day)
            told = entry and store.records.load(kinds.RESIDENCE, entry.id).values["soum"]
            assert told == place


def test_where_somebody_lived_is_told_by_all_her_records(stores: EngineStores) -> None:
    store = stores.new(22)
    with store.writing("Оюунчимэг", "2026-05-01") as writing:
        first, second = (
            writing.create(Trainee.validated(given_name="а", soum="1101")) for _ in range(2)
        )
        for person, day, place in ((first, None, "6525"), (second, "2026-03-10", "8301")):
            writing.create(
                DatedResidence.validated(trainee=person, day=day, soum=place, reason="moved")
            )
    before, after = "2026-03-09", "2026-03-10"
    assert store.people.list_places_on([first, second], before) == {}
    with store.writing("Оюунчимэг", "2026-05-02") as writing:
        writing.create(Pair.validated(first=first, second=second, verdict="same"))
    lived = store.people.list_places_on([first, second], before)
    assert {person: places["soum"] for person, places in lived.items()} == {
        first: "6525", second: "6525",
    }  # fmt: skip
    assert store.people.list_places_on([first, second], after) == {}
    assert store.people.list_residences(first) == store.people.list_residences(second)


def test_a_correction_is_believed_before_a_move_of_its_day() -> None:
    moved, corrected = ResidenceEntry(1, 9, "", "moved"), ResidenceEntry(2, 5, "", "corrected")
    later = ResidenceEntry(3, 1, "2026-02-01", "moved")
    assert find_valid_entry([moved, corrected, later], "2026-01-01") is corrected
    assert find_valid_entry([moved, corrected, later], "2026-02-01") is None


def hold(store: Store, course: int, day: str, people: Sequence[int]) -> None:
    with store.writing("Оюунчимэг", day) as writing:
        session = writing.create(TrainingSession.validated(course=course, date=day))
        for person in people:
            writing.create(
                Attendance.validated(trainee=person, session=session, half_day=1, mark="present")
            )


def test_last_years_camp_is_as_rural_as_it_was(stores: EngineStores) -> None:
    store, places = stores.new(22), load_gazetteer()
    with store.writing("Оюунчимэг", "2025-07-01") as writing:
        course = writing.create(Course.validated(name="Зуслан"))
        girl, other = (
            writing.create(Trainee.validated(given_name=name, aimag=soum[:2], soum=soum))
            for name, soum in (("Дулам", "6525"), ("Болд", "1101"))
        )
    hold(store, course, "2025-07-01", [girl, other])
    quota = Quota.validated(course=course, whom="rural", share=250)
    assert store.quota_figures.count_people(quota, places).matching == 1
    with store.writing("Оюунчимэг", "2026-02-01") as writing:  # she goes to university
        old = DatedResidence.validated(trainee=girl, soum="6525", aimag="65", reason="registered")
        writing.create(old)
        new = {"aimag": "11", "soum": "1101"}
        made = DatedResidence.validated(trainee=girl, day="2025-09-01", reason="moved", **new)
        writing.create(made)
        writing.edit(kinds.TRAINEE, girl, new, shown=AS_STORED)
    assert store.quota_figures.count_people(quota, places).matching == 1
    hold(store, course, "2026-07-01", [girl, other])
    since = Quota.validated(course=course, whom="rural", share=250, since="2026-01-01")
    assert store.quota_figures.count_people(since, places).matching == 0
    with store.writing("Оюунчимэг", "2026-08-01") as writing:  # she had lived elsewhere before
        new = {"aimag": "11", "soum": "1104"}
        writing.create(DatedResidence.validated(trainee=girl, reason="corrected", **new))
    assert store.quota_figures.count_people(quota, places).matching == 0
