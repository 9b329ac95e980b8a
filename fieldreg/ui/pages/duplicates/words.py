"""Words for a pair."""

from collections.abc import Iterable, Mapping
from math import ceil, floor
from typing import Final

from fieldreg.domain.joins.samples import MissedEstimate
from fieldreg.domain.kinds import Value
from fieldreg.domain.matching import likeness
from fieldreg.domain.matching.levels import OrderLevel
from fieldreg.domain.matching.likeness import Reason
from fieldreg.domain.normalisation import label_key
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs.clusters import ComparedCluster
from fieldreg.services.pairs.compared_pairs import ComparedPair, ComparedValues
from fieldreg.services.pairs.namesakes import NamesakeGroup
from fieldreg.services.pairs.open_pairs import OpenPair, PairState
from fieldreg.services.pairs.record_contexts import RecordContext
from fieldreg.services.pairs.urgency import Harm, Likelihood, find_likelihood
from fieldreg.services.pairs.verdicts import GivenVerdict, SaidVerdict
from fieldreg.services.reference_lists.quota_progress import QuotaProgress
from fieldreg.store.log.history import Author
from fieldreg.ui.formatting import dates
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.translation import join_parts, labelled, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import records as records_words

tr = translator("Duplicates")

_FIELD_OF: Final = {"place": "soum"}
_RELATIVES: Final = -1.0  # bits; relatives explain the likeness about as well
_VERDICTS_SPEAK: Final = 1.0  # bits
_JUDGED_ENOUGH: Final = 10  # of a sample; fewer say nothing

STATE_ICONS: Final = {
    PairState.CONTRADICTED: ("fork", "warn"),
    PairState.REFUSED: ("barred", "warn"),
    PairState.MET: ("fork", "warn"),
    PairState.PROPOSED: ("guardian", "warn"),
    PairState.OPEN: ("question", "ink2"),
    PairState.UNSURE: ("unknown", "ink2"),
    PairState.SAMPLED: ("search", "ink2"),
    PairState.JUDGED: ("check", "good"),
}


def describe_state(pair: OpenPair) -> str:
    told = {
        PairState.CONTRADICTED: tr("two verdicts contradict each other"),
        PairState.REFUSED: tr("another verdict holds them apart"),
        PairState.MET: tr("one person, and both came to one half-day"),
        PairState.PROPOSED: tr("waits for a second reader"),
        PairState.UNSURE: records_words.choice_label(Verdict.UNSURE),
        PairState.SAMPLED: tr("sample check: probably two people"),
    }
    if pair.state is PairState.OPEN:
        return join_parts([describe_likelihood(pair), _describe_harm(pair)])
    if pair.state is PairState.JUDGED:
        verdicts = dict.fromkeys(given.verdict for given in pair.said)
        return ", ".join(map(records_words.choice_label, verdicts))
    return told[pair.state]


def describe_group(group: NamesakeGroup) -> str:
    if group.state in (PairState.OPEN, PairState.JUDGED):
        given = sorted(group.verdicts - {Verdict.OPEN})
        return ", ".join(map(records_words.choice_label, given)) or _describe_names(group)
    return {
        PairState.CONTRADICTED: tr("two verdicts contradict each other"),
        PairState.REFUSED: tr("another verdict holds them apart"),
        PairState.PROPOSED: tr("a laptop says that they are one"),
        PairState.UNSURE: records_words.choice_label(Verdict.UNSURE),
    }[group.state]


def _describe_names(group: NamesakeGroup) -> str:
    if not group.is_of_one_name:
        return tr("a similar name, perhaps mistyped")
    names = {label_key(member.name) for member in group.members}
    return tr("the same name") if len(names) == 1 else tr("nearly the same name")


def describe_moved(moved: tuple[QuotaProgress, QuotaProgress]) -> str:
    before, after = (
        f"{records_words.format_quota_figure(each.line.target, each.figure)}"
        f" ({records_words.describe_quota_bounds(each)})"
        for each in moved
    )
    label = records_words.quota_label(moved[0].line)
    return labelled(label, tr("now {before}, then {after}").format(before=before, after=after))


def describe_queue() -> str:
    return tr(
        "Newcomers are compared with everybody soon after they arrive. Two who are alike wait"
        " here until a person judges them; nothing is ever joined by itself."
    )


def describe_missed(missed: MissedEstimate | None, passed_over: int) -> str:
    sentence = tr(
        "%n groups of people who share a value were too large to compare all.", passed_over
    )
    told = [_describe_sample(missed), sentence if passed_over else ""]
    return " ".join(filter(None, told))


def _describe_sample(missed: MissedEstimate | None) -> str:
    if missed is None or not missed.sample_count:
        return ""
    judged = tr("Of a sample of pairs that are not asked about, {judged} of {sample} were judged.")
    told = judged.format(judged=missed.judged_count, sample=missed.sample_count)
    if missed.judged_count < _JUDGED_ENOUGH:
        return told
    sentence = tr(
        "{same} of them are one person, so of all such pairs about {likely} are, {least} to {most}."
    )
    found = sentence.format(
        same=missed.same_count,
        likely=round(missed.likely),
        least=floor(missed.least),
        most=ceil(missed.most),
    )
    return f"{told} {found}"


def describe_likelihood(pair: OpenPair) -> str:
    return {
        Likelihood.CERTAIN: tr("almost certainly one person"),
        Likelihood.PROBABLE: tr("probably one person"),
        Likelihood.PERHAPS: tr("perhaps one person"),
        Likelihood.UNLIKELY: tr("probably two people"),
    }[find_likelihood(pair.score)]


def _describe_harm(pair: OpenPair) -> str:
    return {
        Harm.REFUSAL: tr("their consents differ"),
        Harm.MINOR: tr("may be under 18"),
        Harm.NONE: "",
    }[pair.harm]


def describe_whole(compared: ComparedPair) -> str:
    reasons = {reason.name: reason for reason in compared.reasons}
    return join_parts(
        [
            describe_likelihood(compared.pair),
            _describe_relatives(compared.pair, compared.reasons),
            tr("given name and patronymic swapped") if is_swapped(compared.reasons) else "",
            _describe_verdicts(reasons),
        ]
    )


def describe_link(pair: OpenPair, reasons: Iterable[Reason]) -> str:
    return join_parts([describe_state(pair), _describe_relatives(pair, reasons)])


def is_swapped(reasons: Iterable[Reason]) -> bool:
    return any(reason.name == "order" and reason.level == OrderLevel.SWAPPED for reason in reasons)


def _describe_relatives(pair: OpenPair, reasons: Iterable[Reason]) -> str:
    bits = {reason.name: reason.bits for reason in reasons}.get(likeness.RELATIVES, 0.0)
    is_certain = find_likelihood(pair.score) is Likelihood.CERTAIN
    return tr("could also be relatives") if bits < _RELATIVES and not is_certain else ""


def describe_registered(authors: Iterable[Author]) -> str:
    return labelled(tr("Registered by"), " – ".join(map(_describe_author, authors)))


def describe_context(context: RecordContext, places: Gazetteer, language: str) -> str:
    """Return at which sessions a record was, and how many others of its soum bear the name."""
    count, latest = context.session_count, context.latest
    sessions = tr("%n sessions", count) if count else tr("at no session")
    if count > len(latest):
        sessions = tr("%n sessions, the latest", count)
    rows = (
        join_parts([format_session(row), places.name(row.soum or "", language)], ", ")
        for row in latest
    )
    told = labelled(sessions, "; ".join(rows)) if latest else sessions
    if context.namesake_count is None:
        return told
    others = tr("%n others called {name} in {soum}", context.namesake_count)
    if not context.namesake_count:
        others = tr("nobody else is called {name} in {soum}")
    soum = places.name(context.person.soum or "", language)
    return join_parts([told, others.format(name=context.person.given_name, soum=soum)])


def _describe_author(author: Author) -> str:
    return f"{records_words.format_author(author)}, {dates.format_date(author.day)}"


def _describe_verdicts(reasons: Mapping[str, Reason]) -> str:
    bits = reasons[likeness.VERDICTS].bits if likeness.VERDICTS in reasons else 0.0
    if abs(bits) < _VERDICTS_SPEAK:
        return ""
    if bits > 0:
        return tr("verdicts on pairs like this speak for one person")
    return tr("verdicts on pairs like this speak for two people")


def describe_given(given: GivenVerdict) -> str:
    if given.is_joined and given.out_of_use:
        return tr("One person now, also of a record that is out of use: {names}")
    if given.is_joined:
        return tr("One person now: {names}")
    match given.verdict:
        case Verdict.PROPOSED:
            return tr("Noted. A second officer reads it: {names}")
        case Verdict.SAME:
            return tr("Noted; another verdict still holds them apart: {names}")
        case Verdict.UNSURE:
            return tr("Noted as unsure: {names}")
        case _:
            return tr("Two people: {names}")


def describe_judged(count: int, verdict: Verdict) -> str:
    is_same = verdict is Verdict.SAME
    return tr("%n entries are one now", count) if is_same else tr("%n stay apart", count)


def describe_partition(
    compared: ComparedCluster, ticked: frozenset[int] | None, joined_count: int
) -> str:
    if ticked is None:
        names = " – ".join(map(name_of, compared.values))
        return tr("Noted as unsure: {names}").format(names=names)
    if not ticked:
        return tr("%n stay apart", len(compared.cluster.members))
    if joined_count < len(ticked):
        return tr("Noted for %n records; not all of them are one yet", len(ticked))
    return tr("%n records are one person now", joined_count)


def describe_said(compared: ComparedPair) -> str:
    return join_parts([labelled(*describe_verdict(each)) for each in compared.said])


def describe_verdict(said: SaidVerdict) -> tuple[str, str]:
    return records_words.choice_label(said.given.verdict), _describe_author(said.author)


def describe_reasons(reasons: Iterable[Reason], shared: int) -> str:
    """Return how far the values of the pair agree: what differs first, since a list cuts it off."""
    told = [reason for reason in reasons if reason.name in _words_by_level() and reason.level]
    told.sort(key=lambda reason: (reason.level == 1, -abs(reason.bits)))
    parts = [
        labelled(
            people_words.field_label(_FIELD_OF.get(reason.name, reason.name)),
            describe_level(reason),
        )
        for reason in told
    ]
    return join_parts([describe_shared(shared), *parts])


def describe_shared(shared: int) -> str:
    if not shared:
        return ""
    return tr("both came to the same half-day: %n, which speaks for two people", shared)


def second_reading() -> str:
    return tr(
        "May be under 18: they become one when a second reader agrees: another officer, the same one"
        " on a later day, or the trainer who registered one of them."
    )


def name_of(values: Mapping[str, Value]) -> str:
    return str(values["given_name"] or values["patronymic"] or translate("Person", "name unknown"))


def describe_agreement(values: ComparedValues) -> str:
    if values.is_unknown:
        return translate("Person", "unknown")
    if values.reason is None:
        is_same = values.first == values.second
        return translate("Person", "same") if is_same else tr("different")
    return describe_level(values.reason)


def describe_level(reason: Reason) -> str:
    return _words_by_level()[reason.name][reason.level - 1]


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
