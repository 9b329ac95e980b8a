"""Guards: an apostrophe before what a sheet would calculate or an import would change.

Sheets take a CSV cell that begins with ``= + - @`` or a control character for a formula,
and so may run what a stranger typed as a name. `guarded` puts an apostrophe before it,
`unguarded` takes that one away again: for every text, ``unguarded(guarded(text))`` is
*text*, since what begins with apostrophes and goes on like that gets one more.
"""

# What people write into a cell to say that they do not know.
UNKNOWN_MARKERS = frozenset(
    {"-", "--", "---", "–", "—", "?", "??", "???", "n/a", "#n/a", "null", "none", "nil"}
)
_CALCULATED = frozenset("=+-@\t\r")


def escape_cell(text: str, *, calculates: bool = True) -> str:
    """Give *text* as it may stand in a cell.

    *calculates* is false for a cell of a workbook, which says itself that it holds text.
    """
    if text.isspace():  # nothing but blanks is no value
        return text
    begins = text[:1]
    if begins == "'":
        return f"'{text}" if _is_touchy(text.lstrip("'")) else text
    if calculates and begins in _CALCULATED:
        return f"'{text}"
    return f"'{text}" if _is_changed(text) else text


def unescape_cell(text: str) -> str:
    """Give the text that `guarded` was given."""
    if text[:1] == "'" and _is_touchy(text.lstrip("'")):
        return text[1:]
    return text


def _is_touchy(text: str) -> bool:
    return text[:1] in _CALCULATED or _is_changed(text)


def _is_changed(text: str) -> bool:
    """Tell whether an import would strip *text* in front, or take it for unknown."""
    return text[:1].isspace() or text.casefold() in UNKNOWN_MARKERS
