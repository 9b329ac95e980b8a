"""Courses and partners of one name, judged many at a time, and of names that are near each other."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from fieldreg.domain import kinds
from fieldreg.domain.joins.near_names import course_key
from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.kinds import Kind
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import Permission
from fieldreg.services.pairs import comparing, open_pairs, verdicts
from fieldreg.services.pairs.open_pairs import OpenPair, PairState
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.log.history import Author

_MOST_JUDGED = 200


@dataclass(frozen=True, slots=True)
class Namesake:
    """*use_count* is the number of sessions of a course, or of parts of a partner."""

    id: int
    name: str
    about: str  # the target group of a course, the sort of a partner
    author: Author
    use_count: int


@dataclass(frozen=True, slots=True)
class NamesakeGroup:
    """Those that *pairs* connect, the oldest first; *state* is the most urgent of the pairs."""

    members: tuple[Namesake, ...]
    pairs: tuple[Ends, ...]
    state: PairState
    verdicts: frozenset[Verdict]

    @property
    def id(self) -> int:
        return self.members[0].id

    @property
    def is_of_one_name(self) -> bool:
        """Whether their names differ in case, signs and spellings at most."""
        return len({course_key(member.name) for member in self.members}) == 1


@needs(Permission.CORRECT_PEOPLE)
def list_open_groups(user: UserSession, kind: Kind) -> list[NamesakeGroup]:
    """Return groups of one name, and each two of other names that wait."""
    pairs = {pair.ends: pair for pair in open_pairs.list_open_pairs(user, kind)}
    rows = user.store.records.load_many(kind, sorted({*chain.from_iterable(pairs)}))
    keys = {row.id: course_key(str(row.values["name"] or "")) for row in rows}
    alike = [ends for ends in pairs if keys[ends[0]] == keys[ends[1]]]
    others = [[ends] for ends in pairs if keys[ends[0]] != keys[ends[1]]]
    return _describe(user, kind, [*_connect(alike), *others], pairs)


@needs(Permission.CORRECT_PEOPLE)
def list_judged_pairs(user: UserSession, kind: Kind) -> list[NamesakeGroup]:
    found = open_pairs.list_judged_pairs(user, _MOST_JUDGED, kind)
    pairs = {pair.ends: pair for pair in found}
    return _describe(user, kind, [[ends] for ends in pairs], pairs)


@needs(Permission.CORRECT_PEOPLE)
def judge_groups(user: UserSession, groups: Iterable[NamesakeGroup], verdict: Verdict) -> int:
    """Give *verdict* on all *groups* in one act; return the number of records that it is about.

    Members of a group that are *different* differ each from each other. Raises as
    `verdicts.judge_pair`; VALUE_REFUSED for *same* of several, some of other names.
    """
    groups = list(groups)
    if not may_judge(groups, verdict):
        raise Problem(Code.VALUE_REFUSED, field="verdict")
    members = [tuple(member.id for member in group.members) for group in groups]
    ends = chain.from_iterable(
        combinations(each, 2) if verdict is Verdict.DIFFERENT else group.pairs
        for each, group in zip(members, groups, strict=True)
    )
    verdicts.judge_pairs(user, ends, verdict)
    if not user.is_laptop:
        for kind in {verdicts.find_joined_kind(user, each[0]) for each in members}:
            comparing.find_namesakes(user, kind)
    return sum(map(len, members))


def may_judge(groups: Sequence[NamesakeGroup], verdict: Verdict) -> bool:
    """Return whether one answer will do: only of one name are many the same without a look at each."""
    is_looked_at = len(groups) == 1 or verdict is not Verdict.SAME
    return is_looked_at or all(group.is_of_one_name for group in groups)


def _connect(pairs: Iterable[Ends]) -> list[list[Ends]]:
    groups: dict[int, list[Ends]] = {}
    for ends in pairs:
        first, second = (groups.get(end, []) for end in ends)
        joined = [ends, *first, *(second if second is not first else ())]
        groups |= dict.fromkeys(chain(ends, *joined), joined)
    return [group for end, group in sorted(groups.items()) if end == min(chain(*group))]


def _describe(
    user: UserSession, kind: Kind, groups: Sequence[Collection[Ends]], pairs: dict[Ends, OpenPair]
) -> list[NamesakeGroup]:
    ends = sorted(set(chain.from_iterable(pairs)))
    authors = user.store.history.authors(ends)
    used = _count_uses(user, kind, ends)
    about = "target_group" if kind is kinds.COURSE else "sort"
    rows = {
        row.id: Namesake(
            row.id,
            str(row.values["name"] or ""),
            str(row.values[about] or ""),
            authors[row.id],
            used[row.id],
        )
        for row in user.store.records.load_many(kind, ends)
    }
    found = [
        NamesakeGroup(
            tuple(rows[end] for end in sorted(set(chain.from_iterable(group)))),
            tuple(sorted(group)),
            min(pairs[each].state for each in group),
            frozenset(given.verdict for each in group for given in pairs[each].said),
        )
        for group in groups
    ]
    return sorted(found, key=lambda group: (group.state, not group.is_of_one_name))


def _count_uses(user: UserSession, kind: Kind, records: Iterable[int]) -> Counter[int]:
    using, name = (
        (kinds.SESSION, "course") if kind is kinds.COURSE else (kinds.PARTNER_PART, "partner")
    )
    ids_where = user.store.records.ids_where
    return Counter({record: len(ids_where(using, name, record)) for record in records})
