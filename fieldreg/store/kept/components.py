"""Components: which records are one, kept in ``person`` for records with company only.

People without company stand there too while the place that was typed for them is known
(`known_places`): they also are shown with other values than their own.

Triggers note the ends of pairs that change, are hidden or come back; `settle` renews the connected
piece around each before the transaction ends. Which verdicts join is in decision 26.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.joins.components import Components, join_records
from fieldreg.domain.joins.pairs import Ends, PairVerdict, find_undecided, order_ends
from fieldreg.domain.joins.pairs import settle as settle_verdicts
from fieldreg.domain.kinds import Kind
from fieldreg.domain.log.ids import NUMBER_BITS
from fieldreg.domain.problems import read_stored_word
from fieldreg.domain.records.values import Verdict
from fieldreg.domain.roles import InstallationRole
from fieldreg.store.devices.unconfirmed import confirmed_sql
from fieldreg.store.engines import Engine
from fieldreg.store.kept import company, known_places
from fieldreg.store.metadata import ROLE, Metadata
from fieldreg.store.records import kind_sql

DERIVED_TABLES: Final = frozenset({"touched_end", "person", *known_places.DERIVED_TABLES})
"""What `settle` makes anew from the pairs: copies of a database leave it out."""
JOINED_KINDS: Final = (kinds.TRAINEE, kinds.COURSE, kinds.PARTNER)
_BY_OFFICER: Final = (
    f"NOT EXISTS (SELECT 1 FROM device_writer w WHERE w.writer = p.id >> {NUMBER_BITS})"
)
_IS_USED: Final = (
    f"p.retired = 0 AND p.first < p.second AND {confirmed_sql('p.id')}"
    f" AND (p.rests_on IS NULL OR {_BY_OFFICER})"  # only head office builds bridges
)
_VERDICTS: Final = (
    f"SELECT p.id, p.first, p.second, p.verdict, p.stamp, {_BY_OFFICER} AS is_officers, p.rests_on"
    f" FROM pair p WHERE {_IS_USED}"
)
_LEARNED_FROM: Final = (
    f"SELECT p.first, p.second FROM pair p WHERE {_IS_USED} AND {_BY_OFFICER}"
    f" AND p.verdict IN ('{Verdict.SAME}', '{Verdict.DIFFERENT}') AND p.rests_on IS NULL"
    " ORDER BY p.stamp DESC, p.id DESC"
)
_APART: Final = ", ".join(f"'{verdict}'" for verdict in Verdict if verdict.holds_apart)
_UNSETTLED: Final = f"""
SELECT p.first, p.second FROM pair p
LEFT JOIN person a ON a.record = p.first LEFT JOIN person b ON b.record = p.second
WHERE {_IS_USED} GROUP BY p.first, p.second HAVING count(*) > 1 OR min(CASE
WHEN {_BY_OFFICER} AND (p.verdict IN ({_APART}) OR p.verdict = '{Verdict.SAME}'
AND coalesce(a.root, p.first) = coalesce(b.root, p.second)) THEN 1 ELSE 0 END) = 0
"""
_IS_SAME: Final = f"retired = 0 AND verdict = '{Verdict.SAME}'"


def is_touched(db: Engine) -> bool:
    with db.reading():
        has_end = db.execute("SELECT 1 FROM touched_end LIMIT 1").fetchone() is not None
        return has_end or known_places.is_touched(db)


def settle(db: Engine) -> None:
    """An end that is not here yet stays noted until it comes."""
    if known_places.is_touched(db):
        known_places.renew_known(db, is_laptop=_is_laptop(db))
    touched = {row[0] for row in db.execute("SELECT id FROM touched_end").fetchall()}
    if not touched:
        return
    if _is_laptop(db):
        _keep(db, None, _with_known_places(db, None, _join_on_laptop(db)))
        db.execute("DELETE FROM touched_end")
        return
    piece = find_piece(db, touched)
    here = _find_kinds(db, piece)
    roots = _join(load_verdicts(db, piece), here).roots
    _keep(db, piece, _with_known_places(db, piece, roots), here)
    if missing := touched - here.keys():
        gone = [(record,) for record in touched - missing]
        db.executemany("DELETE FROM touched_end WHERE id = ?", gone)
    else:
        db.execute("DELETE FROM touched_end")


def _is_laptop(db: Engine) -> bool:
    return Metadata(db).read(ROLE) is InstallationRole.LAPTOP


def _with_known_places(
    db: Engine, piece: Collection[int] | None, roots: Mapping[int, int]
) -> Mapping[int, int]:
    alone = known_places.find_people(db, piece)
    return dict(zip(alone, alone, strict=True)) | dict(roots)


def recount(db: Engine) -> None:
    known_places.renew_known(db, is_laptop=_is_laptop(db), is_whole=True)
    for end in ("first", "second"):
        db.execute(
            f"INSERT INTO touched_end (id) SELECT DISTINCT {end} FROM pair"
            f" WHERE {end} IS NOT NULL ON CONFLICT DO NOTHING"
        )
    for table in ("membership", "person"):
        db.execute(
            f"INSERT INTO touched_end (id) SELECT record FROM {table} WHERE true"
            " ON CONFLICT DO NOTHING"
        )
    settle(db)


def compute_all(db: Engine) -> Components:
    verdicts = load_verdicts(db)
    ends = set(chain.from_iterable(given.ends for given in verdicts))
    return _join(verdicts, _find_kinds(db, ends))


def load_verdicts(db: Engine, among: Collection[int] | None = None) -> list[PairVerdict]:
    """Return the pairs in use, all or those with both ends *among*, with the verdicts behind them.

    None is of an unconfirmed laptop.
    """
    if among is None:
        rows = db.execute(_VERDICTS).fetchall()
    else:
        found = kind_sql.select_in(db, f"{_VERDICTS} AND p.first IN ids", among)
        rows = [row for row in found if row[2] in among]
    bridges = _find_rests(db, {row[0]: row[-1] for row in rows if row[-1]})
    words = {word: read_stored_word(Verdict, word) for word in {row[3] for row in rows}}
    return [
        PairVerdict(
            *(pair, first, second, words[verdict], stamp, bool(is_officers)), bridges.get(pair, ())
        )
        for pair, first, second, verdict, stamp, is_officers, _ in rows
    ]


def load_unsettled(db: Engine, also: Iterable[Ends]) -> list[PairVerdict]:
    """Return the verdicts on pairs that may wait for a person, and on those in *also*.

    Left out are most: those that an officer alone judged, and that are as she said.
    """
    records = set(chain(*also, *db.execute(_UNSETTLED).fetchall()))
    return _load_with_rests(db, records)


def list_learned_from(db: Engine) -> list[Ends]:
    return list(dict.fromkeys((row[0], row[1]) for row in db.execute(_LEARNED_FROM)))


def _load_with_rests(db: Engine, records: set[int]) -> list[PairVerdict]:
    verdicts = load_verdicts(db, records)
    rests = {each for given in verdicts for ends in given.rests_on for each in ends}
    return _load_with_rests(db, records | rests) if rests - records else verdicts


def find_open(db: Engine, roots: Mapping[int, int] | None = None) -> tuple[set[Ends], set[Ends]]:
    verdicts = load_verdicts(db, None if roots is None else roots.keys())
    if roots is None:
        roots = company.find_roots(db, chain.from_iterable(given.ends for given in verdicts))
    undecided, apart = (
        {
            order_ends(roots[first], roots[second])
            for first, second in found
            if roots[first] != roots[second]
        }
        for found in find_undecided(verdicts)
    )
    return undecided - apart, apart


def find_hidden(db: Engine, records: Collection[int]) -> set[int]:
    here = _find_kinds(db, records)
    return {record for record, (_, is_hidden) in here.items() if is_hidden}


def find_kinds_in_use(db: Engine, records: AbstractSet[int]) -> dict[int, Kind]:
    found: dict[int, Kind] = {}
    for kind in JOINED_KINDS:
        # Without the plus sign SQLite looks through all in use where many are asked about.
        sql = f"SELECT id FROM {kind.name} WHERE +retired = 0 AND id IN ids"
        found |= {row[0]: kind for row in kind_sql.select_in(db, sql, records - found.keys())}
    return found


def _join(verdicts: Iterable[PairVerdict], here: Mapping[int, tuple[int, bool]]) -> Components:
    counting = settle_verdicts(verdicts).values()
    hidden = {record for record, (_, is_hidden) in here.items() if is_hidden}
    return join_records(
        (
            given
            for given in counting
            if given.is_officers
            and {*given.ends} <= here.keys()
            and here[given.first][0] == here[given.second][0]
        ),
        hidden,
    )


def _join_on_laptop(db: Engine) -> dict[int, int]:
    rows = db.execute("SELECT root, record FROM membership ORDER BY root, record").fetchall()
    own = "SELECT writer FROM own_writer"
    judged = db.execute(
        f"SELECT first, second FROM pair WHERE {_IS_SAME} AND first < second"
        f" AND id >> {NUMBER_BITS} IN ({own}) ORDER BY id"
    ).fetchall()
    here = _find_kinds(db, {record for _, record in rows}.union(*judged))
    groups: dict[int, list[int]] = defaultdict(list)
    for root, record in rows:
        if record in here and not here[record][1]:
            groups[root].append(record)
    ends = chain(chain.from_iterable(map(pairwise, groups.values())), judged)
    verdicts = (
        PairVerdict(number, first, second, Verdict.SAME, number, is_officers=True)
        for number, (first, second) in enumerate(ends)
    )
    return dict(_join(verdicts, here).roots)


def _keep(
    db: Engine,
    piece: Collection[int] | None,
    roots: Mapping[int, int],
    here: Mapping[int, tuple[int, bool]] | None = None,
) -> None:
    sql = "SELECT record, root FROM person"
    kept = dict(
        db.execute(sql).fetchall()
        if piece is None
        else kind_sql.select_in(db, f"{sql} WHERE record IN ids", piece)
    )
    known = _find_kinds(db, roots) if here is None else here
    db.executemany(
        "DELETE FROM person WHERE record = ?", [(each,) for each in sorted(kept.keys() - roots)]
    )
    db.executemany(
        "INSERT INTO person (record, kind, root) VALUES (?, ?, ?)"
        " ON CONFLICT (record) DO UPDATE SET root = excluded.root",
        [
            (record, known[record][0], root)
            for record, root in sorted(roots.items())
            if kept.get(record) != root
        ],
    )


def _find_kinds(db: Engine, records: Collection[int]) -> dict[int, tuple[int, bool]]:
    found: dict[int, tuple[int, bool]] = {}
    for kind in JOINED_KINDS:
        sql = f"SELECT id, retired FROM {kind.name} WHERE id IN ids"
        for record, mark in kind_sql.select_in(db, sql, set(records) - found.keys()):
            found[record] = (kind.number, mark > 1)
    return found


def find_piece(db: Engine, touched: Collection[int]) -> set[int]:
    """Return the records that officers' *same* pairs connect with *touched*.

    A bridge also connects with the ends that it rests on.
    """
    spans = _load_bridge_spans(db)
    piece, frontier = set(touched), set(touched)
    while frontier:
        reached: set[int] = set()
        for near, far in (("first", "second"), ("second", "first")):
            sql = f"SELECT {far} FROM pair p WHERE {_IS_SAME} AND {_BY_OFFICER} AND {near} IN ids"
            reached.update(row[0] for row in kind_sql.select_in(db, sql, frontier))
        for span in spans:
            if not span.isdisjoint(frontier):
                reached |= span
        frontier = reached - piece
        piece |= frontier
    return piece


def _load_bridge_spans(db: Engine) -> list[set[int]]:
    rows = db.execute(
        "SELECT id, first, second, rests_on FROM pair p WHERE rests_on IS NOT NULL"
        f" AND retired = 0 AND {_BY_OFFICER}"
    ).fetchall()
    rests = _find_rests(db, {row[0]: row[-1] for row in rows})
    return [{first, second, *chain(*rests[pair])} for pair, first, second, _ in rows]


def _find_rests(db: Engine, named: Mapping[int, str]) -> dict[int, tuple[Ends, ...]]:
    pairs = {bridge: list(map(int, text.split())) for bridge, text in named.items()}
    sql = "SELECT id, first, second FROM pair WHERE id IN ids"
    ends = {
        pair: (first, second)
        for pair, first, second in kind_sql.select_in(db, sql, set(chain(*pairs.values())))
    }
    # A pair that is not here counts as not judged.
    return {
        bridge: tuple(ends.get(each, (0, each)) for each in rest) for bridge, rest in pairs.items()
    }
