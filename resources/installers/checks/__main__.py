"""``python -m resources.installers.checks windows`` or ``debian``."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from resources.installers import checks
from resources.installers.checks.core_tests import ROOMS, run_core_tests
from resources.installers.checks.debian import Debian
from resources.installers.checks.machine import Machine
from resources.installers.checks.pages import play_pages
from resources.installers.checks.screen import Screen
from resources.installers.checks.trip import play
from resources.installers.checks.update import play_update
from resources.installers.checks.wine import Wine

_SYSTEMS: Final[dict[str, type[Machine]]] = {"windows": Wine, "debian": Debian}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m resources.installers.checks", description=checks.__doc__
    )
    parser.add_argument("system", choices=_SYSTEMS)
    parser.add_argument("--from", dest="artefacts", type=Path, default=Path("dist"))
    parser.add_argument("--rooms", nargs="*", default=ROOMS, help="folders of tests to play there")
    chosen = parser.parse_args()
    artefacts = chosen.artefacts.absolute()
    pictures = artefacts / f"{chosen.system}-check"
    pictures.mkdir(exist_ok=True)
    with TemporaryDirectory() as place:
        machine = _SYSTEMS[chosen.system](artefacts, Path(place))
        try:
            screen = Screen(pictures)
            play(machine, screen)
            play_update(machine)
            if isinstance(machine, Wine):
                run_core_tests(machine, chosen.rooms)
            left = machine.remove()
            if isinstance(machine, Wine):
                left += play_pages(machine, screen)
        finally:
            machine.stop()
    if left:
        raise SystemExit("Left behind:\n" + "\n".join(left))
    print(f"All is well; look at {pictures}.")  # noqa: T201


if __name__ == "__main__":
    main()
