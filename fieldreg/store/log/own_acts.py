"""The changes of a transaction that are one act."""

from collections.abc import Callable
from typing import Final

from fieldreg.store.engines import Engine
from fieldreg.store.metadata import Metadata, MetadataEntry

Span = tuple[int, int]
"""First and last id of an act's changes."""


def _decode(body: bytes) -> Span | None:
    first, _, last = body.partition(b" ")
    return (int(first), int(last)) if last else None


LAST_ACT: Final[MetadataEntry[Span | None]] = MetadataEntry(
    "last-act", _decode, lambda span: b"%d %d" % span if span else b""
)
"""The last act of this installation: ids alone."""


class OwnActs:
    """One act, unless a change belongs to none."""

    def __init__(self, db: Engine) -> None:
        self._metadata = Metadata(db)
        self._written: list[tuple[Span, bool]] = []
        self._handler: Callable[[Span], object] | None = None

    def on_act(self, handler: Callable[[Span], object] | None) -> None:
        self._handler = handler

    def __len__(self) -> int:
        return len(self._written)

    def add(self, span: Span, *, is_act: bool) -> None:
        self._written.append((span, is_act))

    def drop_after(self, count: int) -> None:
        del self._written[count:]

    def save_last(self) -> None:
        if (span := self._span) is not None:
            self._metadata.write(LAST_ACT, span)

    def report(self) -> None:
        span = self._span
        self._written.clear()
        if span is not None and self._handler is not None:
            self._handler(span)

    @property
    def last(self) -> Span | None:
        return self._metadata.read(LAST_ACT)

    @last.setter
    def last(self, span: Span) -> None:
        self._metadata.write(LAST_ACT, span)

    @property
    def _span(self) -> Span | None:
        if not self._written or not all(is_act for _, is_act in self._written):
            return None
        firsts, lasts = zip(*(span for span, _ in self._written), strict=True)
        return min(firsts), max(lasts)
