"""One protected desk of several officers, whose register is on a server."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Role
from fieldreg.domain.sealed_answers.access_log import AccessAction
from fieldreg.domain.sealed_answers.questionnaire import build_reply
from fieldreg.services import officers
from fieldreg.services.installation.model import Installation
from fieldreg.services.sealed_answers import answer_sealing, protected_desk
from tests.support.installations import DESK_PASSPHRASE, HeadOffice, fake_tools
from tests.support.stores.postgres import Server

OTHERS = "таван хошуу мал сүрэг талын салхинд дуулна"
EACH = 4


@pytest.fixture
def both(tmp_path: Path, server: Server) -> Iterator[tuple[Installation, Installation]]:
    """Yield two officers of one head office, and the sealed answers of one person there."""
    first = HeadOffice(tmp_path / "office", url=server.new_database())
    file = tmp_path / "Хулан.zip"
    officers.admit_officer(first.installation, "Хулан", OTHERS, file)
    officers.set_roles(first.installation, "Хулан", give=[Role.PROTECTED_DESK], shown=AS_STORED)
    second = officers.join_head_office(tmp_path / "second", file, OTHERS, fake_tools(7))
    with first.desk.writing() as writing:
        names = [["Сараа"] if one.name == "given_name" else [None] for one in FIELDS]
        person = writing.create_many(kinds.TRAINEE, names)[0]
    answer_sealing.seal_answers(
        first.desk, person, {"health": build_reply("Астматай")}, language="mn"
    )
    protected_desk.set_up_protected_desk(first.installation, DESK_PASSPHRASE)
    yield first.installation, second
    second.close()
    first.installation.close()


FIELDS = kinds.TRAINEE.fields


def test_officers_who_open_at_once_chain_one_log(both: tuple[Installation, Installation]) -> None:
    start = Barrier(len(both), timeout=20)

    def work(one: Installation) -> list[str]:
        (person,) = protected_desk.list_answered_people(one)
        start.wait()
        said = []
        for number in range(EACH):
            with closing(protected_desk.unlock_protected_desk(one, DESK_PASSPHRASE)) as desk:
                assert desk.integrity_problem is None
                (read,) = desk.open_person(person.trainee, f"{one.user_name} {number}")
                assert read.sheet is not None
                said.append(str(read.sheet.replies["health"].value))
        return said

    with ThreadPoolExecutor(len(both)) as workers:
        read = list(workers.map(work, both))
    assert read == [["Астматай"] * EACH] * 2
    entries, broken = protected_desk.load_access_log(both[0])
    assert broken == ()
    # The store of the desk is on each one's own machine: the second's is begun there.
    anew = [
        one.entry.officer for one in entries if one.entry.action == AccessAction.STORE_RECREATED
    ]
    assert anew == ["Хулан"]
    opened = [one.entry.officer for one in entries if one.entry.action == AccessAction.OPENED]
    assert sorted(opened) == ["Хулан"] * EACH + ["Энхтуул"] * EACH


def test_the_operator_of_the_server_sees_no_key_of_the_desk(
    both: tuple[Installation, Installation],
) -> None:
    store = both[0].store
    bodies = [bytes(body) for (body,) in store._db.execute("SELECT body FROM paper").fetchall()]
    assert not any(b"AGE-SECRET-KEY" in body for body in bodies)
    with pytest.raises(Problem) as refused:
        protected_desk.unlock_protected_desk(both[1], OTHERS)
    assert refused.value.code is Code.WRONG_PASSPHRASE
