"""The words, the icon and the key for a missing item."""

from typing import NamedTuple

from fieldreg.services.people.missing_items import Missing, MissingItem
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import join_parts, translator

tr = translator("Door")


class MissingWords(NamedTuple):
    """*short* is for a row, *sentence* and *detail* for the notice; *act* is its key's effect."""

    icon: str
    short: str
    sentence: str
    detail: str
    act: str


def describe_missing(item: MissingItem) -> MissingWords:
    match item.kind:
        case Missing.REFUSED:
            refused = tr("does not want to be kept")
            detail = tr("Ask again; the record waits for a decision otherwise")
            return MissingWords("barred", refused, tr("Does not want to be kept"), detail, _ask())
        case Missing.CONSENT:
            short, detail = tr("consent not asked"), tr("To keep the record")
            return MissingWords("pen", short, tr("Consent not asked"), detail, _ask())
        case Missing.OUTDATED:
            day = dates.format_date(item.day)
            short = tr("consent out of date, {day}").format(day=day)
            given = tr("given {day}, version {version}").format(day=day, version=item.version)
            detail = join_parts([tr("To keep the record"), given])
            return MissingWords("pen", short, tr("Consent out of date"), detail, _ask())
        case Missing.GUARDIAN:
            short = tr("guardian’s consent to follow")
            detail = tr("It may come on paper later")
            return MissingWords(
                "guardian", short, tr("Guardian’s consent to follow"), detail, _ask()
            )
        case Missing.SOUM:
            detail = tr("It counts for the quota once it is known")
            return MissingWords(
                "place", tr("soum unknown"), tr("Soum unknown"), detail, tr("Correct")
            )


def _ask() -> str:
    return tr("Ask for consent")
