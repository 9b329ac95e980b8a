"""The help about each page, in the language of the interface: `resources/help/pages_mn.md`.

``# page: title`` begins a page. Its first paragraph is the purpose, lines after ``- `` are tasks,
and a line after ``! `` is a note on safety. ``- [export] …`` is only for users with this
`Permission`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from fieldreg.domain.roles import Permission

ReadHelp = Callable[[str], str]  # the file in a language
Permits = Callable[[Permission], bool]


@dataclass(frozen=True, slots=True)
class HelpText:
    title: str = ""
    purpose: str = ""
    acts: tuple[str, ...] = ()
    safety: str = ""

    @property
    def spoken(self) -> str:
        return " ".join(filter(None, (self.purpose, *self.acts, self.safety)))


def parse_help(text: str, may: Permits) -> Mapping[str, HelpText]:
    found = {}
    for part in f"\n{text}".split("\n# ")[1:]:
        head, _, body = part.partition("\n")
        name, _, title = head.partition(":")
        lines = [line.strip() for line in body.splitlines() if line.strip()]
        found[name.strip()] = HelpText(
            title.strip(),
            " ".join(line for line in lines if line[:2] not in ("- ", "! ")),
            tuple(_list_acts((line[2:] for line in lines if line.startswith("- ")), may)),
            " ".join(line[2:] for line in lines if line.startswith("! ")),
        )
    return found


def _list_acts(lines: Iterable[str], may: Permits) -> Iterator[str]:
    for line in lines:
        if not line.startswith("["):
            yield line
            continue
        needed, _, act = line[1:].partition("] ")
        if may(Permission(needed)):
            yield act


def read_help_texts(
    read: ReadHelp, language: str, *, is_office: bool, may: Permits = lambda _permission: True
) -> Mapping[str, HelpText]:
    texts = parse_help(read(language), may)
    own = texts.get("today-office") if is_office else None
    return {**texts, "today": own} if own else texts
