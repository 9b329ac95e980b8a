"""Figures: who took part in what a quota is about, counted in the database.

Counted is each person once who was at any half-day of any of its sessions, as far as that
has arrived; out of use or erased, she was there all the same. How many records there are,
one pass over the marks gives one row for each value that tells whether somebody belongs:
of a million people as many as there are soums, or dates of birth.

Two people are an open pair where the register cannot tell them apart: their names fold to
the same and they were born on the same day, or they have one given name and one phone.
One who is out of use may be so for being the other, and was counted too.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final

from fieldreg.domain import quotas
from fieldreg.domain.kinds import INERT_MARK
from fieldreg.domain.log.ids import LAST_NUMBER, NUMBER_BITS
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.quotas import AGE_GROUPS, GROUP_FIELDS, GroupCount
from fieldreg.domain.records import AttendanceMark, Quota, QuotaGroup, SessionState
from fieldreg.store.engines import Engine
from fieldreg.store.engines.errors import translating_errors
from fieldreg.store.records import kind_sql

_CAME: Final = "a.retired = 0 AND a.mark IN ({})".format(
    ", ".join(
        f"'{mark}'"
        for mark in (AttendanceMark.PRESENT, AttendanceMark.LATE, AttendanceMark.LEFT_EARLY)
    )
)
# Who is alike: the key that they share, and whom to look at. An index alone finds these,
# and the cross keeps SQLite from reading everybody to look for them.
_ALIKE: Final = {
    "t.given_key, t.patronymic_key, t.birth_date": (
        "(SELECT given_key, patronymic_key, birth_date FROM trainee WHERE retired = 0"
        " AND given_key IS NOT NULL AND patronymic_key IS NOT NULL"
        " AND length(birth_date) = 10 GROUP BY given_key, patronymic_key, birth_date"
        " HAVING count(*) > 1 UNION"
        " SELECT given_key, patronymic_key, birth_date FROM trainee WHERE retired = 1"
        " AND length(birth_date) = 10) AS o CROSS JOIN trainee t WHERE t.retired IN (0, 1)"
        " AND t.given_key = o.given_key AND t.patronymic_key = o.patronymic_key"
        " AND t.birth_date = o.birth_date"
    ),
    "t.given_key, t.phone_key, 0": (
        "(SELECT phone_key FROM trainee WHERE retired = 0 AND phone_key IS NOT NULL"
        " GROUP BY phone_key HAVING count(*) > 1 UNION SELECT phone_key FROM trainee"
        " WHERE retired = 1 AND phone_key IS NOT NULL) AS o CROSS JOIN trainee t"
        " WHERE t.retired IN (0, 1) AND t.phone_key IS NOT NULL AND t.phone_key = o.phone_key"
    ),
}


@translating_errors
class QuotaFigures:
    """The shelf of figures; it only reads, and gives counts."""

    def __init__(self, engine: Engine) -> None:
        self._db = engine
        self._change = -1
        self._known: dict[tuple[Quota, bool], GroupCount] = {}

    def count_with_duplicates(self, quota: Quota, places: Gazetteer) -> GroupCount:
        """Count who took part in what *quota* is about, and who of them may be one person."""

        def count() -> GroupCount:
            pairs, belonging = self._pairs(quota, places)
            return quotas.build_group_count(self._count(quota, places), pairs, belonging)

        return self._once(quota, count, has_pairs=True)

    def count_people(self, quota: Quota, places: Gazetteer) -> GroupCount:
        """Count them alone."""

        def count() -> GroupCount:
            return quotas.build_group_count(self._count(quota, places), (), {})

        return self._once(quota, count, has_pairs=False)

    def _once(
        self, quota: Quota, count: Callable[[], GroupCount], *, has_pairs: bool
    ) -> GroupCount:
        """Give what *count* gave, until anything changes: whoever looks again waits for none."""
        # Read before it counts: what comes in between has it counted once more.
        (change,) = self._db.execute("SELECT coalesce(max(version), 0) FROM arrival").fetchone()
        if change != self._change:
            self._change, self._known = change, {}
        if (quota, has_pairs) not in self._known:
            self._known[quota, has_pairs] = count()
        return self._known[quota, has_pairs]

    def _count(self, quota: Quota, places: Gazetteer) -> Mapping[bool | None, int]:
        """Count who took part in what *quota* is about, by whether they belong."""
        counts: Counter[bool | None] = Counter()
        facts, group = GROUP_FIELDS[quota.whom], quota.whom
        columns = [f"t.{name}" for name in facts]
        columns += ["c.day"] if group in AGE_GROUPS else []
        sessions, bound = _sessions(quota)
        # What is read again belongs again: people live and are born on the same days.
        for *values, count in self._db.execute(
            f"SELECT {', '.join(columns)}, count(*) FROM (SELECT a.trainee, min(s.date) AS day"
            f" FROM session s JOIN attendance a ON a.session = s.id AND {_CAME}"
            f" WHERE {sessions} GROUP BY a.trainee) AS c JOIN trainee t ON t.id = c.trainee"
            f" WHERE t.retired <> {INERT_MARK} GROUP BY {', '.join(columns)}",
            bound,
        ):
            counts[self._belongs(group, values, places)] += count
        return counts

    def count_open_places(self, quota: Quota, devices: Iterable[int]) -> int:
        """Count the seats of planned sessions of *devices* of which nobody has arrived yet."""
        sessions, bound = _sessions(quota)
        return sum(
            max(0, capacity - came)
            for some in kind_sql.batches(devices)
            for capacity, came in self._db.execute(
                "SELECT s.capacity, (SELECT count(DISTINCT a.trainee) FROM attendance a"
                f" WHERE a.session = s.id AND {_CAME}) FROM device_writer w JOIN session s"
                f" ON s.id BETWEEN w.writer << {NUMBER_BITS}"
                f" AND (w.writer << {NUMBER_BITS} | {LAST_NUMBER})"
                f" WHERE {sessions} AND s.state = '{SessionState.PLANNED}'"
                f" AND s.capacity IS NOT NULL AND w.device IN ({kind_sql.placeholders(some)})",
                (*bound, *some),
            )
        )

    def _pairs(
        self, quota: Quota, places: Gazetteer
    ) -> tuple[set[tuple[int, int]], dict[int, bool | None]]:
        """Give the open pairs of people who are counted, and who of them belong."""
        facts = GROUP_FIELDS[quota.whom]
        pairs: set[tuple[int, int]] = set()
        belonging: dict[int, bool | None] = {}
        for key, doubled in _ALIKE.items():
            alike = self._alike(key, doubled, facts)
            came = self._came(quota, (person for _, person, _ in alike))
            found = quotas.find_pairs((by, person) for by, person, _ in alike if person in came)
            wanted = {person for pair in found for person in pair}
            pairs |= found
            belonging |= {
                person: self._belongs(quota.whom, [*values, came[person]], places)
                for _, person, values in alike
                if person in wanted
            }
        return pairs, belonging

    def _alike(
        self, key: str, doubled: str, facts: tuple[str, ...]
    ) -> list[tuple[tuple[str, ...], int, list[str | None]]]:
        """Give *key*, id and *facts* of whoever shares all of *key* with another.

        Of a phone that is *doubled* the names are read too: it may be a family's.
        """
        columns = ", ".join(f"t.{name}" for name in facts)
        rows = self._db.execute(f"SELECT {key}, t.id, {columns} FROM {doubled} ORDER BY t.id")
        found = [(tuple(row[:3]), row[3], list(row[4:])) for row in rows if row[0]]
        often = Counter(by for by, _, _ in found)
        return [row for row in found if often[row[0]] > 1]

    def _came(self, quota: Quota, people: Iterable[int]) -> dict[int, str]:
        """Give those of *people* whom *quota* counts, and since which day."""
        sessions, bound = _sessions(quota)
        return {
            row[0]: row[1]
            for some in kind_sql.batches(people)
            for row in self._db.execute(
                "SELECT a.trainee, min(s.date) FROM attendance a JOIN session s"
                f" ON s.id = a.session WHERE {_CAME} AND {sessions}"
                f" AND a.trainee IN ({kind_sql.placeholders(some)}) GROUP BY a.trainee",
                (*bound, *some),
            )
        }

    @staticmethod
    def _belongs(group: QuotaGroup, values: list[str | None], places: Gazetteer) -> bool | None:
        names = GROUP_FIELDS[group]
        day = date.fromisoformat(values[-1] or "") if group in AGE_GROUPS else date.min
        return quotas.is_in_group(group, dict(zip(names, values, strict=False)), day, places)


def _sessions(quota: Quota) -> tuple[str, tuple[object, ...]]:
    """Say which sessions, called s, *quota* is about, and what is bound there."""
    wanted = {"s.course = ?": quota.course, "s.date >= ?": quota.since, "s.date <= ?": quota.until}
    given = {sql: value for sql, value in wanted.items() if value is not None}
    terms = ("s.retired = 0", f"s.state <> '{SessionState.CALLED_OFF}'", *given)
    return " AND ".join(terms), tuple(given.values())
