"""The root command: global options, the list of commands, output and exit code.

A command's module is imported when the command is called: help appears at once, and a call loads
only what it needs. A problem becomes one sentence here, or one document with ``--json``. Of a
fault of our own only the exception's type is shown.

Exit status: 0 done, 1 a named problem, 2 wrong usage (click's `UsageError`), 130 stopped by Ctrl-C.
"""

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

import click
from typing_extensions import override

from fieldreg import error_log
from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.domain.problems import Code, Problem, build_unexpected

_PROBLEM: Final = 1
_STOPPED: Final = 130

# The first line of each command's help stands here too: help must not import commands.
COMMANDS: Final = {
    "today": (
        "fieldreg.cli.today:today",
        "Show the session of the day, what waits, and how far the exchange is.",
    ),
    "people": (
        "fieldreg.cli.people.commands:people",
        "Add, import, find, correct, retire, note consents, export, erase.",
    ),
    "consents": (
        "fieldreg.cli.consents:consents",
        "Show the texts, write sheets, list awaited guardians and people to ask again.",
    ),
    "session": (
        "fieldreg.cli.sessions.commands:session",
        "Plan, list, change, mark, close, reopen and export sessions.",
    ),
    "lists": (
        "fieldreg.cli.reference_lists.commands:lists",
        "Keep the lists of courses, partners and places that reach every laptop.",
    ),
    "quotas": (
        "fieldreg.cli.reference_lists.quotas:quotas",
        "Set the share of a group in a course, and see how much of it is certain.",
    ),
    "history": ("fieldreg.cli.history:history", "Show who changed a record, when, and how."),
    "questions": (
        "fieldreg.cli.trainer_questions:questions",
        "Ask the trainer at a laptop, answer head office, see what waits.",
    ),
    "conflicts": (
        "fieldreg.cli.conflicts:conflicts",
        "Show what waits for a person, and settle it.",
    ),
    "arrivals": (
        "fieldreg.cli.arrivals.commands:arrivals",
        "Show what came in, what waits and what was set aside.",
    ),
    "erasures": (
        "fieldreg.cli.erasure:erasures",
        "Show which erasures were ordered or asked for, and which laptops have not answered.",
    ),
    "exports": (
        "fieldreg.cli.exports:exports",
        "List the files that left unlocked, and delete them.",
    ),
    "exchange": (
        "fieldreg.cli.exchange.exchange_command:exchange",
        "Take the reply, leave a bundle.",
    ),
    "release": (
        "fieldreg.cli.releases:laptop_releases",
        "Show which later version head office offers this laptop, and save it.",
    ),
    "folder": (
        "fieldreg.cli.exchange.shared_folder:choose_shared_folder",
        "Choose the folder for automatic exchange.",
    ),
    "auto-sync": (
        "fieldreg.cli.exchange.auto_sync:auto_sync",
        "Show or set when the window exchanges automatically.",
    ),
    "laptop": ("fieldreg.cli.installations:laptop", "Begin a trainer's laptop."),
    "hq": ("fieldreg.cli.installations:hq", "Begin head office, invite laptops, receive."),
    "backup": ("fieldreg.cli.backups:backup", "Write a backup and prove it."),
    "restore": ("fieldreg.cli.backups:restore", "Make an installation of a backup."),
    "digest": ("fieldreg.cli.diagnostics:digest", "Show the hash of everything in the register."),
    "doctor": ("fieldreg.cli.diagnostics:doctor", "Look whether all is well, and explain."),
    "settings": (
        "fieldreg.cli.settings:settings",
        "Show the settings of this installation, or change one.",
    ),
    "passphrase": (
        "fieldreg.cli.officers.user_accounts:passphrases",
        "Propose and change passphrases; let the system open the register.",
    ),
    "trainer": (
        "fieldreg.cli.officers.user_accounts:trainer",
        "Let several trainers work here, each with a passphrase and a name.",
    ),
    "demo": ("fieldreg.cli.root:demo", "Play one whole trip there and back."),
}


class LazyGroup(click.Group):
    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        is_json = "--json" in args
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            if is_json:
                _print_misuse(error)
            raise

    @override
    def invoke(self, ctx: click.Context) -> Any:
        is_json = ctx.params["is_json"]
        try:
            result = super().invoke(ctx)
            code = (
                _print_result(result, is_json=is_json)
                if isinstance(result, CommandResult)
                else result
            )
        except click.UsageError as error:
            if is_json:
                _print_misuse(error)
            raise
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise  # help, or a closed pipe: click handles these
        except (KeyboardInterrupt, click.Abort):
            click.echo(err=True)
            code = _STOPPED
        except Problem as problem:
            code = _fail(problem, {}, is_json=is_json)
        except Exception as fault:  # noqa: BLE001  the outermost handler
            error_log.log_exception(type(fault), fault.__traceback__)
            code = _fail(_problem_of(fault), {}, is_json=is_json)
        ctx.exit(code or 0)


def _problem_of(fault: Exception) -> Problem:
    if isinstance(fault, ImportError):
        library, _, _ = str(fault).partition(":")
        return Problem(Code.LIBRARY_MISSING, library=library)
    return build_unexpected(fault)


def _print_misuse(error: click.UsageError) -> None:
    _print(_as_json({"problem": "wrong_usage", "sentence": error.format_message()}))


def _fail_within_qt(problem: Problem) -> NoReturn:
    """End the process from inside Qt, which lets no exception pass."""
    os._exit(_fail(problem, {}, is_json=False))


def _print_result(result: CommandResult, *, is_json: bool) -> int:
    if result.problem is not None:
        if not is_json:
            _print(result.text)
        return _fail(result.problem, dict(result.document), is_json=is_json)
    _print(_as_json(result.document) if is_json else result.text)
    return 0


def _fail(problem: Problem, document: dict[str, object], *, is_json: bool) -> int:
    if is_json:
        _print(_as_json(problem_messages.problem_document(problem) | document))
    else:
        click.echo(problem_messages.for_problem(problem), err=True)
    return _PROBLEM


def _as_json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


def _print(text: str) -> None:
    try:
        click.echo(text, nl=bool(text))
    except BrokenPipeError:
        # The reader closed the pipe; the command has done its work all the same. The buffer
        # would be written again at exit, so standard output is redirected to nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group("front", cls=LazyGroup, invoke_without_command=True)
@click.option(
    "--home",
    type=click.Path(path_type=Path),
    envvar="FIELDREG_HOME",
    help="The installation's folder (or FIELDREG_HOME).",
)
@click.option("--json", "is_json", is_flag=True, help="Answer with one JSON document.")
@click.pass_context
def root_command(ctx: click.Context, home: Path | None, *, is_json: bool) -> Any:
    """Register who came, what was taught and what grew out of it.

    Without a command the window opens. FIELDREG_PASSPHRASE holds the passphrase; otherwise a
    prompt asks for it.
    """
    context = ctx.ensure_object(CommandContext)
    context.home, context.is_json = home, is_json
    if ctx.invoked_subcommand is not None:
        return None
    if is_json:
        raise click.UsageError("A window answers no machine: name a command.")
    from fieldreg.app import main  # noqa: PLC0415  loads Qt

    return main(home, _fail_within_qt)


@click.command()
@click.option(
    "--out",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Keep the pictures and the installations there.",
)
@pass_command_context
def demo(context: CommandContext, out: Path | None) -> CommandResult:
    """Play one whole trip there and back.

    Head office and three laptops in one folder: people from a file, a session through the real
    windows by keyboard, and a stick that goes round twice.
    """
    from fieldreg.demo import run_demo  # noqa: PLC0415  loads Qt

    report = (lambda _line: None) if context.is_json else click.echo
    return CommandResult(run_demo(out, report), "")
