"""The entry point of ``python -m fieldreg``, of a frozen program and of its parsing process."""

import sys
from pathlib import PurePath

from fieldreg.services.imports.parsing.limits import CHILD_ARGUMENT

if __name__ == "__main__":
    if PurePath(sys.executable).stem == "fieldreg":  # Windows: begun by our own launcher
        sys.frozen = True  # type: ignore[attr-defined]
    if sys.argv[1:] == [CHILD_ARGUMENT]:
        from fieldreg.services.imports.parsing.serving import serve

        serve()
    else:
        from fieldreg.cli import main

        main()
