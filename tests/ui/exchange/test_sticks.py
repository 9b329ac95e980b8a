"""Looking for sticks, which a drive that is gone may hold up for minutes."""

import threading
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject

from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.background.runner import Runner
from fieldreg.ui.desktop import sticks
from fieldreg.ui.desktop.sticks import Stick, StickWatch

STICK = Stick("/media/red", "red", 1_000)


@pytest.fixture
def runner():
    made = Runner()
    yield made
    made.stop()


class Drives:
    """Drives of which one may be dead: whoever asks waits until it answers."""

    def __init__(self):
        self.asked, self.answers = threading.Semaphore(0), threading.Event()
        self.questions = 0

    def find(self):
        self.questions += 1
        self.asked.release()
        assert self.answers.wait(5)
        return [STICK]


def test_a_dead_drive_holds_up_nobody_who_writes_and_is_asked_once(runner, qtbot):
    drives, owner = Drives(), QObject()
    watch = StickWatch(runner, drives.find, owner)
    watch.scan()
    assert drives.asked.acquire(timeout=5)
    with qtbot.waitSignal(watch.sticks_found) as looked:
        watch.scan()
        written = []
        runner.run(owner, lambda: "written", written.append)
        qtbot.waitUntil(lambda: written == ["written"])
        drives.answers.set()
    assert looked.args == [[STICK]]
    assert drives.questions == 1
    with qtbot.waitSignal(watch.sticks_found):
        watch.scan()
    assert drives.questions == 2


def test_a_disc_that_can_only_be_read_stands_behind_every_stick(monkeypatch):
    """The first is taken by Enter."""

    def volume(path, *, is_read_only):
        told = {"isValid": True, "isReady": True, "isReadOnly": is_read_only, "rootPath": path}
        told |= {"displayName": path, "bytesAvailable": 1}
        return SimpleNamespace(**{name: lambda value=value: value for name, value in told.items()})

    found = [volume("/media/cdrom", is_read_only=True), volume("/media/red", is_read_only=False)]
    monkeypatch.setattr(sticks, "QStorageInfo", SimpleNamespace(mountedVolumes=lambda: found))
    assert [stick.path for stick in sticks.list_sticks()] == ["/media/red", "/media/cdrom"]


def test_whoever_could_not_look_looks_again(runner, qtbot):
    problems = [Problem(Code.UNEXPECTED)]

    def find():
        if problems:
            raise problems.pop()
        return [STICK]

    owner = QObject()
    watch = StickWatch(runner, find, owner)
    watch.scan()
    qtbot.waitUntil(lambda: not runner.is_task_running)
    with qtbot.waitSignal(watch.sticks_found):
        watch.scan()
