"""After a lock the memory of the program holds no passphrase, no key and no name (Linux).

The program is a process of its own and has its window; its memory is read from outside, as
whoever takes a running laptop and can read its memory would: once while it is unlocked, or the
search would prove nothing, and once after the key that locks.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldreg.keys.key_ring.passphrases import normalise_passphrase
from fieldreg.services.installation.home import Home
from tests.support.installations import PASSPHRASE, TARIAT
from tests.support.leak_scan import VALUE_KINDS, planted_values
from tests.support.process_memory import find_in_memory

ROOT = Path(__file__).parents[2]
_ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")
_NAMES = ("given_name", "patronymic")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc"),
]


class Program:
    """The program on *home*, with its passphrase in the environment as a command would have it."""

    def __init__(self, home: Path, place: Path, signing_key: bytes) -> None:
        self.signing_key = signing_key
        folders = {name: str(place / name.lower()) for name in ("HOME", "XDG_RUNTIME_DIR")}
        for folder in folders.values():
            Path(folder).mkdir(mode=0o700)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.ui.real_window", str(home)],
            cwd=ROOT,
            env={
                **{name: value for name, value in os.environ.items() if name != "DISPLAY"},
                **folders,
                "QT_QPA_PLATFORM": "offscreen",
                "FIELDREG_PASSPHRASE": PASSPHRASE,
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def hear(self) -> str:
        return self.process.stdout.readline().rstrip("\n")

    def tell(self, command: str) -> None:
        self.process.stdin.write(f"{command}\n")
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def program(laptop, tmp_path):
    for values in planted_values():
        laptop.register(**values, soum=TARIAT)
    signing_key = laptop.installation.device_keys().signing.raw
    laptop.installation.close()
    program = Program(laptop.folder, tmp_path, signing_key)
    yield program
    program.end()


def encoded(name: str, text: str) -> dict[str, bytes]:
    return {f"{name}, {encoding}": text.encode(encoding) for encoding in _ENCODINGS}


def needles(laptop, signing_key: bytes) -> dict[str, bytes]:
    """Return all that is to be gone: passphrase, keys as bytes and as digits, names."""
    key, home = laptop.installation.store_key, Home(laptop.folder)
    ring = home.read_keyring()
    salt = home.store_file.read_bytes()[:16]
    hmac_salt = bytes(byte ^ 0x3A for byte in salt)
    (slot,) = (slot for slot in ring.slots if slot.kind == "passphrase")
    keys = {
        "store key": key,
        "key of the passphrase": ring._passphrase_key(PASSPHRASE, slot.own_cost or ring.cost),
        "key of names": ring._derive(key, "names"),
        "key to sign": signing_key,
        "key of pages": hashlib.pbkdf2_hmac("sha512", key, hmac_salt, 2, 32),
    }
    wanted = encoded("passphrase", PASSPHRASE) | keys
    wanted["passphrase as it is hashed"] = normalise_passphrase(PASSPHRASE)
    for name, secret in keys.items():
        wanted |= encoded(f"{name} in digits", secret.hex())
    for sort in _NAMES:
        begin, _, _ = VALUE_KINDS[sort].partition("{}")
        for text in (begin, begin.lower()):
            wanted |= encoded(text, text)
    return wanted


@pytest.mark.share(of=4)
def test_after_a_lock_no_memory_of_the_program_holds_a_secret_or_a_name(program, laptop):
    assert program.hear() == "locked"
    program.tell(f"{PASSPHRASE}\tЖъайн")
    assert program.hear() == "open"
    wanted = needles(laptop, program.signing_key)
    found = find_in_memory(program.process.pid, wanted)
    for shown in ("passphrase, utf-16-le", "store key", "Жъайн, utf-8", "Щъойм, utf-16-le"):
        assert shown in found
    program.tell("lock")
    assert program.hear() == "locked"
    assert find_in_memory(program.process.pid, wanted) == {}
    program.tell(f"{PASSPHRASE}\tЖъайн")
    assert program.hear() == "open"
