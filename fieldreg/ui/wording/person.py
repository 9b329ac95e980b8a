"""Words about one person: her fields, her path, where her record is."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.birth import BirthDate, Precision
from fieldreg.domain.problems import Code
from fieldreg.domain.records import AskedBy

_translate = QCoreApplication.translate


# Fields and values


def field_label(name: str) -> str:
    """Name the field *name* of a person."""
    return {
        "source_ref": _translate("Person", "Number in the list"),
        "given_name": _translate("Person", "Given name"),
        "patronymic": _translate("Person", "Patronymic"),
        "clan_name": _translate("Person", "Clan name"),
        "birth_date": _translate("Person", "Born"),
        "gender": _translate("Person", "Gender"),
        "phone": _translate("Person", "Phone"),
        "email": _translate("Person", "Email"),
        "aimag": _translate("Person", "Aimag"),
        "soum": _translate("Person", "Soum"),
        "bag": _translate("Person", "Bag"),
        "school": _translate("Person", "School or organisation"),
        "occupation": _translate("Person", "Occupation"),
        "notes": _translate("Person", "Notes"),
        "languages": _translate("Person", "Languages spoken"),
        "guardian": _translate("Person", "Parent or legal guardian"),
    }[name]


def birth_year() -> str:
    """Name the birth date where the year is enough."""
    return _translate("Person", "Birth year")


def field_hint(name: str) -> str:
    """Say inside the empty field *name* how it may be filled; nothing where that is plain."""
    return {
        "birth_date": _translate("Person", "2007 or 2007.03.14"),
        "patronymic": _translate("Person", "or an initial"),
        "phone": _translate("Person", "optional"),
        "guardian": _translate("Person", "name and phone"),
        "languages": _translate("Person", "with commas between"),
    }.get(name, "")


def gender(value: str) -> str:
    """Name a gender; the empty one is unknown."""
    return {
        "": unknown(),
        "female": _translate("Person", "woman"),
        "male": _translate("Person", "man"),
        "other": _translate("Person", "other"),
        "declined": _translate("Person", "declined to answer"),
    }.get(value, value)


def unknown() -> str:
    """Say that a value is not known; unknown is a value like any other."""
    return _translate("Person", "unknown")


def nameless() -> str:
    """Stand in the place of a given name that is not known."""
    return _translate("Person", "name unknown")


def born(birth: BirthDate) -> str:
    """Say when somebody was born, and how precisely that is known."""
    match birth.precision:
        case Precision.DAY:
            return birth.shown
        case Precision.MONTH:
            return _translate("Person", "{date}, day unknown").format(date=birth.shown)
        case Precision.YEAR:
            return _translate("Person", "{year}, day unknown").format(year=birth.year)
        case Precision.ABOUT:
            return _translate("Person", "about {year}").format(year=birth.year)
        case Precision.AS_TYPED:
            return _translate("Person", "as typed: {text}").format(text=birth.shown)


def language_name(code: str) -> str:
    """Name a language by its code; a code that is not listed stands for itself."""
    return {
        "mn": _translate("Person", "Mongolian"),
        "kk": _translate("Person", "Kazakh"),
        "tyv": _translate("Person", "Tuvan"),
        "ru": _translate("Person", "Russian"),
        "en": _translate("Person", "English"),
        "zh": _translate("Person", "Chinese"),
        "ko": _translate("Person", "Korean"),
        "ja": _translate("Person", "Japanese"),
        "de": _translate("Person", "German"),
        "fr": _translate("Person", "French"),
        "msr": _translate("Person", "Mongolian Sign Language"),
    }.get(code, code)


def problem_in_field(name: str, code: Code) -> str:
    """Say what to do about a field; what was typed stays."""
    if code is Code.NAME_MISSING:
        return _translate("Person", "A given name is needed")
    if code is Code.DATE_UNREADABLE:
        return _translate(
            "Person", "Not read as a date, such as 2007. It may stay as it is."
        )
    if name == "notes":
        return _translate("Person", "The text is too long")
    return _translate("Person", "This cannot be kept. Shorten it or leave it empty.")


def kept_as_typed() -> str:
    """Say that a place is not in the list."""
    return _translate("Person", "Not in the list; kept as typed")


# The page


def title() -> str:
    """Name the page for a screen reader."""
    return _translate("Person", "Person")


def correct() -> str:
    """Say what F2 does."""
    return _translate("Person", "Correct")


def save() -> str:
    """Say what Enter does in the form."""
    return _translate("Person", "Save")


def leave_form() -> str:
    """Say what Esc does in the form: what was typed is kept as a draft."""
    return _translate("Person", "Not now")


def drop_typed() -> str:
    """Say that what was typed and not saved can be dropped."""
    return _translate("Person", "Drop what was typed")


def correcting() -> str:
    """Head the form."""
    return _translate("Person", "Correct what is wrong")


def correcting_line() -> str:
    """Say under the heading what an empty field means."""
    return _translate(
        "Person", "An empty field means unknown. The old values stay in the history."
    )


def at_whose_request() -> str:
    """Label the choice of who asked for the correction."""
    return _translate("Person", "At whose request")


def asked_by(who: AskedBy | None) -> str:
    """Name who asked for a correction; None is nobody."""
    return {
        None: _translate("Person", "nobody’s"),
        AskedBy.SELF: _translate("Person", "the person’s own"),
        AskedBy.GUARDIAN: _translate("Person", "a parent’s or guardian’s"),
    }[who]


def draft_is_back() -> str:
    """Say that what was typed earlier stands in the form again."""
    return _translate(
        "Person", "What you typed earlier is here again. It is not saved yet."
    )


def corrected() -> str:
    """Say that the correction is on the disk."""
    return _translate("Person", "The correction is saved")


def nothing_changed() -> str:
    """Say that there was nothing to save."""
    return _translate("Person", "Nothing was different, so nothing was changed")


def training_path() -> str:
    """Head the list of sessions."""
    return _translate("Person", "Training path")


def no_sessions_yet() -> str:
    """Say that she was in no session."""
    return _translate(
        "Person", "No training yet. At the door of a session, Enter marks her present."
    )


def half_days_attended(attended: int, of_so_many: int) -> str:
    """Say how much of a session somebody attended."""
    return _translate("Person", "half-days: {attended} of {all}").format(
        attended=attended, all=of_so_many
    )


def lives() -> str:
    """Head the residence."""
    return _translate("Person", "Lives in")


def more_facts() -> str:
    """Head the facts that are rarely needed."""
    return _translate("Person", "Further details")


def code() -> str:
    """Name the short code."""
    return _translate("Person", "Code")


def notes() -> str:
    """Head the notes."""
    return _translate("Person", "Notes")


def several_values(names: Sequence[str]) -> str:
    """Say that two people typed different things into these fields."""
    return _translate("Person", "Two different values were entered for: {fields}").format(
        fields=", ".join(names)
    )


def taken_out_of_use() -> str:
    """Name the mark that a record is out of use, among fields with two values."""
    return _translate("Person", "out of use or not")


def several_values_line() -> str:
    """Say what to do about it."""
    return _translate(
        "Person", "Nothing is lost; the newest is shown until somebody decides."
    )


def open_value(shown: str) -> str:
    """Say under a field in the form that it has another value too."""
    return _translate(
        "Person", "Two values were entered. Shown: {value}. What you save here decides."
    ).format(value=shown)


# Out of use


def retire() -> str:
    """Say what the quiet button does."""
    return _translate("Person", "Take out of use")


def bring_back() -> str:
    """Say how that is undone."""
    return _translate("Person", "Bring back into use")


def retired() -> str:
    """Say that the record is out of use."""
    return _translate("Person", "Out of use")


def retired_line() -> str:
    """Say what that means."""
    return _translate(
        "Person",
        "Everything is still kept. The record is in no list until it is brought back.",
    )


def was_retired() -> str:
    """Say that it was done."""
    return _translate("Person", "The record is out of use. Nothing was erased.")


def was_brought_back() -> str:
    """Say that it was undone."""
    return _translate("Person", "The record is in use again")


# Where the record is


def where() -> str:
    """Head the state of the record."""
    return _translate("Person", "Where the record is")


def on_this_laptop() -> str:
    """Name the first of the three states."""
    return _translate("Person", "on this laptop")


def on_its_way() -> str:
    """Name the second."""
    return _translate("Person", "on its way")


def head_office_has_it() -> str:
    """Name the third."""
    return _translate("Person", "head office has it")


# Keys


def open_session_hint() -> str:
    """Say what Enter does on the training path."""
    return _translate("Person", "open the session")


def choose_hint() -> str:
    """Say what the arrows do."""
    return _translate("Person", "choose")


def next_part_hint() -> str:
    """Say what Tab does."""
    return _translate("Person", "next part")


# Adding to a session


def add_to_session() -> str:
    """Say what F6 does, and head the list it shows."""
    return _translate("Person", "Add to a session")


def add_hint() -> str:
    """Say what Enter does in that list."""
    return _translate("Person", "add")


def was_added(course: str) -> str:
    """Say that it is on the disk."""
    return _translate("Person", "Added to the session: {course}").format(course=course)


def no_session_open() -> str:
    """Say that there is none to add anybody to."""
    return _translate("Person", "There is no open session to add anybody to.")
