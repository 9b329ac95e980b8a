"""The memory of a process and of all that it started, and what of the planted is in it (Linux)."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

_PROC = Path("/proc")
_PIECE_BYTES = 16 << 20


def list_processes(first: int) -> list[int]:
    parents = {}
    for status in _PROC.glob("[0-9]*/status"):
        try:
            found = re.search(r"^PPid:\t(\d+)$", status.read_text(), re.MULTILINE)
        except OSError:
            continue  # it has ended
        if found:
            parents.setdefault(int(found[1]), []).append(int(status.parent.name))
    processes = [first]
    for process in processes:
        processes += parents.get(process, ())
    return processes


def find_in_memory(first: int, needles: Mapping[str, bytes]) -> dict[str, int]:
    counts = dict.fromkeys(needles, 0)
    overlap = max(map(len, needles.values()))
    for process in list_processes(first):
        for piece in _read_memory(process, overlap):
            for name, needle in needles.items():
                counts[name] += piece.count(needle)
    return {name: count for name, count in counts.items() if count}


def _read_memory(process: int, overlap: int) -> Iterator[bytes]:
    """Yield what may have been written, in pieces that begin before the end of the one before.

    What is read only from a file is that file's. A process that has ended has no memory.
    """
    try:
        maps = (_PROC / f"{process}/maps").read_text().splitlines()
    except ProcessLookupError:
        return
    if not maps:
        return
    with (_PROC / f"{process}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            span, rights, _, _, inode, *_ = line.split()
            if rights[0] != "r" or (rights[1] != "w" and inode != "0") or line.endswith("[vvar]"):
                continue
            begin, end = (int(address, 16) for address in span.split("-"))
            for start in range(begin, end, _PIECE_BYTES - overlap):
                try:
                    memory.seek(start)
                    yield memory.read(min(_PIECE_BYTES, end - start))
                except OSError:
                    break  # a page that nobody can read
