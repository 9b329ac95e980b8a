"""Two laptops that hold the same person and contradict each other."""

from fieldreg.domain.kinds import Value
from fieldreg.domain.log.changes import Changes
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.people import registration
from fieldreg.services.user_session import UserSession
from fieldreg.store.log.change_log import changes_between
from tests.support.installations import BAYAN_OLGII, FIRST, TARIAT, THIRD, HeadOffice

OLZIIT, CENGEL = "6519", "8313"


class ConflictingLaptops:
    """Two laptops of *office* that hold the same person and have not exchanged since.

    They hear of each other directly, and not through the office.
    """

    def __init__(self, office: HeadOffice) -> None:
        self.one = office.enrol(FIRST).desk
        self.other = office.enrol(THIRD, BAYAN_OLGII, trainer="Ерболат").desk
        self.person = registration.register_person(
            self.one, {"given_name": "Болд", "aimag": "65", "soum": TARIAT}
        )
        self.meet()

    def meet(self) -> None:
        """Apply to each side all that the other knows."""
        sides = (self.one, self.other)
        known = [all_changes(side) for side in sides]
        for side, changes in zip(sides, reversed(known), strict=True):
            apply_changes(side, changes)

    def differ(self, **values: tuple[Value, Value]) -> None:
        """Let each side correct fields to a value of its own, and meet."""
        for place, side in enumerate((self.one, self.other)):
            mine = {name: both[place] for name, both in values.items()}
            registration.correct_person(side, self.person, mine, shown=AS_STORED)
        self.meet()

    def agree(self) -> None:
        """Check that after a meeting no conflict is open and both hold the same."""
        self.meet()
        assert (
            conflict_resolution.list_conflicts(self.one)
            == conflict_resolution.list_conflicts(self.other)
            == []
        )
        assert self.one.store.digest() == self.other.store.digest()


def all_changes(side: UserSession) -> Changes:
    return changes_between(side.store._db, 0, (1 << 63) - 1)


def apply_changes(side: UserSession, changes: Changes) -> None:
    with side.store.transaction():
        side.store.apply_received(changes)
