"""A page in Chromium, read and used by keys; its DevTools protocol comes through a socket."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

_OPTIONS: Final = ("--headless", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe")
_START: Final = """
import os, sys
for place in (3, 4):  # from which the browser reads, and to which it writes
    os.dup2(int(sys.argv[1]), place)
os.execvp(sys.argv[2], sys.argv[2:])
"""
_PATIENCE_S: Final = 60
_COMPLAINTS: Final = frozenset({"Runtime.exceptionThrown", "Log.entryAdded"})


class Page:
    """*asked* are the addresses that the page asked for, *complaints* the browser's."""

    def __init__(self, line: socket.socket) -> None:
        line.settimeout(_PATIENCE_S)
        self._line, self._left, self._count, self._session = line, b"", 0, ""
        self._events: list[dict[str, Any]] = []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        attached = self.send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log", "Accessibility"):
            self.send(f"{domain}.enable")

    @property
    def asked(self) -> list[str]:
        return [each["request"]["url"] for each in self._list("Network.requestWillBeSent")]

    @property
    def complaints(self) -> list[dict[str, Any]]:
        return [each for name in _COMPLAINTS for each in self._list(name)]

    def open(self, path: Path) -> None:
        self._events.clear()
        self.send("Page.navigate", url=path.as_uri())
        while not self._list("Page.loadEventFired"):
            self._receive()

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        session = {"sessionId": self._session} if self._session else {}
        self._line.sendall(json.dumps(message | session).encode() + b"\0")
        while True:
            got = self._receive()
            if got.get("id") == self._count:
                assert "error" not in got, got
                return got["result"]

    def find(self, script: str) -> Any:
        found = self.send("Runtime.evaluate", expression=script, returnByValue=True)
        return found["result"].get("value")

    def press_tab(self) -> None:
        for kind in ("rawKeyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key="Tab", windowsVirtualKeyCode=9)

    def list_spoken(self, role: str) -> list[str]:
        """Return the names that a screen reader says of all that has *role*."""
        nodes = self.send("Accessibility.getFullAXTree")["nodes"]
        return [
            node["name"]["value"]
            for node in nodes
            if not node["ignored"] and node["role"]["value"] == role
        ]

    def _list(self, method: str) -> list[dict[str, Any]]:
        return [each["params"] for each in self._events if each["method"] == method]

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._left:
            more = self._line.recv(1 << 16)
            assert more, "the browser has ended"
            self._left += more
        text, _, self._left = self._left.partition(b"\0")
        got = json.loads(text)
        if "method" in got:
            self._events.append(got)
        return got


@contextmanager
def open_browser(folder: Path) -> Iterator[Page]:
    """Start Chromium with a profile of its own in *folder*."""
    here, there = socket.socketpair()
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    start = [sys.executable, "-c", _START, str(there.fileno())]
    with (
        subprocess.Popen(
            [*start, "chromium", *_OPTIONS, *as_root, f"--user-data-dir={folder}"],
            pass_fds=[there.fileno()],
            stderr=subprocess.DEVNULL,
        ) as process,
        here,
    ):
        there.close()
        page = Page(here)
        try:
            yield page
        finally:
            page.send("Browser.close")
            process.wait(30)
