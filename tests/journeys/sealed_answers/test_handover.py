"""From F7 at the door to the protected desk, in Mongolian, by keys, with real threads.

And what whoever holds the laptop and its passphrase can make of it: nothing.
"""

import base64
import tempfile
from pathlib import Path

import pyrage
import pytest

from fieldreg.services.installation import opening
from tests.support.installations import DESK_PASSPHRASE, FIRST, PASSPHRASE, fake_tools

SAID = "Чихрийн шижинтэй, тариа хийдэг"
ENCODINGS = ("utf-8", "utf-16-le", "cp1251")


@pytest.fixture
def laptop(office):
    laptop = office.enrol(FIRST)
    laptop.person = laptop.register("Сарантуяа", patronymic="Доржийн")
    laptop.session = laptop.hold_session(laptop.person)
    for side in (office, laptop):
        side.installation.close()
    return laptop


def at_the_door(sit_down, laptop):
    trainer = sit_down(laptop.folder, language="mn")
    trainer.unlock()
    trainer.desktop.workspace.open_check_in(laptop.session)
    trainer.settle()
    return trainer


def answers_alone(trainer):
    """Hand the laptop over; she agrees, answers, and gives it back."""
    trainer.press("F7")
    trainer.wait_for_text("Сарантуяа, сайн байна уу")
    trainer.press("Down", "Enter")
    assert "Нүдний шил зүүсэн ч харахад хүндрэлтэй байдаг уу?" in trainer.words
    for _ in range(6):
        trainer.press("Down", "Down", "Enter")
    trainer.type("казах")
    trainer.press("Enter", "Down", "Enter")
    trainer.type(SAID)
    trainer.press("Enter", "Enter")
    trainer.wait_for_text("Компьютерыг сургагч багшид буцааж өгнө үү")
    trainer.type(PASSPHRASE)
    trainer.press("Enter")
    trainer.wait_for_text("битүүмжилсэн хариулт: 1 хүнээс 1 нь өгсөн")


def test_what_she_answers_alone_is_read_at_the_protected_desk_alone(
    sit_down, office, laptop, stick
):
    trainer = at_the_door(sit_down, laptop)
    answers_alone(trainer)
    trainer.sticks = [stick]
    trainer.press("Alt+4", "Enter")
    trainer.wait_for_text("Флашаа салгаж болно")
    trainer.close()

    officer = sit_down(office.folder, language="mn")
    officer.unlock()
    officer.sticks = [stick]
    officer.press("Enter")
    officer.wait_for_text("1 хүн")
    officer.press("Enter")
    officer.press("Alt+7")
    officer.type(DESK_PASSPHRASE)
    officer.press("Tab")
    officer.type(DESK_PASSPHRASE)
    officer.press("Enter")
    officer.wait_for_text("өөрийн нууц үгтэй боллоо")
    officer.type(DESK_PASSPHRASE)
    officer.press("Enter")
    officer.wait_for_text("Доржийн Сарантуяа")
    officer.press("Tab")
    officer.type("Хөтөлбөрийн тайлан")
    officer.press("Enter")
    officer.wait_for_text(f"Эрүүл мэнд, {SAID}")
    assert "Яс үндэс, Казах" in officer.words
    assert "Харах, Тийм, бага зэрэг хүндрэлтэй" in officer.words
    officer.press("Esc")
    assert SAID not in officer.words


def forms():
    return [SAID.encode(one) for one in ENCODINGS] + [SAID.lower().encode()]


def everything_in(store):
    """Return every value of every table of *store*, as bytes."""
    for table in store._db.columns():
        for row in store._db.execute(f"SELECT * FROM {table}"):  # noqa: S608  its own
            for value in row:
                yield value if isinstance(value, bytes) else str(value).encode()


def identities_among(bodies):
    """Find every age key that stands in *bodies*, whole or in part of something."""
    found = set()
    for body in bodies:
        for piece in body.upper().split(b"AGE-SECRET-KEY-1")[1:]:
            found.add("AGE-SECRET-KEY-1" + piece[:58].decode("ascii", "replace"))
    return found


def test_whoever_holds_the_laptop_and_its_passphrase_reads_no_sealed_answer(
    sit_down, laptop, tmp_path, monkeypatch
):
    """Faults 62 and 63, with all that the laptop has in the thief's hands."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    trainer = at_the_door(sit_down, laptop)
    answers_alone(trainer)
    trainer.close()
    stolen = opening.unlock(laptop.folder, PASSPHRASE, fake_tools(3))
    store = stolen.store
    values = list(everything_in(store))
    for form in forms():
        assert not any(form in value for value in values)
    assert store.drafts.load_all() == {}
    (answer,) = store.sealed_answers.list_newest()
    sealed = base64.b64decode(answer.sealed.rstrip("."))
    papers = store.metadata.load_all().values()
    assert not any(form in sealed for form in forms())
    identities = identities_among([*values, *papers, stolen.store_key])
    assert identities  # the laptop's own, which opens what head office sends it
    for secret in identities:
        with pytest.raises(pyrage.DecryptError):
            pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(secret)])
    for passphrase in (PASSPHRASE, stolen.store_key.hex()):
        with pytest.raises(pyrage.DecryptError):
            pyrage.passphrase.decrypt(sealed, passphrase)
    stolen.close()
    for file in filter(Path.is_file, tmp_path.rglob("*")):
        body = file.read_bytes()
        assert not any(form in body for form in forms()), file
