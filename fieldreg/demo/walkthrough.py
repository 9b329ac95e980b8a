"""The whole demo, step by step."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from fieldreg import wiring
from fieldreg.demo import window_steps
from fieldreg.demo.scenario import PASSPHRASE, Scenario
from fieldreg.demo.window_steps import ScreenshotDriver
from fieldreg.keys.key_ring.kdf import MIN_COST
from fieldreg.services.installation import opening
from fieldreg.services.installation.model import Installation
from fieldreg.ui.background.runner import GarbageCollector


def run_walkthrough(folder: Path, report: Callable[[str], None]) -> Mapping[str, object]:
    pictures = folder / "pictures"
    scenario = Scenario(folder, wiring.build_tools(MIN_COST, state_dir=folder / "machine"))
    report(f"Everything is in {folder}")
    report("Beginning head office and three laptops …")
    scenario.begin()
    report("Importing a foreign file, a third on each laptop …")
    scenario.import_rows()
    report("Holding a session at the window of a laptop, by keyboard …")
    _at_laptop(scenario, pictures, report)
    report("Carrying the stick round, twice …")
    scenario.round_trip("first round")
    scenario.confirm_laptops()
    scenario.round_trip("second round")
    scenario.compare_digests()
    report("Looking at every page, in Mongolian and in English …")
    _visit_all_pages(scenario, pictures)
    scenario.round_trip("third round")  # head office's window found pairs; they go home
    report("Doing it all again: nothing may change …")
    scenario.repeat_trip()
    scenario.close()
    scenario.measurements["pictures"] = len(list(pictures.rglob("*.png")))
    for name, value in scenario.measurements.items():
        head, *more = _lines(value)
        report(f"{name:34} {head}")
        for line in more:
            report(f"{'':34} {line}")
    return {"folder": str(folder), **scenario.measurements}


def _lines(value: object) -> list[str]:
    parts = value if isinstance(value, list) else [value]
    return [
        " · ".join(f"{name}: {fact}" for name, fact in part.items())
        if isinstance(part, dict)
        else str(part)
        for part in parts
    ]


def _at_laptop(scenario: Scenario, pictures: Path, report: Callable[[str], None]) -> None:
    scenario.laptops[0].close()
    with _running_app(scenario, "laptop-1", "mn", pictures) as driver:
        driver.take_screenshot("today-empty")
        started = time.perf_counter()
        came = window_steps.hold_session(driver)
        scenario.measurements["attendances by keyboard"] = came
        scenario.measurements["by keyboard, s"] = round(time.perf_counter() - started, 2)
        window_steps.answer_sealed_questions(driver, PASSPHRASE)
        window_steps.exchange_by_stick(driver, "exchanged")
    laptop = scenario.reopen(0)
    session = laptop.store.sessions.list_page()[0]
    if session.participants != came:
        raise AssertionError(f"{came} came, {session.participants} were kept")
    scenario.measurements["sealed answers"] = len(laptop.store.sealed_answers.list_newest())
    scenario.office.close()
    with _running_app(scenario, "head-office", "mn", pictures / "office") as office_driver:
        window_steps.receive_from_stick(office_driver)
    scenario.office = _unlocked(scenario, "head-office")
    report(f"{came} people came in; head office took the stick at its own window.")


def _visit_all_pages(scenario: Scenario, pictures: Path) -> None:
    for installation in (scenario.office, scenario.laptops[0]):
        installation.close()
    for language in ("mn", "en"):
        with _running_app(scenario, "laptop-1", language, pictures) as driver:
            window_steps.visit_pages(driver)
            window_steps.visit_details(driver)
        with _running_app(scenario, "head-office", language, pictures / "office") as driver:
            window_steps.visit_pages(driver)
    scenario.office = _unlocked(scenario, "head-office")
    scenario.reopen(0)


@contextmanager
def _running_app(
    scenario: Scenario, name: str, language: str, pictures: Path
) -> Iterator[ScreenshotDriver]:
    """Run the unlocked app; close it also after an error, or its worker keeps the process alive."""
    driver = ScreenshotDriver(scenario.folder / name, scenario.tools, language, pictures)
    garbage = GarbageCollector()  # as in `fieldreg.app.main`: windows die on this thread alone
    try:
        driver.sticks = [scenario.stick]
        driver.unlock_started(PASSPHRASE)
        yield driver
    finally:
        driver.close()
        garbage.deleteLater()


def _unlocked(scenario: Scenario, name: str) -> Installation:
    return opening.unlock(scenario.folder / name, PASSPHRASE, scenario.tools)
