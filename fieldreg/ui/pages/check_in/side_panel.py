"""The seats, the quota, and the people still awaited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldreg.domain.records.values import ConsentState
from fieldreg.services.check_in import CheckInState
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.dates import list_half_days
from fieldreg.ui.formatting.person_labels import given_name, home_place, minor_age
from fieldreg.ui.forms.sessions import QuotaLines, build_stitch_groups, quota_mark
from fieldreg.ui.tables.row_delegates import NameDelegate, NameRow, build_name_row
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.counts import Legend, StitchBar
from fieldreg.ui.widgets.focus_ring import contains_focus
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Door")

PANEL_WIDTH = 272
_AXIS, _PRESENT_AXIS = 76, 138
_MAX_STITCHES = 60  # more would not be distinguishable


class AwaitedPart(Column):
    def __init__(self) -> None:
        super().__init__()
        self._heading = SectionTitle("")
        self.list = RowList(tr("Still awaited"), row_height=32, min_rows=1)
        self.list.setItemDelegate(NameDelegate(self.list, axis=_AXIS))
        self.add_inset(self._heading, above="near")
        self.add_full_width(self.list, above="line")

    def show_rows(self, rows: list[NameRow]) -> None:
        self.list.set_rows(rows)
        self._heading.set_text(tr("Still awaited: {count}").format(count=len(rows)))

    def move_to(self, place: Column, *, has_room: bool) -> None:
        layout = place.layout()
        if layout is not None and self.parentWidget() is not place:
            layout.addWidget(self)
        self.setVisible(has_room and bool(self.list.rows))


class SidePanel(Column):
    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._number = Label("0", "h2")
        self._number_label = Label("", "body", "ink2", is_elided=True)
        self._bar = StitchBar()
        self._quotas = QuotaLines()
        self._legend = Legend()
        self.awaited_part = AwaitedPart()
        self.awaited_list = self.awaited_part.list
        self.awaited_list.opened.connect(self.chosen)
        self._present_heading = SectionTitle(tr("Present"))
        self.present_list = RowList(tr("Present"), row_height=32, min_rows=2)
        self.present_list.setItemDelegate(NameDelegate(self.present_list, axis=_PRESENT_AXIS))
        self._saved = Label("", "hint", "ink2")
        self.summary = ""
        self._lay_out()

    def show_session(self, data: CheckInState, half_day: int) -> None:
        counts, awaited = data.counts_at(half_day), data.expected_at(half_day)
        here, expected, seats = counts.present, counts.expected, data.session.capacity
        self._number.set_text(str(len(here)))
        label = tr("present") if seats is None else tr("present · seats: {seats}")
        self._number_label.set_text(label.format(seats=seats))
        groups = [
            group
            for group in build_stitch_groups(data.quotas, here, expected, counts.free_seats)
            if group.stitch_count
        ]
        self._legend.set_entries([(group.kind, group.name) for group in groups])
        kinds = [group.kind for group in groups for _ in range(group.stitch_count)][:_MAX_STITCHES]
        quota_lines = self._quotas.show_quotas(data.quotas, here, expected, seats)
        self._bar.set_stitches(
            kinds,
            spoken=", ".join((*quota_lines, *(group.name for group in groups))),
            **quota_mark(data.quotas, len(kinds)),
        )
        shown = tr("present {count}").format(count=len(here))
        waiting = tr("still awaited {count}").format(count=len(awaited)) if awaited else ""
        self.summary = join_parts([shown, waiting, *quota_lines[:1]])
        self._show_lists(data, half_day, awaited)
        self._saved.set_text(tr("All saved · {time}").format(time=data.time))

    def _show_lists(self, data: CheckInState, half_day: int, awaited: list[PersonRow]) -> None:
        present = self._present_rows(data, half_day)
        self.awaited_part.show_rows([self._awaited_row(person) for person in awaited])
        self.present_list.set_rows(present)
        if present and not contains_focus(self.present_list):
            self.present_list.select(0)  # the person who arrived last
        for part in (self.present_list, self._present_heading):
            part.setVisible(bool(present) and not awaited)

    def _awaited_row(self, person: PersonRow) -> NameRow:
        home = home_place(person, self._context.user.places, self._context.language)
        return build_name_row(
            person.patronymic or "", given_name(person), value=person.id, meta=home
        )

    def _present_rows(self, data: CheckInState, half_day: int) -> list[NameRow]:
        day = list_half_days(data.session)[half_day - 1].day
        rows: list[NameRow] = []
        for number, person in data.latest_at(half_day):
            age = minor_age(person.birth_date, day)
            mark, spoken, role = describe_age(age, data.guardians.get(person.id))
            rows.append(
                build_name_row(
                    person.patronymic or "",
                    given_name(person),
                    value=person.id,
                    number=str(number),
                    meta=mark,
                    meta_role=role,
                    spoken_meta=spoken,
                    icon="" if rows or age is not None else "check",
                )
            )
        return rows

    def _lay_out(self) -> None:
        bottom = Qt.AlignmentFlag.AlignBottom
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(9)
        row.addWidget(self._number, 0, bottom)
        row.addWidget(self._number_label, 1, bottom)
        self.add_inset(head)
        self.awaited_place = Column()
        for part in (self._bar, self._quotas, self._legend, self._present_heading):
            self.add_inset(part, above="near")
        self.add_full_width(self.present_list, above="line")
        self.add_full_width(self.awaited_place)
        self.add_stretch()
        self.add_inset(self._saved, above="near")


def describe_age(age: int | None, answer: ConsentState | None) -> tuple[str, str, str]:
    if age is None:
        return "", "", "ink2"
    match answer:
        case ConsentState.GIVEN:
            mark, spoken, role = tr("{years} · agreed"), tr("guardian agreed"), "good"
        case ConsentState.TO_FOLLOW:
            mark, spoken, role = (
                tr("{years} · to follow"),
                tr("guardian’s consent to follow"),
                "warn",
            )
        case None:
            mark, spoken, role = tr("{years} · not asked"), tr("guardian not asked"), "warn"
        case _:
            mark, spoken, role = tr("{years} · refused"), tr("guardian refused"), "bad"
    years = tr("age {years}").format(years=age)
    return mark.format(years=age), f"{years}, {spoken}", role
