"""Migrations: numbered plain SQL, one self-contained file each, never changed.

The engine runs them in order, translates their types, and records which have run; all that are due
run, or none. Statements end with ``;`` and a newline.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules


def order_names(names: Iterable[str]) -> list[str]:
    """Return the *names* of migration files by their numbers.

    Raises:
        ValueError: for a name of another form, or a number that two files have.
    """
    ordered = sorted(names)
    numbers = [name[1:5] for name in ordered if re.fullmatch(r"m[0-9]{4}_[a-z_]+", name)]
    if len(set(numbers)) < len(ordered):
        raise ValueError(ordered)
    return ordered


STEPS: dict[str, str] = {
    name.removeprefix("m"): import_module(f"{__name__}.{name}").SQL
    for name in order_names(module.name for module in iter_modules(__path__))
}
