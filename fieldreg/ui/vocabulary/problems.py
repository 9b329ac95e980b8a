"""The sentence of each problem: what happened, what is safe, what to do."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.problems import Code, Problem
from fieldreg.ui.vocabulary import roles
from fieldreg.ui.vocabulary.problem_texts.exchange import EXCHANGE
from fieldreg.ui.vocabulary.problem_texts.keys import KEYS
from fieldreg.ui.vocabulary.problem_texts.records import RECORDS
from fieldreg.ui.vocabulary.problem_texts.register import REGISTER

_SENTENCES: Final = {**REGISTER, **RECORDS, **KEYS, **EXCHANGE}
_WITH_FACTS: Final = (Code.ROLE_NEEDED, Code.CALENDAR_BEHIND, Code.CALENDAR_AHEAD)


def sentence(problem: Problem) -> str:
    """Return the sentence of *problem* in the language of the interface."""
    text = QCoreApplication.translate("Problems", str(_SENTENCES[problem.code]))
    if problem.code not in _WITH_FACTS:
        return text
    facts = {name: str(value) for name, value in problem.facts.items()}
    today, last = (facts.get(name, "").replace("-", ".") for name in ("today", "last"))
    return text.format(roles=roles.listed(facts.get("roles", "")), today=today, last=last)


def of_code(code: Code) -> str:
    """Return the sentence of *code*, where only the code was kept."""
    return sentence(Problem(code))
