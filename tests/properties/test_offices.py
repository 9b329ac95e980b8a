"""Trips of a head office that moves: onto a server, back into a file, and to two places.

On the server two officers work at it, and take in sticks at the same moment; at any time
its register moves from one engine to the other. Where it is restored from a backup, the one
whose disk was taken for broken may go on all the same, until everybody comes to one of them
again: faults 29, 38 and 73, beside those of `test_trips`.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from psycopg.conninfo import conninfo_to_dict
from psycopg.sql import SQL, Identifier
from typing_extensions import override

from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.roles import Role
from fieldreg.services import backups, officers
from tests.properties import test_trips
from tests.properties.test_trips import OFFICE, Place, a_stick, play, template
from tests.support.bundles.trips import receive_sticks
from tests.support.installations import PASSPHRASE
from tests.support.stores.postgres import Server

PARTS = 6  # as in `test_trips`


class Offices(test_trips.Trips):
    """Trips; *second* is another officer's place while head office is on the *server*.

    *other* is a head office out of which the present one was restored, and which goes on.
    """

    server: Server

    def __init__(self) -> None:
        super().__init__()
        self.second: Place | None = None
        self.other: Place | None = None
        self.urls: list[str] = []

    @initialize(is_known=st.booleans(), is_on_server=st.booleans())
    def begin(self, *, is_known: bool, is_on_server: bool) -> None:
        if is_on_server:
            self.change_engines()
        super().begin(is_known=is_known)

    @rule()
    def change_engines(self) -> None:
        """Let head office's register go onto a server, or back into a file."""
        before = self.office.installation
        backup = backups.create_backup(before, self.place / "moving")
        is_in_file = before.home.read_address(before.store_key) is None
        self.close_office()
        self.restore_office(backup, url=self.new_database() if is_in_file else None)
        if is_in_file:
            self.admit_second()

    def restore_office(self, backup: Path, url: str | None = None) -> None:
        own = self.tools()
        folder = self.place / f"office {self.opened}"
        restored = backups.restore_backup(folder, backup, PASSPHRASE, own, url)
        self.office = self.placed(OFFICE, folder, restored)

    def close_office(self) -> None:
        self.office.installation.close()
        if self.second is not None:
            self.second.installation.close()
            self.second = None

    def new_database(self) -> str:
        self.urls.append(self.server.new_database())
        return self.urls[-1]

    def admit_second(self) -> None:
        office, own = self.office.installation, self.tools()
        name = f"Хулан {self.opened}"
        file = self.place / f"{name}.zip"
        officers.admit_officer(office, name, PASSPHRASE, file)
        officers.set_roles(office, name, give=list(Role), shown=AS_STORED)
        folder = self.place / name
        joined = officers.join_head_office(folder, file, PASSPHRASE, own)
        self.second = self.placed(OFFICE, folder, joined)

    @precondition(lambda self: self.second)
    @rule(numbers=st.lists(a_stick, min_size=2, max_size=2), is_handed_over=st.booleans())
    def receive_at_once(self, numbers: list[int], *, is_handed_over: bool) -> None:
        """Let both officers take in a stick at the same moment, or the same stick."""
        assert self.second is not None
        both = self.office, self.second
        with ThreadPoolExecutor(len(both)) as at_once:
            for taken in [
                at_once.submit(receive_sticks, one.installation, self.stick(number))
                for one, number in zip(both, numbers, strict=True)
            ]:
                taken.result()
        if is_handed_over:
            self.second, self.office = both

    @property
    @override
    def is_on_one_disk(self) -> bool:
        is_alone = self.second is None and self.other is None
        return super().is_on_one_disk and is_alone

    @override
    @precondition(lambda self: self.backup)
    @rule(goes_on=st.booleans())
    def restore(self, *, goes_on: bool) -> None:
        """Let head office be restored; the one it was restored from may go on elsewhere."""
        assert self.backup is not None
        lost = self.office
        if not goes_on:
            self.close_office()
        elif self.other is None and self.second is None:
            self.other = lost
        else:
            return
        self.restore_office(self.backup)
        self.forget({one for one in self.said if one not in self.known}, lost.folder)

    @precondition(lambda self: self.other)
    @rule(number=a_stick, is_chosen=st.booleans())
    def receive_elsewhere(self, number: int, *, is_chosen: bool) -> None:
        """Let the other head office take in a stick, or be the one from now on."""
        assert self.other is not None
        if is_chosen and self.second is None:
            left, self.office, self.other = self.office, self.other, self.office
            self.forget(set(self.said), left.folder)
        else:
            receive_sticks(self.other.installation, self.stick(number))

    @override
    def teardown(self) -> None:
        for one in (self.second, self.other):
            if one is not None:
                one.installation.close()
        try:
            super().teardown()
        finally:
            with psycopg.connect(self.server.url, autocommit=True) as connection:
                for url in self.urls:
                    name = Identifier(conninfo_to_dict(url)["dbname"])
                    connection.execute(SQL("DROP DATABASE {}").format(name))


@pytest.mark.postgres
@pytest.mark.share(of=12)
@pytest.mark.parametrize("number", range(PARTS))
def test_wherever_head_office_moves_all_agree_in_the_end(
    number: int, tmp_path: Path, server: Server
) -> None:
    template(tmp_path / "beginning")
    Offices.server = server
    is_long = settings.get_current_profile_name() == "long"
    play(Offices, tmp_path / "beginning", number, (500 if is_long else 50) // PARTS)
