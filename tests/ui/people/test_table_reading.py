"""A foreign file that takes its time keeps nobody from anything else."""

import sys

import pytest

from fieldreg.services.imports import reading_process
from fieldreg.services.imports.reading_process import ReadingProcess
from tests.ui.screens.input import press


@pytest.fixture
def started(monkeypatch):
    """Return the processes that are started; none of them ever answers."""
    made, start = [], ReadingProcess.__init__

    def record(process):
        start(process)
        made.append(process._process)

    hanging = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(reading_process, "_command", lambda: hanging)
    monkeypatch.setattr(ReadingProcess, "__init__", record)
    yield made
    assert all(process.returncode is not None for process in made)


@pytest.fixture
def list_file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("given_name\nБолд\n")
    return path


def test_the_register_answers_while_a_file_is_read_and_esc_ends_the_reading(
    threaded, qtbot, desk, started, list_file
):
    counts = []
    threaded.go().import_file(list_file)
    reading = threaded.page.files.import_view._reading
    qtbot.waitUntil(lambda: reading._warm._taken is not None)
    threaded.page._context.runner.run(threaded.page, desk.store.people.count, counts.append)
    qtbot.waitUntil(lambda: counts == [0])
    assert started[0].returncode is None
    press("Esc")
    qtbot.waitUntil(lambda: started[0].returncode is not None)
    assert len(started) == 1  # the one that was started ahead


def test_a_page_that_goes_takes_the_process_along(threaded, qtbot, monkeypatch, started, list_file):
    # A lock begins another program at once; nobody would look for the process after it.
    monkeypatch.setattr(reading_process, "_CANCEL_CHECK_S", 3_600)
    threaded.go().import_file(list_file)
    reading = threaded.page.files.import_view._reading
    qtbot.waitUntil(lambda: reading._warm._taken is not None)
    reading.deleteLater()
    qtbot.waitUntil(lambda: started[0].returncode is not None)
