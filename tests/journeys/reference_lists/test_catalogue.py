"""The starting catalogue: the same everywhere, whoever is updated first, and head office's to change."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import CATALOGUE_WRITER, writer_of
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services import training_sessions
from fieldreg.services.records import plain_records
from fieldreg.store.store import Store
from tests.support.bundles.trips import (
    exchange_by_stick,
    go_round,
    receive_sticks,
    scoped_digest,
    store_digest,
)
from tests.support.installations import FIRST, SECOND, HeadOffice, Laptop, new_stick
from tests.support.stores.catalogue import add_catalogue, with_catalogue

COURSES = 12


def courses(store: Store) -> list[str]:
    found = store.records.list_all(kinds.COURSE, retired=True)
    return sorted(str(course.values["name"]) for course in found)


def all_agree(office: HeadOffice, *laptops: Laptop) -> bool:
    return all(
        store_digest(one.installation) == scoped_digest(office.installation, name)
        for one, name in zip(laptops, (FIRST, SECOND), strict=False)
    )


def test_two_laptops_do_not_make_two_of_each(tmp_path: Path) -> None:
    stick = new_stick(tmp_path, "stick")
    with with_catalogue(), ExitStack() as closing:
        office = HeadOffice(tmp_path / "office")
        closing.callback(office.close)
        laptops = [office.enrol(name) for name in (FIRST, SECOND)]
        # One plans a workshop before it has heard anything of head office.
        plan = {"date": "2026-03-14", "soum": "6525"}
        name = "Wellbeing workshop: lawyers"
        training_sessions.plan_session(laptops[0].desk, name, plan, ())
        exchange_by_stick(laptops[0], stick)
        receive_sticks(office, stick)
        assert office.installation.store.sessions.count() == 1
        for laptop in laptops:
            go_round(office.installation, stick, laptop, times=2)
        assert [len(courses(one.installation.store)) for one in laptops] == [COURSES] * 2
        assert len(courses(office.installation.store)) == COURSES
        assert office.installation.store.bundles.list_quarantined_changes() == []
        (session,) = office.installation.store.sessions.list_page()
        assert writer_of(session.course_id) == CATALOGUE_WRITER
        assert all_agree(office, *laptops)
        # Head office calls it otherwise, and everybody does.
        renamed = {"name": "Хуульчдын семинар"}
        plain_records.change_record(office.desk, session.course_id, renamed, shown=AS_STORED)
        for laptop in laptops:
            go_round(office.installation, stick, laptop, times=2)
            assert renamed["name"] in courses(laptop.installation.store)
        assert all_agree(office, *laptops)


@pytest.mark.parametrize("first", ["office", "laptop"])
def test_whoever_is_updated_first_they_agree_once_both_are(tmp_path: Path, first: str) -> None:
    stick = new_stick(tmp_path, "stick")
    with ExitStack() as closing:
        office = HeadOffice(tmp_path / "office")
        closing.callback(office.close)
        laptop = office.enrol(FIRST)
        go_round(office.installation, stick, laptop)
        stores = [office.installation.store, laptop.installation.store]
        early, late = stores if first == "office" else reversed(stores)
        add_catalogue(early)
        go_round(office.installation, stick, laptop, times=2)
        add_catalogue(late)
        go_round(office.installation, stick, laptop, times=2)
        assert [len(courses(store)) for store in stores] == [COURSES] * 2
        assert all_agree(office, laptop)
