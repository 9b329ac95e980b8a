"""Sentences of problems (event, safe data, next step); names of roles."""

from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Role
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.vocabulary.problem_texts import PROBLEM_SENTENCES

tr = translator("Roles")

_WITH_FACTS: Final = (
    *(Code.ROLE_NEEDED, Code.CALENDAR_BEHIND, Code.CALENDAR_AHEAD, Code.ENDING_UNKNOWN),
    Code.POPULATIONS_UNCLEAR,
)


def sentence(problem: Problem) -> str:
    text = translate("Problems", PROBLEM_SENTENCES[problem.code])
    if problem.code not in _WITH_FACTS:
        return text
    facts = {name: str(value) for name, value in problem.facts.items()}
    today, last = (facts.get(name, "").replace("-", ".") for name in ("today", "last"))
    names = format_roles(facts.get("roles", ""))
    others = {name: facts.get(name, "") for name in ("endings", "line")}
    return text.format(roles=names, today=today, last=last, **others)


def passphrase_sentence(problem: Problem) -> str:
    """A wrong passphrase may come from the wrong keyboard layout."""
    if problem.code is Code.WRONG_PASSPHRASE:
        return translate(
            "Unlock",
            "The passphrase is wrong. Nothing was changed. Check that the keyboard is set to "
            "the right language, and try again.",
        )
    return sentence(problem)


def of_code(code: Code) -> str:
    return sentence(Problem(code))


def role_label(role: Role) -> str:
    return {
        Role.OFFICER: tr("officer"),
        Role.PROGRAMME: tr("programme"),
        Role.PROTECTED_DESK: tr("protected desk"),
        Role.ADMINISTRATOR: tr("administrator"),
    }[role]


def format_roles(names: str) -> str:
    held = names.split()
    return ", ".join(role_label(role) for role in Role if role.value in held)
