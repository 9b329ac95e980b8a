"""The words of `docs/glossary.md`: each is in the code, and what was dropped stays dropped."""

import ast
import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
DROPPED = {
    *("aside", "asides", "courier", "errand", "errands", "goods", "knock", "ledger", "lying"),
    *("peoples", "reception", "shelf", "shelves", "told", "vault", "wheels", "whereabouts"),
    *("wish", "wording"),
}
MOST_MODULES = 4


class Source(NamedTuple):
    """The names in a module; its public classes, and public functions of the module itself."""

    path: Path
    names: frozenset[str]
    classes: list[str]
    functions: list[str]


@cache
def read_sources() -> list[Source]:
    """Read every module once. The trees are not kept: each later collection would walk them."""
    return [_read(path) for path in sorted((ROOT / "fieldreg").rglob("*.py"))]


def _read(path: Path) -> Source:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names, classes = {path.stem}, []
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.FunctionDef(name=name):
                names.add(name)
            case ast.ClassDef(name=name):
                names.add(name)
                classes.append(name)
    functions = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    public = [[name for name in each if name[0] != "_"] for each in (classes, functions)]
    return Source(path, frozenset(names), *public)


def words_of(name):
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def test_every_term_of_the_glossary_is_in_the_code():
    tables = [line for line in GLOSSARY.splitlines() if line.startswith("| ")]
    terms = {term for line in tables for term in re.findall(r"`([\w.]+)`", line.split("|")[2])}
    assert len(terms) > 80
    named = {name for source in read_sources() for name in source.names}
    assert {term.split(".")[0] for term in terms} - named == set()


def test_no_public_class_name_is_used_twice():
    classes = Counter(name for source in read_sources() for name in source.classes)
    assert [name for name, count in classes.items() if count > 1] == []


def test_no_public_function_name_is_in_more_than_a_few_modules():
    modules = defaultdict(set)
    for source in read_sources():
        for name in source.functions:
            modules[name].add(source.path)
    assert {name for name, paths in modules.items() if len(paths) > MOST_MODULES} == set()


def test_no_dropped_word_is_part_of_a_public_name():
    back = {
        (str(source.path.relative_to(ROOT)), name)
        for source in read_sources()
        for name in [source.path.stem, *source.classes, *source.functions]
        if words_of(name) & DROPPED
    }
    assert back == set()


def test_the_words_of_the_test_are_those_of_the_page():
    last = GLOSSARY.rsplit("##", 1)[1]
    assert {word for word in DROPPED if word in last} == DROPPED - {"asides", "errands"}
