"""The source of modules, which Qt’s library reads at each import and Python keeps."""

import sys

from PySide6 import QtCore  # noqa: F401  loads what is changed here


def keep_no_sources() -> None:
    """Keep no source of the modules that are imported from now on.

    PySide asks of each module whether it uses Qt with other names (snake_case), and reads its
    source for that: 23 MB of lines.
    """
    if feature := sys.modules.get("shibokensupport.feature"):
        vars(feature)["_mod_uses_pyside"] = lambda _module: True
