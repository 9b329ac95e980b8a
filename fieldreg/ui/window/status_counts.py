"""The numbers around the pages: the three of the status bar, its line, the rail's badges.

They are counted again after each change, but only once changes pause.
"""

from PySide6.QtCore import QLocale, QObject, QTimer

from fieldreg.services import overview
from fieldreg.services.overview import LaptopOverview, OfficeOverview
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.auto_sync_texts import format_sync_summary
from fieldreg.ui.navigation import PageName
from fieldreg.ui.translation import translate
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow

# Counting the people that each entry concerns takes a moment, and registering thirty
# people in a row must not wait for it.
_COUNT_AFTER_MS = 400


class StatusCounts(QObject):
    """Counts for the status bar and the rail of *window*, of head office or of a laptop.

    *exchange_key* is the label of the key that leads to a laptop's exchange.
    """

    def __init__(
        self,
        context: Context,
        window: MainWindow,
        auto_sync: AutoSyncManager,
        *,
        is_office: bool,
        exchange_key: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context, self._window, self._auto_sync = context, window, auto_sync
        self._is_office, self._exchange_key = is_office, exchange_key
        self._is_all_acknowledged, self._line = False, ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COUNT_AFTER_MS)
        self._timer.timeout.connect(self.refresh)
        auto_sync.changed.connect(self._show_line)

    def schedule(self) -> None:
        """Count again once nothing has changed for a moment."""
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def is_pending(self) -> bool:
        """Whether a count is scheduled."""
        return self._timer.isActive()

    def refresh(self) -> None:
        """Count now."""
        user, runner = self._context.user, self._context.runner
        if self._is_office:
            runner.run_latest(
                "foot", self, lambda: overview.load_office_overview(user), self._show_office
            )
        else:
            runner.run_latest(
                "foot", self, lambda: overview.load_laptop_overview(user), self._show_laptop
            )

    def show_arrivals(self, count: int) -> None:
        """Show in the rail how many bundles wait."""
        self._window.set_badge(PageName.ARRIVALS, count)

    def _show_laptop(self, counted: LaptopOverview) -> None:
        people = counted.people_sync_state
        self._show_counts(people.local_count, people.in_transit_count, people.acknowledged_count)
        self._is_all_acknowledged = (
            bool(people.acknowledged_count) and not people.local_count + people.in_transit_count
        )
        self._line = _last_reply(dates.format_date(counted.replied_on))
        self._show_line()
        self._window.set_badge(PageName.TODAY, counted.reminder_count)
        self._show_backup(is_due=counted.is_backup_due)

    def _show_office(self, counted: OfficeOverview) -> None:
        self._show_counts(counted.ready_count, counted.in_transit_count, counted.received_count)
        self._line = _office_line(counted.person_count, dates.format_date(counted.backed_up_on))
        self._show_line()
        arrivals = counted.arrival_counts.total_count
        erasures = (
            counted.erasure_counts.request_count + counted.erasure_counts.unanswered_order_count
        )
        self._window.set_badge(
            PageName.TODAY,
            counted.conflict_count
            + arrivals
            + counted.plaintext_file_count
            + counted.question_counts.answered_count
            + erasures,
        )
        self.show_arrivals(arrivals)
        self._window.set_badge(PageName.CONFLICTS, counted.conflict_count)
        self._window.set_badge(PageName.DEVICES, erasures)
        self._show_backup(is_due=counted.is_backup_due)

    def _show_counts(self, *counts: int) -> None:
        self._window.set_counts(*map(_number, counts))

    def _show_line(self) -> None:
        """Show the state of the exchange, and on a laptop the key that leads to more."""
        line = format_sync_summary(
            self._auto_sync, self._context.user.day, is_all_held=self._is_all_acknowledged
        )
        if line:
            line = f"{line} · {self._line if self._is_office else self._exchange_key}"
        self._window.set_status(line or self._line)

    def _show_backup(self, *, is_due: bool) -> None:
        # The badge of the page that makes backups: seen every day, in nobody's way.
        self._window.set_badge(PageName.SETTINGS, int(is_due))


def status_labels(*, is_office: bool) -> StatusLabels:
    """Return the labels of the three numbers in the status bar."""
    if is_office:
        return StatusLabels(
            translate("Book", "answers ready to be written"),
            translate("Book", "answers on the way"),
            translate("Book", "laptops have theirs"),
        )
    return StatusLabels(
        translate("Book", "on this computer"),
        translate("Book", "on the way"),
        translate("Book", "head office has them"),
    )


def _number(count: int) -> str:
    return QLocale().toString(count)


def _last_reply(day: str) -> str:
    if not day:
        return translate("Book", "No answer from head office yet")
    return translate("Book", "Last answer from head office: {day}").format(day=day)


def _office_line(people: int, backed_up_on: str) -> str:
    counted = translate("Book", "people: {count}").format(count=_number(people))
    backup = (
        translate("Book", "last backup: {day}").format(day=backed_up_on)
        if backed_up_on
        else translate("Book", "no backup yet")
    )
    return f"{counted} · {backup}"
