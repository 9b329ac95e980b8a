"""The shape of a command: a function of typed parameters that returns a `CommandResult`.

`command` reads the signature. A parameter whose default is an `option` or `argument` comes from the
command line, read by its type. Every other one is provided by its type: the call's
`CommandContext`, the unlocked `Installation` or its `UserSession`, `Tools`, or a function for
progress. All are closed after the function returned. How to add one: `docs/howto/add-a-command.md`.
"""

import inspect
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import UnionType
from typing import Any, Final, TypeVar, get_args, get_origin

import click
from typing_extensions import override

from fieldreg.cli.common.context import CommandContext, CommandResult
from fieldreg.cli.common.terminal import ShowProgress, show_progress, show_steps, stop_on_interrupt
from fieldreg.cli.common.unlocking import tools_for, unlocked_installation
from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.services.installation.model import Installation, Tools
from fieldreg.services.people import people_search
from fieldreg.services.user_session import UserSession

Find = Callable[[UserSession, str], Any]
CommandFunction = Callable[..., CommandResult]
OpenInstallation = Callable[[], Installation]
GroupOrCommand = TypeVar("GroupOrCommand", bound=click.Command)

_TYPES: Final[dict[object, Any]] = {int: int, str: str, Path: click.Path(path_type=Path)}
_PROGRESS: Final[dict[object, Callable[[], Any]]] = {
    ShowProgress: show_progress,
    OnExchangeProgress: show_steps,
    IsCancelled: stop_on_interrupt,
}


class EnumChoice(click.Choice[str]):
    @override
    def normalize_choice(self, choice: object, ctx: click.Context | None) -> str:
        return str(choice)


@dataclass(frozen=True, slots=True)
class Declaration:
    """An option or argument without its name; *find* returns the record that is meant."""

    parameter: type[click.Option | click.Argument]
    flags: tuple[str, ...]
    settings: dict[str, Any]
    find: Find | None

    def build(self, name: str, kind: Any) -> click.Parameter:
        is_option = self.parameter is click.Option
        is_optional, is_many = get_origin(kind) is UnionType, get_origin(kind) is tuple
        kind = get_args(kind)[0] if is_optional or is_many else kind
        settings: dict[str, Any] = {}
        if is_many:
            settings = {"multiple": True} if is_option else {"nargs": -1}
        elif not is_option:
            settings = {"required": not is_optional}
        if kind is bool:
            settings |= {"default": None} if is_optional else {"is_flag": True}
        elif isinstance(kind, type) and issubclass(kind, StrEnum):
            settings["type"] = EnumChoice(kind)
        elif not self.find and kind in _TYPES:
            settings["type"] = _TYPES[kind]
        settings |= self.settings
        is_text = is_option and kind is str and not (is_optional or is_many)
        if is_text and not settings.get("required"):
            settings.setdefault("default", "")
        return self.parameter([name, *self.flags], **settings)

    def resolve(self, user: UserSession, typed: Any) -> Any:
        if self.find is None or typed is None:
            return typed
        if self.parameter is click.Option and typed == "":
            return None
        if isinstance(typed, tuple):
            return tuple(dict.fromkeys(self.find(user, ref) for ref in typed))
        return self.find(user, typed)


def option(
    usage: str,
    about: str | None = None,
    *,
    choices: Iterable[str] | None = None,
    find: Find | None = None,
    **settings: Any,
) -> Any:
    """Declare an option by its *usage*, such as ``--out FILE``.

    A missing text is empty, anything else optional None. *choices* and *settings* (those of
    `click.Option`) take precedence over the parameter's type.
    """
    flag, _, metavar = usage.partition(" ")
    settings |= {"help": about, "metavar": metavar or None}
    if choices is not None:
        settings["type"] = EnumChoice(choices)
    return Declaration(click.Option, (flag,), settings, find)


def argument(
    metavar: str | None = None,
    *,
    choices: Iterable[str] | None = None,
    find: Find | None = None,
    **settings: Any,
) -> Any:
    """Declare an argument, as `option`; its *metavar* is by default the name in capitals."""
    if choices is not None:
        settings["type"] = EnumChoice(choices)
    return Declaration(click.Argument, (), settings | {"metavar": metavar}, find)


SharedOptions = Mapping[str, tuple[Any, Declaration]]


def command(
    name: str, group: click.Group | None = None, shared: SharedOptions | None = None
) -> Callable[[CommandFunction], click.Command]:
    return _declare(click.Command(name), group, shared or {})


def command_group(name: str) -> Callable[[CommandFunction], click.Group]:
    """Make a group of a function, which runs without one of its commands."""
    return _declare(click.Group(name, invoke_without_command=True), None, {})


def _declare(
    declared: GroupOrCommand, group: click.Group | None, shared: SharedOptions
) -> Callable[[CommandFunction], GroupOrCommand]:
    def fill(function: CommandFunction) -> GroupOrCommand:
        typed: dict[str, Declaration] = {}
        provided: dict[str, object] = {}
        of_signature: dict[str, Any] = {}
        for name, parameter in inspect.signature(function).parameters.items():
            if isinstance(parameter.default, Declaration):
                of_signature[name] = parameter.annotation, parameter.default
            elif name not in shared and parameter.kind is not parameter.VAR_KEYWORD:
                provided[name] = parameter.annotation
        for name, (kind, declaration) in {**of_signature, **shared}.items():
            typed[name] = declaration
            declared.params.append(declaration.build(name, kind))
        declared.help = inspect.getdoc(function)
        declared.callback = _Call(function, typed, provided)
        if group is not None:
            group.add_command(declared)
        return declared

    return fill


@dataclass(frozen=True, slots=True)
class _Call:
    function: CommandFunction
    typed: dict[str, Declaration]
    provided: dict[str, object]

    def __call__(self, /, **values: Any) -> CommandResult | None:
        ctx = click.get_current_context()
        if ctx.invoked_subcommand is not None:
            return None
        context = ctx.ensure_object(CommandContext)
        known: dict[object, Any] = {CommandContext: context}
        with ExitStack() as stack:
            known[OpenInstallation] = partial(self._open, context, stack)
            finds = any(declaration.find for declaration in self.typed.values())
            if finds or not {Installation, UserSession}.isdisjoint(self.provided.values()):
                installation = self._open(context, stack)
                user = installation.user_session()
                known |= {Installation: installation, UserSession: user}
                values = {
                    name: self.typed[name].resolve(user, value) for name, value in values.items()
                }
            elif Tools in self.provided.values():
                known[Tools] = tools_for(context)
            for kind in self.provided.values():
                if kind in _PROGRESS:
                    known[kind] = stack.enter_context(_PROGRESS[kind]())
            given = {name: known[kind] for name, kind in self.provided.items()}
            return self.function(**given, **values)

    @staticmethod
    def _open(context: CommandContext, stack: ExitStack) -> Installation:
        return stack.enter_context(unlocked_installation(context))


PERSON: Final = argument("REF", find=people_search.find_person)
RECORD: Final = argument("REF", find=people_search.find_record)
SESSION: Final = argument("SESSION", find=people_search.find_session)
DRY_RUN: Final = option("--dry-run", "Only show what would happen.")
RECORDED_REASON: Final = option("--reason TEXT", "Why; it is recorded.")
# The address contains a password, which is safer in the environment.
DATABASE_URL: Final = option(
    "--database URL",
    "Keep the register in this PostgreSQL database (or FIELDREG_DATABASE).",
    envvar="FIELDREG_DATABASE",
)
OFFICER_NAME: Final = option(
    "--officer", "The officer at this computer.", default="Data officer", show_default=True
)
