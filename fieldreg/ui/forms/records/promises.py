"""Promises on a list, and the key that keeps them."""

from collections.abc import Callable
from functools import partial

from fieldreg.domain import kinds
from fieldreg.services.session_life import promises
from fieldreg.services.session_life.promises import DuePromise
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import format_session
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.page import Page
from fieldreg.ui.tables.row_list import RowList
from fieldreg.ui.translation import translator
from fieldreg.ui.widgets.notices import Tone

tr = translator("Today")


def bind_promises(
    page: Page, context: Context, rows: RowList, find_promise: Callable[[object], DuePromise | None]
) -> None:
    def find_held() -> DuePromise | None:
        promise = find_promise(rows.current_value())
        return promise if promise is not None and promise.kept_by is not None else None

    def keep() -> None:
        promise = find_held()
        if promise is None or promise.kept_by is None:
            return

        def done(_session: int) -> None:
            told = tr("The promise is kept: {name}").format(name=promise.person.full_name)
            page.post_notice(Tone.DONE, told)
            context.navigator.notify_changed({kinds.PROMISE.name})

        note = partial(promises.keep_promise, context.user, promise.id, promise.kept_by.id)
        page.run(partial(note, shown=promise.shown), done, page.show_refusal)

    rows.current_moved.connect(lambda _value: context.keyboard.bindings_changed.emit())
    context.keyboard.bind(
        rows, Action.KEEP_PROMISE, keep, tr("kept"), when=lambda: find_held() is not None
    )


def describe_keeping(promise: DuePromise | None) -> str:
    held = promise and promise.kept_by
    if not held:
        return tr("A promise that is not kept yet.")
    text = tr("Held since: {session}. {key} notes that this kept the promise.")
    return text.format(session=format_session(held), key=key_label(Action.KEEP_PROMISE))
