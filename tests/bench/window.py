"""The first window: how long until it is painted, and what it weighs."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

_STARTS = 5
_PROGRAM = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
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
    """Start the program several times; the first start reads everything from disk."""
    with TemporaryDirectory() as folder:
        starts = [_start(Path(folder)) for _ in range(_STARTS)]
    warm = sorted(seconds for seconds, _ in starts[1:])
    return {
        "first window, first start, s": round(starts[0][0], 2),
        "first window, warm, s (median)": round(warm[len(warm) // 2], 2),
        "memory at the first window, MB": round(starts[-1][1] / 1024),
    }


def _start(home: Path) -> tuple[float, int]:
    here = dict(os.environ)
    if sys.platform == "linux" and not here.get("DISPLAY"):
        here["QT_QPA_PLATFORM"] = "offscreen"
        here["QT_LOGGING_RULES"] = "default.warning=false"
    started = time.time()  # noqa: TID251  another process tells its moment by the same clock
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(home)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=here,
    )
    seen = json.loads(done.stdout)
    return seen["at"] - started, seen["kib"]
