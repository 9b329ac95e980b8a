"""Words for a pair: its state, how likely it is one person, and how two values agree."""

from typing import Final

from fieldreg.domain.matching import likeness
from fieldreg.domain.matching.levels import OrderLevel
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs.compared_pairs import ComparedPair, ComparedValues
from fieldreg.services.pairs.namesakes import NamesakeGroup
from fieldreg.services.pairs.open_pairs import OpenPair, PairState
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary import records as records_words

tr = translator("Duplicates")

_CERTAIN: Final = 10.0  # bits: a thousand to one
_PROBABLE: Final = 3.0
_RELATIVES: Final = -1.0  # bits; relatives explain the likeness about as well

STATE_ICONS: Final = {
    PairState.CONTRADICTED: ("fork", "warn"),
    PairState.REFUSED: ("barred", "warn"),
    PairState.PROPOSED: ("guardian", "warn"),
    PairState.OPEN: ("question", "ink2"),
    PairState.UNSURE: ("unknown", "ink2"),
    PairState.JUDGED: ("check", "good"),
}


def describe_state(pair: OpenPair) -> str:
    match pair.state:
        case PairState.CONTRADICTED:
            return tr("two verdicts contradict each other")
        case PairState.REFUSED:
            return tr("another verdict holds them apart")
        case PairState.PROPOSED:
            return tr("waits for a second reader")
        case PairState.OPEN:
            return describe_likelihood(pair)
        case PairState.UNSURE:
            return records_words.choice_label(Verdict.UNSURE)
        case PairState.JUDGED:
            verdicts = dict.fromkeys(given.verdict for given in pair.said)
            return ", ".join(map(records_words.choice_label, verdicts))


def describe_group(group: NamesakeGroup) -> str:
    if group.state in (PairState.OPEN, PairState.JUDGED):
        given = sorted(group.verdicts - {Verdict.OPEN})
        return ", ".join(map(records_words.choice_label, given)) or tr("the same name")
    return {
        PairState.CONTRADICTED: tr("two verdicts contradict each other"),
        PairState.REFUSED: tr("another verdict holds them apart"),
        PairState.PROPOSED: tr("a laptop says that they are one"),
        PairState.UNSURE: records_words.choice_label(Verdict.UNSURE),
    }[group.state]


def describe_likelihood(pair: OpenPair) -> str:
    if pair.score >= _CERTAIN:
        return tr("almost certainly one person")
    if pair.score >= _PROBABLE:
        return tr("probably one person")
    if pair.score >= likeness.SHIPPED_THRESHOLD:
        return tr("perhaps one person")
    return tr("probably two people")


def describe_whole(compared: ComparedPair) -> str:
    """Return the reasons for and against the pair beyond its fields."""
    reasons = {reason.name: reason for reason in compared.pair.reasons}
    relatives, order = reasons.get(likeness.RELATIVES), reasons.get("order")
    shared = compared.shared_count
    return join_parts(
        [
            describe_likelihood(compared.pair),
            tr("could also be relatives") if relatives and relatives.bits < _RELATIVES else "",
            tr("given name and patronymic swapped")
            if order and order.level == OrderLevel.SWAPPED
            else "",
            tr("both came to the same half-day: %n, which speaks for two people", shared)
            if shared
            else "",
        ]
    )


def describe_said(compared: ComparedPair) -> str:
    return join_parts(
        [
            labelled(
                records_words.choice_label(each.given.verdict),
                f"{records_words.format_author(each.author)}, {dates.format_date(each.author.day)}",
            )
            for each in compared.said
        ]
    )


def describe_agreement(values: ComparedValues) -> str:
    if values.is_unknown:
        return translate("Person", "unknown")
    if values.reason is None:
        is_same = values.first == values.second
        return translate("Person", "same") if is_same else tr("different")
    level = values.reason.level
    return _words_by_level()[values.reason.name][level - 1]


def _words_by_level() -> dict[str, tuple[str, ...]]:
    same, other = translate("Person", "same"), tr("different")
    near, alike = tr("nearly the same"), translate("Person", "alike")
    digit, year = tr("one digit differs"), tr("same year")
    aimag = tr("same aimag")
    return {
        "given_name": (same, near, tr("short form"), alike, other),
        "patronymic": (same, near, tr("initial agrees"), alike, other, other),
        "birth_date": (
            same,
            tr("day and month swapped"),
            digit,
            year,
            tr("same year, other day"),
            tr("about the same year"),
            other,
            tr("same day, other year"),
        ),
        "phone": (same, digit, other),
        "place": (same, aimag, other, aimag),
        "gender": (same, other),
    }
