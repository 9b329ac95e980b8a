"""Who lives in a province is asked once for all its laptops; what each lacks is its own."""

from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.records.models import Consent
from fieldreg.domain.records.trainee import Trainee
from fieldreg.store.devices import due_rows
from fieldreg.store.devices.due_runs import read_due
from tests.store.test_due import DAY, Country, begin

REFUSALS = ("given", "declined", "withdrawn")


def decide(country: Country, person: int, state: str) -> None:
    country.write(
        Consent.validated(
            trainee=person,
            purpose="keep",
            text_version="1",
            language="mn",
            how="spoken",
            given_by="self",
            day=DAY,
            state=state,
        )
    )


def due_people(country: Country, device: int) -> set[int]:
    return set(read_due(country.store._db, device).all[kinds.TRAINEE.number])


@pytest.mark.parametrize("run", [3, 500])
def test_a_laptop_is_due_who_lives_there_but_not_whom_it_made_or_had_or_who_refused(
    run: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(due_rows, "_RUN", run)
    country = begin(tmp_path, 1)
    store, *_, keeper = country.store, *country.provinces
    for device in country.provinces:
        country.provinces[device] = ("65",) if device != list(country.provinces)[1] else ("83",)
    for _ in range(40):
        country.write(Trainee.validated(given_name="Болд", aimag="65"))
    people = sorted(
        row[0] for row in store._db.execute("SELECT id FROM trainee WHERE aimag = '65'")
    )
    devices = [country.device(each) for each in country.provinces]
    with store.transaction():
        country.set_provinces(devices)
        store.sent_records.note_held_records(keeper, had := people[::2])
    refused = dict(zip(people[:3] + people[-3:], REFUSALS + REFUSALS, strict=True))
    for person, state in refused.items():
        decide(country, person, state)
    with store.transaction():
        store.devices.forget_scopes()
        country.set_provinces(devices)
        store.sent_records.update_due(devices)
    gone = {person for person, state in refused.items() if state != "given"}
    for device in country.provinces:
        (writer,) = store.devices.list_writers(device)
        own = {person for person in people if writer_of(person) == writer}
        foreign = set(people) - own - (set(had) if device == keeper else set())
        expected = foreign - gone if country.provinces[device] == ("65",) else set()
        assert due_people(country, device) == expected
    consents = {
        consent
        for consent, person in store._db.execute("SELECT id, trainee FROM consent")
        if person in gone.intersection(had) and writer_of(consent) != writer
    }
    assert consents
    assert consents <= set(read_due(store._db, keeper).all[kinds.CONSENT.number])
    store.close()
