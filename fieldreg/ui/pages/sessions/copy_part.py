"""The former session from which a new plan is copied."""

from collections.abc import Collection
from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from fieldreg.domain.normalisation import label_key
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.sessions.form_data import CopiedPlan, load_copied_plans
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.widgets.labels import SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Sessions")

COPY_DRAFT: Final = "copy"  # what `CopyPart.draft` is called in a draft
_ROW_HEIGHT, _MAX_ROWS = 32, 4
_NONE: Final = 0


class CopyPart(Column):
    """The last session is copied until the user chooses.

    Signals:
        copied: the `CopiedPlan`, or None.
        changed: by the user.
    """

    copied = Signal(object)
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._course = ""  # whose former sessions were asked for
        self._plans: dict[int, CopiedPlan] = {}
        self._chosen: int | None = None  # by the user
        self._shown: int = _NONE
        self.sources = RowList(
            tr("Copy from"), row_height=_ROW_HEIGHT, min_rows=_MAX_ROWS, keeps_mark=True
        )
        self.add_inset(SectionTitle(tr("Copy from")))
        self.add_full_width(self.sources, above="hair")
        self.sources.current_moved.connect(self._on_moved)
        context.keyboard.bind(self.sources, Action.MOVE_ROW, None, translate("Tables", "choose"))

    def start(self, draft: str = "") -> None:
        self._course, self._shown = "", _NONE
        self._chosen = int(draft) if draft else None
        self._show([])

    def look_back(self, text: str, courses: Collection[str]) -> None:
        course = label_key(text)
        if course == self._course:
            return
        if self._course:
            self._chosen = None
        self._course = course
        if course in map(label_key, courses):
            job = partial(load_copied_plans, self._context.user, text, self._context.language)
            same = for_subject(lambda: self._course, self._take)
            self._context.runner.run_latest("session-copy", self, job, same)
        else:
            self._take([])

    @property
    def draft(self) -> str:
        return str(self._shown or "") if self._chosen is None else str(self._chosen)

    def _take(self, plans: list[CopiedPlan]) -> None:
        self._show(plans)
        self._copy(self.sources.current_value())

    def _show(self, plans: list[CopiedPlan]) -> None:
        self._plans = {each.session.id: each for each in plans}
        rows = [
            *map(self._row, plans),
            ListRow(tr("nothing, begin empty"), icon="dash", value=_NONE),
        ]
        ids = [*self._plans, _NONE]
        self.sources.blockSignals(True)  # noqa: FBT003  Qt's own
        self.sources.set_rows(rows)
        self.sources.select(ids.index(self._chosen) if self._chosen in ids else 0)
        self.sources.blockSignals(False)  # noqa: FBT003
        self.setVisible(bool(plans))

    def _row(self, plan: CopiedPlan) -> ListRow:
        session = plan.session
        places, language = self._context.user.places, self._context.language
        where = session.venue or places.short_name(session.soum or "", language)
        meta = [tr("half-days: {count}").format(count=session.half_days)]
        meta += [labelled(tr("Seats"), str(session.capacity))] if session.capacity else []
        return ListRow(
            join_parts([dates.format_date(session.date), where]),
            icon="calendar",
            meta=join_parts(meta),
            value=session.id,
        )

    def _on_moved(self, session: object) -> None:
        if isinstance(session, int):
            self._chosen = session
            self._copy(session)
            self.changed.emit()

    def _copy(self, session: object) -> None:
        if isinstance(session, int) and session != self._shown:
            self._shown = session
            self.copied.emit(self._plans.get(session))
