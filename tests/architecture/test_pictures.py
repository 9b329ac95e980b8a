"""The pictures that README shows are those that `make shots` makes anew, and no others lie about."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "resources" / "help" / "pictures"


def test_readme_shows_exactly_the_pictures_that_are_renewed():
    shown = re.findall(r"resources/help/pictures/([\w-]+)\.png", _read("README.md"))
    renewed = re.search(r"^IN_README := (.+)$", _read("Makefile"), re.MULTILINE)
    assert renewed is not None
    assert sorted(shown) == sorted(renewed[1].split())
    assert sorted(shown) == sorted(path.stem for path in PICTURES.glob("*.png"))


def _read(name):
    return (ROOT / name).read_text(encoding="utf-8")
