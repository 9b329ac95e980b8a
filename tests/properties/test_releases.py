"""Trips with programs of several releases: the newest and five before it, updated at any moment.

Those that are behind keep what they cannot read, and pass it on; once they are updated it
is read, and all agree: faults 13, 42 and 44, beside those of `test_trips`.
"""

from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import initialize, rule
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.mission import Partner
from fieldreg.services.installation.model import Installation
from tests.properties import test_trips
from tests.properties.test_trips import A_ROUND, NAMES, OFFICE, Place, any_number, play, template
from tests.support import app_versions
from tests.support.app_versions import (
    ADDED_BY_VERSION,
    APP_VERSIONS,
    MISSION,
    NEWEST_VERSION,
    AppVersion,
)
from tests.support.installations import ARKHANGAI

PARTS = 6  # as in `test_trips`

NEWS = ("phone", *(name for kind, name in ADDED_BY_VERSION if kind is kinds.TRAINEE))


class Aged(Place):
    """A place whose *release* is at work whenever anybody is."""

    release: AppVersion = APP_VERSIONS[0]

    @property
    def installation(self) -> Installation:
        self.release.activate()
        return self._installation

    @installation.setter
    def installation(self, installation: Installation) -> None:
        self._installation = installation


class MixedReleases(test_trips.Trips):
    """Trips; *releases* are those of the laptops and of head office, by their names."""

    def __init__(self) -> None:
        self.releases = dict.fromkeys((*NAMES, OFFICE), APP_VERSIONS[0])
        super().__init__()

    @override
    def unlocked(self, name: str, folder: Path) -> Place:
        self.releases[name].activate()
        return super().unlocked(name, folder)

    @override
    def placed(self, name: str, folder: Path, installation: Installation) -> Place:
        place = Aged(name, folder, installation)
        place.release = self.releases[name]
        return place

    @initialize(
        is_known=st.booleans(),
        numbers=st.lists(st.integers(0, NEWEST_VERSION), min_size=6, max_size=6),
        chance=any_number,
    )
    def begin(self, *, is_known: bool, numbers: list[int], chance: int) -> None:
        """Let everybody be of some release, and say what others may not be able to read."""
        for name, number in zip((*NAMES, OFFICE), numbers, strict=True):
            self.update_to(name, number)
        super().begin(is_known=is_known)
        for place in (*self.laptops, self.office):
            self.withdraw(place, 0, None)
            for number in range(chance, chance + len(NEWS)):
                self.phone(place, number, ARKHANGAI)
        if is_known:
            self.travel([A_ROUND], 0)

    @rule(who=st.integers(0, 5))
    def update(self, who: int) -> None:
        name = (*NAMES, OFFICE)[who]
        self.update_to(name, min(NEWEST_VERSION, self.releases[name].number + 1))

    def update_to(self, name: str, number: int) -> None:
        everywhere = [one for one in (*self.laptops, self.office) if one.name == name]
        for place in everywhere:
            place.installation.close()
        self.releases[name] = APP_VERSIONS[number]
        for place in everywhere:
            assert isinstance(place, Aged)
            place.release = APP_VERSIONS[number]
            self.again(place)

    @override
    def phone(self, at: Place, number: int, value: str | None) -> None:
        """Say what releases before this one cannot read."""
        known = [name for name in NEWS if self.releases[at.name].knows(name)]
        self.correct(at, number, known[number % len(known)], f"{value} {number}")

    @override
    def unknown(self, at: Place, number: int, value: str | None) -> None:
        if number % 2 or self.releases[at.name].knows(kinds.PARTNER.name):
            super().unknown(at, number, value)

    @override
    def withdraw(self, at: Place, number: int, value: str | None) -> None:
        """Say something of a kind of record that releases before this one do not know."""
        del value
        if not self.releases[at.name].knows(kinds.PARTNER.name):
            return
        known = at.desk.store.records.ids_where(kinds.PARTNER, "sort", "school")
        with at.desk.writing() as writing:
            if number % 2 and known:
                one = known[number % len(known)]
                writing.edit(kinds.PARTNER, one, {"contact": f"{number}"}, shown=AS_STORED)
            else:
                writing.create(Partner.validated(name=f"Сургууль {number}", sort="school"))

    @override
    def grow(self, at: Place, number: int, value: str | None) -> None:
        """Note what release 0.2.0 does not know."""
        if self.releases[at.name].knows(MISSION):
            super().grow(at, number, value)

    @override
    def all_agree(self) -> None:
        for name in (*NAMES, OFFICE):
            self.update_to(name, NEWEST_VERSION)
        super().all_agree()
        for place in (*self.laptops, self.office):
            unread = place.installation.store._db.execute("SELECT kind FROM strange")
            known = {kind.number for kind in kinds.KINDS}
            assert known.isdisjoint(number for (number,) in unread)


@pytest.fixture(autouse=True)
def _present_release():
    yield
    app_versions.restore_current_version()


def oldest(folder: Path) -> None:
    """Make head office and the laptops as the oldest release would."""
    APP_VERSIONS[0].activate()
    template(folder)


@pytest.mark.share(of=12)
@pytest.mark.parametrize("number", range(PARTS))
def test_programs_of_six_releases_agree_once_all_are_updated(number: int, tmp_path: Path) -> None:
    oldest(tmp_path / "beginning")
    is_long = settings.get_current_profile_name() == "long"
    play(MixedReleases, tmp_path / "beginning", number, (4_000 if is_long else 42) // PARTS)
