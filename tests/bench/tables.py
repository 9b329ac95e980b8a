"""The tables of README and `docs/measured.md`, from what `make bench` found.

``python -m tests.bench.tables`` writes them from `docs/measured.json`, which has the last figures of
each benchmark. A row is found by the beginning of its first cell. One whose figures were not
measured stays as it is, so that no number in a document was ever typed.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from typing_extensions import override

_ROOT: Final = Path(__file__).parents[2]
KEPT: Final = _ROOT / "docs" / "measured.json"
Found: TypeAlias = Mapping[str, Mapping[str, Any]]
"""Figures by their name, by the name of the benchmark."""


class _Figure(float):
    """A number that can be told as ``~``, with two digits that count, and as ``%``."""

    @override
    def __format__(self, spec: str) -> str:
        if spec == "~":
            return f"{float(f'{self:.2g}'):,.0f}"
        text = super().__format__(spec)
        return text.replace("%", " %")


@dataclass(frozen=True, slots=True)
class Row:
    """The row whose first cell begins with *label*.

    Its second tells the *figures*, each as benchmark and name, in *form*.
    """

    label: str
    form: str
    figures: tuple[tuple[str, str], ...]

    def tell(self, found: Found) -> str | None:
        """Return the second cell; None if a figure was not measured."""
        try:
            values = [_Figure(found[where][name]) for where, name in self.figures]
        except KeyError:
            return None
        return self.form.format(*values)


def _row(
    label: str, form: str, where: str | Sequence[str], *names: str, is_by_size: bool = True
) -> Row:
    """Tell *names* of one benchmark, or of several sizes of it: of each all names, or else of each name all sizes."""
    wheres = [where] if isinstance(where, str) else where
    by_size = [(where, name) for where in wheres for name in names]
    by_name = [(where, name) for name in names for where in wheres]
    return Row(label, form, tuple(by_size if is_by_size else by_name))


_SIZES: Final = ("10,000", "100,000", "1,000,000")
_LARGE: Final = "desk with 100,000 people"
_SAVES: Final = ("save a person, median ms", "save a person, 95th ms")
_WINDOW: Final = _row(
    "first window, cold / warm",
    "{:.1f} s / {:.1f} s, {:.0f} MB",
    "window",
    "first window, cold, s (median)",
    "first window, warm, s (median)",
    "memory at the first window, MB",
)
_SEARCH: Final = _row(
    "key in the search to painted list, 100,000 people",
    "{:.0f} ms / {:.0f} ms",
    _LARGE,
    "key to painted list, median ms",
    "key to painted list, 95th ms",
)
_MERGES: Final = [f"merge of {size} records" for size in _SIZES]
_RECEPTIONS: Final = [f"reception of {size} records" for size in _SIZES]
_COUNTRIES: Final = [f"reception of {count} laptops with answers" for count in (12, 50, 200)]
_ROUNDS: Final = ("received and answered, s", "the same again, s", "an empty stick, s")
_TRUE_PERSON: Final = "{}: true person shown, %"


def _edits(engine: str) -> list[str]:
    return [f"merge of {size} records, then edits, {engine}" for size in _SIZES]


README_ROWS: Final = (
    _WINDOW,
    _SEARCH,
    _row("saving a person, 100,000 people", "{:.1f} ms / {:.1f} ms", _LARGE, *_SAVES),
    _row(
        "merging 1,000,000 new records",
        "{:.2f} of its speed",
        _MERGES[-1],
        "SQLCipher: speed of the merge : raw",
    ),
    _row("sealed bytes per record", "{:.1f}", _RECEPTIONS[-1], "sealed bytes per record"),
    _row(
        "200 laptops of 250 people each on one stick, CPU",
        "{:.1f} s; {:.2f} s; {:.2f} s",
        _COUNTRIES[-1:],
        *_ROUNDS,
    ),
)
_PAGES: Final = [f"pages and keys with {size} people, CPU ms" for size in _SIZES[1:]]
_MEANWHILE: Final = [f"keys during an exchange with {size} people, CPU ms" for size in _SIZES]
_PAIR: Final = "{:.0f} / {:.0f} ms"


def _slowest(where: str, times: Sequence[str]) -> list[str]:
    return [f"{where}: {time}{of}" for time in times for of in ("", ", the window's")]


def _keys(label: str, where: str, *times: str) -> Row:
    form = " / ".join(["{:.0f} ({:.0f})"] * len(times)) + " ms"
    return _row(label, "; ".join([form] * 3), _MEANWHILE, *_slowest(where, times))


_PEOPLE_ROWS: Final = (
    _row(
        "lookup for a key / for a whole form",
        "{:.1f} ms / {:.1f} ms",
        "finding among 100,000 people",
        "given name: CPU, 95th ms",
        "full form: CPU, 95th ms",
    ),
    _row(
        "opening a page that was open before",
        "; ".join([_PAIR] * 5),
        _PAGES,
        *(f"open {page}" for page in ("today", "sessions", "people", "exchange", "consents")),
        is_by_size=False,
    ),
    _row(
        "a key in People, at the door, and there",
        "; ".join([_PAIR] * 3),
        _PAGES,
        *("key in people", "key at the door", "key at the door 250 ms after a mark"),
        is_by_size=False,
    ),
    _keys(
        *("a key at the door of a laptop", "laptop, key at the door"),
        *("before", "meanwhile", "after"),
    ),
    _keys(
        *("a key in People at head office", "head office, key in people"),
        *("before", "meanwhile", "while newcomers are compared", "after"),
    ),
    _row(
        "sorting People by patronymic",
        "; ".join([_PAIR] * 3),
        _PAGES,
        *(f"sort people by column {column}" for column in (0, 2, 4)),
        is_by_size=False,
    ),
)
_MERGE_ROWS: Final = tuple(
    _row(label, "{:.2f} / {:.2f} / {:.2f}", wheres, name)
    for label, wheres, name in (
        ("new records beside raw, without encryption", _MERGES, "plain: speed of the merge : raw"),
        (
            "new records beside raw under 16-byte UUIDs, SQLCipher",
            _MERGES,
            "SQLCipher: speed of the merge : raw under UUIDs",
        ),
        (
            "new records beside raw under 16-byte UUIDs, without",
            _MERGES,
            "plain: speed of the merge : raw under UUIDs",
        ),
        ("corrections beside raw ones, SQLCipher", _edits("SQLCipher"), "speed of the merge : raw"),
        ("corrections beside raw ones, without", _edits("plain"), "speed of the merge : raw"),
    )
)
_OTHER_ROWS: Final = (
    _row(
        "the whole reception of 10,000 / 100,000 new records",
        "{:.2f} / {:.2f}",
        _RECEPTIONS[:2],
        "speed of the whole reception : raw",
    ),
    _row(
        "a round of head office by the hub with nothing new",
        "{:.0f} ms",
        "hub",
        "a round of head office with nothing new, CPU ms",
    ),
    _row(
        "200 bundles of 20 kB sent to the hub",
        "{:.0f}; {:.0f} ms / {:.0f} ms; {:.0f} MB",
        "hub",
        *("bundles/s", "one bundle, ms (median)", "one bundle, ms (95th)"),
        "memory that it took, MB",
    ),
    _row(
        "erasing one person among 100,000 records",
        "{:.0f} ms; {:.0f} ms",
        "erasing among 100,000 records, SQLCipher",
        *("erasing one, without writing anew, CPU, ms", "erasing one, CPU, ms"),
    ),
    _row(
        "the longest that an exchange of 30 new people",
        "{:.0f} / {:.0f} / {:.0f} ms",
        _RECEPTIONS,
        "longest that 30 new people hold the laptop's store, CPU ms",
    ),
)
_FIGURES: Final = "figures of 200,000 people, CPU s"
_CUT_BY: Final = ("aimag and gender", "quarter and age", "course and soum")
_FIGURES_ROWS: Final = (
    *(
        _row(
            f"people by {by} (",
            "{:.2f}; {:.2f}",
            _FIGURES,
            f"people by {by}",
            f"DuckDB: people by {by}",
        )
        for by in _CUT_BY
    ),
    _row(
        "the same three of one year",
        "{:.2f}; {:.2f}; {:.2f}",
        _FIGURES,
        *(f"people by {by}, of a year" for by in _CUT_BY),
    ),
    _row(
        "the cascade of 6,331 edges",
        "{:.2f}; {:.2f}",
        _FIGURES,
        *("cascade", "cascade of many who led"),
    ),
    _row("all facts anew, in steps", "{:.0f}", _FIGURES, "all facts anew"),
    _row("all of them packed", "{:.1f}", _FIGURES, "packed"),
    _row(
        "a report of a year",
        "{:.1f}; {:.1f}",
        _FIGURES,
        *("a report of a year", "a report of all years"),
    ),
)
MEASURED_ROWS: Final = (
    *(*_PEOPLE_ROWS, *_MERGE_ROWS, *_FIGURES_ROWS, *_OTHER_ROWS),
    _WINDOW,
    _SEARCH,
    _row(
        "key at the door to painted list",
        "{:.0f} ms / {:.0f} ms",
        _LARGE,
        "key to painted door, median ms",
        "key to painted door, 95th ms",
    ),
    _row(
        "the true person among the ten shown",
        "{:.0f} % / {:.0f} % / {:.0f} % / {:.1f} %",
        "finding among 100,000 people",
        *map(
            _TRUE_PERSON.format, ("given name", "and the soum", "and the patronymic", "full form")
        ),
    ),
    _row("memory with 100,000 people", "{:.0f} MB", _LARGE, "memory with both open, MB"),
    _row(
        "saving a person, median",
        "{:.1f} ms / {:.1f} ms; {:.1f} ms / {:.1f} ms",
        ("desk with 1,000 people", _LARGE),
        *_SAVES,
    ),
    _row("rows imported per second", "{:~}", "trip", "rows imported/s"),
    _row("sealed bytes per record of the 3,000", "{:.1f}", "trip", "sealed bytes per record"),
    _row(
        "merge of 10,000 / 100,000 / 1,000,000",
        "{:.2f} / {:.2f} / {:.2f} of its speed",
        _MERGES,
        "SQLCipher: speed of the merge : raw",
    ),
    _row(
        "the same on PostgreSQL",
        "{:.1f} / {:.1f} / {:.1f}",
        _MERGES,
        "PostgreSQL: speed of the merge : COPY",
    ),
    _row(
        "new records merged per CPU second",
        "{:~} / {:~} / {:~}",
        _MERGES,
        "SQLCipher: merged records/s",
    ),
    _row(
        "corrections merged per CPU second",
        "{:~} / {:~} / {:~}",
        _edits("SQLCipher"),
        "edits merged/s",
    ),
    _row(
        "100 corrections into a store",
        "{:.1f} ms / {:.1f} ms / {:.1f} ms",
        _edits("SQLCipher"),
        "100 edits, ms (median)",
    ),
    _row(
        "memory that a reception",
        "{:.0f} MB / {:.0f} MB / {:.0f} MB",
        _RECEPTIONS,
        "memory that it took, MB",
    ),
    _row(
        "the same bundles again",
        "{:.1%} / {:.1%} / {:.2%}",
        _RECEPTIONS,
        "same bundles again : first time",
    ),
    _row(
        "12 / 50 / 200 laptops of 250 people each",
        "{:.1f} / {:.1f} / {:.1f} s; {:.2f} / {:.2f} / {:.2f} s; {:.2f} / {:.2f} / {:.2f} s",
        _COUNTRIES,
        *_ROUNDS,
        is_by_size=False,
    ),
)
DOCUMENTS: Final = {_ROOT / "README.md": README_ROWS, _ROOT / "docs" / "measured.md": MEASURED_ROWS}


def renew_rows(text: str, rows: Iterable[Row], found: Found) -> str:
    """Return *text* with *rows* as they were *found*.

    Raises:
        ValueError: a row is not there, or twice.
    """
    for row in rows:
        line = re.compile(rf"^(\| {re.escape(row.label)}[^|]*\| )[^|]*( \|)$", re.MULTILINE)
        places = [*line.finditer(text)]
        if len(places) != 1:
            raise ValueError(row.label)
        (place,) = places
        if (cell := row.tell(found)) is not None:
            text = f"{text[: place.end(1)]}{cell}{text[place.start(2) :]}"
    return text


def read_kept() -> dict[str, Mapping[str, Any]]:
    kept: dict[str, Mapping[str, Any]] = json.loads(KEPT.read_bytes()) if KEPT.exists() else {}
    return kept


def keep(found: Found) -> None:
    """Put *found* in the place of earlier figures, and into the documents."""
    kept = {**read_kept(), **found}
    KEPT.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    write_documents(kept)


def write_documents(found: Found) -> None:
    for path, rows in DOCUMENTS.items():
        text = renew_rows(path.read_text(encoding="utf-8"), rows, found)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_documents(read_kept())
