"""How well `match` finds people who are there twice, and what it costs; Splink beside it.

Registers are those of `tests.support.registers`, written in three ways, with noise and with half
as much again. Both programs read the same file, each in a process of its own, from start to end.
Splink runs if ``FIELDREG_PEER_PYTHON`` names a Python that has it (see `splink_peer`).
"""

import csv
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from fieldreg.domain.matching.likeness import SHIPPED_THRESHOLD
from tests.support.registers import habits, lineages, slips

_WAYS = {
    "habits": habits.write_register,
    "slips": slips.write_register,
    "lineages": lineages.write_register,
}
_PEER = Path(__file__).with_name("splink_peer.py")
_SEED = 6
_NEARLY_SURE = 0.99
_KIB = 1024
# In a process of its own: the most memory of any child is never forgotten.
_WATCH = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=sys.stderr)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


def measure(rows: int, way: str, noise: float) -> dict[str, float]:
    """Measure both programs on a register of about *rows* rows, written in one *way*."""
    with TemporaryDirectory() as name:
        file, out = Path(name) / "people.csv", Path(name) / "pairs.csv"
        people = _write(file, rows, way, noise)
        command: list[str | Path] = [
            sys.executable,
            "-m",
            "fieldreg",
            "match",
            file,
            "--all",
            "--out",
            out,
        ]
        found = {"rows": len(people), **_measure_program("match", command, out, people)}
        if python := os.environ.get("FIELDREG_PEER_PYTHON"):
            found |= _measure_program("Splink", [python, _PEER, file, out], out, people)
            found["CPU of Splink's"] = round(found["match: CPU s"] / found["Splink: CPU s"], 2)
        return found


def _write(file: Path, rows: int, way: str, noise: float) -> list[int]:
    people: list[int] = []
    with file.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines)
        for who, row in _WAYS[way](rows, _SEED, noise):
            if not people:
                table.writerow(["source_ref", *row])
            table.writerow([len(people), *row.values()])
            people.append(who)
    return people


def _measure_program(
    name: str, command: Sequence[str | Path], out: Path, people: Sequence[int]
) -> Mapping[str, float]:
    """Run one program with all processes that it starts."""
    done = run([sys.executable, "-c", _WATCH, *command], check=True, capture_output=True)
    spent, most = map(float, done.stdout.split())
    figures = _judge(list(_read(out)), people)
    figures |= {"CPU s": round(spent, 1), "MiB": round(most / _KIB)}
    return {f"{name}: {what}": value for what, value in figures.items()}


def _read(out: Path) -> Iterator[tuple[float, int, int]]:
    with out.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield float(row["score"]), int(row["ref_a"]), int(row["ref_b"])


def _judge(pairs: list[tuple[float, int, int]], people: Sequence[int]) -> dict[str, float]:
    """Judge *pairs* as (score, row, row) by who the rows are; the shipped threshold decides."""
    total = sum(count * (count - 1) // 2 for count in Counter(people).values())
    pairs.sort(reverse=True)
    likely = right = likely_right = 0
    area = recall = best = 0.0
    for place, (score, one, other) in enumerate(pairs, 1):
        if people[one] == people[other]:
            right += 1
            area += right / place
        if right / place >= _NEARLY_SURE:
            recall = right / total
        best = max(best, 2 * right / (place + total))
        if score >= SHIPPED_THRESHOLD:
            likely, likely_right = place, right
    return {
        "F1": round(2 * likely_right / (likely + total), 4),
        "precision": round(likely_right / max(likely, 1), 4),
        "recall": round(likely_right / total, 4),
        "F1 at the best threshold": round(best, 4),
        "average precision": round(area / total, 4),
        "recall at 99 % precision": round(recall, 4),
        "of true pairs compared": round(right / total, 4),
    }
