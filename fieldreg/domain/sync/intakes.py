"""Intakes: receptions of bundles."""

from dataclasses import dataclass

from fieldreg.domain.sync.exchange import BundleStatus

REF_PREFIX = "r"


@dataclass(frozen=True, slots=True)
class IntakeBundle:
    """*sha* is hexadecimal, empty if the bundle was unreadable."""

    sha: str
    status: BundleStatus
    device: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Intake:
    """*bundles* include those that had waited and came in with it."""

    number: int
    day: str
    officer: str
    source_count: int
    bundles: tuple[IntakeBundle, ...]

    @property
    def ref(self) -> str:
        return f"{REF_PREFIX}{self.number}"

    def count(self, status: BundleStatus) -> int:
        return sum(bundle.status is status for bundle in self.bundles)


@dataclass(frozen=True, slots=True)
class KeptContents:
    people: int = 0
    minors: int = 0
    sessions: int = 0
    corrections: int = 0
    sealed_answers: int = 0
    changes: int = 0
    first_day: str = ""
    last_day: str = ""
