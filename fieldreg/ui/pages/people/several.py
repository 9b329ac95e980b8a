"""Acts on several people of the list at once."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fieldreg.domain import kinds
from fieldreg.domain.records.values import ErasureReason
from fieldreg.domain.roles import Permission
from fieldreg.services import erasure_orders
from fieldreg.services.erasure.brake import ErasureWait
from fieldreg.services.installation.model import Installation
from fieldreg.ui.context import Context
from fieldreg.ui.forms.erasure_form import (
    ERASE_EVERYTHING,
    ErasureForm,
    ErasureTarget,
    delayed_notice,
)
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.people.people_list import MAX_SELECTED
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.notices import Notice, Tone

if TYPE_CHECKING:
    from fieldreg.ui.pages.people.page import PeoplePage

tr = translator("People")
tr_erasing = translator("Erasing")


class SeveralPeople:
    """Keys in *view* for the selected people of *page*, and their erasure."""

    def __init__(self, page: "PeoplePage", context: Context, view: QWidget) -> None:
        self._page, self._context, self._view = page, context, view
        context.keyboard.bind(
            *(view, Action.ERASE_SEVERAL, self._open, lambda: tr("erase %n people", self._count)),
            needs=Permission.ERASE,
            when=lambda: self._count > 1,
        )
        add = translate("Person", "Add to a session")
        for several in (True, False):  # of several the bar says what can be done
            context.keyboard.bind(
                *(view, Action.ADD, self._add_to_session, add),
                needs=Permission.MARK_ATTENDANCE,
                when=partial(page.people_list.may_add, several=several),
                is_hinted=several,
            )
        page.add_to_session.added.connect(self._on_added)
        page.add_to_session.closed.connect(self._show_rows)

    @cached_property
    def form(self) -> ErasureForm:
        form = ErasureForm(self._context)
        form.erased.connect(lambda _choice: self._on_erased())
        form.delayed.connect(lambda wait: self._end(delayed_notice(wait)))
        form.closed.connect(self._close)
        form.notice_posted.connect(self._page.notice_posted)
        self._page.stack.addWidget(form)
        return form

    @property
    def _count(self) -> int:
        return self._page.people_list.selected_count

    def _add_to_session(self) -> None:
        if self._count > MAX_SELECTED:
            message = tr("Choose at most %Ln people at a time.", MAX_SELECTED)
            self._page.post_notice(Tone.ATTENTION, message)
        elif selected := self._page.people_list.selected_people():
            self._page.add_to_session.open_for(selected)

    def _show_rows(self) -> None:
        self._page.show_view(self._view)
        self._page.people_list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_added(self) -> None:
        self._show_rows()
        self._context.navigator.notify_changed({kinds.ATTENDANCE.name})

    def _open(self) -> None:
        people = self._page.people_list.selected_people()
        job = partial(_load_target, self._context.installation, people)
        self._page.run(job, self._show, ended=self._context.keyboard.hold())

    def _show(self, target: ErasureTarget) -> None:
        self._page.show_view(self.form)
        self.form.start(target)
        self.form.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_erased(self) -> None:
        if self._context.installation.is_head_office:
            done = (
                tr_erasing("Erased here for good"),
                tr_erasing(
                    "The order goes to every laptop at its next exchange. The page Erasures shows "
                    "which laptops have answered."
                ),
            )
        else:
            done = (
                tr_erasing("The request goes to head office at the next exchange"),
                tr("Until head office gives the order, they are hidden here."),
            )
        self._end(Notice(Tone.DONE, *done))

    def _end(self, notice: Notice) -> None:
        self._page.notice_posted.emit(notice)
        self._page.notify_people_changed()
        self._close()

    def _close(self) -> None:
        self._page.show_list()
        self._page.people_list.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _load_target(installation: Installation, people: Sequence[int]) -> ErasureTarget:
    records = installation.store.pairs.list_company(people)

    def erase(_choice: str, reason: ErasureReason, also: Sequence[int]) -> ErasureWait | None:
        return erasure_orders.erase_people(installation, [*records, *also], reason).wait

    preview = erasure_orders.erase_people(
        installation, records, ErasureReason.ASKED, is_preview=True
    )
    return ErasureTarget(
        tr("%n people", len(people)),
        str(len(people)),
        [ERASE_EVERYTHING],
        preview,
        erase,
        is_request=not installation.is_head_office,
        wait=preview.wait,
    )
