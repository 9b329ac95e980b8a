"""The page of erasures: requests, orders, laptops' reports."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.roles import PERMISSION_ROLES, Permission
from fieldreg.services import erasure_orders
from fieldreg.services.erasure.brake import ErasureWait
from fieldreg.services.erasure.erasure_reports import LaptopErasure, LaptopErasureState
from fieldreg.services.erasure_orders import ErasureLine
from fieldreg.services.installation.model import Installation
from fieldreg.services.records import record_labels
from fieldreg.services.records.record_labels import RecordLabel
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.forms.erasure_form import (
    ERASE_EVERYTHING,
    ErasureForm,
    ErasureTarget,
    delayed_notice,
    describe_wait,
)
from fieldreg.ui.keyboard import Action, Keyboard, key_label
from fieldreg.ui.navigation import PageName
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.labels import EmptyState, PageTitle, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, TwoColumns
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import StackedView

tr = translator("Erasing")

_SIDE_WIDTH = 400
_LOOKS = {
    LaptopErasureState.DONE: ("check-circle", "good"),
    LaptopErasureState.WAITING: ("waiting", "warn"),
    LaptopErasureState.LOST: ("barred", "ink2"),
}


@dataclass(frozen=True, slots=True)
class ErasurePageData:
    requests: Sequence[ErasureLine]
    orders: Sequence[ErasureLine]
    people: Mapping[int, RecordLabel]


class ErasurePage(ShrinkingPage):
    names_keys = True

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Erasures"))
        self._installation = context.installation
        self._people: Mapping[int, RecordLabel] = {}
        self._title = PageTitle(tr("Erasures"), " ")
        self.requests = RowList(tr("Asked for"), keeps_mark=True)
        self.orders = RowList(tr("Ordered"), keeps_mark=True)
        self._sections = {
            self.requests: SectionTitle(tr("Asked for"), _describe_who_orders(self.keyboard)),
            self.orders: SectionTitle(tr("Ordered")),
        }
        self.laptops = RowList(tr("What the laptops answered"))
        self._no_laptops = wrapped_label(tr("No laptop was heard from yet."))
        self._main, self._side = Column(), Column()
        self._empty = EmptyState(
            tr("Nothing was erased"),
            tr(
                "On the page of a person, {key} leads to erasing. This list shows what was"
                " ordered, and the laptops that have not answered."
            ).format(key=key_label(Action.ERASE)),
        )
        self._empty.setContentsMargins(INSET, 0, INSET, 0)
        self.form = ErasureForm(context)
        self._columns = TwoColumns(self._main, self._side, width=_SIDE_WIDTH)
        self._lists = StackedView(self._columns, self._empty)
        self._overview = Column()
        self._views = StackedView(self._overview, self.form)
        self._add_actions()
        self.orders.current_moved.connect(self._show_laptops)
        self.form.erased.connect(self._on_erased)
        self.form.delayed.connect(self._on_delayed)
        self.form.closed.connect(self._close_form)
        self.form.notice_posted.connect(self.notice_posted)
        self._lay_out()

    def _add_actions(self) -> None:
        bind = self.keyboard.bind
        for row_list in (self.requests, self.orders, self.laptops):
            bind(row_list, Action.MOVE_ROW, None, tr("choose"))
        self.requests.bind_opening(
            self.keyboard, self._preview_request, tr("look, and order"), needs=Permission.ERASE
        )
        self._actions = Actions(self.keyboard, self._overview)
        self.decline_button = self._actions.add(
            tr("Dismiss the request"),
            self._decline,
            Action.DECLINE,
            needs=Permission.ERASE,
            when=lambda: bool(self.requests.rows),
        )
        bind(self._overview, Action.NEXT_PART, None, translate("Person", "next part"))

    @override
    def on_leave(self) -> None:
        if self._shows_form:
            self.form.clear()
            self._views.setCurrentWidget(self._overview)

    @override
    def on_records_changed(self, kinds: AbstractSet[str]) -> None:
        if self.isVisible() and not self._shows_form:
            self.load()

    @override
    def first_focus(self) -> QWidget | None:
        if self._shows_form:
            return self.form.first_focus
        return next((section_list for section_list in self._sections if section_list.rows), None)

    @override
    def load(self) -> None:
        self.run_latest("erasures", partial(_load_erasures, self._installation), self._show)

    @property
    def _shows_form(self) -> bool:
        return self._views.currentWidget() is self.form

    def _show(self, found: ErasurePageData) -> None:
        was_empty = self.first_focus() is None
        self._people = found.people
        line = _describe_orders(found.orders) if found.orders else " "
        self._title.set_text(tr("Erasures"), line)
        self.requests.set_rows([_request_row(line, found.people) for line in found.requests])
        self.orders.set_rows([_order_row(line) for line in found.orders])
        for section_list, title in self._sections.items():
            section_list.setVisible(bool(section_list.rows))
            title.setVisible(bool(section_list.rows))
        self._actions.update()
        self._side.setVisible(bool(found.orders))
        self.orders.select(0)
        self._show_laptops(self.orders.current_value())
        has_rows = found.requests or found.orders
        self._lists.setCurrentWidget(self._columns if has_rows else self._empty)
        if self.isVisible() and was_empty:
            self._focus()

    def _show_laptops(self, order: object) -> None:
        reports = order.laptops if isinstance(order, ErasureLine) else ()
        self.laptops.set_rows([_laptop_row(report) for report in reports])
        self.laptops.setVisible(bool(reports))
        self._no_laptops.setVisible(not reports)

    def _focus(self) -> None:
        if (target := self.first_focus()) is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview_request(self, request: object) -> None:
        if isinstance(request, ErasureLine):
            label = self._people.get(request.people[0])
            job = partial(_load_erasure_target, self._installation, request, label)
            self.run(job, self._show_form, ended=self.keyboard.hold())

    def _show_form(self, target: ErasureTarget) -> None:
        self._views.setCurrentWidget(self.form)
        self.form.start(target)
        self._focus()

    def _on_erased(self, _choice: str) -> None:
        self.post_notice(
            Tone.DONE,
            tr("Erased here for good"),
            tr(
                "The order goes to every laptop at its next exchange. The page Erasures shows"
                " which laptops have answered."
            ),
        )
        self._context.navigator.reset_to(PageName.ERASURE)

    def _on_delayed(self, wait: ErasureWait) -> None:
        self.notice_posted.emit(delayed_notice(wait))
        self._context.navigator.reset_to(PageName.ERASURE)

    def _close_form(self) -> None:
        self._views.setCurrentWidget(self._overview)
        self.load()
        self._focus()

    def _decline(self) -> None:
        def done(_nothing: object) -> None:
            self.post_notice(
                Tone.DONE,
                tr("The request is dismissed"),
                tr("The person who was hidden is shown again."),
            )
            self._context.navigator.notify_changed({kinds.TRAINEE.name, kinds.ERASURE.name})
            self.load()

        request = self.requests.current_value()
        if isinstance(request, ErasureLine):
            job = partial(erasure_orders.decline_erasure, self._installation, request.id)
            self.run(job, done)

    def _lay_out(self) -> None:
        self._main.add_full_width(
            FindBar(self.keyboard, self._overview, self.requests, self.orders)
        )
        self._main.add_inset(self._sections[self.requests])
        self._main.add_full_width(self.requests, above="hair")
        self._main.add_full_width(self._actions.row(), above="near")
        self._main.add_inset(self._sections[self.orders], above="section")
        self._main.add_full_width(self.orders, above="hair")
        self._main.add_stretch()
        self._side.add_inset(SectionTitle(tr("What the laptops answered")))
        self._side.add_full_width(self.laptops, above="hair")
        self._side.add_inset(self._no_laptops, above="near")
        self._side.add_stretch()
        self._overview.add_inset(self._title)
        self._overview.add_full_width(self._lists, above="part", stretch=1)
        self.column.add_full_width(self._views, stretch=1)


def _describe_who_orders(keyboard: Keyboard) -> str:
    before = tr("Nothing is erased before it is ordered here.")
    if keyboard.may(Permission.ERASE):
        return before
    roles = map(problems_words.role_label, PERMISSION_ROLES[Permission.ERASE])
    return f"{before} {tr('Who may order it: {roles}.').format(roles=', '.join(roles))}"


def _load_erasures(installation: Installation) -> ErasurePageData:
    requests = erasure_orders.list_erasure_requests(installation)
    ids = sorted({person for request in requests for person in request.people})
    labels = record_labels.load_labels(installation.user_session(), kinds.TRAINEE, ids)
    return ErasurePageData(requests, erasure_orders.list_erasure_orders(installation), labels)


def _load_erasure_target(
    installation: Installation, request: ErasureLine, label: RecordLabel | None
) -> ErasureTarget:
    """Return the effect of granting *request*; *label* is of its first person.

    Raises NOT_FOUND.
    """

    def grant(_choice: str, _reason: ErasureReason, also: Sequence[int]) -> ErasureWait | None:
        if also:  # of names that nobody asked for
            erasure_orders.erase_people(installation, also, ErasureReason(request.reason))
        effect = erasure_orders.grant_erasure(installation, request.id)
        return effect.wait if effect else None

    code, other_count = short_code(request.people[0]), len(request.people) - 1
    name = (label and label.name) or code
    preview = erasure_orders.grant_erasure(installation, request.id, is_preview=True)
    return ErasureTarget(
        tr("{name} and %n others", other_count).format(name=name) if other_count else name,
        str((label and label.values["given_name"]) or code),
        [" ".join(request.fields) or ERASE_EVERYTHING],
        preview,
        grant,
        is_request=False,
        asks_reason=False,
        wait=request.wait or (preview.wait if preview else None),
        refusal=request.wait.refusal if request.wait else None,
    )


def _format_subject(line: ErasureLine) -> str:
    codes = join_parts([short_code(person) for person in line.people], ", ")
    fields = join_parts([people_words.field_label(field) for field in line.fields], ", ")
    if not fields:
        return tr("Everything about {code}").format(code=codes)
    return tr("{fields} of {code}").format(fields=fields, code=codes)


def _request_row(request: ErasureLine, labels: Mapping[int, RecordLabel]) -> ListRow:
    known = [labels[person] for person in request.people if person in labels]
    names, subject = join_parts([label.name for label in known], ", "), _format_subject(request)
    details = [
        subject if names else "",
        tr("asked for on {day}").format(day=dates.format_date(request.day)),
        records_words.erasure_reason_label(request.reason),
        request.asked_by,
        "" if request.wait else request.asked_from,
    ]
    if request.wait:
        details.insert(0, describe_wait(request.wait))
    return ListRow(
        names or subject, join_parts(details), icon="question", role="warn", value=request
    )


def _order_row(order: ErasureLine) -> ListRow:
    waiting = sum(report.state is LaptopErasureState.WAITING for report in order.laptops)
    icon, role = _LOOKS[LaptopErasureState.WAITING if waiting else LaptopErasureState.DONE]
    details = [
        tr("waits for %n laptops", waiting) if waiting else tr("done everywhere"),
        tr("ordered on {day}").format(day=dates.format_date(order.day)),
        records_words.erasure_reason_label(order.reason),
        _describe_officers(order),
    ]
    return ListRow(_format_subject(order), join_parts(details), icon=icon, role=role, value=order)


def _describe_officers(order: ErasureLine) -> str:
    if order.asked_by in ("", order.ordered_by):
        alone = tr("{name} alone, who asked for it on {day}")
        asked_on = dates.format_date(order.asked_on)
        return alone.format(name=order.ordered_by, day=asked_on) if asked_on else order.ordered_by
    return tr("{asked_by} asked, {name} ordered").format(
        asked_by=order.asked_by, name=order.ordered_by
    )


def _laptop_row(report: LaptopErasure) -> ListRow:
    icon, role = _LOOKS[report.state]
    state = {
        LaptopErasureState.DONE: tr("done"),
        LaptopErasureState.WAITING: tr("has not answered"),
        LaptopErasureState.LOST: tr("cut off; will not get the order"),
    }[report.state]
    held = tr("had the record") if report.person_count else ""
    details = join_parts([state, _describe_report_day(report), held])
    return ListRow(report.name, details, icon=icon, role=role, value=report)


def _describe_report_day(report: LaptopErasure) -> str:
    day = dates.format_date(report.day)
    if report.state is LaptopErasureState.DONE:
        return tr("on {day}").format(day=day)
    if not day:
        return tr("no contact yet")
    return tr("last contact: {day}").format(day=day)


def _describe_orders(orders: Sequence[ErasureLine]) -> str:
    waiting_count = sum(order.is_waiting for order in orders)
    if not waiting_count:
        return tr("Every laptop has carried out every order.")
    return tr("%n orders wait for laptops to answer.", waiting_count)
