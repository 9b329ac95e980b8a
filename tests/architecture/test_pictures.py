"""The pictures that README and the manual show are those that `make shots` renews, and no others."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "resources" / "help" / "pictures"


def test_the_pages_show_exactly_the_pictures_that_are_renewed():
    shown = re.findall(r"resources/help/pictures/([\w-]+)\.png", _read("README.md"))
    shown += re.findall(r"\(pictures/([\w-]+)\.png", _read("resources/help/manual.md"))
    renewed = re.search(r"^IN_README := (.+)$", _read("Makefile"), re.MULTILINE)
    assert renewed is not None
    assert sorted(shown) == sorted(renewed[1].split())
    assert sorted(shown) == sorted(path.stem for path in PICTURES.glob("*.png"))


def _read(name):
    return (ROOT / name).read_text(encoding="utf-8")
