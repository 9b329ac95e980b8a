"""Unlocking the installation of a call."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from fieldreg import system, wiring
from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.output import pick
from fieldreg.cli.common.terminal import PASSPHRASE_VARIABLE, read_passphrase
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.tasks import run_task
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home
from fieldreg.services.installation.model import Installation, Tools

_HUB_OUTDATED = "The hub does not know of this yet; 'fieldreg hq receive --hub' tells it. "
_NO_KEYSTORE = (
    *(Code.KEYSTORE_EMPTY, Code.KEYSTORE_FAILED, Code.KEYSTORE_MISSING),
    Code.HANDED_OVER,
)


def tools_for(context: CommandContext) -> Tools:
    return context.tools or wiring.build_tools()


def installation_folder(context: CommandContext) -> Path:
    return (context.home or system.user_data_dir()).absolute()


def new_installation_folder(context: CommandContext) -> Path:
    """Raise INSTALLATION_EXISTS."""
    folder = installation_folder(context)
    if Home(folder).exists():
        raise Problem(Code.INSTALLATION_EXISTS)
    return folder


@contextmanager
def unlocked_installation(context: CommandContext) -> Iterator[Installation]:
    """Open the installation of the call, and close it in any case; raise as `opening.unlock`.

    Without a passphrase in the environment an enabled key store opens it.
    """
    home, tools = Home(installation_folder(context)), tools_for(context)
    home.require_installation()
    with closing(_unlock(home, tools)) as installation:
        warn_of_doubt(installation.erasure_list.find_problem())
        warn_of_doubt(installation.continuity_problem)
        warn_of_doubt(installation.passphrase_problem)
        warn_of_doubt(installation.tools.host.find_version_problem())
        notifier = wiring.HubTrustNotifier(installation)
        notifier.mark_current()
        yield installation
        if installation.is_head_office:
            _notify_hub(notifier)


def installation_document(installation: Installation) -> dict[str, object]:
    document = pick(installation, "role", "name", trainer="user_name")
    return {**document, "home": str(installation.home.folder)}


def close_new_installation(installation: Installation) -> CommandResult:
    with closing(installation):
        document = installation_document(installation)
    text = "{name} is ready for {trainer} in {home}.".format_map(document)
    return CommandResult(document, text)


def warn_of_doubt(problem: Problem | None) -> None:
    if problem is not None:
        click.echo(problem_messages.for_problem(problem), err=True)


def _notify_hub(notifier: wiring.HubTrustNotifier) -> None:
    try:
        run_task(notifier.notify())
    except Problem as problem:
        if problem.code is not Code.HUB_NONE:
            click.echo(_HUB_OUTDATED + problem_messages.for_problem(problem), err=True)


def _unlock(home: Home, tools: Tools) -> Installation:
    if not os.environ.get(PASSPHRASE_VARIABLE) and home.read_keyring().has_keystore:
        try:
            return opening.unlock_by_keystore(home.folder, tools)
        except Problem as problem:
            if problem.code not in _NO_KEYSTORE:
                raise
            click.echo(problem_messages.for_problem(problem), err=True)
    return opening.unlock(home.folder, read_passphrase(), tools)
