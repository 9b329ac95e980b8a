"""The style sheet: ``resources/look/sheet.qss`` with its ``$roles`` filled in.

QSS styles what Qt draws itself (labels, fields, lists, scroll bars, menus).
Whatever has a shape of its own is painted by its widget from the same tokens.
"""

from string import Template

from fieldreg.ui.theme.tokens import Colours, Tokens


def build_style_sheet(template: str, tokens: Tokens, colours: Colours) -> str:
    """Fill *template* and add a rule per type style and per ink of a text."""
    values = {role: colour.name() for role, colour in colours.items()}
    filled = Template(template).substitute(values, family=tokens.family, arrows=tokens.arrows)
    styles = (
        f'QLabel[look="{name}"] {{ font-size: {style.size}px; font-weight: {style.weight}; }}'
        for name, style in tokens.type.items()
    )
    inks = (
        f'QLabel[ink="{role}"] {{ color: {colour.name()}; }}' for role, colour in colours.items()
    )
    return "\n".join((filled, *styles, *inks))
