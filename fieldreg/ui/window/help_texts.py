"""The help about each page, in the language of the interface: `resources/help/pages_mn.md`.

``# page: title`` begins the help about a page. Its first paragraph is its purpose, lines
after ``- `` what is done there, and a line after ``! `` what is safe, or what is not.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

ReadHelp = Callable[[str], str]  # the file in a language


@dataclass(frozen=True, slots=True)
class HelpText:
    title: str = ""
    purpose: str = ""
    acts: tuple[str, ...] = ()
    safety: str = ""

    @property
    def spoken(self) -> str:
        return " ".join(filter(None, (self.purpose, *self.acts, self.safety)))


def parse_help(text: str) -> Mapping[str, HelpText]:
    """Return the help by the name of its page."""
    found = {}
    for part in f"\n{text}".split("\n# ")[1:]:
        head, _, body = part.partition("\n")
        name, _, title = head.partition(":")
        lines = [line.strip() for line in body.splitlines() if line.strip()]
        found[name.strip()] = HelpText(
            title.strip(),
            " ".join(line for line in lines if line[:2] not in ("- ", "! ")),
            tuple(line[2:] for line in lines if line.startswith("- ")),
            " ".join(line[2:] for line in lines if line.startswith("! ")),
        )
    return found


def read_help_texts(read: ReadHelp, language: str, *, is_office: bool) -> Mapping[str, HelpText]:
    """Return the help by page; Today at head office has its own."""
    texts = parse_help(read(language))
    own = texts.get("today-office") if is_office else None
    return {**texts, "today": own} if own else texts
