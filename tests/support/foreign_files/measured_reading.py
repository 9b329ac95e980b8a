"""Read files, each in its process, and tell what it cost: a program, since peaks only rise.

``python -m tests.support.foreign_files.measured_reading FILE…`` prints a line of JSON for each.
The memory of a process includes that of the one which started it, as Linux counts it.
"""

import json
import resource
import sys
from pathlib import Path
from typing import Any

from fieldreg.domain.problems import Problem
from fieldreg.services.imports.table_reader import read_table


def measure(path: Path) -> dict[str, Any]:
    own, before = (resource.getrusage(who) for who in _WHO)
    try:
        table = read_table(path)
        result = "read"
        for _ in table.rows():
            pass
    except Problem as problem:
        result = problem.code.value
    own_after, after = (resource.getrusage(who) for who in _WHO)
    return {
        "name": path.stem,
        "bytes": path.stat().st_size,
        "result": result,
        "cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "mib": after.ru_maxrss >> 10,
        "own_cpu_s": own_after.ru_utime + own_after.ru_stime - own.ru_utime - own.ru_stime,
        "own_growth_mib": (own_after.ru_maxrss - own.ru_maxrss) >> 10,
    }


_WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)

if __name__ == "__main__":
    for name in sys.argv[1:]:
        print(json.dumps(measure(Path(name))), flush=True)  # noqa: T201  the answer
