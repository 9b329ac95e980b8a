"""Verdicts on two people, courses or partners: given, parted, taken out, pinned.

A verdict is a new record that takes those seen out of use; a laptop takes only its own out of use.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.joins.bridges import plan_bridges
from fieldreg.domain.joins.components import join_records
from fieldreg.domain.joins.pairs import Ends, PairVerdict, order_ends, settle
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import writer_of
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.judgements import Pair, Pin, SecondReader
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.services.records import first_readings
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.components import JOINED_KINDS
from fieldreg.store.log.change_writer import ChangeWriter
from fieldreg.store.log.history import Author
from fieldreg.store.store import Store

JUDGED = (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE)
"""What a person says of a pair."""
MET: Final = "half-day"
"""The evidence of a pair whose author knew that both records came to one half-day."""


@dataclass(frozen=True, slots=True)
class GivenVerdict:
    """The verdict as written, and whether the two are one now.

    *Same* of a person who may be under 18 is *proposed* until a second reader agrees. Values of a
    record *out_of_use* are shown with those of the other too.
    """

    pair: int
    verdict: Verdict
    is_joined: bool
    out_of_use: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TakenOut:
    """*others* stay one; *joined* are one with them, or with the one that left, only since then."""

    others: tuple[int, ...]
    joined: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SaidVerdict:
    given: PairVerdict
    author: Author


@needs(Permission.CORRECT_PEOPLE)
def judge_pair(
    user: UserSession,
    record: int,
    other: int,
    verdict: Verdict,
    reason: str = "",
    *,
    seen: Iterable[PairVerdict] | None = None,
) -> GivenVerdict:
    """Say whether two records are one, in sight of the verdicts *seen*, or of all here.

    Raises NOT_FOUND; VALUE_REFUSED for a record with itself, two of different kinds, or another
    verdict than `JUDGED`; CHANGED_MEANWHILE, ROLE_NEEDED.
    """
    [(ends, pair, given)] = judge_each(user, {(record, other): verdict}, reason, seen=seen)
    roots = user.store.pairs.find_roots(ends)
    rows = user.store.records.load_many(find_joined_kind(user, record), ends)
    out_of_use = tuple(row.id for row in rows if row.is_retired)
    return GivenVerdict(pair, given, roots[ends[0]] == roots[ends[1]], out_of_use)


@needs(Permission.CORRECT_PEOPLE)
def judge_pairs(
    user: UserSession, pairs: Iterable[Ends], verdict: Verdict, reason: str = ""
) -> list[tuple[Ends, int, Verdict]]:
    """Say the same of several *pairs*, as `judge_each`."""
    return judge_each(user, dict.fromkeys(pairs, verdict), reason)


@needs(Permission.CORRECT_PEOPLE)
def judge_each(
    user: UserSession,
    said: Mapping[Ends, Verdict],
    reason: str = "",
    *,
    seen: Iterable[PairVerdict] | None = None,
) -> list[tuple[Ends, int, Verdict]]:
    """Judge several pairs in one act; return the ends, the pair and the verdict of each.

    Raises as `judge_pair`.
    """
    if not {*said.values()} <= {*JUDGED}:
        raise Problem(Code.VALUE_REFUSED, field="verdict")
    checked = [(*_check(user, *pair), verdict) for pair, verdict in said.items()]
    with user.writing() as writing:
        if seen is not None:
            _refuse_unseen(user.store, {ends: verdict for ends, _, verdict in checked}, seen)
        return [
            (ends, *_write_verdict(user, writing, ends, kind, verdict, reason=reason))
            for ends, kind, verdict in checked
        ]


@needs(Permission.CORRECT_PEOPLE)
def part_pair(user: UserSession, record: int, other: int, reason: str = "") -> GivenVerdict:
    """Say that two who are one are different.

    Raises NOT_FOUND also where they are not one; VALUE_REFUSED, ROLE_NEEDED.
    """
    ends, _ = _check(user, record, other)
    roots = user.store.pairs.find_roots(ends)
    if roots[record] != roots[other]:
        raise Problem(Code.NOT_FOUND)
    return judge_pair(user, record, other, Verdict.DIFFERENT, reason)


@needs(Permission.CORRECT_PEOPLE)
def take_out(user: UserSession, member: int, reason: str = "") -> TakenOut:
    """Let *member* leave the component that it is in.

    Raises NOT_HEAD_OFFICE; NOT_FOUND where it has no company; ROLE_NEEDED.
    """
    user.require_head_office()
    store = user.store
    with user.writing() as writing:  # read inside: another officer may judge meanwhile
        members = store.pairs.list_members([member])[member]
        if len(members) == 1:
            raise Problem(Code.NOT_FOUND)
        joining = _list_joining(store, members)
        _write_bridges(writing, joining, {member})
        for ends in joining:
            if member in ends:
                left = Pair.validated(
                    first=ends[0],
                    second=ends[1],
                    verdict=Verdict.TAKEN_OUT,
                    reason=reason.strip() or None,
                )
                _replace(user, writing, _list_said(store, ends), left)
    joined = {*store.pairs.list_company(members)}.difference(members)
    others = tuple(record for record in members if record != member)
    return TakenOut(others, tuple(sorted(joined)))


@needs(Permission.CORRECT_PEOPLE)
def pin_value(user: UserSession, member: int, name: str, *, is_wanted: bool = True) -> bool:
    """Show *member*'s value of the field *name* in place of the others', or no longer.

    Return whether that changed anything. Raises NOT_HEAD_OFFICE, NOT_FOUND, ROLE_NEEDED;
    FIELD_UNKNOWN.
    """
    user.require_head_office()
    kind = find_joined_kind(user, member)
    if kind.field(name) is None or name == kinds.RETIRED.name:
        raise Problem(Code.FIELD_UNKNOWN, field=name)
    with user.writing() as writing:
        members = user.store.pairs.list_members([member])[member]
        pinned = user.store.pairs.list_pins(members)
        others = [pin.id for pin in pinned if pin.field == name and pin.member != member]
        own = [pin.id for pin in pinned if pin.field == name and pin.member == member]
        if bool(own) is is_wanted and not others:
            return False
        writing.retire_many(kinds.PIN, [*others, *(() if is_wanted else own)])
        if is_wanted and not own:
            writing.create(Pin.validated(member=member, shown_field=name))
    return True


@needs(Permission.FIND_PEOPLE)
def list_verdicts_on(user: UserSession, records: Collection[int]) -> list[SaidVerdict]:
    """Return the verdicts, in the order of stamps, on pairs with an end among *records*.

    First readings that the user may not know are left out.
    """
    found = user.store.pairs.list_about(records)
    hidden = user.store.pairs.list_hidden({each for given in found for each in given.ends})
    unread = first_readings.find_unread(user, found)
    about = [
        given
        for given in found
        if given.verdict is not Verdict.OPEN
        and given.ends not in unread
        and hidden.isdisjoint(given.ends)
    ]
    authors = user.store.history.authors(given.pair for given in about)
    return [SaidVerdict(given, authors[given.pair]) for given in about]


@needs(Permission.FIND_PEOPLE)
def find_joined_kind(user: UserSession, record: int) -> Kind:
    """Return the kind of a person, course or partner; raise NOT_FOUND for any other record."""
    kind = user.store.records.kind_of(record)
    if kind not in JOINED_KINDS:
        raise Problem(Code.NOT_FOUND)
    user.store.records.load(kind, record)
    return kind


def bridge_over(store: Store, writing: ChangeWriter, leaving: Collection[int]) -> None:
    """Keep those one who were joined through people *leaving*, who are about to be erased."""
    members = {each for some in store.pairs.list_members(leaving).values() for each in some}
    _write_bridges(writing, _list_joining(store, members), leaving)


def _write_verdict(
    user: UserSession,
    writing: ChangeWriter,
    ends: Ends,
    kind: Kind,
    verdict: Verdict,
    *,
    reason: str,
) -> tuple[int, Verdict]:
    seen = _list_said(user.store, ends)
    second = None
    if verdict is Verdict.SAME and kind is kinds.TRAINEE and first_readings.find_minors(user, ends):
        second = _find_second_reader(user, seen)
        verdict = Verdict.SAME if second else Verdict.PROPOSED
    new = Pair.validated(
        first=ends[0],
        second=ends[1],
        verdict=verdict,
        evidence=_evidence_of(user.store, ends, seen),
        reason=reason.strip() or None,
        second_reader=second,
    )
    return _replace(user, writing, seen, new), verdict


def _refuse_unseen(store: Store, said: Mapping[Ends, Verdict], seen: Iterable[PairVerdict]) -> None:
    """Raise CHANGED_MEANWHILE where another officer said otherwise since the pairs were shown."""
    known = {given.pair for given in seen}
    for given in store.pairs.list_verdicts({each for ends in said for each in ends}):
        is_settled = given.verdict is Verdict.SAME or given.verdict.holds_apart
        is_unseen = given.is_officers and given.pair not in known
        if is_unseen and is_settled and said.get(given.ends, given.verdict) is not given.verdict:
            raise Problem(Code.CHANGED_MEANWHILE)


def _check(user: UserSession, record: int, other: int) -> tuple[Ends, Kind]:
    kind, other_kind = find_joined_kind(user, record), find_joined_kind(user, other)
    if record == other or kind is not other_kind:
        raise Problem(Code.VALUE_REFUSED, field="pair")
    return order_ends(record, other), kind


def _list_said(store: Store, ends: Ends) -> list[PairVerdict]:
    return [given for given in store.pairs.list_verdicts(ends) if given.ends == ends]


def _list_joining(store: Store, members: Collection[int]) -> dict[Ends, int]:
    counting = settle(store.pairs.list_connected(members)).values()
    in_force = [given for given in counting if given.is_officers]
    ends = {each for given in in_force for each in given.ends}
    refused = join_records(in_force, store.pairs.list_hidden(ends)).refused
    return {
        given.ends: given.pair
        for given in in_force
        if given.verdict is Verdict.SAME and given not in refused and {*given.ends} <= {*members}
    }


def _write_bridges(
    writing: ChangeWriter, joining: dict[Ends, int], leaving: Collection[int]
) -> None:
    for bridge in plan_bridges(joining, leaving):
        writing.create(
            Pair.validated(
                first=bridge.ends[0],
                second=bridge.ends[1],
                verdict=Verdict.SAME,
                rests_on=" ".join(map(str, bridge.rests_on)),
            )
        )


def _replace(
    user: UserSession, writing: ChangeWriter, seen: Iterable[PairVerdict], new: Pair
) -> int:
    outbox = user.store.outbox
    writing.retire_many(
        kinds.PAIR,
        [
            given.pair
            for given in seen
            if not user.is_laptop or outbox.is_own_writer(writer_of(given.pair))
        ],
    )
    return writing.create(new)


def _evidence_of(store: Store, ends: Ends, seen: Iterable[PairVerdict]) -> str | None:
    known = store.records.load_many(kinds.PAIR, [given.pair for given in seen])
    evidence = (str(record.values["evidence"] or "") for record in known)
    fields = [name for name in next(filter(None, evidence), "").split() if name != MET]
    if ends in store.pairs.list_met(ends):
        fields.append(MET)
    return " ".join(fields) or None


def _find_second_reader(user: UserSession, seen: Iterable[PairVerdict]) -> SecondReader | None:
    if user.is_laptop:
        return None
    readings = {
        given.pair: given for given in seen if given.verdict in (Verdict.SAME, Verdict.PROPOSED)
    }
    found = None
    for pair, author in user.store.history.authors(readings).items():
        given = readings[pair]
        if given.verdict is Verdict.SAME and given.is_officers:
            return SecondReader.OFFICER  # it was read twice already
        if not given.is_officers and _has_registered(user.store, given):
            return SecondReader.TRAINER
        if author.trainer != user.user_name:
            found = SecondReader.OFFICER
        elif author.day < user.day:
            found = found or SecondReader.LATER_DAY
    return found


def _has_registered(store: Store, given: PairVerdict) -> bool:
    devices = {store.devices.find_by_writer(writer_of(each)) for each in given.ends}
    device = store.devices.find_by_writer(writer_of(given.pair))
    return device is not None and device.id in {each.id for each in devices if each}
