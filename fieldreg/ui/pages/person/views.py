"""Views in the place of the overview; built on first use."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from fieldreg.domain.sync.exchange import QuarantinedChange
from fieldreg.services.people.access_report import ReportTemplate
from fieldreg.ui.context import Context
from fieldreg.ui.forms.consent_pass import ConsentPass
from fieldreg.ui.forms.records.view import RecordsView
from fieldreg.ui.page import Page
from fieldreg.ui.pages.person.data_rights import AccessReportView, PersonErasureForm
from fieldreg.ui.pages.person.edit_form import PersonEditForm
from fieldreg.ui.pages.person.history import PersonHistoryView
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.panes import StackedView

_View = ConsentPass | RecordsView | AccessReportView | PersonErasureForm | PersonHistoryView
_ViewT = TypeVar("_ViewT", bound=_View)


class PersonViews(QObject):
    """The views of *page*, created in *stack* when first wanted.

    Signals:
        loaded(QWidget, int): the view is about this person now.
        submitted: as of `PersonEditForm`; recorded: as of `ConsentPass`.
        person_erased(), erasure_changed(): as of `PersonErasureForm`.
    """

    closed = Signal()
    loaded = Signal(object, object)
    submitted = Signal(object, object, object)
    recorded = Signal(str)
    person_erased = Signal()
    erasure_changed = Signal()
    report_written = Signal()

    def __init__(
        self,
        context: Context,
        page: Page,
        stack: StackedView,
        *,
        read_template: Callable[[], ReportTemplate],
        read_quarantined: Callable[[], Sequence[QuarantinedChange]],
    ) -> None:
        super().__init__(stack)
        self._context, self._page, self._stack = context, page, stack
        self._read_template, self._read_quarantined = read_template, read_quarantined

    @property
    def current(self) -> QWidget | None:
        return self._stack.currentWidget()

    @property
    def is_correcting(self) -> bool:
        return "edit_form" in vars(self) and self.edit_form.isVisibleTo(self._stack)

    def show_edit_form(self) -> PersonEditForm:
        self._stack.setCurrentWidget(self._form_place)
        return self.edit_form

    @cached_property
    def edit_form(self) -> PersonEditForm:
        form = PersonEditForm(self._context)
        form.submitted.connect(self.submitted)
        form.closed.connect(self.closed)
        return form

    @cached_property
    def _form_place(self) -> Column:
        place = Column()
        place.add_inset(self.edit_form)
        self._stack.addWidget(place)
        return place

    @cached_property
    def consent_pass(self) -> ConsentPass:
        view = self._added(ConsentPass(self._context, self._page))
        view.recorded.connect(self.recorded)
        return view

    @cached_property
    def history(self) -> PersonHistoryView:
        view = self._added(PersonHistoryView(self._context))
        view.loaded.connect(partial(self.loaded.emit, view))
        return view

    @cached_property
    def records(self) -> RecordsView:
        return self._added(RecordsView(self._context, self._page))

    def name_records(self, person: int, name: str) -> None:
        if "records" in vars(self):
            self.records.name_about(person, name)

    @cached_property
    def erasure_form(self) -> PersonErasureForm:
        form = self._added(PersonErasureForm(self._context))
        form.form_ready.connect(partial(self.loaded.emit, form))
        form.person_erased.connect(self.person_erased)
        form.changed.connect(self.erasure_changed)
        form.notice_posted.connect(self._page.notice_posted)
        return form

    @cached_property
    def access_report(self) -> AccessReportView:
        view = AccessReportView(
            self._context,
            read_template=self._read_template,
            read_quarantined=self._read_quarantined,
        )
        view.loaded.connect(partial(self.loaded.emit, view))
        view.form.written.connect(self.report_written)
        view.form.notice_posted.connect(self._page.notice_posted)
        return self._added(view)

    def _added(self, view: _ViewT) -> _ViewT:
        view.closed.connect(self.closed)
        self._stack.addWidget(view)
        return view
