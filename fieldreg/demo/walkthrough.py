"""The play: the story and its windows, one after the other."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from fieldreg import wiring
from fieldreg.demo import window_steps
from fieldreg.demo.scenario import PASSPHRASE, Scenario
from fieldreg.demo.window_steps import ScreenshotDriver
from fieldreg.keys.key_ring.kdf import MIN_COST
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation

_LAPTOP_PAGES = {1: "today", 2: "sessions", 3: "people", 4: "exchange", 5: "settings"}
_OFFICE_PAGES = dict(
    enumerate(("today", "inbox", "conflicts", "people", "sessions", "laptops", "settings"), 1)
)


def run_walkthrough(folder: Path, tell: Callable[[str], None]) -> Mapping[str, object]:
    """Play everything in *folder*; give the figures."""
    pictures = folder / "pictures"
    story = Scenario(folder, wiring.build_tools(MIN_COST, own=folder / "machine"))
    tell(f"Everything is in {folder}")
    tell("Beginning head office and three laptops …")
    story.begin()
    tell("Importing a foreign file, a third on each laptop …")
    story.import_rows()
    tell("Holding a session at the window of a laptop, by keyboard …")
    _at_laptop(story, pictures, tell)
    tell("Carrying the stick round, twice …")
    story.round_trip("first round")
    story.confirm_laptops()
    story.round_trip("second round")
    story.compare_digests()
    tell("Looking at every page, in Mongolian and in English …")
    _look_around(story, pictures)
    tell("Doing it all again: nothing may change …")
    story.repeat_trip()
    story.close()
    story.measurements["pictures"] = len(list(pictures.rglob("*.png")))
    for name, value in story.measurements.items():
        head, *more = _lines(value)
        tell(f"{name:34} {head}")
        for line in more:
            tell(f"{'':34} {line}")
    return {"folder": str(folder), **story.measurements}


def _lines(value: object) -> list[str]:
    """Give *value* as it is read in a terminal, one line per entry of a list."""
    parts = value if isinstance(value, list) else [value]
    return [
        " · ".join(f"{name}: {fact}" for name, fact in part.items())
        if isinstance(part, dict)
        else str(part)
        for part in parts
    ]


def _at_laptop(story: Scenario, pictures: Path, tell: Callable[[str], None]) -> None:
    story.laptops[0].close()
    seat = _sit_down(story, "laptop-1", "mn", pictures)
    seat.take_screenshot("today-empty")
    started = time.perf_counter()
    came = window_steps.hold_session(seat)
    story.measurements["attendances by keyboard"] = came
    story.measurements["by keyboard, s"] = round(time.perf_counter() - started, 2)
    window_steps.answer_sealed_questions(seat)
    window_steps.exchange_by_stick(seat, "exchanged")
    seat.close()
    laptop = story.reopen(0)
    session = laptop.store.sessions.list_page()[0]
    if session.participants != came:
        raise AssertionError(f"{came} came, {session.participants} were kept")
    story.measurements["sealed answers"] = len(laptop.store.sealed_answers.list_newest())
    story.office.close()
    office = _sit_down(story, "head-office", "mn", pictures / "office")
    window_steps.receive_from_stick(office)
    office.close()
    story.office = _unlocked(story, "head-office")
    tell(f"{came} people came in; head office took the stick at its own window.")


def _look_around(story: Scenario, pictures: Path) -> None:
    for one in (story.office, story.laptops[0]):
        one.close()
    for language in ("mn", "en"):
        seat = _sit_down(story, "laptop-1", language, pictures)
        window_steps.visit_pages(seat, _LAPTOP_PAGES)
        window_steps.visit_details(seat)
        seat.close()
        seat = _sit_down(story, "head-office", language, pictures / "office")
        window_steps.visit_pages(seat, _OFFICE_PAGES)
        seat.close()
    story.office = _unlocked(story, "head-office")
    story.reopen(0)


def _sit_down(story: Scenario, name: str, language: str, pictures: Path) -> ScreenshotDriver:
    seat = ScreenshotDriver(story.folder / name, story.tools, language, pictures)
    seat.sticks = [story.stick]
    seat.unlock_started(PASSPHRASE)
    return seat


def _unlocked(story: Scenario, name: str) -> Installation:
    return opening.unlock(story.folder / name, PASSPHRASE, story.tools)
