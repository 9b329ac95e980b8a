"""Prompts, and passphrases read from the environment or from a prompt."""

import os
from typing import Any

import click

from fieldreg.services import officers
from fieldreg.services.installation.model import Tools

PASSPHRASE_VARIABLE = "FIELDREG_PASSPHRASE"  # noqa: S105  a name, no passphrase
NEW_PASSPHRASE_VARIABLE = "FIELDREG_NEW_PASSPHRASE"  # noqa: S105  the same


def prompt_or_usage_error(label: str, missing: str, **options: Any) -> str:
    """Return the answer to a prompt on standard error.

    Raises:
        click.UsageError: standard input has ended; its text is *missing*.
    """
    try:
        typed: str = click.prompt(label, err=True, **options)
    except click.Abort as abort:
        if isinstance(abort.__context__, EOFError):
            raise click.UsageError(missing) from None
        raise
    return typed


def read_passphrase(name: str = PASSPHRASE_VARIABLE, label: str = "Passphrase") -> str:
    """Return the passphrase from the environment variable *name*, or ask for it."""
    return os.environ.get(name) or _prompt(label, name)


def choose_passphrase(
    tools: Tools, name: str = PASSPHRASE_VARIABLE, label: str = "New passphrase"
) -> str:
    """Return a new passphrase from the environment variable *name*, or ask for it twice.

    On Enter alone the prompt proposes passphrases of common words, one in English and one in
    Mongolian; each further Enter proposes others. The chosen one has to be typed.
    """
    if passphrase := os.environ.get(name):
        return passphrase
    while True:
        typed = _prompt(f"{label} (Enter alone: one is proposed)", name)
        if not typed.strip():
            return _choose_proposal(tools, name)
        if _prompt("Once more", name) == typed:
            return typed
        click.echo("The two do not match.", err=True)


def _choose_proposal(tools: Tools, name: str) -> str:
    while True:
        proposals = [
            officers.propose_passphrase(tools, language)
            for language in officers.PASSPHRASE_LANGUAGES
        ]
        click.echo("\n".join(proposals), err=True)
        while typed := _prompt("Type one of them (Enter alone: others)", name).strip():
            matches = [
                proposal for proposal in proposals if proposal == " ".join(typed.casefold().split())
            ]
            if matches:
                return matches[0]
            click.echo("That is neither of the two.", err=True)


def _prompt(label: str, name: str) -> str:
    return prompt_or_usage_error(
        label,
        f"A passphrase is needed: set {name}.",
        default="",
        hide_input=True,
        show_default=False,
    )
