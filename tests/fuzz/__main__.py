"""Run Atheris on the reader: ``python -m tests.fuzz [SECONDS] [CORPUS]``.

It needs Atheris, which `make fuzz` installs (Linux). What it finds interesting is put into CORPUS, and
what ends in a fault into a file ``crash-…`` there.
"""

import sys
from pathlib import Path
from tempfile import mkdtemp

import atheris

# Only what reads is followed: the runtime of Python itself would drown it.
with atheris.instrument_imports(include=["fieldreg.sync", "fieldreg.keys", "fieldreg.domain"]):
    from tests.fuzz.reader import MOST, read, seeds


def main() -> None:
    """Fuzz for so many seconds, 1,200 where nothing else is said."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "1200"
    corpus = Path(sys.argv[2] if len(sys.argv) > 2 else mkdtemp(prefix="fieldreg-fuzz-"))
    corpus.mkdir(parents=True, exist_ok=True)
    for name, seed in seeds().items():
        (corpus / name).write_bytes(seed)
    flags = [f"-max_total_time={seconds}", f"-max_len={MOST}", "-rss_limit_mb=512"]
    flags += ["-timeout=10", f"-artifact_prefix={corpus}/", "-print_final_stats=1"]
    atheris.Setup(["fuzz", str(corpus), *flags], read)
    atheris.Fuzz()


main()
