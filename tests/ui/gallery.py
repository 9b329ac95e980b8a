"""The pictures of the look, made again from the real parts, to be laid beside them.

``python -m tests.ui.gallery FOLDER`` writes each in each theme. Everybody in them
is invented; the pages themselves are only sketched.
"""

import os
import sys
from pathlib import Path
from types import SimpleNamespace

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QWidget

from fieldreg.system import resource_path
from fieldreg.ui.keyboard import Action, Keyboard
from fieldreg.ui.page import Page
from fieldreg.ui.tables.attendance_grid import AttendanceGrid
from fieldreg.ui.tables.cells import Cell, TableColumn
from fieldreg.ui.tables.data_table import DataTable
from fieldreg.ui.tables.name_rows import NameDelegate, abbreviate, build_name_row
from fieldreg.ui.tables.paged_model import PagedModel
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme import Scheme, Theme
from fieldreg.ui.theme.paint import Align, StationState, Stitch, draw_key_cap
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.count_tabs import CountTabs, TabCount
from fieldreg.ui.widgets.empty_state import EmptyState
from fieldreg.ui.widgets.focus_ring import FocusRing
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit, SearchField
from fieldreg.ui.widgets.labels import Label, PageTitle, SectionTitle
from fieldreg.ui.widgets.layout import Column as Parts
from fieldreg.ui.widgets.layout import Flow, TwoColumns, button_row
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.widgets.progress import ProgressBar, Station, StationRow, StepList
from fieldreg.ui.widgets.stitch_bar import Legend, StitchBar
from fieldreg.ui.window.bars import StatusLabels
from fieldreg.ui.window.main_window import MainWindow, PageEntry
from tests.support.ui.runner import InlineRunner

TRAINER = StatusLabels("энэ компьютерт", "замд яваа", "төв оффист хүрсэн")
OFFICE = StatusLabels("флаш руу хуулахад бэлэн хариу", "хариу замд яваа", "компьютерт хүрсэн")
SEATS = [Stitch.FULL] * 6 + [Stitch.THIN] * 17 + [Stitch.HOLLOW] + [Stitch.DOT] * 6


class IconText(QWidget):
    """An icon with its word."""

    def __init__(self, icon, role, words, style="body", ink="ink"):
        super().__init__()
        self.setAccessibleName(words)
        self._icon, self._role = icon, role
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 0, 0, 0)
        row.addWidget(Label(words, style, ink))

    def paintEvent(self, _event):  # noqa: N802  Qt names it
        Theme.current().draw_icon(
            QPainter(self), self._icon, self._role, 0, (self.height() - 20) / 2
        )


class KeyCap(QWidget):
    """A key cap standing alone."""

    def __init__(self, key):
        super().__init__()
        self._key = key
        self.setFixedSize(30, 22)

    def paintEvent(self, _event):  # noqa: N802  Qt names it
        draw_key_cap(QPainter(self), Theme.current(), self._key, 0, 11)


def seats(mark="8 хэрэгтэй"):
    bar = StitchBar()
    bar.set_stitches(SEATS, spoken="30 суудлаас 24 хүн", mark_after=8, mark_words=mark)
    return bar


def legend(*entries):
    made = Legend()
    made.set_entries(entries)
    return made


SEAT_WORDS = (
    (Stitch.FULL, "хөдөө 6"),
    (Stitch.THIN, "төвийн 17"),
    (Stitch.HOLLOW, "тодорхойгүй 1"),
    (Stitch.DOT, "сул 6"),
)
MARK_WORDS = (
    (Stitch.FULL, "ирсэн"),
    (Stitch.HALF, "хоцорсон"),
    (Stitch.DASH, "ирээгүй"),
    (Stitch.DOT, "тэмдэглээгүй"),
)


def components():  # noqa: PLR0915  a picture is a list
    """Picture 00."""
    window = QWidget()
    window.setProperty("ground", "page")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    window.resize(1366, 768)
    left, right = Parts(), Parts()
    off = KeyButton("Идэвхгүй", "F9")
    off.set_disabled_reason("Эхлээд хүн бүртгэнэ үү.")
    focused = KeyButton("Фокустой", "Enter", ButtonKind.PRIMARY)
    left.add_inset(SectionTitle("Товч"))
    left.add_inset(
        button_row(
            KeyButton("Үндсэн", "Enter", ButtonKind.PRIMARY),
            KeyButton("Энгийн", "F6"),
            KeyButton("Чимээгүй", "F8", ButtonKind.QUIET),
            spacing=14,
        ),
        above=6,
    )
    left.add_inset(
        button_row(KeyButton("Сонголт", "F5", ButtonKind.CHOICE), off, focused, spacing=14),
        above=10,
    )
    left.add_inset(SectionTitle("Талбар"), above=22)
    fixed = FormField("Зөвхөн харах", width=170)
    fixed.set_text("9911 4207")
    fixed.set_read_only(True)
    soum = FormField("Сум, фокустой", width=170)
    soum.set_text("Тариат")
    left.add_inset(
        button_row(FormField("Утас", LineEdit("заавал биш"), width=170), soum, fixed, spacing=16),
        above=4,
    )
    year = FormField("Төрсөн он", width=110, beside=True)
    year.set_text("20070")
    year.show_problem("Он 4 оронтой байна: 2007. Хэвээр үлдээж болно.")
    left.add_inset(year, above=8)
    left.add_inset(SectionTitle("Гурван төлөв"), above=20)
    left.add_inset(
        StationRow(
            [
                Station(StationState.HERE, "энэ компьютерт"),
                Station(StationState.IN_TRANSIT, "замд яваа"),
                Station(StationState.DONE, "төв оффист хүрсэн"),
            ]
        ),
        above=6,
    )
    left.add_inset(SectionTitle("Мөр"), above=20)
    rows = RowList("Мөр")
    rows.always_marks_current = True
    rows.set_rows(
        [
            ListRow("Мөр, энгийн", icon="people", meta="2026.03.14"),
            ListRow("Мөр, одоогийн (фокус)", icon="people", meta="Enter", meta_role="ink2"),
            ListRow(
                "Мөр, анхаарах зүйлтэй",
                icon="guardian",
                role="warn",
                meta="хаахаас өмнө",
                meta_role="warn",
            ),
            ListRow("Мөр, болсон", icon="check", role="good", meta="ирсэн", meta_role="good"),
        ]
    )
    rows.select(1)
    left.add_full_width(rows, above=4)
    left.add_stretch()
    sizes = Flow(spacing=18)
    sizes.add(Label("52", "figure"))
    sizes.add(Label("30 Гарчиг", "h1"))
    sizes.add(Label("23 Дэд", "h2"))
    small = Flow(spacing=17)
    for part in (
        Label("17 Бүлэг", "h3"),
        Label("15 Үндсэн текст, Өө Үү Қғ"),
        Label("13 тайлбар", "hint", "ink3"),
        KeyCap("F4"),
    ):
        small.add(part)
    right.add_inset(SectionTitle("Үсгийн хэмжээ"))
    right.add_inset(sizes, above=6)
    right.add_inset(small, above=4)
    right.add_inset(SectionTitle("Нэг оёдол, нэг хүн"), above=18)
    right.add_inset(seats(), above=4)
    right.add_inset(
        legend(
            (Stitch.FULL, "тоологдоно"),
            (Stitch.THIN, "тоологдохгүй"),
            (Stitch.HOLLOW, "тодорхойгүй"),
            (Stitch.DOT, "сул суудал"),
        ),
        above=4,
    )
    right.add_inset(legend(*MARK_WORDS), above=6)
    right.add_inset(SectionTitle("Мэдэгдэл"), above=18)
    right.add_inset(
        Notice(Tone.ATTENTION, "Анхаарах: юу болсон, яагаад, хоёр товч.", icon="people"), above=8
    )
    right.add_inset(
        Notice(Tone.FAILURE, "Болсонгүй: юу болсон, юу бүтэн үлдсэн, одоо яах."), above=8
    )
    right.add_inset(
        Notice(Tone.DONE, "Болсон: нэг өгүүлбэр, 8 секунд, дуугүй алга болно."), above=8
    )
    right.add_inset(SectionTitle("Багцын төлөв"), above=22)
    states = Flow(spacing=24)
    for icon, role, words in (
        ("plus", "accent", "шинэ"),
        ("equals", "ink2", "өмнө нь ирсэн"),
        ("waiting", "warn", "өмнөхөө хүлээж буй"),
        ("torn", "bad", "гэмтсэн"),
        ("unknown", "warn", "танихгүй"),
        ("barred", "bad", "хүчингүй болсон"),
    ):
        states.add(IconText(icon, role, words))
    right.add_inset(states, above=6)
    right.add_stretch()
    grid = QGridLayout(window)
    grid.setContentsMargins(24, 20, 24, 20)
    grid.setHorizontalSpacing(40)
    title = Parts()
    title.add_inset(Label("Хэсгүүд", "h1"))
    grid.addWidget(title, 0, 0)
    grid.addWidget(left, 1, 0)
    grid.addWidget(right, 1, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(1, 1)
    window.focus = focused
    return window


class Today(Page):
    """Picture 01."""

    def __init__(self, keyboard):
        super().__init__(SimpleNamespace(keyboard=keyboard), "Өнөөдөр")
        new = KeyButton("Шинэ сургалт")
        self.go_on = KeyButton("Бүртгэлийг үргэлжлүүлэх", kind=ButtonKind.PRIMARY)
        attendance, close = KeyButton("Ирц"), KeyButton("Сургалт хаах")
        keyboard.bind(self, Action.MOVE_ROW, None, "сонгох")
        keyboard.bind(self, Action.PRIMARY, lambda: None, "нээх", button=self.go_on)
        keyboard.bind(self, Action.FIND, lambda: None, "хүн хайх")
        keyboard.bind(
            self, Action.ATTENDANCE, lambda: None, "ирц", button=attendance, is_hinted=False
        )
        keyboard.bind(
            self, Action.CLOSE, lambda: None, "сургалт хаах", button=close, is_hinted=False
        )
        keyboard.bind(
            self, Action.NEW_SESSION, lambda: None, "шинэ сургалт", button=new, is_hinted=False
        )
        self.column.add_inset(PageTitle("Өнөөдөр", "2026.03.14, бямба · Тариат сум, Архангай", new))
        main, side = Parts(), Parts()
        main.add_inset(Label("14:00 цагт · 2-р хагас өдөр", "body", "ink2"))
        main.add_inset(Label("Манлайллын сургалт", "h2"), above=4)
        main.add_inset(
            Label(
                "Тариат сумын ЕБС · 3 хагас өдөр · сургагч: С. Оюунчимэг, Б. Тэмүүлэн",
                "body",
                "ink2",
            )
        )
        head = QHBoxLayout()
        head.addWidget(Label("30 суудлаас 24 хүн", "strong"))
        head.addStretch(1)
        head.addWidget(Label("хөдөө орон нутаг 6, дутуу 2", "body", "ink2"))
        main.add_inset(head, above=20)
        main.add_inset(seats(), above=6)
        main.add_inset(legend(*SEAT_WORDS), above=6)
        main.add_inset(button_row(self.go_on, attendance, close), above=16)
        main.add_inset(SectionTitle("Таныг хүлээж буй ажил"), above=26)
        work = RowList("Таныг хүлээж буй ажил", row_height=64)
        work.set_rows(
            [
                ListRow(
                    format_rich("{name}, 16 настай", name=strong("Мөнхбатын Анударь")),
                    "Асран хамгаалагчийн зөвшөөрөл дутуу. Сургалтыг хаахаас өмнө авна.",
                    "guardian",
                    "warn",
                    "хаахаас өмнө",
                ),
                ListRow(
                    format_rich("Төв оффисын асуулт: {name}", name=strong("Энхболдын Билгүүн")),
                    "Утасны дугаар 7 оронтой байна. Нэг тоо дутсан уу?",
                    "question",
                    "accent",
                    "2026.03.02",
                ),
                ListRow(
                    "2 хүн өмнө нь бүртгүүлсэн байж магадгүй",
                    "Өнөөдөр харьцуулаагүй өнгөрүүлсэн.",
                    "people",
                    meta="яарах хэрэггүй",
                ),
                ListRow(
                    format_rich(
                        "{name} Чулуутад өөрө хичээл хийнэ гэсэн", name=strong("Доржийн Сарантуяа")
                    ),
                    "Амласан өдөр 2026.03.20. Болсон эсэхийг асууна уу.",
                    "flag",
                    meta="6 хоногийн дараа",
                ),
            ]
        )
        main.add_full_width(work, above=4)
        main.add_stretch()
        side.add_inset(SectionTitle("Дараах"))
        following = RowList("Дараах", row_height=58)
        following.set_rows(
            [
                ListRow("Манлайллын сургалт", "Тариат · сүүлийн хагас өдөр", lead="03.15"),
                ListRow("Хүний эрхийн суурь", "Чулуут сумын ЕБС · 25 суудал", lead="03.18"),
                ListRow("Сэтгэл зүйн цаг", "Цэцэрлэг хот · 18–24 настан", lead="03.27"),
            ]
        )
        side.add_full_width(following, above=2)
        side.add_inset(SectionTitle("Солилцоо"), above=28)
        side.add_inset(
            Label(
                "24 хүний бүртгэл зөвхөн энэ компьютерт байна. Флаш залгавал солилцоо өөрөө нээгдэнэ.",
                "body",
                "ink2",
                wraps=True,
            ),
            above=6,
        )
        side.add_inset(button_row(KeyButton("Солилцоо нээх", "Alt 5")), above=12)
        side.add_stretch()
        self.column.add_full_width(TwoColumns(main, side), above=20, stretch=1)

    def first_focus(self):
        return self.go_on


FOUND = (
    ("Доржийн", "Сарантуяа", "2007", "Чулуут", "2025.06 зуслан", "төстэй", "warn"),
    ("Батбаярын", "Сарангэрэл", "2008", "Тариат", "өнөөдөр", "ирсэн", "good"),
    ("Пүрэвийн", "Саранчимэг", "~2006", "Тариат", "2024.11 суурь", "", "ink2"),
    ("Ганболдын", "Саранзул", "2009", "Хангай", "2025.06 зуслан", "", "ink2"),
    ("Д.", "Сарантуяа", "2004", "Цэцэрлэг", "2023.04 суурь", "", "ink2"),
    ("Отгоны", "Саран", "2010", "Тариат", "өмнө нь ирээгүй", "", "ink2"),
    ("Энхбатын", "Сарантогос", "2008", "Өндөр-Улаан", "2025.06 зуслан", "", "ink2"),
    ("Чулууны", "Сарантуул", "2006", "Чулуут", "2024.11 суурь", "", "ink2"),
    ("Batsükhiin", "Saran", "2005", "Ихтамир", "2025.09 дамжсан", "", "ink2"),
    ("Мягмарын", "Саранцацрал", "тодорхойгүй", "Цахир", "2025.02 суурь", "", "ink2"),
)
PRESENT = (
    ("Батбаярын", "Сарангэрэл"),
    ("Отгонбаярын", "Тэнгис"),
    ("Мөнхбатын", "Анударь"),
    ("Аманжолын", "Айгерим"),
    ("Бат-Эрдэнийн", "Хулан"),
    ("Нямдоржийн", "Энхжин"),
    ("Лхагвын", "Мөнхжин"),
    ("Цогтын", "Намуун"),
    ("Э.", "Билгүүн"),
    ("Ганбаатарын", "Номин"),
    ("Пүрэвийн", "Дөлгөөн"),
    ("Сүхбатын", "Үүрийнтуяа"),
    ("Б.", "Тэргэл"),
)


class Door(Page):
    """Picture 02."""

    def __init__(self, keyboard):  # noqa: PLR0915  a picture is a list
        super().__init__(SimpleNamespace(keyboard=keyboard), "Үүд", top=14)
        self.search = SearchField("нэр")
        self.search.setText("саран")
        found = RowList("Олдсон хүмүүс", tenth=True, has_lines=False)
        found.setItemDelegate(NameDelegate(found, axis=112, columns=(0.345, 0.492, 0.66)))
        found.set_rows(
            [
                build_name_row(
                    patronymic, given, *cells, match=(0, 5), meta=meta, meta_role=role, value=place
                )
                for place, (patronymic, given, *cells, meta, role) in enumerate(FOUND)
            ]
        )
        self.soum = FormField("Сум", width=128)
        fields = QHBoxLayout()
        fields.setSpacing(10)
        for field, text in (
            (FormField("Эцгийн нэр", width=120), "Дорж"),
            (FormField("Нэр", width=140), "Сарантуяа"),
            (FormField("Төрсөн он", LineEdit(is_digits=True), width=86), "2007"),
            (self.soum, "Тариат"),
            (FormField("Утас", LineEdit("заавал биш", is_digits=True), width=120), ""),
        ):
            field.set_text(text)
            fields.addWidget(field)
        fields.addWidget(
            FormField("Зөвшөөрөл", ComboBox([("spoken", "амаар"), ("written", "бичгээр")])), 1
        )
        compare, other = (
            KeyButton("Харьцуулах", kind=ButtonKind.QUIET),
            KeyButton("Өөр хүн", kind=ButtonKind.QUIET),
        )
        register = KeyButton("Ирсэн гэж бүртгэх", kind=ButtonKind.PRIMARY)
        sealed = KeyButton("Битүүмжилсэн асуулт")
        leave = KeyButton("Болих", kind=ButtonKind.QUIET)
        bind = keyboard.bind
        bind(self, Action.PRIMARY, lambda: None, "ирсэн", button=register)
        bind(self, Action.NEW_PERSON, lambda: None, "шинэ хүн")
        bind(self, Action.COMPARE, lambda: None, "харьцуулах", button=compare)
        bind(self, Action.DIFFERENT_PERSON, lambda: None, "өөр хүн", button=other)
        bind(self, Action.HAND_OVER, lambda: None, "компьютерийг өгөх", button=sealed)
        bind(self, Action.UNDO, lambda: None, "буцаах")
        bind(self, Action.LEAVE, lambda: None, "болих", button=leave, is_hinted=False)
        main, side = Parts(), Parts()
        main.add_inset(self.search)
        main.add_inset(SectionTitle("", "кирилл, латин аль ч үсгээр"), above=6)
        main.add_full_width(found, above=0, stretch=1)
        main.add_inset(SectionTitle("Шинэ хүн", "Дутуу нь хожим нөхөгдөж болно"), above=10)
        main.add_inset(fields, above=4)
        notice = Notice(
            Tone.ATTENTION,
            format_rich(
                "Өмнө нь бүртгүүлсэн үү? {name}, 2007, Чулуут", name=strong("Доржийн Сарантуяа")
            ),
            "нэр, эцгийн нэр, төрсөн он таарна · сум өөр",
            compare,
            other,
            icon="people",
        )
        main.add_inset(notice, above=10)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(register)
        below.addWidget(sealed)
        below.addStretch(1)
        below.addWidget(leave)
        main.add_inset(below, above=12)
        count = QHBoxLayout()
        count.setSpacing(9)
        count.addWidget(Label("24", "h2"))
        count.addWidget(Label("ирсэн · 30 суудал", "body", "ink2"), 1)
        side.add_inset(count)
        side.add_inset(seats(), above=4)
        side.add_inset(Label("хөдөө орон нутаг 6, дутуу 2", "strong"), above=4)
        side.add_inset(legend(*SEAT_WORDS))
        present = RowList("Ирсэн хүмүүс", row_height=32)
        present.setItemDelegate(NameDelegate(present, axis=136))
        present.set_rows(
            [
                build_name_row(
                    patronymic,
                    given,
                    number=str(24 - place),
                    icon="check" if not place else "",
                    meta="16 нас" if given == "Анударь" else "",
                    meta_role="warn",
                    value=place,
                )
                for place, (patronymic, given) in enumerate(PRESENT)
            ]
        )
        side.add_full_width(present, above=8)
        side.add_stretch()
        side.add_inset(Label("Бүгд хадгалагдсан · 15:42", "hint", "ink3"))
        where = Label("Тариат · 2026.03.14 · 2-р хагас өдөр", "body", "ink2")
        self.column.add_inset(
            PageTitle(
                "Манлайллын сургалт",
                "",
                where,
                KeyButton("Сургалт", "Esc", ButtonKind.QUIET),
                style="h2",
            )
        )
        self.column.add_full_width(
            TwoColumns(main, side, width=276, is_ruled=True), above=10, stretch=1
        )

    def first_focus(self):
        return self.soum.editor


class Exchange(Page):
    """Picture 04."""

    def __init__(self, keyboard):
        super().__init__(SimpleNamespace(keyboard=keyboard), "Солилцоо")
        self.stop = KeyButton("Зогсоох")
        keyboard.bind(self, Action.LEAVE, lambda: None, "зогсоох", button=self.stop)
        keyboard.bind(self, Action.DECIDE_LATER, lambda: None, "засварыг харах")
        keyboard.bind(self, Action.SHOW_EARLIER, lambda: None, "асуултад хариулах")
        self.column.add_inset(
            PageTitle("Солилцоо", "Флаш залгаатай. Эхлээд төвийн хариу, дараа нь таны багц.")
        )
        main, side, steps = Parts(), Parts(), StepList()
        steps.add_step(
            StationState.DONE, "Флаш таньсан", "«KINGSTON» · 6.1 ГБ сул · бусдын файлд хүрэхгүй"
        )
        answer = steps.add_step(
            StationState.DONE,
            "Төв оффисын хариуг авлаа",
            "2026.03.12-нд бичсэн, гарын үсэг нь таарсан",
        )
        rows = RowList("Хариу", row_height=36)
        rows.set_rows(
            [
                ListRow(
                    format_rich("{count} хүний бүртгэл төв оффист хүрчээ", count=strong(40)),
                    icon="check-circle",
                    role="accent",
                    meta="01.28 – 02.14",
                ),
                ListRow(
                    format_rich("{count} засвар: нэг сум, нэг утас", count=strong(2)),
                    icon="equals",
                    meta="харах  F8",
                ),
                ListRow(
                    format_rich("{count} асуулт танд: Энхболдын Билгүүн", count=strong(1)),
                    icon="question",
                    meta="хариулах  F9",
                ),
                ListRow("Шинэ жагсаалт: 2 сургалтын төрөл, 1 байгууллага", icon="calendar"),
            ]
        )
        answer.add_full_width(rows, above=6)
        writing = steps.add_step(
            StationState.IN_TRANSIT,
            "71 хүний багцыг бичиж байна",
            "3 сургалт, 71 хүн, 214 ирц · битүүмжилсэн, зөвхөн төв оффис нээнэ",
        )
        progress = ProgressBar("Бичих явц")
        progress.set_progress(68, 100)
        writing.add_inset(progress, above=12)
        flow = Flow(spacing=22)
        for icon, role, words, style, ink in (
            ("check", "good", "бичсэн", "body", "ink"),
            ("check", "good", "хаасан", "body", "ink"),
            ("arrow", "accent", "буцааж уншиж байна", "strong", "ink"),
            ("ring", "ink2", "шалгах", "body", "ink2"),
            ("ring", "ink2", "нэр өгөх", "body", "ink2"),
        ):
            flow.add(IconText(icon, role, words, style, ink))
        writing.add_inset(flow, above=10)
        pull = steps.add_step(
            StationState.UPCOMING,
            "Флашаа одоохондоо бүү сугалаарай",
            "15 секунд орчим. Ток тасарвал юу ч алга болохгүй, дахин эхэлнэ.",
        )
        pull.add_inset(self.stop, above=10)
        main.add_full_width(steps)
        main.add_stretch()
        side.add_inset(SectionTitle("Өмнөх солилцоо"))
        former = RowList("Өмнөх солилцоо", row_height=58)
        former.set_rows(
            [
                ListRow(day, line, "check-circle", "accent")
                for day, line in (
                    ("2026.02.14", "флаш · 40 хүн · төвд хүрсэн"),
                    ("2026.01.28", "сүлжээ · 31 хүн · төвд хүрсэн"),
                    ("2025.12.19", "флаш · 52 хүн · төвд хүрсэн"),
                )
            ]
        )
        side.add_full_width(former)
        side.add_inset(SectionTitle("Сүлжээгээр"), above=24)
        side.add_inset(
            Label("Сүлжээ алга. Сүлжээ ормогц автоматаар илгээнэ.", "body", "ink2", wraps=True),
            above=4,
        )
        side.add_stretch()
        self.column.add_full_width(TwoColumns(main, side, width=280), above=20, stretch=1)

    def first_focus(self):
        return self.stop


BUNDLES = (
    (
        "barred",
        "bad",
        "хүчингүй болсон",
        "Дорноговь 1",
        "хулгайд алдсан 03.02",
        "03.05 – 03.09",
        "18 хүн",
        "тусад нь тавина, та үзнэ",
    ),
    (
        "torn",
        "bad",
        "гэмтсэн",
        "Увс 2",
        "Н. Болормаа",
        "—",
        "уншигдахгүй",
        "дахин бичүүлэх хүсэлт явна",
    ),
    (
        "waiting",
        "warn",
        "өмнөхөө хүлээж буй",
        "Ховд 1",
        "А. Ерболат",
        "02.27 – 03.06",
        "44 хүн",
        "14-р багцыг хүлээнэ",
    ),
    (
        "unknown",
        "warn",
        "танихгүй",
        "нэргүй",
        "урилга нь ашиглагдсан",
        "—",
        "мэдэгдэхгүй",
        "тусад нь тавина",
    ),
    (
        "plus",
        "accent",
        "шинэ",
        "Архангай 2",
        "С. Оюунчимэг",
        "02.20 – 03.14",
        "71 хүн, 3 сургалт",
        "оруулна",
    ),
    (
        "plus",
        "accent",
        "шинэ",
        "Баян-Өлгий 3",
        "Қ. Айнұр",
        "02.11 – 03.08",
        "52 хүн, 2 сургалт",
        "оруулна",
    ),
    (
        "plus",
        "accent",
        "шинэ",
        "Хөвсгөл 1",
        "Б. Тэмүүлэн",
        "02.25 – 03.11",
        "38 хүн, 2 сургалт",
        "оруулна",
    ),
    (
        "plus",
        "accent",
        "шинэ",
        "Дундговь 1",
        "Ж. Алтанцэцэг",
        "02.18 – 03.10",
        "29 хүн, 1 сургалт",
        "оруулна",
    ),
    (
        "equals",
        "ink2",
        "өмнө нь ирсэн",
        "Сэлэнгэ 1",
        "Г. Мөнхзул",
        "01.15 – 02.08",
        "33 хүн",
        "юу ч өөрчлөгдөхгүй",
    ),
)


class Inbox(Page):
    """Picture 06."""

    def __init__(self, keyboard):
        super().__init__(SimpleNamespace(keyboard=keyboard), "Ирсэн багц")
        take = KeyButton("Шинэ 30-ыг оруулах", kind=ButtonKind.PRIMARY)
        ask = KeyButton("Асуулт илгээх")
        keyboard.bind(self, Action.MOVE_ROW, None, "сонгох")
        keyboard.bind(self, Action.MOVE_ACROSS, None, "төлөв")
        keyboard.bind(self, Action.PRIMARY, lambda: None, "шинийг оруулах", button=take)
        keyboard.bind(self, Action.ASK, lambda: None, "асуух", button=ask)
        keyboard.bind(self, Action.UNDO, lambda: None, "буцаах")
        self.column.add_inset(
            PageTitle("Ирсэн багц", "7 флашнаас 43 багц · 2026.03.16, даваа", take)
        )
        tabs = CountTabs()
        tabs.set_counts(
            [
                TabCount("all", "inbox", "43", "бүгд"),
                TabCount("new", "plus", "30", "шинэ", "accent"),
                TabCount("here", "equals", "9", "өмнө нь ирсэн"),
                TabCount("waiting", "waiting", "1", "өмнөхөө хүлээж буй", "warn"),
                TabCount("torn", "torn", "1", "гэмтсэн", "bad"),
                TabCount("unknown", "unknown", "1", "танихгүй", "warn"),
                TabCount("barred", "barred", "1", "хүчингүй болсон", "bad"),
            ]
        )
        self.column.add_inset(tabs, above=18)
        model = PagedModel(
            (
                TableColumn("Төлөв", lambda one: Cell(one[2], icon=one[0], icon_role=one[1]), 206),
                TableColumn(
                    "Компьютер", lambda one: Cell(one[3], style="strong", note=one[4]), 300
                ),
                TableColumn("Хугацаа", lambda one: Cell(one[5]), 130),
                TableColumn("Агуулга", lambda one: Cell(one[6]), 170),
                TableColumn("Юу болох", lambda one: Cell(one[7], role="ink2")),
            ),
            InlineRunner(),
            self,
        )
        self.table = DataTable(model, "Багц")
        model.set_rows(BUNDLES)
        self.table.select(2)
        tabs.accept_arrows_from(self.table)
        self.column.add_full_width(self.table, above=8)
        self.column.add_stretch()
        self.column.add_inset(SectionTitle("Ховд 1: 15-р багц өмнөхөө хүлээж байна"))
        self.column.add_inset(
            Label(
                "14-р багц (2026.02.13 – 02.26) ирээгүй. Энэ багц бүрэн бүтэн, хугацаагүй хадгалагдана. А. Ерболатын өөр флаш дээр байж магадгүй.",
                "body",
                "ink2",
                wraps=True,
            ),
            above=2,
        )
        self.column.add_inset(
            button_row(ask, KeyButton("Флашуудаас хайх", "F9", ButtonKind.QUIET)), above=8
        )

    def first_focus(self):
        return self.table


GRID = (
    ("Аманжолын", "Айгерим", "Өлгий", "ii."),
    ("Отгонбаярын", "Тэнгис", "Тариат", "ii."),
    ("Мөнхбатын", "Анударь", "Тариат", "ii."),
    ("Бат-Эрдэнийн", "Хулан", "Хангай", "i-."),
    ("Нямдоржийн", "Энхжин", "Тариат", "ii."),
    ("Лхагвын", "Мөнхжин", "Чулуут", "ii."),
    ("Цогтын", "Намуун", "Тариат", "il."),
    ("Энхболдын", "Билгүүн", "Өндөр-Улаан", "ii."),
    ("Батбаярын", "Сарангэрэл", "Тариат", "ii."),
    ("Доржийн", "Сарантуяа", "Чулуут", ".i."),
    ("Ганбаатарын", "Номин", "Тариат", "ii."),
    ("Пүрэвийн", "Дөлгөөн", "Цахир", "ii."),
    ("Сүхбатын", "Үүрийнтуяа", "Тариат", "-i."),
) * 2
MARKS = {"i": Stitch.FULL, "-": Stitch.DASH, "l": Stitch.HALF, ".": Stitch.DOT}


def _mark_column(title, place):
    return TableColumn(
        title, lambda one: Cell(stitch=MARKS[one[1][3][place]]), 140, Align.AlignHCenter
    )


class Register(Page):
    """Picture 10."""

    def __init__(self, keyboard):
        super().__init__(SimpleNamespace(keyboard=keyboard), "Ирц")
        sheet, close = (
            KeyButton("Гарын үсгийн хуудас"),
            KeyButton("Сургалт хаах", kind=ButtonKind.PRIMARY),
        )
        more = KeyButton("Нөхөх", "F8", ButtonKind.QUIET)
        model = PagedModel(
            (
                TableColumn(
                    "№", lambda one: Cell(str(one[0]), "hint", "ink2"), 46, Align.AlignRight
                ),
                TableColumn(
                    "Эцгийн нэр",
                    lambda one: Cell(one[1][0], role="ink2", short_text=abbreviate(one[1][0])),
                    160,
                    Align.AlignRight,
                ),
                TableColumn("Нэр", lambda one: Cell(one[1][1]), 170),
                TableColumn("Сум", lambda one: Cell(one[1][2], role="ink2")),
                _mark_column("03.14 өглөө", 0),
                _mark_column("03.14 үдээс хойш", 1),
                _mark_column("03.15 өглөө", 2),
                TableColumn("Ирсэн", lambda _one: Cell("2 / 3", role="ink2"), 96, Align.AlignRight),
            ),
            InlineRunner(),
            self,
        )
        self.grid = AttendanceGrid(model, "Ирц", [4, 5, 6])
        model.set_rows(list(enumerate(GRID, start=1)))
        self.grid.select_half_day(6, 1)
        bind = keyboard.bind
        bind(self, Action.PRESENT, None, "ирсэн")
        bind(self, Action.ABSENT, None, "ирээгүй")
        bind(self, Action.ALL_EXCEPT, lambda: None, "бүгд ирсэн, бусад…")
        bind(self, Action.NEW_PERSON, lambda: None, "хүн нэмэх")
        bind(self, Action.UNDO, lambda: None, "буцаах")
        bind(self, Action.CLOSE, lambda: None, "сургалт хаах", button=close, is_hinted=False)
        bind(self, Action.PRINT, lambda: None, "хэвлэх", button=sheet, is_hinted=False)
        self.column.add_inset(
            PageTitle(
                "Манлайллын сургалт",
                "Тариат сумын ЕБС · 2026.03.14 – 03.15 · 24 хүн · 3 хагас өдөр",
                sheet,
                close,
            )
        )
        lines = LineEdit(is_digits=True)
        lines.setText("4")
        lines.setFixedWidth(120)
        lines.setAccessibleName("мөрийн дугаар")
        except_row = QHBoxLayout()
        except_row.setSpacing(10)
        except_row.addWidget(Label("03.14 үдээс хойш: бүгд ирсэн, эдгээрээс бусад нь"))
        except_row.addWidget(lines)
        except_row.addWidget(Label("мөрийн дугаар", "hint", "ink3"))
        except_row.addWidget(KeyCap("F3"))
        except_row.addStretch(1)
        self.column.add_inset(except_row, above=16)
        self.column.add_full_width(self.grid, above=14, stretch=1)
        self.column.add_inset(legend(*MARK_WORDS), above=8)
        need = QHBoxLayout()
        need.addWidget(
            IconText(
                "guardian",
                "warn",
                "Хаахаас өмнө: Мөнхбатын Анударийн асран хамгаалагчийн зөвшөөрөл дутуу.",
            )
        )
        need.addStretch(1)
        need.addWidget(more)
        self.column.add_inset(need, above=4)

    def first_focus(self):
        return self.grid


class Empty(Page):
    """Picture 10b."""

    def __init__(self, keyboard):
        super().__init__(SimpleNamespace(keyboard=keyboard), "Сургалт")
        new = KeyButton("Шинэ сургалт", kind=ButtonKind.PRIMARY)
        keyboard.bind(self, Action.NEW_SESSION, lambda: None, "шинэ сургалт", button=new)
        self.column.add_inset(PageTitle("Сургалт", "Архангай, Өвөрхангай · 2026 он"))
        self.column.add_inset(
            EmptyState(
                "Сургалт хараахан алга",
                "Эхний сургалтаа нээгээд үүдэн дээр хүмүүсээ бүртгэнэ. Цаасан дээр тэмдэглэсэн бол дараа нь мөрийн дугаараар оруулж болно.",
                new,
                KeyButton("Хоосон хуудас хэвлэх", "Ctrl P"),
                KeyButton("Жагсаалтаас оруулах", "Ctrl O", ButtonKind.QUIET),
            ),
            stretch=1,
        )


TRAINER_PAGES = (
    ("today", "home", "Өнөөдөр"),
    ("sessions", "calendar", "Сургалт"),
    ("people", "people", "Хүмүүс"),
    ("partners", "partner", "Түншүүд"),
    ("exchange", "exchange", "Солилцоо"),
)
OFFICE_PAGES = (
    ("today", "home", "Өнөөдөр"),
    ("inbox", "inbox", "Ирсэн багц"),
    ("pairs", "people", "Давхардал"),
    ("conflicts", "fork", "Зөрүү"),
    ("figures", "figures", "Тоо баримт"),
    ("people", "people", "Хүмүүс"),
    ("sessions", "calendar", "Сургалт"),
    ("partners", "partner", "Түншүүд"),
    ("laptops", "laptop", "Компьютер"),
)


def in_window(make, current, *, office=False):
    keyboard = Keyboard()
    pages = OFFICE_PAGES if office else TRAINER_PAGES
    entries = [
        PageEntry(
            name, title, lambda: make(keyboard), icon, starts_group=office and name == "people"
        )
        for name, icon, title in pages
    ]
    window = MainWindow(keyboard, entries, OFFICE if office else TRAINER)
    if office:
        for name, count in (("inbox", 43), ("pairs", 18), ("conflicts", 5), ("laptops", 2)):
            window.rail.set_badge(name, count)
        window.status_bar.set_counts("7", "12", "38")
        window.status_bar.set_status("28 417 хүн · нөөцөлсөн өнөөдөр 08:10")
        window.rail.set_user("Д. Энхтуул", "Төв оффис")
    else:
        window.rail.set_badge("exchange", 4)
        window.status_bar.set_counts("24", "0", "71")
        window.status_bar.set_status("Сүүлд төвөөс хариу ирсэн: 2026.03.02")
        window.rail.set_user("С. Оюунчимэг", "Архангай 2-р компьютер")
    window.show_page(current)
    return window


PICTURES = {
    "00-components": components,
    "01-today": lambda: in_window(Today, "today"),
    "02-door": lambda: in_window(Door, "sessions"),
    "04-exchange": lambda: in_window(Exchange, "exchange"),
    "06-inbox": lambda: in_window(Inbox, "inbox", office=True),
    "10-register": lambda: in_window(Register, "sessions"),
    "10b-empty": lambda: in_window(Empty, "sessions"),
}


def photograph(window, path):
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    if not isinstance(window, MainWindow):
        Theme.current().style_window(window)
        FocusRing(window)
        window.focus.setFocus()
    QTest.qWait(120)
    window.grab().save(str(path))
    window.close()
    window.deleteLater()


def main(folder, names=(), schemes=(Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["gallery"])
    theme = Theme(app, resource_path("."), Scheme.LIGHT)
    Path(folder).mkdir(parents=True, exist_ok=True)
    for scheme in schemes:
        theme.apply(scheme)
        for name in names or PICTURES:
            photograph(PICTURES[name](), Path(folder) / f"{name}-{scheme}.png")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
