"""Who is here: the number, a stitch for each seat, and the list with the newest first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldreg.ui.formatting.person_labels import given_name, minor_age
from fieldreg.ui.formatting.session_dates import half_days
from fieldreg.ui.forms.sessions.quota_progress import QuotaLines, mark, stitches
from fieldreg.ui.pages.check_in.queries import DoorFacts
from fieldreg.ui.tables.name_rows import NameDelegate, NameRow, name_row
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translate
from fieldreg.ui.widgets.labels import Text
from fieldreg.ui.widgets.layout import INSET
from fieldreg.ui.widgets.stitch_bar import Legend, StitchBar

WIDTH = 280
_AXIS = 138
_MOST_STITCHES = 60  # more could not be told apart


class Arrivals(QWidget):
    """The right side of the door."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = Text("0", "h2")
        self._of = Text("", "body", "ink2", shortens=True)
        self._bar = StitchBar()
        self._quotas = QuotaLines()
        self._legend = Legend()
        self._nobody = Text(
            translate(
                "Door", "Nobody yet. Type letters of a name; Enter marks her present."
            ),
            "body",
            "ink2",
            wraps=True,
        )
        self.list = RowList(translate("Door", "Present"), row_height=32, least=3)
        self.list.setItemDelegate(NameDelegate(self.list, axis=_AXIS))
        self._kept = Text("", "hint", "ink2")
        self._lay_out()

    def show_facts(self, facts: DoorFacts, half_day: int) -> None:
        """Show who is here at *half_day*."""
        present = facts.present(half_day)
        expected = len(facts.expected(half_day))
        seats = facts.line.capacity
        free = max(0, (seats or 0) - len(present) - expected)
        self._number.set_words(str(len(present)))
        self._of.set_words(_count_of(seats))
        here = frozenset(one.id for _, one in present)
        shown = [
            one for one in stitches(facts.quotas, here, expected, free) if one.how_many
        ]
        self._legend.set_entries([(one.kind, one.name) for one in shown])
        kinds = [one.kind for one in shown for _ in range(one.how_many)][:_MOST_STITCHES]
        said = self._quotas.show_quotas(facts.quotas, here, seats)
        self._bar.set_stitches(
            kinds,
            spoken=", ".join((*said, *(one.name for one in shown))),
            **mark(facts.quotas, len(kinds)),
        )
        rows = self._rows(facts, half_day)
        self.list.set_rows(rows)
        if rows and not self.list.hasFocus():
            self.list.choose(0)  # who came in last is whom everybody at the door looks for
        self._nobody.setVisible(not present)
        self._kept.set_words(
            translate("Door", "All saved · {time}").format(time=facts.time)
        )

    def _rows(self, facts: DoorFacts, half_day: int) -> list[NameRow]:
        day = half_days(facts.line)[half_day - 1].day
        rows: list[NameRow] = []
        for number, person in reversed(facts.present(half_day)):
            age = minor_age(person.birth_date, day)
            rows.append(
                name_row(
                    person.patronymic or "",
                    given_name(person),
                    value=person.id,
                    number=str(number),
                    meta=translate("Door", "age {years}").format(years=age)
                    if age is not None
                    else "",
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
        head.addWidget(self._of, 1, bottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(head)
        for part in (self._bar, self._quotas, self._legend, self._nobody):
            row = QHBoxLayout()
            row.setContentsMargins(INSET, 0, INSET, 0)
            row.addWidget(part)
            box.addLayout(row)
        box.addWidget(self.list)
        box.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, INSET, 0)
        foot.addWidget(self._kept)
        box.addLayout(foot)


def _count_of(seats: int | None) -> str:
    """Follow the number of people present: what it counts, and how many seats there are."""
    if seats is None:
        return translate("Door", "present")
    return translate("Door", "present · seats: {seats}").format(seats=seats)
