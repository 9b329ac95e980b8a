"""The sentences of problems in English, by topic, without Qt.

`vocabulary.problems` translates them for the window; the command line shows them where it has no
words of its own.
"""

from collections.abc import Mapping
from typing import Final

from fieldreg.domain.problems import Code
from fieldreg.ui.vocabulary.problem_texts.exchange import EXCHANGE, KEYS
from fieldreg.ui.vocabulary.problem_texts.register import RECORDS, REGISTER

PROBLEM_SENTENCES: Final[Mapping[Code, str]] = {**REGISTER, **RECORDS, **KEYS, **EXCHANGE}
