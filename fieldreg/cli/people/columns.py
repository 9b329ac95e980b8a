"""The command `people columns`."""

from fieldreg.cli.common.commands import command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import format_documents, pick
from fieldreg.services.imports.columns import kept_columns
from fieldreg.services.user_session import UserSession

_LEFT_OUT = "-"


@command("columns")
def columns(
    user: UserSession,
    *,
    forget: int | None = option("--forget NUMBER", "Forget the choices of this number."),
) -> CommandResult:
    """List the columns that were chosen by hand and are chosen so again, or forget them.

    'people import' and the window remember what was chosen for a list, and choose so again for a
    list with the same headings and at most as many others.
    """
    if forget is not None:
        kept_columns.forget_kept(user, forget)
    kept = [
        {
            **pick(each, "number", "day"),
            "headings": len(each.headings),
            "fields": [field or None for field in each.fields.values()],
        }
        for each in kept_columns.list_kept(user)
    ]
    shown = [each | {"fields": [name or _LEFT_OUT for name in each["fields"]]} for each in kept]
    heads = ("number", "day", "headings", "fields")
    text = format_documents(shown, *heads, empty="No choices are remembered.")
    return CommandResult({"kept": kept, "forgotten": forget}, text)
