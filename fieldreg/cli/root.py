"""The root command: global options, the list of commands, output and exit code.

Help and a call load only the modules that they need. A fault of our own shows only the exception's
type.
"""

import json
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

import click
from typing_extensions import override

import fieldreg
from fieldreg import error_log
from fieldreg.cli.common import problem_messages
from fieldreg.cli.common.command_list import COMMANDS, MODULES
from fieldreg.cli.common.context import CommandContext, CommandResult, pass_command_context
from fieldreg.domain.problems import Code, Problem, build_unexpected
from fieldreg.domain.sync.invitation_files import is_invitation
from fieldreg.services.host.collecting import without_collecting
from fieldreg.services.releases.installed_versions import InstalledVersions, hand_over
from fieldreg.system import user_state_dir

_PROBLEM: Final = 1
_STOPPED: Final = 130


class LazyGroup(click.Group):
    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        with without_collecting():
            module = import_module(f"fieldreg.cli.{MODULES.get(cmd_name, cmd_name)}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return command

    @override
    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if is_invitation(args[0]):
            return args[0], open_invitation, args
        return super().resolve_command(ctx, args)

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])

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
            if problem.code is Code.STORE_NEEDS_RELEASE:
                click.echo(problem_messages.for_problem(problem), err=True)
                hand_over(InstalledVersions(user_state_dir() / "versions"))
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
    # Without a screen nothing is known of a version that is tried.
    InstalledVersions(user_state_dir() / "versions").pause(fieldreg.__version__)
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
@click.version_option(fieldreg.__version__, message="%(prog)s %(version)s")
@click.pass_context
def root_command(ctx: click.Context, home: Path | None, *, is_json: bool) -> Any:
    """Register who came, what was taught and what grew out of it.

    Without a command the window opens, with an invitation's file at the page that begins a
    laptop with it. FIELDREG_PASSPHRASE holds the passphrase; otherwise a
    prompt asks for it.
    """
    context = ctx.ensure_object(CommandContext)
    context.home, context.is_json = home, is_json
    if ctx.invoked_subcommand is not None:
        return None
    return _open_window(context)


@click.command(add_help_option=False)
@click.argument("invitation", type=click.Path(path_type=Path))
@pass_command_context
def open_invitation(context: CommandContext, invitation: Path) -> Any:
    return _open_window(context, invitation)


def _open_window(context: CommandContext, invitation: Path | None = None) -> Any:
    if context.is_json:
        raise click.UsageError("A window answers no machine: name a command.")
    from fieldreg.ui.desktop.kept_sources import keep_no_sources  # noqa: PLC0415  loads Qt

    keep_no_sources()
    from fieldreg.app import main  # noqa: PLC0415  its modules come after that

    return main(context.home, _fail_within_qt, invitation)


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


@click.command()
def self_test() -> CommandResult:
    """Test whether this program is whole, without touching any register.

    Every module is loaded, and every page opened, on new registers in a folder that goes again.
    A later version is tested so before it is installed.
    """
    from fieldreg.demo import check_program  # noqa: PLC0415  loads Qt

    tested = check_program()
    return CommandResult(tested, "fieldreg {version} is whole.".format_map(tested))
