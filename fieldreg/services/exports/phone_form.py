"""The registration form for phones: an XLSForm, which KoboToolbox and ODK Central read.

Questions are named as a person's fields and places are codes, so its export is imported exactly. It
has no sealed question.
"""

import io
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.places.place import Level
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.table_writer import build_workbook
from fieldreg.services.user_session import UserSession, needs

PHONE_FORM_WORDING: Final = "phones/registration.toml"
_REPEAT: Final = "person"
_TYPES: Final = {
    "gender": "select_one gender",
    "aimag": "select_one aimag",
    "soum": "select_one soum",
    "bag": "select_one bag",
}
_ABOVE: Final = {"soum": "aimag", "bag": "soum"}
_DATE: Final = "regex(., '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')"
_PHONE: Final = "regex(., '^[+0-9 ]{6,16}$')"
_Cells = Mapping[str, str]


@needs(Permission.VIEW_OVERVIEW)
def build_phone_form(user: UserSession, wording: str) -> bytes:
    words = tomllib.loads(wording)
    languages: dict[str, str] = words["languages"]
    settings = {
        "form_title": words["title"]["mn"],
        "form_id": words["form_id"],
        "version": user.day.replace("-", ""),
        "default_language": languages["mn"],
    }
    data = io.BytesIO()
    book = build_workbook(data)
    _write(book, "survey", list(_list_questions(words, languages)))
    _write(book, "choices", list(_list_choices(words, languages, user.places)))
    _write(book, "settings", [settings])
    book.close()
    return data.getvalue()


def _list_questions(words: Mapping[str, Any], languages: _Cells) -> Iterator[_Cells]:
    yield {"type": "start", "name": "start"}
    yield {"type": "note", "name": "outside_seal", **_label(words["outside"], languages)}
    yield {"type": "begin_repeat", "name": _REPEAT, **_label(words["person"], languages)}
    for name, label in words["labels"].items():
        question = {"type": _TYPES.get(name, "text"), "name": name, **_label(label, languages)}
        if name == "given_name":
            question["required"] = "yes"
        if name == "birth_date":
            question |= {"constraint": _DATE, **_label(words["born_hint"], languages, "hint")}
        if name == "phone":
            question |= {"constraint": _PHONE, "appearance": "numbers"}
        if above := _ABOVE.get(name):
            question |= {"choice_filter": f"above=${{{above}}}", "appearance": "minimal"}
        yield question
    yield {"type": "end_repeat", "name": _REPEAT}


def _list_choices(
    words: Mapping[str, Any], languages: _Cells, places: Gazetteer
) -> Iterator[_Cells]:
    for gender, label in words["genders"].items():
        yield {"list_name": "gender", "name": gender, **_label(label, languages)}
    for level in Level:
        for place in places.list_all():
            if place.level is level:
                names = {language: place.name(language) for language in languages}
                found = {"list_name": level.value, "name": place.code, "above": place.parent or ""}
                yield found | _label(names, languages)


def _label(texts: _Cells, languages: _Cells, column: str = "label") -> dict[str, str]:
    return {f"{column}::{title}": texts[code] for code, title in languages.items()}


def _write(book: Any, name: str, rows: list[_Cells]) -> None:
    sheet = book.add_worksheet(name)
    columns = list(dict.fromkeys(column for row in rows for column in row))
    sheet.write_row(0, 0, columns)
    for line, row in enumerate(rows, 1):
        for place, column in enumerate(columns):
            if text := row.get(column):
                sheet.write_string(line, place, text)
