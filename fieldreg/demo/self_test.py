"""The test of a whole program before it is used: every module, a new register, every page.

It needs no passphrase and no screen, and touches nothing outside a folder that goes again.
"""

import ctypes
import pkgutil
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import QLibraryInfo

import fieldreg
from fieldreg import error_log, wiring
from fieldreg.demo.app_driver import AppDriver
from fieldreg.demo.scenario import PASSPHRASE
from fieldreg.keys.key_ring.kdf import MIN_COST
from fieldreg.services.devices import invitations
from fieldreg.services.imports.table_reader import read_table
from fieldreg.services.installation import opening
from fieldreg.system import resource_path
from fieldreg.ui.dialogs import QtDialogs

_OPTIONAL: Final = {"psycopg", "starlette", "uvicorn"}  # of head office and the hub
_NOT_IMPORTED: Final = "fieldreg.__main__"
_PAGES: Final = {"laptop": 5, "office": 7}


def run_self_test() -> Mapping[str, object]:
    """Return the parts tested; any exception means that the program must not be used."""
    faults: list[None] = []
    error_log.call_at_errors(lambda: faults.append(None))
    modules, plugins = _import_modules(), _load_plugins()
    with TemporaryDirectory(prefix="fieldreg-test-", ignore_cleanup_errors=True) as folder:
        pages = _open_pages(Path(folder))
    if faults:
        raise RuntimeError("a page failed, as the journal says")
    return {"version": fieldreg.__version__, "modules": modules, "plugins": plugins, "pages": pages}


def _import_modules() -> int:
    names = [found.name for found in pkgutil.walk_packages(fieldreg.__path__, "fieldreg.")]
    for name in names:
        if name != _NOT_IMPORTED:
            try:
                import_module(name)
            except ModuleNotFoundError as missing:
                if (missing.name or "").partition(".")[0] not in _OPTIONAL:
                    raise
    return len(names)


def _load_plugins() -> int:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms"
    plugins = list(folder.glob("libqxcb.so")) if sys.platform == "linux" else []
    for plugin in plugins:
        ctypes.CDLL(str(plugin))
    return len(plugins)


def _open_pages(folder: Path) -> int:
    tools = wiring.build_tools(MIN_COST, state_dir=folder / "machine")
    office = opening.create_head_office(
        folder / "office", PASSPHRASE, tools, name="Төв офис", officer="Энхтуул"
    )
    invitation = invitations.issue_invitation(office, "Архангай", ("65",))
    laptop = opening.create_laptop(
        folder / "laptop", PASSPHRASE, tools, invitation=invitation, trainer="Оюунчимэг"
    )
    for installation in (office, laptop):
        installation.close()
    read_table(resource_path("demo/historical_figures.csv"))  # in a process of its own
    for name, count in _PAGES.items():
        driver = AppDriver(folder / name, lambda: tools, QtDialogs(), "mn")
        driver.unlock(PASSPHRASE)
        for place in range(1, count + 1):
            driver.press(f"Alt+{place}")
        driver.close()
    return sum(_PAGES.values())
