"""The people present: their number, a stitch for each seat, and the list, newest first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.ui.formatting.dates import list_half_days
from fieldreg.ui.formatting.person_labels import given_name, minor_age
from fieldreg.ui.forms.sessions.quota_progress import QuotaLines, build_stitch_groups, quota_mark
from fieldreg.ui.pages.check_in.queries import CheckInPageData
from fieldreg.ui.tables.name_rows import NameDelegate, NameRow, build_name_row
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.labels import Label
from fieldreg.ui.widgets.stitch_bar import Legend, StitchBar

tr = translator("Door")


PANEL_WIDTH = 280
_AXIS = 138
_MAX_STITCHES = 60  # more would not be distinguishable


class PresentPanel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._number = Label("0", "h2")
        self._number_label = Label("", "body", "ink2", is_elided=True)
        self._bar = StitchBar()
        self._quotas = QuotaLines()
        self._legend = Legend()
        self._nobody = Label(
            tr("Nobody yet. Type letters of a name and press Enter to mark the person present."),
            "body",
            "ink2",
            wraps=True,
        )
        self.present_list = RowList(tr("Present"), row_height=32, min_rows=3)
        self.present_list.setItemDelegate(NameDelegate(self.present_list, axis=_AXIS))
        self._saved = Label("", "hint", "ink2")
        self._lay_out()

    def show_session(self, data: CheckInPageData, half_day: int) -> None:
        present = data.present_at(half_day)
        expected = len(data.expected_at(half_day))
        seats = data.session.capacity
        free = max(0, (seats or 0) - len(present) - expected)
        self._number.set_text(str(len(present)))
        self._number_label.set_text(
            tr("present") if seats is None else tr("present · seats: {seats}").format(seats=seats)
        )
        ids = frozenset(person.id for _, person in present)
        groups = [
            group
            for group in build_stitch_groups(data.quotas, ids, expected, free)
            if group.stitch_count
        ]
        self._legend.set_entries([(group.kind, group.name) for group in groups])
        kinds = [group.kind for group in groups for _ in range(group.stitch_count)][:_MAX_STITCHES]
        quota_lines = self._quotas.show_quotas(data.quotas, ids, seats)
        self._bar.set_stitches(
            kinds,
            spoken=", ".join((*quota_lines, *(group.name for group in groups))),
            **quota_mark(data.quotas, len(kinds)),
        )
        rows = self._rows(data, half_day)
        self.present_list.set_rows(rows)
        if rows and not self.present_list.hasFocus():
            self.present_list.select(0)  # the person who arrived last
        self._nobody.setVisible(not present)
        self._saved.set_text(tr("All saved · {time}").format(time=data.time))

    def _rows(self, data: CheckInPageData, half_day: int) -> list[NameRow]:
        day = list_half_days(data.session)[half_day - 1].day
        rows: list[NameRow] = []
        for number, person in reversed(data.present_at(half_day)):
            age = minor_age(person.birth_date, day)
            rows.append(
                build_name_row(
                    person.patronymic or "",
                    given_name(person),
                    value=person.id,
                    number=str(number),
                    meta=tr("age {years}").format(years=age) if age is not None else "",
                    meta_role="warn",
                    icon="" if rows or age is not None else "check",
                )
            )
        return rows

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(INSET, 0, INSET, 0)
        head.setSpacing(9)
        bottom = Qt.AlignmentFlag.AlignBottom
        head.addWidget(self._number, 0, bottom)
        head.addWidget(self._number_label, 1, bottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(head)
        for part in (self._bar, self._quotas, self._legend, self._nobody):
            row = QHBoxLayout()
            row.setContentsMargins(INSET, 0, INSET, 0)
            row.addWidget(part)
            box.addLayout(row)
        box.addWidget(self.present_list)
        box.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, INSET, 0)
        foot.addWidget(self._saved)
        box.addLayout(foot)
