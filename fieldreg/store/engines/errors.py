"""The threshold of the store: no driver's exception goes out."""

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, TypeVar

Repository = TypeVar("Repository")


def translating_errors(cls: type[Repository]) -> type[Repository]:
    """Make every public method of a shelf see one state, and its driver's errors problems.

    The shelf keeps its engine in ``_db``.
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
