"""Driver errors never leave the store: repositories translate them to problems."""

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

Repository = TypeVar("Repository")


def translating_errors(cls: type[Repository]) -> type[Repository]:
    """Make public methods of a repository read one state, and raise problems for driver errors.

    The repository keeps its engine in ``_db``.
    """
    for name, method in list(vars(cls).items()):
        if isinstance(method, FunctionType) and not name.startswith("_"):
            setattr(cls, name, _translated(method))
    return cls


def _translated(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def inside(self: Any, *args: Any, **kwargs: Any) -> Any:
        with self._db.reading():
            return method(self, *args, **kwargs)

    return inside
