"""The demo: one whole trip on real input, through the real windows, with pictures.

Head office and three laptops in a folder of their own; people from a foreign file,
spread over the laptops; a session and thirty attendances by keyboard; one stick that
goes round twice, and once more to show that repeating it changes nothing. No screen is
needed.
"""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import mkdtemp


def run_demo(out: Path | None, report: Callable[[str], None]) -> Mapping[str, object]:
    """Play the demo in the folder *out*, or in one that is made; *tell* what happens.

    Gives what was measured, by name.
    """
    use_offscreen_platform()
    from fieldreg.demo.walkthrough import run_walkthrough  # noqa: PLC0415  Qt asks for its platform once

    return run_walkthrough(out or Path(mkdtemp(prefix="fieldreg-demo-")), report)


def use_offscreen_platform() -> None:
    """Have Qt paint into memory, in this process and its children, where no screen is."""
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # It says at each window that it cannot raise one.
        os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false;default.warning=false")
