"""The documents name files that exist."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("resources/help/*.md")])
# Paths may be shortened by these.
BASES = [ROOT / part for part in (".", "fieldreg", "fieldreg/ui", "resources")]
PATH = re.compile(r"[\w.*<>…-]+(?:/[\w.*<>…-]+)*/?")
FILE_TYPES = (".csv", ".md", ".py", ".toml")
FILE_NAMES = {
    path.name
    for folder in ("fieldreg", "tests", "docs", "resources", ".")
    for path in (ROOT / folder).glob("*" if folder == "." else "**/*")
}

INVENTED = {  # examples of docs/howto
    "fieldreg/store/migrations/m0018_nickname.py",
    "fieldreg/store/migrations/m0021_venues.py",
    "resources/locale/fieldreg_XX.ts",
    "resources/locale/qt_XX.ts",
    "tests/ui/<topic>/test_….py",
    "ui/pages/retired.py",
}
NOT_OF_THE_REPOSITORY = {  # folders and files of an installation, and no paths at all
    "age-encryption.org/v1",
    "anchors/",
    "erasures/",
    "offset/length",
    "versions/alive",
    "versions/chosen",
}


def rows(text: str):
    """Yield each line as its cells, with the folders that the head of the table names for them."""
    folders: list[str] = []
    for line in text.splitlines():
        cells = line.strip("|").split("|") if line.startswith("|") else [line]
        if not line.startswith("|"):
            folders = []
        elif not folders:
            heads = [re.fullmatch(r" `([\w/]+)` ", cell) for cell in cells]
            folders = [head[1] if head else "" for head in heads]
            continue
        yield zip(cells, folders or [""] * len(cells), strict=False)


def named_paths(text: str):
    """Yield every path in code style; in a column of a folder, every word in code style."""
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    for row in rows(prose):
        for cell, folder in row:
            for word in re.findall(r"`([^`]+)`", cell):
                if not PATH.fullmatch(word):
                    continue
                if folder:
                    yield f"{folder}/{word}"
                elif "/" in word or word.endswith(FILE_TYPES):
                    yield word


def is_there(path: str) -> bool:
    pattern = re.sub(r"<\w+>|…", "*", path.rstrip("/"))
    if "/" not in pattern:
        return pattern in FILE_NAMES
    return any(next(base.glob(pattern), None) for base in BASES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_path_that_a_document_names_is_there(page):
    named = set(named_paths(page.read_text(encoding="utf-8")))
    assert {
        path for path in named - INVENTED - NOT_OF_THE_REPOSITORY if not is_there(path)
    } == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_document_leads_somewhere(page):
    links = re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    local = [link for link in links if not link.startswith(("http:", "https:", "mailto:"))]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_every_exception_is_named_by_a_document():
    named = {path for page in PAGES for path in named_paths(page.read_text(encoding="utf-8"))}
    assert (INVENTED | NOT_OF_THE_REPOSITORY) - named == set()


def test_the_topics_of_every_room_are_read():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert {"services/check_in.py", "ui/pages/settings/officers.py"} <= set(named_paths(text))
