"""Everything there is to play, stage by stage, with the result written to `docs/night.md`.

``python -m tests.support.night [STAGE …]``; without stages all of them, which takes a night. The
longest are in portions, ``histories-1`` to ``histories-12``, so that a shorter time serves too;
``histories`` means all of them.
"""

import os
import platform
import re
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Final, NamedTuple

from fieldreg.system import SystemClock

ROOT: Final = Path(__file__).parents[2]
PAGE: Final = ROOT / "docs" / "night.md"
_PYTEST: Final = ("-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal", "--night")
_LONG: Final = ("--hypothesis-profile=long", "-o", "faulthandler_timeout=0")

_TRIPS: Final = "tests/properties/test_trips.py"
_OFFICES: Final = ("tests/properties/test_offices.py",)  # all of them are in six portions
_EACH_TURN: Final = ("-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal", *_LONG, _TRIPS)
HISTORY_PORTIONS: Final = 12  # the shares of `test_trips`
CRASH_PORTIONS: Final = 20
_CRASH: Final = ("-m", "tests.support.disk", "--images", "5000", "--kills", "500", "--portion")

# What each stage runs, and what it is for.
STAGES: Final[dict[str, tuple[tuple[str, ...], str]]] = {
    "tests": (_PYTEST, "every test, every share of what is shared out over runs"),
    "bytes": (
        (*_PYTEST, *_LONG, "tests/faults/test_bundle_bytes.py"),
        "a bundle changed and cut off at every byte, both ways",
    ),
    "readers": (
        ("-m", "pytest", "-q", "tests/readers/read_files.py"),
        "workbooks opened by LibreOffice, reports by Chromium",
    ),
    "fuzz": (("-m", "tests.fuzz"), "strange bytes behind a valid signature, for twenty minutes"),
    **{
        f"histories-{number}": (
            (
                *_EACH_TURN,
                *(_OFFICES if number <= HISTORY_PORTIONS / 2 else ()),
                "--turn",
                f"{number}",
            ),
            "a twelfth of ten thousand random histories of laptops, sticks and head office",
        )
        for number in range(1, HISTORY_PORTIONS + 1)
    },
    **{
        f"crash-{number}": (
            (*_CRASH, f"{number}"),
            "a twentieth of a hundred thousand power cuts and ten thousand kills",
        )
        for number in range(1, CRASH_PORTIONS + 1)
    },
}


class Result(NamedTuple):
    """How one stage ended: its exit status, its last line, and what it took."""

    status: int
    last_line: str
    minutes: float
    cpu_minutes: float


def run_stage(arguments: tuple[str, ...]) -> Result:
    """Run one stage as a process, showing what it prints."""
    began, cpu_began = time.monotonic(), _cpu_seconds()
    lines: list[str] = []
    with subprocess.Popen(
        [sys.executable, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,  # where libFuzzer says what it did
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            sys.stdout.write(line)
            lines.append(line.strip())
    last = next((line for line in reversed(lines) if line and not line.startswith("stat::")), "")
    took = (time.monotonic() - began) / 60
    return Result(process.returncode, last, took, (_cpu_seconds() - cpu_began) / 60)


def read_commit() -> str:
    return subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    ).stdout.strip()


def write_page(results: dict[str, Result], commit: str) -> None:
    """Write how each stage of *results* ended at *commit*, and keep the rows of the others."""
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    rows = _read_rows() | {
        stage: f"| `{stage}` | {STAGES[stage][1]} | {'passed' if not result.status else 'FAILED'}:"
        f" {_without_frame(result.last_line)} | {result.minutes:.0f} | {result.cpu_minutes:.0f} |"
        f" {SystemClock().now():%Y-%m-%d}, `{commit}`, {machine} |"
        for stage, result in results.items()
    }
    missing = ", ".join(stage for stage in STAGES if stage not in rows)
    PAGE.write_text(
        "# The last night\n\n"
        "The last result of each stage of `make night`; `make night STAGES=…` renews some.\n\n"
        "| stage | what it plays | result | minutes | CPU minutes | when and where |\n"
        "|---|---|---|---|---|---|\n"
        + "\n".join(rows[stage] for stage in STAGES if stage in rows)
        + (f"\n\nNever played to the end: {missing}." if missing else "")
        + "\n",
        encoding="utf-8",
    )


def _read_rows() -> dict[str, str]:
    lines = PAGE.read_text(encoding="utf-8").splitlines() if PAGE.exists() else []
    found = (re.match(r"\| `([\w-]+)` \|", line) for line in lines)
    return {row[1]: row.string for row in found if row and row[1] in STAGES}


def _without_frame(line: str) -> str:
    return re.sub(r"^=+ | =+$", "", line).replace("|", "/")


def _cpu_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def list_stages(asked: list[str]) -> list[str]:
    """Return the stages *asked* for, all without any; ``crash`` means all portions of it."""
    names = {stage: stage.rpartition("-")[0] for stage in STAGES}
    if unknown := set(asked) - {*names, *names.values()}:
        sys.exit(f"There is no stage {', '.join(sorted(unknown))}; there are {', '.join(names)}.")
    return [stage for stage in names if not asked or {stage, names[stage]} & set(asked)]


def main(asked: list[str]) -> int:
    results: dict[str, Result] = {}
    commit = read_commit()  # the page itself is changed after the first stage
    for stage in list_stages(asked):
        sys.stdout.write(f"== {stage}: {STAGES[stage][1]}\n")
        sys.stdout.flush()
        results[stage] = run_stage(STAGES[stage][0])
        write_page(results, commit)
    return int(any(result.status for result in results.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
