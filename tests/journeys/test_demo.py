"""The demo, as `make demo` plays it: its trip ends, and README's pictures come from it."""

import re
from pathlib import Path

import pytest

from fieldreg.demo.walkthrough import run_walkthrough
from tests.ui.screens.translators import remove_translators

ROOT = Path(__file__).parents[2]


@pytest.mark.share(of=4)
def test_the_demo_plays_the_whole_trip_and_takes_every_picture_that_readme_shows(qapp, tmp_path):
    try:
        told = run_walkthrough(tmp_path, lambda _line: None)
    finally:
        remove_translators(qapp)
    assert told["attendances by keyboard"] == 30
    assert told["sealed answers"] == 1
    assert told["repeating changed nothing"] is True
    assert all(digest["equal"] for digest in told["digests (laptop, head office)"])
    pictures = {picture.stem for picture in (tmp_path / "pictures").rglob("*.png")}
    shown = re.search(r"^IN_README := (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert shown is not None
    assert set(shown[1].split()) <= pictures
