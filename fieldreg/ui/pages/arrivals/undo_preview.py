"""Rows of a preview: what an undoing would do, or bringing back, in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.arrivals.arrival_undo import Effect, Why
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import Desk
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.person_labels import joined
from fieldreg.ui.formatting.value_formatter import Named, Teller, referred
from fieldreg.ui.tables.row_list import Row
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import changes
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.vocabulary import undoing as undoing_words

_MOST_NAMES: Final = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked: to undo the bundle *ref*, or to bring back; alone, or all *since*.

    Where it *is_by_code*, *ref* is that of an undoing, and *laptop* where that was said.
    """

    ref: str
    laptop: str
    day: str
    is_redo: bool = False
    since: bool = False
    is_by_code: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What would come of *asked*, and the records that its values refer to."""

    asked: Asked
    effect: Effect
    named: Named


def look(desk: Desk, asked: Asked) -> Preview:
    """Give what would come of it.

    Raises:
        Problem: as `undoing.undo` and `undoing.redo`.
    """
    deed = arrival_undo.redo if asked.is_redo else arrival_undo.undo
    effect = deed(desk, asked.ref, since=asked.since, is_preview=True)
    pairs = [
        (one.field, value) for one in effect.turned for value in (one.before, one.after)
    ]
    return Preview(asked, effect, record_labels.named(desk, referred(pairs)))


def rows(preview: Preview, teller: Teller) -> list[Row]:
    """Give one row for all that goes, one for all that comes, one for each value, then who stays."""
    found = [*_counted(preview, teller), *_turned(preview, teller)]
    found += _staying(preview.effect, teller)
    return found or [
        Row(translate("Undoing", "Nothing that is shown anywhere changes."), icon="equals")
    ]


def _counted(preview: Preview, teller: Teller) -> Iterator[Row]:
    effect = preview.effect
    for records_, say, icon, role in (
        (effect.gone, undoing_words.gone, "undo", "warn"),
        (effect.back, undoing_words.back, "check-circle", "good"),
    ):
        if records_:
            what = undoing_words.counted({kind: len(ids) for kind, ids in records_.items()})
            yield Row(say(what), _names(effect, records_, teller), icon=icon, role=role)


def _names(effect: Effect, ids: Mapping[str, Sequence[int]], teller: Teller) -> str:
    """Name some of the people there, or else of the sessions."""
    some = ids.get("trainee") or ids.get("session") or ()
    called = [_called(effect, one, teller) for one in some[:_MOST_NAMES]]
    known = [one for one in called if one]
    return _names_text(", ".join(known), len(some) - len(known)) if known else ""


def _turned(preview: Preview, teller: Teller) -> Iterator[Row]:
    effect = preview.effect
    for one in effect.turned[: arrival_undo.MOST_NAMED]:
        was, now = (
            teller.value(one.kind, one.field, value, preview.named)
            for value in (one.before, one.after)
        )
        label = records_words.field(one.kind, one.field)
        yield Row(
            _called(effect, one.record, teller),
            changes.change(label, now, was),
            icon="pen",
        )
    if (more := len(effect.turned) - arrival_undo.MOST_NAMED) > 0:
        yield Row(translate("Undoing", "and %n more like these", "", more), icon="pen")


def _staying(effect: Effect, teller: Teller) -> Iterator[Row]:
    for one in effect.staying[: arrival_undo.MOST_NAMED]:
        who = changes.author(one.author)
        yield Row(
            translate("Undoing", "Stays: {who}").format(
                who=_called(effect, one.record, teller)
            ),
            joined([_why(one.why), who, dates.shown(one.author.day)]),
            icon="flag",
        )
    if (more := len(effect.staying) - arrival_undo.MOST_NAMED) > 0:
        yield Row(translate("Undoing", "and %n more like these", "", more), icon="flag")


def _called(effect: Effect, record: int, teller: Teller) -> str:
    subject = effect.subjects.get(record)
    if subject is None:
        return ""
    return joined([teller.subject(subject), teller.about(subject)])


def _names_text(first: str, more: int) -> str:
    """Name the *first*, and count the rest."""
    if not more:
        return first
    return translate("Undoing", "{names} and %n more", "", more).format(names=first)


def _why(one: Why) -> str:
    """Say why."""
    return {
        Why.CHANGED: translate("Undoing", "corrected since"),
        Why.ATTENDED: translate("Undoing", "attendance was marked since"),
        Why.CONSENTED: translate("Undoing", "a consent was noted since"),
        Why.ANSWERED: translate("Undoing", "sealed answers were given since"),
        Why.PLANNED: translate("Undoing", "used by a session since"),
        Why.ASKED: translate("Undoing", "a question was asked about it since"),
        Why.WANTED: translate("Undoing", "a quota was set for it since"),
    }[one]
