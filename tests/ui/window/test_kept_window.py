"""Under X a lock leaves no moment in which another window would get the keys."""

import subprocess
import sys
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from fieldreg.ui.desktop.kept_window import keep_window

_LOCKED = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QWidget
from fieldreg.machine import replace_process
from fieldreg.ui.desktop.kept_window import drop_kept_window, keep_window

app = QApplication([])

def is_seen():
    return app.primaryScreen().grabWindow(0, 10, 10, 1, 1).toImage().pixelColor(0, 0).red() == 201

def turns(is_so):
    end = time.monotonic() + 20
    while not is_so() and time.monotonic() < end:
        app.processEvents()
    return is_so()

def show(left):
    window = QWidget()
    window.setStyleSheet("background: rgb(201, 0, 0)")
    window.setGeometry(left, 0, 50, 50)
    window.show()
    window.activateWindow()
    return window

if "FIELDREG_WINDOW" not in os.environ:
    former = show(0)
    assert turns(is_seen)
    replace_process({"FIELDREG_WINDOW": "there", **keep_window(app)})
was_seen = is_seen()
drop_kept_window(app)
is_kept = is_seen()
if sys.argv[1] == "has the keys":
    window = show(100)
print(was_seen, is_kept, turns(lambda: not is_seen()))
print(*(name for name in os.environ if name.startswith("FIELDREG_FORMER")))
"""


@pytest.mark.parametrize("platform", ["windows", "offscreen", "wayland"])
def test_elsewhere_the_application_is_asked_for_its_platform_alone(platform):
    assert keep_window(SimpleNamespace(platformName=lambda: platform)) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a window goes with its process")
@pytest.mark.parametrize("next_window", ["has the keys", "never gets the keys"])
def test_the_window_stays_until_that_of_the_next_process_has_the_keys(qtbot, next_window):
    beneath = QWidget()
    qtbot.addWidget(beneath)
    beneath.setGeometry(0, 0, 200, 200)
    beneath.show()
    qtbot.waitExposed(beneath)
    command = [sys.executable, "-c", _LOCKED, next_window]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as locked:
        qtbot.waitUntil(lambda: locked.poll() is not None, timeout=40_000)
        assert locked.stdout.read() == "True True True\n\n"
