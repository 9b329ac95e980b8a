"""The shape of the house, where a test can hold it."""

import ast
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "fieldreg").rglob("*.py"))
LONGEST_FILE = 400
LONGEST = {ast.ClassDef: 250, ast.FunctionDef: 40}
LARGEST_FOLDER = 18

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

# Imports what the first window needs, before anything is unlocked.
FIRST_WINDOW = """
import sys
import fieldreg.app
heavy = {"pydantic", "sqlcipher3", "sqlite_utils", "cryptography", "pyrage", "keyring"}
print(*heavy & set(sys.modules))
"""

# Imports the whole window, as a laptop does that knows of no hub and writes no workbook.
WHOLE_WINDOW = """
import sys
import fieldreg.app, fieldreg.ui.window.workspace, fieldreg.wiring
heavy = {"httpx", "httpcore", "uvicorn", "starlette", "psycopg", "xlsxwriter"}
print(*heavy & set(sys.modules))
"""

# Begins the window as the command does, and prints how many lines of source are kept.
KEPT_LINES = """
import linecache, sys, types
from fieldreg.cli.root import root_command
def main(*_given):
    del sys.modules["fieldreg.app"]
    from fieldreg.app import load_tools
    load_tools()
    print(sum(len(lines) for _size, _time, lines, _name in linecache.cache.values()))
sys.modules["fieldreg.app"] = types.SimpleNamespace(main=main)
root_command([], standalone_mode=False)
"""

# Imports `match`, and then every command.
ALL_COMMANDS = """
import gc, sys
from fieldreg.cli.root import root_command
root_command.get_command(None, "match")
print(*{"fieldreg.cli.imports", "fieldreg.services.imports.import_run"} & set(sys.modules))
for name in root_command.list_commands(None):
    root_command.get_command(None, name)
heavy = "cryptography.x509", "fieldreg.sync.laptop", "fieldreg.sync.office"
heavy += "sqlite_utils", "msoffcrypto"
print(*[name for name in sys.modules if name.startswith(heavy)])
assert gc.isenabled()
"""


def test_no_page_says_that_it_showed_what_is_stored():
    """A form carries the stamps it showed (decision 0007)."""
    found = [
        file for file in (ROOT / "fieldreg" / "ui").rglob("*.py") if "AS_STORED" in file.read_text()
    ]
    assert found == []


def test_imports_follow_every_contract_in_pyproject():
    # A process of its own: import-linter silences every logger there is.
    answer = subprocess.run(
        [sys.executable, "-c", LINT], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert answer.returncode == 0, answer.stdout


def test_no_file_is_long():
    long = {
        str(path.relative_to(ROOT)): count
        for path in SOURCES
        if (count := path.read_text(encoding="utf-8").count("\n")) > LONGEST_FILE
    }
    assert long == {}


def test_no_folder_is_full():
    """Migrations aside, which only grow."""
    folders = Counter(path.parent for path in SOURCES if path.parent.name != "migrations")
    assert {folder for folder, count in folders.items() if count > LARGEST_FOLDER} == set()


def test_no_class_and_no_function_is_long():
    long = {
        f"{path.relative_to(ROOT)} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, tuple(LONGEST)) and node.end_lineno - node.lineno >= LONGEST[type(node)]
    }
    assert long == set()


def test_the_window_does_not_keep_its_own_source_in_memory():
    answer = subprocess.run(
        [sys.executable, "-c", KEPT_LINES], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert int(answer.stdout) < 5_000


def test_what_few_need_is_no_burden_on_the_window():
    answer = subprocess.run(
        [sys.executable, "-c", WHOLE_WINDOW], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert answer.stdout.strip() == ""


def test_no_command_loads_ahead_what_few_need():
    answer = subprocess.run(
        [sys.executable, "-c", ALL_COMMANDS], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert answer.stdout.strip() == ""


def test_the_first_window_waits_for_nothing_that_it_does_not_show():
    answer = subprocess.run(
        [sys.executable, "-c", FIRST_WINDOW], cwd=ROOT, check=True, capture_output=True, text=True
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
