"""Names of pages, their subjects and protocol."""

from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Final, Protocol


class PageName(StrEnum):
    TODAY = "today"
    SESSIONS = "sessions"  # no subject, `NEW_RECORD`, that of `LIFE_OF`, or an id to change
    PEOPLE = "people"  # no subject, `NEW_RECORD` or `PLAINTEXT_EXPORTS`
    EXCHANGE = "exchange"  # no subject, or `QUARANTINED`
    ARRIVALS = "inbox"  # no subject, or `EARLIER_ARRIVALS`
    CONFLICTS = "conflicts"  # no subject, or the id of a record
    DUPLICATES = "duplicates"
    CONSENTS = "consents"  # those that are still to be asked for
    QUESTIONS = "questions"  # no subject, or the id of a question, person or session
    REFERENCE_LISTS = "lists"  # of courses, partners, places; no subject, or `QUOTAS`
    SETTINGS = "settings"
    DEVICES = "laptops"  # no subject, or the name of a laptop of which a copy was found
    SEALED_ANSWERS = "protected"
    KEYS = "custody"
    ERASURE = "erasures"
    PERSON = "person"  # the id of a trainee
    CHECK_IN = "door"  # the id of a session
    ATTENDANCE = "register"  # the id of a session
    FIGURES = "figures"
    REPORTS = "reports"  # no subject, or that of `ask_for_table`
    PARTNERS = "partners"
    EDITION = "edition"  # tables that tell nothing of few people; no subject, or a table's place


NEW_RECORD: Final = "new"
"""Subject of the people and the sessions page: the form for a new record."""
LIFE_OF: Final = "life of "
"""Subject of the sessions page: parts, promises and open items of the session of this id."""
EARLIER_ARRIVALS: Final = "earlier"
"""Subject of the arrivals page: the bundles that came before."""
QUARANTINED: Final = "aside"
"""Subject of the exchange page: the changes that head office quarantined."""
QUOTAS: Final = "quotas"
"""Subject of the reference lists: the quotas."""
INTAKE: Final = "intake "
"""Subject of the pages of people, conflicts and questions: what the intake of this ref caused."""
ASK: Final = "ask "
"""Subject of the page of questions: a question to the trainer at the laptop of this name."""
PLAINTEXT_EXPORTS: Final = "lying"
"""Subject of the people page: the plaintext files that were exported and still exist."""


def ask_for_table(table: str, since: str, until: str) -> str:
    return f"{table}\n{since}\n{until}"


def read_asked_table(subject: str) -> tuple[str, str, str] | None:
    table, *days = subject.split("\n")
    return (table, days[0], days[1]) if len(days) == 2 else None  # noqa: PLR2004


def intake_of(subject: object) -> str:
    is_intake = isinstance(subject, str) and subject.startswith(INTAKE)
    return str(subject).removeprefix(INTAKE) if is_intake else ""


class Navigator(Protocol):
    def open_page(self, name: PageName, subject: str = "") -> None: ...

    def open_person(self, person: int) -> None: ...

    def open_attendance(self, session: int) -> None: ...

    def open_check_in(self, session: int) -> None: ...

    def hand_over(self, person: int, session: int = 0) -> None: ...

    def open_conflicts(self, record: int = 0) -> None:
        """Show the conflicts of *record* first."""

    def open_questions(self, about: int = 0) -> None: ...

    def open_new_person(self) -> None: ...

    def open_new_session(self) -> None: ...

    def edit_session(self, session: int) -> None: ...

    def reset_to(self, name: PageName) -> None:
        """Destroy every other page."""

    def go_up(self, name: PageName | None = None) -> None:
        """Show the parent page, or *name* about the same."""

    def notify_changed(self, kinds: AbstractSet[str], *, shown_by: object = None) -> None:
        """Tell all pages but *shown_by*."""
