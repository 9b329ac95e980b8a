"""The page on security names tests that there are, and says no role's rights otherwise."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
_TEST = re.compile(r"^ *def (test_\w+)\(", re.MULTILINE)
PAGE = (ROOT / "resources/help/security.md").read_text(encoding="utf-8")


def every_test() -> Iterator[str]:
    for path in (ROOT / "tests").rglob("test_*.py"):
        yield from _TEST.findall(path.read_text(encoding="utf-8"))


def test_every_test_that_the_page_on_security_names_is_there() -> None:
    named = set(re.findall(r"`(test_\w+)`", PAGE))
    assert len(named) > 50
    assert named - set(every_test()) == set()


def test_every_file_that_the_page_on_security_names_is_there() -> None:
    named = re.findall(r"`(fieldreg/[\w/]+\.\w+)`", PAGE)
    assert named
    assert [one for one in named if not (ROOT / one).is_file()] == []


def test_readme_and_the_help_lead_to_it() -> None:
    for name in ("README.md", "resources/help/cli.md"):
        assert "security.md" in (ROOT / name).read_text(encoding="utf-8"), name
