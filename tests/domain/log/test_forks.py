"""What a log is called once it parted, whatever somebody said in it."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.forks import ForkNames, LogFork
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp

OLD, NEW = 11, 77
PARTED = ForkNames((LogFork(OLD, 5, build_stamp(5, OLD), NEW),))
PLACE = [field.name for field in kinds.SESSION.fields].index("partners")


def said(partners: str) -> Changes:
    """Let a session be made, and another corrected, that has these *partners*."""
    columns = [[None] for _ in kinds.SESSION.fields]
    columns[PLACE] = [partners]  # type: ignore[list-item]
    made, corrected = change_id(OLD, 6), change_id(OLD, 7)
    return Changes(
        (Creations(kinds.SESSION, [made], [build_stamp(6, OLD)], columns),),
        (
            Edit(
                corrected,
                build_stamp(7, OLD),
                kinds.SESSION,
                change_id(OLD, 4),
                {"partners": partners},
                {"partners": (build_stamp(4, OLD),)},
            ),
        ),
    )


def test_whom_a_list_names_is_called_by_the_new_name_from_where_the_log_parted() -> None:
    before, after = change_id(OLD, 4), change_id(OLD, 5)
    called = PARTED.rename_changes(said(f"{before} {after}"))
    wanted = " ".join(map(str, sorted((before, change_id(NEW, 1)))))
    assert called.creations[0].columns[PLACE] == [wanted]
    assert called.edits[0].values == {"partners": wanted}


@pytest.mark.parametrize("partners", ["1, 2", "x", "", "-1", "\u00b2", "9" * 5_000, "1  2", "12 "])
def test_what_is_no_list_of_records_keeps_its_name_and_stops_nobody(partners: str) -> None:
    """One bad change is set aside alone: whoever calls it by its name must get past it."""
    called = PARTED.rename_changes(said(partners))
    assert called.creations[0].columns[PLACE] == [partners]
    assert called.edits[0].values == {"partners": partners}
    assert list(called.ids()) == [change_id(NEW, 2), change_id(NEW, 3)]
