"""The form of a person's request, on a laptop."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from fieldreg.domain.roles import Permission
from fieldreg.ui.context import Context
from fieldreg.ui.forms.people.request_form import RequestForm
from fieldreg.ui.keyboard import Action
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton

if TYPE_CHECKING:
    from fieldreg.ui.pages.people.page import PeoplePage

tr = translator("People")


class PersonRequests:
    def __init__(self, page: "PeoplePage", context: Context, *, is_office: bool) -> None:
        self._page, self._context, self._is_office = page, context, is_office

    @cached_property
    def form(self) -> RequestForm:
        form = RequestForm(self._context)
        self._page.add_view(form, form.noted)
        return form

    def bind_to_list(self, view: QWidget) -> None:
        if not self._is_office:
            self._context.keyboard.bind(
                *(view, Action.REQUEST, self._start, tr("somebody asks for something")),
                needs=Permission.REGISTER_PEOPLE,
                is_hinted=False,
            )

    def build_buttons(self, view: QWidget) -> list[KeyButton]:
        if self._is_office:
            return []
        button = Actions(self._context.keyboard, view).add(
            tr("Somebody’s request"),
            self._start,
            Action.REQUEST,
            kind=ButtonKind.QUIET,
            needs=Permission.REGISTER_PEOPLE,
        )
        return [button]

    def _start(self) -> None:
        self._page.start(self.form)
