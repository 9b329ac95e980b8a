"""The pages of the window, one folder each.

A page shows what services tell and asks them to do what a person wants; it decides
nothing about data and knows no other page. What it needs is handed to it: the desk, the
runner for everything that touches the store, the keyboard, the dialogs, and a
`Navigator` for the ways to other pages. May use `forms`, `dialogs`, `tables`, `widgets`,
`wording`, and `services`.
"""

from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Final, Protocol


class PageName(StrEnum):
    """What a page is called wherever one is asked for."""

    TODAY = "today"
    SESSIONS = "sessions"  # about nothing, `NEW`, or the id of a session to change
    PEOPLE = "people"  # about nothing, `NEW` or `LYING`
    EXCHANGE = "exchange"  # about nothing, or `ASIDE`
    ARRIVALS = "inbox"  # about nothing, or `EARLIER`
    CONFLICTS = "conflicts"  # about nothing, or the id of a record
    CONSENTS = "consents"  # those that wait for somebody
    QUESTIONS = "questions"  # about nothing, or the id of a question, person or session
    REFERENCE_LISTS = "lists"  # of courses, partners, places; about nothing, or `QUOTAS`
    SETTINGS = "settings"
    KEYS = "custody"
    ERASURE = "erasures"
    PERSON = "person"  # about the id of a trainee
    CHECK_IN = "door"  # about the id of a session
    ATTENDANCE = "register"  # about the id of a session


# Said to the lists of people and of sessions as their subject: show the form for a new one.
NEW_RECORD: Final = "new"
# Said to the inbox: show what came before.
EARLIER_ARRIVALS: Final = "earlier"
# Said to the exchange: show what head office set aside.
QUARANTINED: Final = "aside"
# Said to the lists that head office keeps: show the quotas.
QUOTAS: Final = "quotas"
# Said to the list of people: show the files in the clear that left it and lie about.
PLAINTEXT_EXPORTS: Final = "lying"


class Navigator(Protocol):
    """The ways from a page to others, and the news that records were changed.

    Whoever puts the window together fills it in; `MainWindow.go` does the work.
    """

    def open_page(self, name: PageName, subject: str = "") -> None:
        """Show a page of the rail, about *subject* if there is one."""

    def open_person(self, person: int) -> None:
        """Show the page of one person."""

    def open_attendance(self, session: int) -> None:
        """Show the attendance of one session."""

    def open_check_in(self, session: int) -> None:
        """Show the door of one session, where people come in."""

    def hand_over(self, person: int, session: int = 0) -> None:
        """Hand the laptop to *person*, who answers alone, in *session* if there is one."""

    def open_conflicts(self, record: int = 0) -> None:
        """Show the conflicts, those of one record first."""

    def open_questions(self, about: int = 0) -> None:
        """Show the questions to trainers, at one of them or at one about this record."""

    def open_new_person(self) -> None:
        """Show the form for a new person."""

    def open_new_session(self) -> None:
        """Show the form for a new session."""

    def edit_session(self, session: int) -> None:
        """Show the form for what is planned of one session."""

    def reset_to(self, name: PageName) -> None:
        """Show page *name*, with every other page destroyed and all that stood on it."""

    def go_back(self) -> None:
        """Show the page before this one."""

    def notify_changed(self, kinds: AbstractSet[str]) -> None:
        """Tell every page that records of *kinds* were changed."""
