"""The two engines, as parameters of what has to be the same on both: each run plays one of them."""

from typing import Final

import pytest

ENGINES: Final = [
    pytest.param(engine, marks=pytest.mark.share(of=2)) for engine in ("sqlcipher", "postgresql")
]
