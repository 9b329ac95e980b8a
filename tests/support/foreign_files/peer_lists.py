"""The same three people as other programs and other hands write them down.

Each shape is a file of one of them: its headings and layout are theirs, the people are invented.
"""

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

import openpyxl
import xlwt

from tests.support.locked_workbooks import lock_workbook


class Listed(NamedTuple):
    given: str
    patronymic: str
    born: str
    gender: str
    phone: str
    soum: str


PEOPLE = (
    Listed("Сарантуяа", "Дорж", "2007-03-14", "female", "99112233", "Тариат"),
    Listed("Ганбаатар", "Бат", "2006-11-30", "male", "88112233", "Цэнхэр"),
    Listed("Өлзийбаяр", "Мөнх", "2008-01-05", "male", "95112233", "Хотонт"),
)
PASSPHRASE = "нууц үг 27"  # noqa: S105  of a file of the tests
UUIDS = (
    "0f0c6a1e-2b4d-4c7a-9d3e-1a2b3c4d5e6f",
    "1f0c6a1e-2b4d-4c7a-9d3e-1a2b3c4d5e6f",
    "2f0c6a1e-2b4d-4c7a-9d3e-1a2b3c4d5e6f",
)
Row = Sequence[object]


def delimited(rows: Iterable[Row], delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode(encoding)


def workbook(rows: Iterable[Row], merged: Iterable[str] = (), **further: Iterable[Row]) -> bytes:
    book = openpyxl.Workbook()
    for title, lines in {"Хуудас": rows, **further}.items():
        sheet = book.active if title == "Хуудас" else book.create_sheet(title)
        sheet.title = title
        for row in lines:
            sheet.append(list(row))
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def old_workbook(rows: Iterable[Row]) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Хүмүүс")
    for line, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(line, column, cell)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def open_document(rows: Iterable[Row]) -> bytes:
    """Return an ODS file with nothing but its texts, as its standard allows."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = (f"<table:table-row>{''.join(map(cell.format, row))}</table:table-row>" for row in rows)
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{names}:office:1.0"'
        f' xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0">'
        '<office:body><office:spreadsheet><table:table table:name="Хүмүүс">'
        f"{''.join(lines)}</table:table></office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{names}:manifest:1.0"/>',
            "content.xml": content,
        }
    )


def archive(files: dict[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return data.getvalue()


def _plain(headings: str, *, day: Callable[[str], object] = str) -> list[Row]:
    """Rows under the six *headings*, with | between."""
    return [headings.split("|"), *([*p[:2], day(p.born), *p[3:]] for p in PEOPLE)]


def _dotted(born: str) -> str:
    return ".".join(reversed(born.split("-")))


def _american(born: str) -> str:
    year, month, day = born.split("-")
    return f"{int(month)}/{int(day)}/{year}"


def _kobo_labels() -> bytes:
    rows: list[Row] = [
        ["start", "What is your given name?", "Father's name", "Date of birth", "Gender",
         "Phone number", "Soum", "_id", "_uuid", "_submission_time", "_index"],
        *(["2026-03-01T10:00", *p, 7000 + n, UUIDS[n], "2026-03-01", n + 1]
          for n, p in enumerate(PEOPLE)),
    ]  # fmt: skip
    return workbook(rows)


def _kobo_repeats() -> bytes:
    """Give one submission with three people in a repeat, as KoboToolbox does in a second sheet."""
    main = [["start", "soum_of_training", "_uuid", "_index"], ["2026", "6513", UUIDS[0], 1]]
    heads = ["person/given_name", "person/patronymic", "person/birth_date", "person/gender"]
    heads += ["person/phone", "person/soum", "_index", "_parent_index", "_submission__uuid"]
    rows = [heads, *([*p, n, 1, UUIDS[0]] for n, p in enumerate(PEOPLE, 1))]
    return workbook(main, person=rows)


def _odk_repeats() -> bytes:
    main = delimited(
        [["SubmissionDate", "meta-instanceID", "KEY"], ["2026", *[f"uuid:{UUIDS[0]}"] * 2]]
    )
    heads = ["given_name", "patronymic", "birth_date", "gender", "phone", "place-soum"]
    rows = [
        [*heads, "PARENT_KEY", "KEY"],
        *(
            [*p, f"uuid:{UUIDS[0]}", f"uuid:{UUIDS[0]}/person[{n}]"]
            for n, p in enumerate(PEOPLE, 1)
        ),
    ]
    return archive({"form.csv": main, "form-person.csv": delimited(rows)})


def _zoom() -> bytes:
    return delimited([
        ["Topic", "ID", "Host name", "Start time", "End time", "Participants"],
        ["Эрхийн сургалт", "812 3456", "Оюунчимэг", "03/01/2026 10:00", "03/01/2026 12:00", 3],
        [],
        ["Name (original name)", "Email", "Join time", "Leave time", "Duration (minutes)", "Guest"],
        *([p.given, f"{p.phone}@mail.mn", "03/01/2026 10:00", "03/01/2026 11:59", 119, "Yes"]
          for p in PEOPLE),
    ])  # fmt: skip


def _teams() -> bytes:
    heads = ["Name", "First Join", "Last Leave", "In-Meeting Duration", "Email", "Role"]
    people = [
        [p.given, "10:00", "11:59", "1h 59m", f"{p.phone}@mail.mn", "Attendee"] for p in PEOPLE
    ]
    return delimited([
        ["1. Summary"], ["Meeting title", "Сургалт"], ["Attended participants", 3], [],
        ["2. Participants"], heads, *people, [],
        ["3. In-Meeting Activities"], ["Name", "Join Time", "Leave Time", "Duration", "Email", "Role"],
        *([row[0], *row[1:]] for row in people),
    ], "\t", "utf-16")  # fmt: skip


def _meet() -> bytes:
    heads = ["First name", "Last name", "Email", "Duration", "Time joined", "Time exited"]
    return delimited(
        [
            heads,
            *([p.given, p.patronymic, f"{p.phone}@m.mn", "1 hr", "10:00", "11:00"] for p in PEOPLE),
        ]
    )


def _titles() -> bytes:
    rows: list[Row] = [
        ["", "ХҮНИЙ ЭРХИЙН СУРГАЛТЫН ОРОЛЦОГЧДЫН ЖАГСААЛТ"],
        ["2026 оны 3 дугаар сарын 1", "", "Архангай"],
        [],
        ["№", "Овог", "Нэр", "Төрсөн огноо", "Хүйс", "Утас", "Сум", "Гарын үсэг"],
        *([n, p.patronymic, p.given, date.fromisoformat(p.born), p.gender, p.phone, p.soum, ""]
          for n, p in enumerate(PEOPLE, 1)),
        ["Нийт", "", "3 хүн"],
        [],
        ["", "", "Бэлтгэсэн: ............ /Б.Оюун/"],
        ["", "", "Хянасан: ............ /Д.Бат/"],
    ]  # fmt: skip
    return workbook(rows)


def _two_lines() -> bytes:
    rows: list[Row] = [
        ["№", "Овог нэр", "", "Төрсөн", "", "", "Хүйс", "Утас", "Сум"],
        ["", "Овог", "Нэр", "Он", "Сар", "Өдөр", "", "", ""],
        *([n, p.patronymic, p.given, *p.born.split("-"), *p[3:]] for n, p in enumerate(PEOPLE, 1)),
    ]
    return workbook(rows, ["A1:A2", "B1:C1", "D1:F1", "G1:G2", "H1:H2", "I1:I2"])


def _merged() -> bytes:
    rows: list[Row] = [
        ["Сум", "Нэр", "Эцгийн нэр", "Төрсөн огноо", "Утас"],
        *(["Тариат" if not n else "", p.given, p.patronymic, p.born, p.phone]
          for n, p in enumerate(PEOPLE)),
    ]  # fmt: skip
    return workbook(rows, ["A2:A4"])


def _matrix() -> bytes:
    marks = [("✓", "✓"), ("+", "-"), ("и", "т")]
    rows: list[Row] = [
        ["№", "Овог нэр", "Утас", "3-р сарын 1", "3-р сарын 2"],
        *([n, f"{p.patronymic[0]}.{p.given}", p.phone, *marks[n - 1]]
          for n, p in enumerate(PEOPLE, 1)),
        ["Нийт", "", "", 3, 1],
    ]  # fmt: skip
    return workbook(rows)


def _lost_letters() -> bytes:
    rows = [["Нэр", "Эцгийн нэр", "Утас"], *([p.given, p.patronymic, p.phone] for p in PEOPLE)]
    return (
        delimited(rows, ";", "utf-8")
        .decode()
        .translate({ord(c): "?" for c in "ӨөҮү"})
        .encode("cp1251")
    )


SHAPES: dict[str, Callable[[], bytes]] = {
    "kobo labels": _kobo_labels,
    "kobo names": lambda: delimited(
        [["start", "group_who/given_name", "group_who/patronymic", "group_who/birth_date",
          "group_who/gender", "group_who/phone", "place/soum", "__version__", "_id", "_uuid"],
         *(["2026", *p, "v1", n, UUIDS[n]] for n, p in enumerate(PEOPLE))], ";"),
    "kobo repeats": _kobo_repeats,
    "odk central": lambda: delimited(
        [["SubmissionDate", "person-given_name", "person-patronymic", "person-birth_date",
          "person-gender", "person-phone", "person-soum", "meta-instanceID", "KEY"],
         *(["2026", *p, *[f"uuid:{UUIDS[n]}"] * 2] for n, p in enumerate(PEOPLE))]),
    "odk central repeats": _odk_repeats,
    "commcare": lambda: workbook(
        [["number", "formid", "form.person.first_name", "form.person.father_name", "form.person.dob",
          "form.person.sex", "form.person.phone_number", "form.person.soum", "username"],
         *([n, UUIDS[n], *p, "teacher1"] for n, p in enumerate(PEOPLE))]),
    "google forms": lambda: delimited(
        [["Timestamp", "Таны нэр хэн бэ?", "Эцэг/эхийн нэрээ бичнэ үү", "Таны төрсөн он сар өдөр?",
          "Хүйс", "Утасны дугаараа бичнэ үү", "Та аль суманд амьдардаг вэ? (Сум)"],
         *([f"2026/03/0{n} 10:00:00", *p] for n, p in enumerate(PEOPLE, 1))]),
    "google forms in french": lambda: delimited(
        [["Horodateur", "Quel est votre prénom ?", "Nom du père", "Quelle est votre date de naissance ?",
          "Sexe", "Votre numéro de téléphone", "Dans quelle ville habitez-vous ?"],
         *([f"2026/03/0{n}", *p] for n, p in enumerate(PEOPLE, 1))]),
    "google forms in kazakh": lambda: delimited(
        [["Уақыт", "Сіздің атыңыз кім?", "Әкесінің аты", "Туған күніңіз", "Жынысыңыз",
          "Телефон нөміріңіз", "Сұмын"],
         *([f"2026/03/0{n}", *p] for n, p in enumerate(PEOPLE, 1))]),
    "dhis2": lambda: delimited(
        [["Tracked entity", "Enrollment date", "First name", "Last name", "Date of birth", "Sex",
          "Phone number", "District"],
         *([f"aB3dE6gH9j{n}", "2026-03-01", *p] for n, p in enumerate(PEOPLE))]),
    "hxl": lambda: delimited(
        [["Хэн", "Хэний", "Хэзээ", "Аль", "Яаж", "Хаана"],
         ["#beneficiary+name+first", "#beneficiary+name+patronymic", "#date+birth",
          "#beneficiary+sex", "#contact+phone", "#adm2+name"], *PEOPLE]),
    "civicrm": lambda: delimited(
        [["Contact ID", "Contact Type", "First Name", "Last Name", "Birth Date", "Gender", "Phone",
          "City"],
         *([n, "Individual", *p[:2], _american(p.born), *p[3:]] for n, p in enumerate(PEOPLE, 500))]),
    "amy": lambda: delimited(
        [["personal", "family", "email", "role", "event"],
         *([p.given, p.patronymic, f"{p.phone}@mail.mn", "learner", "2026-03-01"] for p in PEOPLE)]),
    "zoom": _zoom,
    "meet": _meet,
    "teams": _teams,
    "titles, totals, signatures": _titles,
    "two header lines": _two_lines,
    "merged cells": _merged,
    "matrix": _matrix,
    "cp1251": lambda: delimited(
        _plain("Нэр|Эцгийн нэр|Төрсөн огноо|Хүйс|Утас|Сум", day=_dotted), ";", "utf-8")
        .decode().translate(str.maketrans("өүӨҮ", "єїЄЇ")).encode("cp1251"),
    "utf-16": lambda: delimited(
        _plain("Имя|Отчество|Дата рождения|Пол|Телефон|Сомон", day=_dotted), "\t", "utf-16"),
    "lost letters": _lost_letters,
    "ods": lambda: open_document(_plain("Нэр|Эцгийн нэр|Төрсөн огноо|Хүйс|Утас|Сум")),
    "xls": lambda: old_workbook(_plain("Аты|Әкесінің аты|Туған күні|Жынысы|Телефоны|Сұмын")),
    "locked": lambda: lock_workbook(
        workbook(_plain("Given name|Patronymic|Born|Sex|Mobile|Soum")), PASSPHRASE),
    "age": lambda: delimited(
        [["Участник", "Возраст", "Телефон"], *([p.given, 2026 - int(p.born[:4]), p.phone] for p in PEOPLE)]),
}  # fmt: skip
