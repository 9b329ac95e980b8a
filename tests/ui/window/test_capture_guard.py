"""Screens and printers: what leaves the window without anybody having written a file."""

import ast
from pathlib import Path

import fieldreg
from fieldreg.ui.desktop.clipboard import exclude_from_capture, load_user32

SOURCE = Path(fieldreg.__file__).parent
# Whoever calls one of these can hand something to a printer's queue or another program.
PRINTERS = {"subprocess", "QtPrintSupport", "QDesktopServices"} | {
    f"os.{name}" for name in ("startfile", "system", "popen", "execv", "posix_spawn")
}
PICTURES = {"grab", "grabWindow", "grabFramebuffer", "render"}


class Desk:
    """A desk that takes the *allowed* wishes only."""

    def __init__(self, *allowed):
        self.allowed, self.asked = allowed, []

    def SetWindowDisplayAffinity(self, window, affinity):  # noqa: N802
        self.asked.append((window, affinity))
        return int(affinity in self.allowed)


def test_a_window_asks_to_be_left_out_of_pictures_fault_69():
    new, old, none = Desk(0x11, 0x01), Desk(0x01), Desk()
    assert exclude_from_capture(7, new)
    assert new.asked == [(7, 0x11)]
    assert exclude_from_capture(7, old)
    assert old.asked == [(7, 0x11), (7, 0x01)]
    assert not exclude_from_capture(7, none)


def test_where_the_system_has_no_such_wish_nothing_is_claimed_fault_69():
    assert load_user32() is None  # tests run on Linux
    assert not exclude_from_capture(7)


def names(text):
    """Return every name that a module imports or calls."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Import(names=several):
                yield from (one.name.rpartition(".")[2] for one in several)
                yield from (one.name.partition(".")[0] for one in several)
            case ast.ImportFrom(module=module, names=several):
                yield from (module or "").split(".")
                yield from (one.name for one in several)
            case ast.Attribute(value=ast.Name(id=of), attr=name):
                yield from (name, f"{of}.{name}")
            case ast.Attribute(attr=name):
                yield name


def who_names(wanted):
    parts = {name.rpartition(".")[2] for name in wanted}
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py")}
    return {
        str(path.relative_to(SOURCE)): found
        for path, text in texts.items()
        if any(part in text for part in parts) and (found := wanted & set(names(text)))
    }


def test_nothing_is_handed_to_a_printers_queue_fault_68():
    """Papers are written as files; whoever prints one does it with another program."""
    assert who_names(PRINTERS) == {
        "machine.py": {"subprocess"},  # the program begun anew, on Windows
        "services/imports/reading_process.py": {"subprocess"},  # the program again
        # An installed later version, in the place of this one.
        "services/releases/installed_versions.py": {"subprocess", "os.execv"},
        "services/releases/version_installation.py": {"subprocess"},  # asked for its version
    }


def test_no_picture_of_a_window_is_written_but_by_the_demo_fault_69():
    drawings = {"ui/theme/icons.py", "ui/printing.py"}  # of their own, no window's
    assert set(who_names(PICTURES)) - {"demo/keyboard_driver.py"} <= drawings
