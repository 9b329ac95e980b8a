"""What closed windows leave dies on the GUI thread, whatever other threads do."""

import gc
import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QObject, QTimer

from fieldreg.ui.background.runner import GarbageCollector

MANY = 200_000


@pytest.fixture
def _garbage():
    garbage = GarbageCollector()
    yield
    garbage.deleteLater()


@pytest.mark.usefixtures("qapp", "_garbage")
def test_no_other_thread_lets_an_object_of_qt_die(qtbot):
    died_on = []

    def leave():
        timer = QTimer()
        timer.start(60_000)
        note = died_on.append
        timer.destroyed.connect(lambda: note(threading.current_thread()))
        timer.itself = timer

    def work():
        kept = [[number] for number in range(MANY)]
        kept.clear()

    for _ in range(50):
        leave()
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert not died_on
    litter = [[QObject.__name__] for _ in range(MANY)]
    qtbot.waitUntil(lambda: len(died_on) == 50)
    assert set(died_on) == {threading.main_thread()}
    litter.clear()


def test_garbage_is_not_sought_among_the_modules_of_the_program():
    code = "from fieldreg import app; app.load_tools(); import gc; print(len(gc.get_objects()))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(told.stdout) < 1_000


def test_while_tests_run_no_thread_collects_by_itself():
    """A journey has threads of a hub beside its windows, and windows of tests before it."""
    assert not gc.isenabled()
