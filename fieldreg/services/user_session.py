"""The session of a user who has unlocked an installation."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from fieldreg.domain.consents.consent_texts import ConsentTexts
from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.protocols import Clock
from fieldreg.domain.records.values import RequestedBy
from fieldreg.domain.roles import InstallationRole, Permission
from fieldreg.services.permissions import UserRights
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.metadata import REPLIED_ON, ROLE
from fieldreg.store.store import Store


class _EndPreview(Exception):  # noqa: N818  no fault
    """Rolls a preview back."""


@dataclass(frozen=True, slots=True)
class UserSession:
    """An open store as one user sees it, with calendar, places and consent texts.

    *home* is the installation's folder.
    """

    store: Store
    clock: Clock
    places: Gazetteer
    consent_texts: ConsentTexts
    user_name: str
    device_name: str
    user_rights: UserRights = field(default_factory=UserRights.unrestricted)
    home: Path | None = None

    @property
    def day(self) -> str:
        """Today as ``YYYY-MM-DD``."""
        return self.clock.today().isoformat()

    @property
    def replied_on(self) -> str:
        """The day of head office's last reply to this laptop, or ""."""
        return self.store.metadata.read(REPLIED_ON)

    def require(self, verb: Permission) -> None:
        """Raise ROLE_NEEDED unless the user may do *verb* by current roles."""
        self.user_rights.require(verb)

    def may(self, verb: Permission) -> bool:
        """Return whether the user may do *verb* by the roles last read."""
        return self.user_rights.rights.may(verb)

    def require_head_office(self) -> None:
        """Raise NOT_HEAD_OFFICE on a laptop."""
        if self.store.metadata.read(ROLE) is not InstallationRole.HEAD_OFFICE:
            raise Problem(Code.NOT_HEAD_OFFICE)

    def require_laptop(self) -> None:
        """Raise NOT_LAPTOP at head office."""
        if self.store.metadata.read(ROLE) is not InstallationRole.LAPTOP:
            raise Problem(Code.NOT_LAPTOP)

    def resolve_short_code(self, ref: str) -> list[int]:
        """Return the ids that *ref* may mean: records of copied laptops may have several."""
        code = parse_short_code(ref)
        return [] if code is None else [code, *self.store.log_forks.find_other_ids(code)]

    def writing(self, asked_by: RequestedBy | None = None) -> AbstractContextManager[ChangeWriter]:
        """Begin a transaction; *asked_by* is stored with its changes."""
        return self.store.writing(self.user_name, self.day, self.device_name, asked_by)

    @contextmanager
    def previewing(self) -> Iterator[ChangeWriter]:
        """Begin a transaction that is rolled back, so that a preview shows exactly what is done."""
        with suppress(_EndPreview), self.writing() as writing:
            yield writing
            raise _EndPreview
