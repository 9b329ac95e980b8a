"""Counts of the status bar and badges, renewed after changes."""

from PySide6.QtCore import QLocale, QObject, QTimer

from fieldreg.domain.roles import Permission
from fieldreg.services import overview
from fieldreg.services.overview import LaptopOverview, OfficeOverview
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.auto_sync_panel import format_sync_summary
from fieldreg.ui.keyboard import Need
from fieldreg.ui.navigation import PageName
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow

tr = translator("Book")


# Counting people by sync state takes a moment, which must not delay registering thirty people
# in a row.
_COUNT_AFTER_MS = 400


class StatusCounts(QObject):
    """*exchange_key* is the label of the key that opens a laptop's exchange page."""

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
        self._is_all_acknowledged, self._note = False, ""
        self._held_count = 0  # of what waits for an officer among the arrivals
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_COUNT_AFTER_MS)
        self._timer.timeout.connect(self.refresh)
        auto_sync.changed.connect(self._show_note)

    def schedule(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def is_pending(self) -> bool:
        return self._timer.isActive()

    def refresh(self) -> None:
        user, runner = self._context.user, self._context.runner
        if not self._context.keyboard.may(Permission.VIEW_OVERVIEW):
            return
        if self._is_office:
            runner.run_latest(
                "foot", self, lambda: overview.load_office_overview(user), self._show_office
            )
        else:
            runner.run_latest(
                "foot", self, lambda: overview.load_laptop_overview(user), self._show_laptop
            )

    def show_new_bundles(self, count: int) -> None:
        self._window.rail.set_badge(PageName.ARRIVALS, count + self._held_count)

    def _show_laptop(self, counts: LaptopOverview) -> None:
        people = counts.people_sync_state
        self._show_counts(people.local_count, people.in_transit_count, people.acknowledged_count)
        self._is_all_acknowledged = (
            bool(people.acknowledged_count) and not people.local_count + people.in_transit_count
        )
        day = dates.format_date(counts.replied_on)
        self._note = (
            tr("Last reply from head office: {day}").format(day=day)
            if day
            else tr("No reply from head office yet")
        )
        self._show_note()
        self._window.rail.set_badge(PageName.TODAY, counts.reminder_count)
        self._show_backup(is_due=counts.is_backup_due)

    def _show_office(self, counts: OfficeOverview) -> None:
        self._show_counts(counts.ready_count, counts.in_transit_count, counts.received_count)
        day = dates.format_date(counts.backed_up_on)
        count = counts.person_count
        people = "" if count is None else tr("people: {count}").format(count=_format_count(count))
        backup = tr("last backup: {day}").format(day=day) if day else tr("no backup yet")
        self._note = join_parts([people, backup])
        self._show_note()
        arrivals = counts.arrival_counts.total_count
        orders = counts.erasure_counts
        may = self._context.keyboard.may
        erasures = (orders.request_count + orders.unanswered_order_count) * may(PageName.ERASURE)
        waiting: tuple[tuple[Need, int], ...] = (
            (PageName.CONFLICTS, counts.conflict_count),
            (PageName.DUPLICATES, counts.pair_count),
            (PageName.ARRIVALS, arrivals),
            (PageName.DEVICES, counts.unconfirmed_count),
            (Permission.EXPORT_PEOPLE, counts.plaintext_file_count),
            (PageName.QUESTIONS, counts.question_counts.answered_count),
        )
        tasks = sum(count for need, count in waiting if may(need))
        self._window.rail.set_badge(PageName.TODAY, tasks + erasures)
        self._held_count = arrivals
        self.show_new_bundles(0)
        self._window.rail.set_badge(PageName.CONFLICTS, counts.conflict_count)
        self._window.rail.set_badge(PageName.DUPLICATES, counts.pair_count)
        laptops = counts.copy_count + counts.unconfirmed_count
        self._window.rail.set_badge(PageName.DEVICES, erasures + laptops)
        self._show_backup(is_due=counts.is_backup_due)

    def _show_counts(self, *counts: int) -> None:
        self._window.status_bar.set_counts(*map(_format_count, counts))

    def _show_note(self) -> None:
        line = format_sync_summary(
            self._auto_sync, self._context.user.day, is_all_held=self._is_all_acknowledged
        )
        if line:
            line = f"{line} · {self._note if self._is_office else self._exchange_key}"
        self._window.status_bar.set_status(line or self._note)

    def _show_backup(self, *, is_due: bool) -> None:
        # A badge at the settings page, which makes backups, is seen every day and disturbs nobody.
        may_back_up = self._context.keyboard.may(Permission.BACK_UP)
        self._window.rail.set_badge(PageName.SETTINGS, int(is_due and may_back_up))


def status_labels(*, is_office: bool) -> StatusLabels:
    if is_office:
        return StatusLabels(
            tr("replies ready to write"),
            tr("replies on the way"),
            tr("replies received by laptops"),
        )
    return StatusLabels(tr("people on this computer"), tr("on the way"), tr("head office has them"))


def _format_count(count: int) -> str:
    return QLocale().toString(count)
