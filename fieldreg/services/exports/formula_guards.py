"""Apostrophes before cells that a spreadsheet would calculate or an import would change.

Spreadsheets take CSV cells that begin with ``= + - @`` or a control character for formulas,
and so may run a name that a stranger typed. `escape_cell` puts an apostrophe before it, and
one more before such apostrophes: ``unescape_cell(escape_cell(text)) == text`` always.
"""

# Texts in cells that mean "unknown".
UNKNOWN_MARKERS = frozenset(
    {"-", "--", "---", "–", "—", "?", "??", "???", "n/a", "#n/a", "null", "none", "nil"}
)
_FORMULA_STARTS = frozenset("=+-@\t\r")


def escape_cell(text: str, *, calculates: bool = True) -> str:
    """*calculates* is false for workbook cells that are typed as text."""
    if text.isspace():  # not a value
        return text
    begins = text[:1]
    if begins == "'":
        return f"'{text}" if _needs_guard(text.lstrip("'")) else text
    if calculates and begins in _FORMULA_STARTS:
        return f"'{text}"
    return f"'{text}" if _is_changed(text) else text


def unescape_cell(text: str) -> str:
    if text[:1] == "'" and _needs_guard(text.lstrip("'")):
        return text[1:]
    return text


def _needs_guard(text: str) -> bool:
    return text[:1] in _FORMULA_STARTS or _is_changed(text)


def _is_changed(text: str) -> bool:
    return text[:1].isspace() or text.casefold() in UNKNOWN_MARKERS
