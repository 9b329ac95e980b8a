"""The exchange page of a laptop: the steps, quarantined changes, and the side panel."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import LaptopSyncProtocol, ReplySummary
from fieldreg.domain.sync.release_files import ReleaseFetcher
from fieldreg.services import overview
from fieldreg.services.exchange import past_exchanges, quarantined_changes
from fieldreg.services.exchange.quarantined_changes import QuarantineEntry, Remedy
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.store.exchange.outbox import PastExchange
from fieldreg.store.exchange.sync_states import PeopleBySyncState
from fieldreg.ui.auto_sync import AutoSyncManager
from fieldreg.ui.context import Context
from fieldreg.ui.desktop.sticks import FindSticks
from fieldreg.ui.formatting import dates, undo_messages
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter, referenced_ids
from fieldreg.ui.keyboard import Action
from fieldreg.ui.navigation import QUARANTINED
from fieldreg.ui.page import Page
from fieldreg.ui.pages.exchange.side_panel import ExchangeSidePanel
from fieldreg.ui.pages.exchange.step_parts import build_reply_rows, describe_signature
from fieldreg.ui.pages.exchange.steps import ExchangeController
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Exchange")
tr_quarantine = translator("Aside")


@dataclass(frozen=True, slots=True)
class ExchangePageData:
    """*labels* are of the records that quarantined values refer to."""

    people_state: PeopleBySyncState
    past_exchanges: Sequence[PastExchange]
    quarantined: Sequence[QuarantineEntry]
    labels: RecordLabels
    has_diverged: bool
    is_revoked: bool


class ExchangePage(Page):
    def __init__(
        self,
        context: Context,
        *,
        laptop_sync: LaptopSyncProtocol,
        find_sticks: FindSticks,
        auto_sync: AutoSyncManager,
        fetcher: ReleaseFetcher,
    ) -> None:
        super().__init__(context, tr("Exchange"))
        self._laptop_sync = laptop_sync
        self._has_diverged = False
        self._title = PageTitle(tr("Exchange"), tr("First head office’s reply, then your bundle."))
        self.controller = ExchangeController(
            context, self, laptop_sync=laptop_sync, find_sticks=find_sticks
        )
        self.steps, self.stick_watch = self.controller.steps, self.controller.stick_watch
        self.side_panel = ExchangeSidePanel(
            context,
            self,
            auto_sync=auto_sync,
            fetcher=fetcher,
            find_sticks=find_sticks,
            write_file=self.controller.write_file,
            read_file=self.read_file,
        )
        self.quarantine_panel = QuarantinePanel(context)
        self.quarantine_panel.closed.connect(self._show_exchange)
        self.controller.line_changed.connect(partial(self._title.set_text, tr("Exchange")))
        self.controller.begun.connect(self._show_exchange)
        self.controller.ended.connect(self._on_ended)
        self._add_notices()
        self._lay_out()

    def _add_notices(self) -> None:
        show_button = Actions(self.keyboard, self).add(
            tr_quarantine("Show which"), self._show_quarantine, Action.SHOW_EARLIER
        )
        self._quarantined_notice = Notice(Tone.ATTENTION, "", "", show_button)
        self._diverged_notice = Notice(
            Tone.ATTENTION,
            tr_quarantine("This computer and head office do not hold the same"),
            tr_quarantine(
                "Head office sent everything again, and it did not help. Nothing of yours is lost:"
                " what its replies name is there, the rest is here. Exchange once more, go on"
                " working, and call head office: it decides what comes next."
            ),
        )
        self._revoked_notice = Notice(
            Tone.ATTENTION,
            tr_quarantine("Head office takes nothing in from this computer any more"),
            tr_quarantine(
                "It was reported lost, or its invitation was withdrawn. What head office has stays"
                " there, and nothing is lost here: what you bring is kept there unopened until"
                " somebody lets it in. Call head office before you go on."
            ),
        )

    @override
    def on_enter(self, subject: object = None) -> None:
        self.load(shows_quarantine=subject == QUARANTINED)
        if self.controller.is_done:
            self.controller.show_sticks()
        self.stick_watch.start()

    @override
    def on_leave(self) -> None:
        self.stick_watch.stop()

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible():
            self.load()

    @override
    def first_focus(self) -> QWidget | None:
        return self.quarantine_panel.list if self._shows_quarantine else self.steps.first_focus()

    def read_file(self) -> None:
        file_types = [(tr("Sealed files"), "*.frb")]
        path = self._context.dialogs.open_file(tr("Read a reply file"), file_types)
        if path:
            laptop_sync, name = self._laptop_sync, str(path)
            self._context.runner.run_task(
                self,
                lambda _report, _stop: laptop_sync.read_file(name),
                self._on_reply_read,
                self.post_failure,
            )

    def _on_reply_read(self, reply: ReplySummary) -> None:
        effects = [plain_text(row.display_text) for row in build_reply_rows(reply)]
        self.post_notice(
            Tone.DONE,
            f"{tr('Head office’s reply was taken in')}. {describe_signature(reply)}.",
            " · ".join(effects) or tr("It brings nothing new."),
        )
        self._on_ended(reply)

    def _on_ended(self, reply: ReplySummary | None) -> None:
        for heading, line in undo_messages.build_undo_messages(reply) if reply else ():
            self.post_notice(Tone.ATTENTION, heading, line)
        self._context.navigator.notify_changed(kinds.BY_NAME.keys())

    @override
    def load(self, *, shows_quarantine: bool = False) -> None:
        self.side_panel.release_panel.load_offer()
        show = partial(self._show, shows_quarantine=shows_quarantine)
        self.run_latest("exchange", partial(_load_exchange, self._context.user), show)

    def _show(self, found: ExchangePageData, *, shows_quarantine: bool) -> None:
        people_state, quarantined = found.people_state, found.quarantined
        self.steps.set_pending_people(people_state.local_count + people_state.in_transit_count)
        self.side_panel.show_past_exchanges(found.past_exchanges)
        self._quarantined_notice.set_text(
            tr_quarantine("Head office set %n of your changes aside", len(quarantined)),
            tr_quarantine("Nothing is lost. See which, why, and what to do."),
        )
        self._has_diverged = found.has_diverged
        self._revoked_notice.setVisible(found.is_revoked)
        self.quarantine_panel.show_changes(quarantined, found.labels)
        if shows_quarantine and quarantined:
            self._show_quarantine()
        elif self._shows_quarantine and not quarantined:
            self._show_exchange()
            self.post_notice(Tone.DONE, tr_quarantine("Nothing of yours is set aside any more"))
        self._update_notices()

    # Quarantined changes

    @property
    def _shows_quarantine(self) -> bool:
        return not self.quarantine_panel.isHidden()

    def _show_quarantine(self) -> None:
        self.steps.hide()
        self.quarantine_panel.show()
        self._update_notices()
        self.quarantine_panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _update_notices(self) -> None:
        """Show the notices on quarantine and divergence, but not above the quarantine itself."""
        shows_steps = not self._shows_quarantine
        has_quarantined = bool(self.quarantine_panel.list.rows)
        self._quarantined_notice.setVisible(has_quarantined and shows_steps)
        self._diverged_notice.setVisible(self._has_diverged and shows_steps)
        self.keyboard.bindings_changed.emit()

    def _show_exchange(self) -> None:
        had_focus = contains_focus(self.quarantine_panel)
        self.quarantine_panel.hide()
        self.steps.show()
        self._update_notices()
        if had_focus and (target := self.steps.first_focus()) is not None:
            target.setFocus()

    def _lay_out(self) -> None:
        self.column.add_inset(self._title)
        for notice in (self._revoked_notice, self._diverged_notice, self._quarantined_notice):
            self.column.add_inset(notice, above=12)
            notice.hide()
        main = Column()
        main.add_full_width(self.steps)
        main.add_full_width(self.quarantine_panel)
        self.quarantine_panel.hide()
        main.add_stretch()
        self.column.add_full_width(TwoColumns(main, self.side_panel), above=24, stretch=1)


def _load_exchange(user: UserSession) -> ExchangePageData:
    quarantined = quarantined_changes.list_quarantine_entries(user)
    pairs = [
        (field, value)
        for entry in quarantined
        if entry.kind
        for name, value in entry.values.items()
        if (field := entry.kind.field(name)) is not None
    ]
    return ExchangePageData(
        overview.load_laptop_overview(user).people_sync_state,
        past_exchanges.list_past_exchanges(user),
        quarantined,
        record_labels.load_labels_of_any_kind(user, referenced_ids(pairs)),
        quarantined_changes.has_diverged(user),
        quarantined_changes.is_revoked(user),
    )


class QuarantinePanel(Column):
    """The list of the changes, and sentences about the current one.

    Signals:
        closed(): the exchange should be shown again.
    """

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._formatter = ValueFormatter(context.user.places, context.language)
        title = tr_quarantine("Set aside at head office")
        self.list = RowList(title, keeps_mark=True, selects_several=True)
        self.list.current_moved.connect(self._show_current)
        self.list.opened.connect(lambda _value: self._open())
        self.detail = wrapped_label()
        context.keyboard.bind(self.list, Action.MOVE_ROW, None, tr_quarantine("choose"))
        self._actions = Actions(context.keyboard, self)
        self._actions.add(
            *(tr_quarantine("Open it"), self._open, Action.PRIMARY),
            when=lambda: self._find_record() is not None,
        )
        self._actions.add(tr_quarantine("Show it no more"), self._dismiss, Action.DISMISS)
        self._actions.add(
            *(tr_quarantine("Back to the exchange"), self.closed.emit, Action.LEAVE),
            kind=ButtonKind.QUIET,
        )
        self.add_inset(SectionTitle(title))
        self.add_inset(
            wrapped_label(
                tr_quarantine(
                    "It is kept here and at head office, and whatever came with it went in."
                )
            ),
            above=6,
        )
        self.add_full_width(self.list, above=8)
        self.add_inset(self.detail, above=14)
        self.add_inset(self._actions.row(), above=14)
        self.add_stretch()

    def show_changes(self, entries: Sequence[QuarantineEntry], labels: RecordLabels) -> None:
        """Show *entries*; *labels* are of the records that their values refer to."""
        former = self.list.current_value()
        self.list.set_rows([self._row(entry, labels) for entry in entries])
        ids = [entry.change for entry in entries]
        former_id = former.change if isinstance(former, QuarantineEntry) else None
        self.list.select(ids.index(former_id) if former_id in ids else 0)
        self._show_current(self.list.current_value())

    def _row(self, entry: QuarantineEntry, labels: RecordLabels) -> ListRow:
        label, formatter = entry.label, self._formatter
        return ListRow(
            join_parts([formatter.format_record(label), formatter.format_context(label)])
            if label
            else tr_quarantine("An entry that is not on this computer any more"),
            self._format_values(entry, labels),
            icon="warning",
            role="warn",
            meta=dates.format_date(entry.author.day),
            value=entry,
        )

    def _format_values(self, entry: QuarantineEntry, labels: RecordLabels) -> str:
        if entry.kind is None:
            return short_code(entry.change)
        if entry.change == entry.record:
            return tr_quarantine("the whole entry")
        fields = [(entry.kind.field(name), value) for name, value in entry.values.items()]
        return join_parts(
            [
                tr_quarantine("{field}: {value}").format(
                    field=records_words.field_label(field),
                    value=self._formatter.format_value(entry.kind, field, value, labels),
                )
                for field, value in fields
                if field is not None and field.is_editable
            ]
        )

    def _show_current(self, entry: object) -> None:
        if isinstance(entry, QuarantineEntry):
            sentences = (
                _describe_reason(entry.reason),
                tr_quarantine("Nothing is lost: it stands here as you wrote it."),
                _describe_remedy(entry.remedy),
            )
            self.detail.set_text(" ".join(sentences))
        self._actions.update()

    def _selected(self) -> list[QuarantineEntry]:
        return [
            value for value in self.list.selected_values() if isinstance(value, QuarantineEntry)
        ]

    def _find_record(self) -> tuple[Kind, int] | None:
        """Return the record whose page shows the selected change, if only one is selected."""
        entries = self._selected()
        return quarantined_changes.find_page_record(entries[0]) if len(entries) == 1 else None

    def _open(self) -> None:
        if (found := self._find_record()) is not None:
            kind, record = found
            navigator = self._context.navigator
            is_session = kind is kinds.SESSION
            (navigator.open_attendance if is_session else navigator.open_person)(record)

    def _dismiss(self) -> None:
        codes = [short_code(entry.change) for entry in self._selected()]
        dismiss = quarantined_changes.dismiss_quarantine_entries
        self._context.runner.run(
            self,
            partial(dismiss, self._context.user, *codes),
            lambda _changes: self._context.navigator.notify_changed(frozenset()),
        )


def _describe_reason(reason: str) -> str:
    known: dict[str, str] = {
        Code.VALUE_REFUSED: tr_quarantine("Head office cannot take this value."),
        Code.FIELD_UNKNOWN: tr_quarantine(
            "Head office’s version does not know that this can be changed."
        ),
        Code.NOT_FOUND: tr_quarantine("Head office has not got the entry that this corrects."),
        Code.OUT_OF_SCOPE: tr_quarantine(
            "Head office does not know that this computer holds this entry."
        ),
        Code.STAMP_IMPOSSIBLE: tr_quarantine(
            "It came out of the order of this computer’s changes."
        ),
        Code.STAMP_UNORDERED: tr_quarantine("It came out of the order of this computer’s changes."),
    }
    unknown = tr_quarantine("Head office’s reason is of a later version: {reason}")
    return known.get(reason) or unknown.format(reason=reason)


def _describe_remedy(remedy: Remedy) -> str:
    return {
        Remedy.CORRECT: tr_quarantine(
            "Correct it here: what you write goes along with the next bundle."
        ),
        Remedy.WAIT: tr_quarantine(
            "There is nothing to do: it goes in as soon as head office can take it."
        ),
        Remedy.TELL: tr_quarantine(
            "Tell head office what this should say: it can be put right there."
        ),
    }[remedy]
