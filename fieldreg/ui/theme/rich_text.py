"""Rich text: a sentence with its important parts marked, without any markup.

A typed text that looks like HTML or a placeholder stays a text.
"""

from dataclasses import dataclass
from string import Formatter


@dataclass(frozen=True, slots=True)
class TextRun:
    text: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class RichText:
    runs: tuple[TextRun, ...] = ()

    @property
    def plain_text(self) -> str:
        return "".join(run.text for run in self.runs)

    def __bool__(self) -> bool:
        return any(run.text for run in self.runs)


DisplayText = str | RichText


@dataclass(frozen=True, slots=True)
class Strong:
    text: str


def strong(value: object) -> Strong:
    return Strong(str(value))


def format_rich(template: str, **values: object) -> RichText:
    """Put *values* into *template*, those marked `strong` in bold; raise KeyError."""
    runs: list[TextRun] = []
    for literal, name, _, _ in Formatter().parse(template):
        runs.append(TextRun(literal))
        if name is not None:
            value = values[name]
            heavy = isinstance(value, Strong)
            runs.append(TextRun(value.text if heavy else str(value), heavy))  # type: ignore[attr-defined]
    return RichText(tuple(run for run in runs if run.text))


def plain_text(words: DisplayText) -> str:
    return words if isinstance(words, str) else words.plain_text
