"""What the system tells of whoever left: on D-Bus, and as Windows does."""

import ctypes
import subprocess
from ctypes import wintypes

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from fieldreg.ui.desktop.session_lock import SessionLockWatch, WindowsMessageFilter

LOCK, SLEEP = "org.freedesktop.login1.Session", "org.freedesktop.login1.Manager"
SAVERS = [f"org.{whose}.ScreenSaver" for whose in ("freedesktop", "gnome", "cinnamon", "mate")]


@pytest.fixture(scope="module")
def address():
    started = subprocess.Popen(
        ["/usr/bin/dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield started.stdout.readline().strip()
    started.terminate()
    started.communicate()


@pytest.fixture
def buses(address):
    """Two who are connected to it: one tells, one listens."""
    names = ("teller", "listener")
    yield [QDBusConnection.connectToBus(address, name) for name in names]
    for name in names:
        QDBusConnection.disconnectFromBus(name)


def tell(bus, interface, member, *told):
    message = QDBusMessage.createSignal("/anywhere", interface, member)
    message.setArguments(list(told))
    assert bus.send(message)


@pytest.mark.parametrize(
    ("interface", "member", "told"),
    [
        (LOCK, "Lock", []),
        (SLEEP, "PrepareForSleep", [True]),
        *((saver, "ActiveChanged", [True]) for saver in SAVERS),
    ],
)
def test_whoever_locks_or_closes_the_lid_is_known_to_have_left(
    buses, qtbot, interface, member, told
):
    teller, listener = buses
    parent = QObject()
    watch = SessionLockWatch([listener], parent)
    with qtbot.waitSignal(watch.user_away):
        tell(teller, interface, member, *told)


def test_whoever_comes_back_has_not_left(buses, qtbot):
    teller, listener = buses
    parent, heard = QObject(), []
    watch = SessionLockWatch([listener], parent)
    watch.user_away.connect(lambda: heard.append(True))
    tell(teller, LOCK, "Unlock")
    came_back = False
    tell(teller, SLEEP, "PrepareForSleep", came_back)
    for saver in SAVERS:
        tell(teller, saver, "ActiveChanged", came_back)
    tell(teller, LOCK, "Lock")  # comes after all the others
    qtbot.waitUntil(lambda: heard != [])
    assert heard == [True]


def test_a_system_without_a_bus_is_not_listened_to():
    parent = QObject()
    nowhere = QDBusConnection("nobody is connected by this name")
    assert SessionLockWatch([nowhere], parent).parent() is parent


@pytest.mark.parametrize(
    ("message", "way", "has_left"),
    [
        (0x02B1, 7, True),  # the session was locked
        (0x02B1, 8, False),  # and unlocked
        (0x0218, 4, True),  # to sleep
        (0x0218, 7, False),  # and awake again
        (0x0100, 7, False),  # a key
    ],
)
def test_the_messages_of_windows_are_understood(message, way, has_left):
    parent, heard = QObject(), []
    watch = SessionLockWatch([], parent)
    watch.user_away.connect(lambda: heard.append(True))
    told = wintypes.MSG(message=message, wParam=way)
    answer = WindowsMessageFilter(watch).nativeEventFilter(
        b"windows_generic_MSG", ctypes.addressof(told)
    )
    assert (heard == [True]) is has_left
    assert answer == (False, 0)
