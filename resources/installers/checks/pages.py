"""The pages of setup.exe and of the removal, gone through by keys in one language."""

import re
import time
from collections.abc import Callable
from functools import partial
from subprocess import Popen
from typing import Final

from resources.installers.checks.screen import Screen, is_bare, is_locked, press
from resources.installers.checks.wine import Wine
from resources.installers.windows import HERE

LANGUAGES: Final = ("Mongolian", "Kazakh")
"""Those whose pages have words of ours."""

_LIMIT_S: Final = 1200
_PATIENCE_S: Final = 20  # before a key counts as lost
_BREATH_S: Final = 1


def play_pages(machine: Wine, screen: Screen, language: str) -> list[str]:
    """Install by pages, start the program from the last one, remove; return what is left.

    While the program runs, its removal is refused and changes nothing.
    """
    pages, words = _Pages(machine, screen, language), _read_words(language)
    begin = partial(Popen[bytes], env=machine.environment)
    with begin(["wine", str(machine.setup)]):
        pages.turn("Choose a language.")
        while words["LANGFILE"] not in pages.read():
            pages.change("Down")
        pages.keep("language")
        pages.turn(words["MUI_TEXT_DIRECTORY_SUBTITLE"], "Return")
        pages.keep("folder")
        pages.turn(words["DONE"], "Return")
        pages.keep("end")
        pages.change("Return")
    screen.wait(is_locked)
    pages.keep("first-start")  # in the language of the pages
    remove = ["wine", str(machine.program / "uninstall.exe")]
    with begin(remove):
        pages.turn(words["STAYS"])
        pages.turn(words["RUNS"], "Return")
        pages.keep("removal-refused")
        pages.change("Escape")
    if not machine.is_installed():
        raise SystemExit("The program was removed while it ran.")
    press("key", "ctrl+q")
    screen.wait(is_bare)
    with begin(remove):
        pages.turn(words["STAYS"])
        pages.keep("removal")
        pages.turn(words["MUI_UNTEXT_FINISH_TITLE"], "Return")
        pages.keep("removal-end")
        pages.change("Return")
    return machine.list_left()


def _read_words(language: str) -> dict[str, str]:
    """Return the words of the pages by their names in NSIS, and as LANGFILE the language's own name."""
    own = (HERE / "languages" / f"{language}.nsh").read_text(encoding="utf-8")
    script = (HERE / "fieldreg.nsi").read_text(encoding="utf-8")
    told = re.findall(r'^\$\{LangFileString\} (\w+) "(.+)"$', own, re.MULTILINE)
    told += re.findall(r'(LANGFILE) "\w+" = "(\w+)"', own)
    told += re.findall(
        rf'^LangString (\w+) \$\{{LANG_{language.upper()}\}} "(.+)"$', script, re.MULTILINE
    )
    return dict(told)


class _Pages:
    """The pages as Wine tells what stands on them; a key is pressed until it has done something."""

    def __init__(self, machine: Wine, screen: Screen, language: str) -> None:
        self.read = machine.read_screen
        self._screen, self._language = screen, language.lower()

    def keep(self, name: str) -> None:
        self._screen.keep(f"installer-{self._language}-{name}")

    def turn(self, wanted: str, *keys: str) -> None:
        """Press *keys* until *wanted* stands there."""
        self._press(lambda told: wanted in told, keys, wanted)

    def change(self, *keys: str) -> None:
        """Press *keys* until something else stands there."""
        before = self.read()
        self._press(lambda told: told != before, keys, "something else")

    def _press(self, is_wanted: Callable[[str], bool], keys: tuple[str, ...], wanted: str) -> None:
        before, end, lost = self.read(), time.monotonic() + _LIMIT_S, 0.0
        told = before
        while not is_wanted(told):
            if time.monotonic() > end:
                self._screen.keep("failed")
                raise SystemExit(f"There is no “{wanted}” but:\n{told}")
            if keys and told == before and time.monotonic() > lost:
                press("key", *keys)
                lost = time.monotonic() + _PATIENCE_S
            time.sleep(_BREATH_S)
            told = self.read()
