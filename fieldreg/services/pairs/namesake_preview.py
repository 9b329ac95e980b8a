"""The shown values and figures of several courses or partners, if they were one."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from fieldreg.domain import kinds
from fieldreg.domain.figures.counting import FactRow
from fieldreg.domain.figures.questions import Measure, Question
from fieldreg.domain.joins.shown_values import ShownValue
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.domain.roles import Permission
from fieldreg.services.pairs.joined_preview import list_shown_no_more
from fieldreg.services.records.confidential_courses import list_hidden_sessions
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import QuotaProgress
from fieldreg.services.user_session import UserSession, needs
from fieldreg.store.kept.fact_reader import Sessions


@dataclass(frozen=True, slots=True)
class EntryUse:
    """Sessions, those planned too; of courses people who came, and their half-days.

    Away from the protected desk, people of confidential and other courses are in no one number:
    where there are both, those of the others are counted (`is_without_confidential`).
    """

    session_count: int
    person_count: int = 0
    half_day_count: int = 0
    is_without_confidential: bool = False


@dataclass(frozen=True, slots=True)
class NamesakePreview:
    """*uses* are of those that are apart now, *use* is of all; *moved* are quotas before and after."""

    kind: Kind
    values: Mapping[str, ShownValue]
    shown_no_more: tuple[tuple[Field, Value], ...]
    uses: tuple[EntryUse, ...]
    use: EntryUse
    moved: tuple[tuple[QuotaProgress, QuotaProgress], ...]


@needs(Permission.CORRECT_PEOPLE)
def preview_namesakes(user: UserSession, kind: Kind, entries: Collection[int]) -> NamesakePreview:
    """Preview *entries*, each with all that are one with it already. Raises ROLE_NEEDED."""
    pairs = user.store.pairs
    apart = list(dict.fromkeys(pairs.list_members(sorted(entries)).values()))
    every = sorted(entry for members in apart for entry in members)
    rows = {row.id: row for row in user.store.records.load_many(kind, every)}
    values = pairs.combine(kind, list(rows.values()))
    now = [[rows[entry] for entry in members if entry in rows] for members in apart]
    count = _count_courses if kind is kinds.COURSE else _count_partners
    return NamesakePreview(
        kind,
        values,
        tuple(list_shown_no_more(user, kind, now, values)),
        tuple(count(user, members) for members in apart),
        count(user, every),
        tuple(_list_moved(user, every)) if kind is kinds.COURSE else (),
    )


def _count_courses(user: UserSession, courses: Sequence[int]) -> EntryUse:
    hidden = list_hidden_sessions(user)

    def count(sessions: Sessions, rows: Iterable[FactRow]) -> EntryUse:
        held = {each.id for each in sessions.values() if each.course_record in courses}
        came = [row[:3] for row in rows if row[1] in held]
        others = [row for row in came if row[1] not in hidden] or came
        people = {person for person, *_ in others}
        half_days = sum(count for *_, count in came)
        return EntryUse(len(held), len(people), half_days, len(others) < len(came))

    return user.store.fact_reader.read(Question(Measure.PEOPLE), count, courses)


def _count_partners(user: UserSession, partners: Sequence[int]) -> EntryUse:
    parts = user.store.sessions.list_parts_of_partners()
    return EntryUse(len({session for partner in partners for session in parts.get(partner, ())}))


def _list_moved(
    user: UserSession, courses: Collection[int]
) -> Iterator[tuple[QuotaProgress, QuotaProgress]]:
    if user.is_laptop or not user.may(Permission.VIEW_FIGURES):
        return
    for progress in quota_progress.list_quota_progress(user):
        if set(courses).isdisjoint(progress.line.courses.every):
            continue
        after = quota_progress.count_if_joined(user, progress, courses)
        if after.figure != progress.figure:
            yield progress, after
