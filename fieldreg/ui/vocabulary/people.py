"""Words about one person: her fields, her path, where her record is. Words about somebody who may be registered already."""

from fieldreg.domain import kinds
from fieldreg.domain.people.birth_dates import BirthDate, Precision
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import records

tr = translator("Person")


def already_registered(name: str, *facts: str) -> RichText:
    """Ask whether somebody who is being typed is registered already."""
    known = ", ".join(fact for fact in facts if fact)
    template = (
        tr("Already registered? {name}, {facts}") if known else tr("Already registered? {name}")
    )
    return format_rich(template, name=strong(name), facts=known)


def field_label(name: str) -> str:
    return records.field_label(kinds.TRAINEE.get_field(name))


def field_hint(name: str) -> str:
    return records.field_hint(kinds.TRAINEE.get_field(name))


def gender(value: str) -> str:
    """Name a gender; the empty one is unknown."""
    return {
        "": tr("unknown"),
        "female": tr("woman"),
        "male": tr("man"),
        "other": tr("other"),
        "declined": tr("declined to answer"),
    }.get(value, value)


def born(birth: BirthDate) -> str:
    """Say when somebody was born, and how precisely that is known."""
    match birth.precision:
        case Precision.DAY:
            return birth.display_text
        case Precision.MONTH:
            return tr("{date}, day unknown").format(date=birth.display_text)
        case Precision.YEAR:
            return tr("{year}, day unknown").format(year=birth.year)
        case Precision.ABOUT:
            return tr("about {year}").format(year=birth.year)
        case Precision.AS_TYPED:
            return tr("as typed: {text}").format(text=birth.display_text)
