"""The demo: one whole trip through the real windows."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

_QUIET: Final = "qt.qpa.*=false;default.warning=false"


def run_demo(out: Path | None, report: Callable[[str], None]) -> Mapping[str, object]:
    use_offscreen_platform()
    from fieldreg.demo.walkthrough import run_walkthrough  # noqa: PLC0415  Qt reads its platform once

    return run_walkthrough(out or Path(mkdtemp(prefix="fieldreg-demo-")), report)


def check_program() -> Mapping[str, object]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = _QUIET
    from fieldreg.demo.self_test import run_self_test  # noqa: PLC0415  Qt reads its platform once

    return run_self_test()


def use_offscreen_platform() -> None:
    """Make Qt paint into memory, in this process and its children, if there is no screen."""
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # The offscreen platform warns about every window that it cannot raise.
        os.environ.setdefault("QT_LOGGING_RULES", _QUIET)
