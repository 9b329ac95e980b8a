"""A synchroniser that keeps two folders the same, as badly as real ones do.

What changed on one side comes to the other late, in any order, half at first, under a
name of its own meanwhile, and once more under another name where both sides wrote.
"""

from pathlib import Path

from tests.support.clock import CountingEntropy


class Synchroniser:
    """Keeps *here* and *there* the same, one act at a time, as *seed* has it."""

    def __init__(self, here: Path, there: Path, seed: int = 0) -> None:
        self._sides = here, there
        self._entropy = CountingEntropy(seed)
        self._known: dict[str, bytes] = {}
        self._conflicts = 0

    def act(self) -> None:
        """Do one thing of those that wait, or half of it."""
        waiting = self._waiting()
        if waiting:
            name, source = waiting[self._entropy.bits(16) % len(waiting)]
            self._carry(name, source, self._entropy.bits(16) % 4)

    def finish(self) -> None:
        """Do all that waits, wholly."""
        while waiting := self._waiting():
            self._carry(*waiting[0], 3)

    def _files(self, side: int) -> dict[str, bytes]:
        return {
            one.name: one.read_bytes()
            for one in self._sides[side].iterdir()
            if not one.name.startswith("~")
        }

    def _waiting(self) -> list[tuple[str, int]]:
        return [
            (name, side)
            for side, files in enumerate(map(self._files, (0, 1)))
            for name in sorted({*files, *self._known})
            if files.get(name) != self._known.get(name)
        ]

    def _carry(self, name: str, source: int, how: int) -> None:
        data = self._files(source).get(name)
        target = self._sides[1 - source] / name
        hidden = target.with_name(f"~{name}.tmp")
        if data is None:
            target.unlink(missing_ok=True)
            self._known.pop(name, None)
            return
        if how == 0:  # half of it, under a name of its own
            hidden.write_bytes(data[: len(data) // 2])
            return
        if how == 1 and name not in self._known and not target.exists():
            target.write_bytes(data[: len(data) // 2])  # and half in its place
            self._known[name] = target.read_bytes()
            return
        hidden.unlink(missing_ok=True)
        other = self._files(1 - source).get(name)
        if how == 2 and self._known.get(name) != other != data:
            self._conflicts += 1
            copy = f"{Path(name).stem} (Conflicted copy {self._conflicts}).frb"
            target.with_name(copy).write_bytes(other or b"")
        target.write_bytes(data)
        self._known[name] = data
