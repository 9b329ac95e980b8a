"""The pages of setup.exe and of the removal, gone through by keys, in Mongolian."""

from functools import partial
from subprocess import Popen

from resources.installers.checks.screen import Screen, is_bare, is_locked, press
from resources.installers.checks.wine import Wine


def play_pages(machine: Wine, screen: Screen) -> list[str]:
    """Install by pages, start the program from the last one, remove; return what is left.

    While the program runs, its removal is refused and changes nothing.
    """
    accept = partial(press, "key", "Return")
    begin = partial(Popen[bytes], env=machine.environment)
    with begin(["wine", str(machine.setup)]):
        screen.wait(lambda seen: not is_bare(seen))
        screen.keep("installer-language")
        screen.turn("installer-folder", partial(press, "key", "End", "Return"))
        accept()
        screen.wait(lambda _: machine.is_installed())
        screen.keep("installer-end")
        accept()
    screen.wait(is_locked)
    screen.keep("first-start")  # in the language of the pages
    remove = partial(begin, ["wine", str(machine.program / "uninstall.exe")])
    screen.turn("removal", remove)
    screen.turn("removal-refused", accept)
    screen.turn("removal-ended", partial(press, "key", "Escape"))
    if not machine.is_installed():
        raise SystemExit("The program was removed while it ran.")
    press("key", "ctrl+q")
    screen.wait(is_bare)
    screen.turn("removal", remove)
    accept()
    screen.wait(lambda seen: not is_bare(seen) and not machine.is_installed())
    screen.keep("removal-end")
    accept()
    return machine.list_left()
