"""The shape of the house, where a test can hold it."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "fieldreg").rglob("*.py"))
REASON = "Long because"

LONGEST_FILE = 400
LONGEST_CLASS = 250

LINT = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True, no_logo=True))
"""

# Imports every module outside the windows, as an office without Qt would.
WITHOUT_WINDOWS = """
import importlib, json, pkgutil, sys
import fieldreg
rooms = [room.name for room in pkgutil.iter_modules(fieldreg.__path__, "fieldreg.")]
loaded = []
for room in set(rooms) - {"fieldreg.ui", "fieldreg.app", "fieldreg.demo"}:
    loaded.append(importlib.import_module(room))
    for module in pkgutil.walk_packages(getattr(loaded[-1], "__path__", []), f"{room}."):
        loaded.append(importlib.import_module(module.name))
print(json.dumps({
    "loaded": sorted(module.__name__ for module in loaded),
    "qt": sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))),
}))
"""

# Imports the whole window, as a laptop does that knows of no hub.
WITHOUT_A_HUB = """
import sys
import fieldreg.app, fieldreg.ui.window.workspace, fieldreg.wiring
print(*{"httpx", "httpcore", "uvicorn", "starlette"} & set(sys.modules))
"""


def test_imports_follow_every_contract_in_pyproject():
    # A process of its own: import-linter silences every logger there is.
    answer = subprocess.run(
        [sys.executable, "-c", LINT], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert answer.returncode == 0, answer.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_or_class_is_long_without_a_reason_at_its_head(path):
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    if text.count("\n") > LONGEST_FILE:
        assert REASON in (ast.get_docstring(tree) or "")
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.end_lineno - node.lineno >= LONGEST_CLASS:
            assert REASON in (ast.get_docstring(node) or ""), node.name


def test_what_reaches_the_network_is_no_burden_where_there_is_no_hub():
    answer = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_HUB], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert answer.stdout.strip() == ""


def test_everything_but_the_windows_loads_without_qt():
    answer = subprocess.run(
        [sys.executable, "-c", WITHOUT_WINDOWS],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, answer.stderr
    found = json.loads(answer.stdout)
    assert "fieldreg.domain.records" in found["loaded"]
    assert found["qt"] == []
