"""A page's help and keys on one sheet of paper."""

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from fieldreg.ui.keyboard import KeyHint
from fieldreg.ui.printing import draw_help_card
from fieldreg.ui.translation import translate, translator
from fieldreg.ui.widgets.notices import Notice, Tone
from fieldreg.ui.window.help_texts import HelpText

if TYPE_CHECKING:
    from fieldreg.ui.context import Context
    from fieldreg.ui.window.main_window import MainWindow

tr = translator("Shell")


def print_card(
    context: "Context", window: "MainWindow", text: HelpText, hints: Sequence[KeyHint]
) -> None:
    path = context.dialogs.save_file(
        tr("Where is the card to be written?"),
        f"{text.title}.pdf",
        [(translate("Paper", "PDF to print"), "*.pdf")],
    )
    if path is None:
        return
    card = build_card(text, tr("All keys of this page"), hints)

    def done(_size: int) -> None:
        written = translate("Paper", "Written: {file}").format(file=path.name)
        window.show_notice(Notice(Tone.DONE, written))

    context.runner.run(
        window, lambda: path.write_bytes(draw_help_card(card, f"fieldreg: {text.title}")), done
    )


def build_card(text: HelpText, keys: str, hints: Sequence[KeyHint]) -> str:
    acts = "".join(f"<li>{escape(act)}</li>" for act in text.acts)
    cells = [
        f"<td><b>{escape(hint.key)}</b></td><td>{escape(hint.ctrl_key)}</td>"
        f"<td>{escape(hint.label)}</td>"
        for hint in hints
    ]
    half = -(-len(cells) // 2)
    pairs = zip(cells[:half], [*cells[half:], ""], strict=False)
    rows = "".join(f"<tr>{left}<td width='4%'></td>{right}</tr>" for left, right in pairs)
    return (
        f"<h1>{escape(text.title)}</h1><p>{escape(text.purpose)}</p><ul>{acts}</ul>"
        f"<p><b>{escape(text.safety)}</b></p><h2>{escape(keys)}</h2>"
        f"<table width='100%' cellpadding='2'>{rows}</table>"
    )
