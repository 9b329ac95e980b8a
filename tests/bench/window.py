"""The first window: how long until it is painted, and what it weighs."""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

_COLD, _WARM = 3, 5
_PROGRAM = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fieldreg.ui.desktop.kept_sources import keep_no_sources
keep_no_sources()
from fieldreg import app

def look():
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    if not windows:
        return QTimer.singleShot(1, look)
    windows[0].grab()
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    kib = [int(line.split()[1]) for line in lines if line.startswith("VmRSS")]
    print(json.dumps({"at": time.time(), "kib": kib[0] if kib else 0}), flush=True)
    QTimer.singleShot(1500, QApplication.quit)  # until what is heavy has come in

QTimer.singleShot(0, look)
sys.exit(app.main(Path(sys.argv[1]), sys.exit))
"""


def measure() -> dict[str, float | str]:
    """Start the program several times, each in a process of its own.

    A cold start finds nothing in the kernel's memory; only root can empty that, and only
    on Linux. Elsewhere the very first start stands in its place, under its own name.
    """
    with TemporaryDirectory() as name:
        home = Path(name)
        first = [_start(home)[0]]
        cold = [_start(home)[0] for _ in range(_COLD) if _forget_disk()]
        warm = [_start(home) for _ in range(_WARM)]
    what = "cold" if cold else "first start, page cache not emptied"
    return {
        f"first window, {what}, s (median)": _median(cold or first),
        "first window, warm, s (median)": _median([seconds for seconds, _ in warm]),
        "memory at the first window, MB": round(warm[-1][1] / 1024),
    }


def _forget_disk() -> bool:
    """Empty the page cache; tell whether that was allowed."""
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3\n", encoding="ascii")
    except (AttributeError, OSError):  # no Linux, or not root
        return False
    return True


def _start(home: Path) -> tuple[float, int]:
    """Return the seconds until the window was painted, and the KiB that the process held."""
    started = time.time()  # noqa: TID251  another process tells its moment by the same clock
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(home)], stdout=subprocess.PIPE, text=True, check=True
    )
    seen = json.loads(done.stdout)
    return seen["at"] - started, seen["kib"]


def _median(times: list[float]) -> float:
    return round(statistics.median(times), 2)
