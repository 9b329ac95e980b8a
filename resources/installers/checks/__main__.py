"""``python -m resources.installers.checks`` with ``windows``, ``debian``, ``debian12`` or ``ubuntu``."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from resources.installers import checks
from resources.installers.checks.core_tests import ROOMS, run_core_tests
from resources.installers.checks.debian import Debian, Debian12, Ubuntu
from resources.installers.checks.hub import play_hub
from resources.installers.checks.machine import Machine
from resources.installers.checks.pages import LANGUAGES, play_pages
from resources.installers.checks.screen import Screen
from resources.installers.checks.trip import play
from resources.installers.checks.update import play_update
from resources.installers.checks.wine import Wine

_SYSTEMS: Final[dict[str, type[Machine]]] = {
    "windows": Wine,
    "debian": Debian,
    "debian12": Debian12,
    "ubuntu": Ubuntu,
}
_STEPS: Final = ("trip", "hub", "update", "tests", "pages")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m resources.installers.checks", description=checks.__doc__
    )
    parser.add_argument("system", choices=_SYSTEMS)
    parser.add_argument("--from", dest="artefacts", type=Path, default=Path("dist"))
    parser.add_argument("--rooms", nargs="*", default=ROOMS, help="folders of tests to play there")
    parser.add_argument(
        "--steps", nargs="*", default=_STEPS, choices=_STEPS, help="all; update is after trip"
    )
    chosen = parser.parse_args()
    artefacts = chosen.artefacts.absolute()
    pictures = artefacts / f"{chosen.system}-check"
    pictures.mkdir(exist_ok=True)
    with TemporaryDirectory() as place:
        machine = _SYSTEMS[chosen.system](artefacts, Path(place))
        try:
            screen = Screen(pictures)
            left = _play(machine, screen, chosen.steps, chosen.rooms)
        finally:
            machine.stop()
    if left:
        raise SystemExit("Left behind:\n" + "\n".join(left))
    print(f"All is well; look at {pictures}.")  # noqa: T201


def _play(
    machine: Machine, screen: Screen, steps: Sequence[str], rooms: Sequence[str]
) -> list[str]:
    """Return what the removals of the program left."""
    if "trip" in steps:
        play(machine, screen)
    if "hub" in steps:
        play_hub(machine, screen)
    if "update" in steps:
        play_update(machine)
    if "tests" in steps and isinstance(machine, Wine):
        run_core_tests(machine, rooms)
    left = machine.remove()
    if "pages" in steps and isinstance(machine, Wine):
        for language in LANGUAGES:
            left += play_pages(machine, screen, language)
    return left


if __name__ == "__main__":
    main()
