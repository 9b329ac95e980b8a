"""One change that waits for an officer: its content, and the acts that are possible."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.kinds import BY_NAME
from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.services.arrivals.arrived_bundles import AuthoredQuarantinedChange
from fieldreg.services.people import people_search
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.arrivals.rows import ArrivalRow
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.layout import Column

tr = translator("Inbox")


class ChangePanel(Column):
    """A claim or request in a few lines, and equal choices; putting away can be taken back.

    The keys of the choices work anywhere in *scope*.

    Signals:
        changed(str, str): something was decided; heading and line of the notice.
    """

    changed = Signal(str, str)
    failed = Signal(object)

    def __init__(self, context: Context, office_sync: OfficeSyncProtocol, scope: QWidget) -> None:
        super().__init__()
        self._context, self._office_sync = context, office_sync
        self._shown: AuthoredQuarantinedChange | None = None
        self._head = Label("", "h3", wraps=True)
        self.contents = RowList(tr("What it names and says"), row_height=60)
        self.person_edit = LineEdit()
        self._person = FormField(tr("Code of the person meant"), self.person_edit)
        self._actions = Actions(context.keyboard, scope)
        self._add_choice(
            tr("Put it away"), partial(self._put_away, is_wanted=True), Action.PUT_AWAY
        )
        self._add_choice(tr("Put all of it away"), self._put_all_away, Action.PUT_ALL_AWAY)
        self._add_choice(tr("Accept it"), self._accept, Action.TAKE_IN)
        self._add_choice(tr("Of this person"), self._attach, Action.ATTACH)
        self._add_choice(
            tr("Decide again"), partial(self._put_away, is_wanted=False), Action.PUT_AWAY
        )
        self.add_inset(self._head)
        self.add_full_width(self.contents, above="group")
        self.add_inset(self._person, above="group")
        self.add_inset(self._actions.row(), above="field")
        self.add_stretch()
        self.show_row(None)

    def show_row(self, row: ArrivalRow | None) -> None:
        change = row.change if row is not None else None
        is_here = change is not None and (change.is_decidable or change.is_put_away)
        self._shown = change if is_here else None
        self.setVisible(is_here)
        self.person_edit.clear()
        self._person.setVisible(change is not None and change.is_attachable)
        if row is not None and self._shown is not None:
            self._head.set_text(labelled(row.laptop, join_parts([row.trainer, row.days])))
            rows = list(self._content_rows(self._shown))
            self.contents.set_rows(rows)
            self.contents.setVisible(bool(rows))
        self._actions.update()

    def _content_rows(self, shown: AuthoredQuarantinedChange) -> Iterator[ListRow]:
        formatter = ValueFormatter(self._context.user.places, self._context.language)
        named = {record.id: record for record in shown.named}
        for record in shown.named:
            yield ListRow(formatter.format_record(record), formatter.format_context(record))
        kind = BY_NAME.get(shown.change.kind)
        for name, value in shown.change.values.items():
            field = kind.field(name) if kind else None
            if kind is not None and field is not None and field.label is not None:
                said = formatter.format_value(kind, field, value, named)
                yield ListRow(said, records_words.field_label(field))

    def _add_choice(self, text: str, act: Callable[[], None], action: Action) -> None:
        self._actions.add(
            *(text, act, action), kind=ButtonKind.CHOICE, when=partial(self._allows, text)
        )

    def _allows(self, text: str) -> bool:
        shown = self._shown
        if shown is None:
            return False
        if text == tr("Decide again"):
            return shown.is_put_away
        return shown.is_attachable if text == tr("Of this person") else shown.is_decidable

    def _accept(self) -> None:
        self._run(self._office_sync.held_changes.accept, tr("It is in, as it was written."))

    def _attach(self) -> None:
        user, typed = self._context.user, self.person_edit.text().strip()
        if not typed:
            self.person_edit.setFocus()
            return

        def attach(change: int) -> None:
            self._office_sync.held_changes.attach(change, people_search.find_person(user, typed))

        self._run(attach, tr("It was noted for the person you named."))

    def _put_away(self, *, is_wanted: bool) -> None:
        act = partial(self._office_sync.held_changes.put_away, is_wanted=is_wanted)
        self._run(act, tr("Put away.") if is_wanted else tr("It is shown again."))

    def _put_all_away(self) -> None:
        self._run(self._office_sync.held_changes.put_all_away, tr("Put away."))

    def _run(self, act: Callable[[int], object], done: str) -> None:
        if self._shown is not None:
            self._context.runner.run(
                self,
                partial(act, self._shown.change.change),
                lambda _none: self.changed.emit(done, ""),
                self.failed.emit,
            )
