"""The registers of a run: each is made once, and every benchmark works at a copy of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TypeVar

from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Tools
from tests.bench.country import build_laptop, build_office, hasten
from tests.bench.crowd import Crowd
from tests.support.installations import PASSPHRASE, HeadOffice, copy_clone_marker, fake_tools

_T = TypeVar("_T")


class Registers:
    """Registers below *folder*, by their kind and number of people."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[Path, object] = {}

    @contextmanager
    def lend_laptop(self, people: int) -> Iterator[Path]:
        """Lend the folder of a laptop that was sent so many *people*."""
        made = self._folder / f"laptop of {people}"
        self._make(made, lambda: build_laptop(made, people))
        with TemporaryDirectory() as name:
            yield _copy(made / "laptop", Path(name), fake_tools(1))

    @contextmanager
    def lend_office(self, people: int) -> Iterator[HeadOffice]:
        """Lend a head office with so many *people*, who came from elsewhere."""
        made = self._folder / f"office of {people}"
        with _lent(self._make(made, lambda: build_office(made, people))) as office:
            yield office

    @contextmanager
    def lend_crowd(self, people: int) -> Iterator[tuple[HeadOffice, Crowd]]:
        """Lend a head office where a crowd of so many *people* is registered, and the crowd."""
        made = self._folder / f"crowd of {people}"
        office, crowd = self._make(made, lambda: _register_crowd(made, people))
        with _lent(office) as lent:
            yield lent, crowd.copy()

    def _make(self, place: Path, build: Callable[[], _T]) -> _T:
        if place not in self._made:
            self._made[place] = build()
        made: _T = self._made[place]  # type: ignore[assignment]
        return made


def _register_crowd(folder: Path, people: int) -> tuple[HeadOffice, Crowd]:
    office, crowd = HeadOffice(folder / "office"), Crowd(people)
    store = office.installation.store
    hasten(store)
    for part in crowd.registered():
        with store.transaction():
            store.apply_received(part)
    office.close()
    return office, crowd


@contextmanager
def _lent(office: HeadOffice) -> Iterator[HeadOffice]:
    with TemporaryDirectory() as name:
        lent = copy(office)
        tools = office.installation.tools
        lent.folder, lent.laptops = _copy(office.folder, Path(name), tools), []
        lent.installation = opening.unlock(lent.folder, PASSPHRASE, tools)
        yield lent
        lent.close()


def _copy(closed: Path, beside: Path, tools: Tools) -> Path:
    """Copy an installation that is *closed*, with what tells it from a clone."""
    folder = beside / closed.name
    copytree(closed, folder)
    copy_clone_marker(tools, closed, folder)
    return folder
