"""The words of `docs/glossary.md`: each is in the code, and what was dropped stays dropped."""

import ast
import re
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
DROPPED = {
    *("aside", "asides", "courier", "errand", "errands", "goods", "knock", "ledger", "lying"),
    *("peoples", "reception", "shelf", "shelves", "told", "vault", "wheels", "whereabouts"),
    *("wish", "wording"),
}
MOST_MODULES = 4


@cache
def parse_sources():
    """Return the tree of each module; parsed by the first test, and not by each worker."""
    paths = sorted((ROOT / "fieldreg").rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def public_definitions():
    """Yield every public class and module-level function with its module."""
    for path, tree in parse_sources().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield path, node
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                yield path, node


def names_in_code():
    found = {path.stem for path in parse_sources()}
    for tree in parse_sources().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                found.add(node.name)
            elif isinstance(node, ast.Name):
                found.add(node.id)
    return found


def words_of(name):
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def test_every_term_of_the_glossary_is_in_the_code():
    tables = [line for line in GLOSSARY.splitlines() if line.startswith("| ")]
    terms = {term for line in tables for term in re.findall(r"`([\w.]+)`", line.split("|")[2])}
    assert len(terms) > 80
    assert {term.split(".")[0] for term in terms} - names_in_code() == set()


def test_no_public_class_name_is_used_twice():
    classes = Counter(
        node.name for _, node in public_definitions() if isinstance(node, ast.ClassDef)
    )
    assert [name for name, count in classes.items() if count > 1] == []


def test_no_public_function_name_is_in_more_than_a_few_modules():
    modules = defaultdict(set)
    for path, node in public_definitions():
        if isinstance(node, ast.FunctionDef):
            modules[node.name].add(path)
    assert {name for name, paths in modules.items() if len(paths) > MOST_MODULES} == set()


def test_no_dropped_word_is_part_of_a_public_name():
    back = {
        (str(path.relative_to(ROOT)), node.name)
        for path, node in public_definitions()
        if words_of(node.name) & DROPPED
    }
    back |= {
        (str(path.relative_to(ROOT)), path.stem)
        for path in parse_sources()
        if set(path.stem.split("_")) & DROPPED
    }
    assert back == set()


def test_the_words_of_the_test_are_those_of_the_page():
    last = GLOSSARY.rsplit("##", 1)[1]
    assert {word for word in DROPPED if word in last} == DROPPED - {"asides", "errands"}
