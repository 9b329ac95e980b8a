"""A bundle is an age file: the ordinary `age` command opens it for head office alone.

Nothing of fieldreg is needed to open it, so that no bundle is lost with the program; and
with all that the laptop holds that wrote it, its passphrase included, it stays shut. The
command is Debian's; `make test` installs it.
"""

import re
import shutil
import subprocess

import pytest

from fieldreg.sync.codec.bundle_codec import MAGIC
from tests.support.bundles.trips import exchange_by_stick, list_bundles, receive_sticks
from tests.support.installations import PASSPHRASE

AGE = shutil.which("age")
SECRET = re.compile(rb"AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}")


@pytest.fixture
def opened(tmp_path):
    """Open a file with `age` and some identities; give its status and what came out."""

    def run(file, *identities, typed=""):
        keys = tmp_path / "identities"
        keys.write_text("\n".join(identities) + "\n")
        done = subprocess.run(
            [AGE, "--decrypt", "--identity", str(keys), str(file)],
            check=False,
            capture_output=True,
            input=typed.encode(),
        )
        return done.returncode, done.stdout

    return run


def secrets_in(store):
    """Return every age identity anywhere in the register of *store*, as who unlocked it sees it."""
    whole = b"\n".join(
        value if isinstance(value, bytes) else str(value).encode()
        for table, names in store._db.columns().items()
        for row in store._db.execute(f"SELECT {', '.join(names)} FROM {table}")  # noqa: S608
        for value in row
    )
    return {one.decode() for one in SECRET.findall(whole)}


def test_age_opens_a_laptops_bundle_with_head_offices_key(office, laptop, stick, opened):
    laptop.register("Ганбаатар")
    exchange_by_stick(laptop, stick)
    [file] = list_bundles(stick)
    status, plain = opened(file, office.installation.head_office_keys().identity.secret)
    assert status == 0
    assert plain.startswith(MAGIC)  # and on as docs/formats/bundle.md tells


def test_with_everything_that_a_laptop_holds_its_bundle_stays_shut(office, laptop, stick, opened):
    laptop.register("Ганбаатар")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)  # with the reply, so that the laptop has all it ever gets
    laptop.register("Сараа")
    files = [stick / name for name in exchange_by_stick(laptop, stick).files]
    assert [opened(file, office_key(office))[0] for file in files] == [0] * len(files)
    held = secrets_in(laptop.installation.store)
    assert laptop.installation.device_keys().identity.secret in held
    for path in laptop.folder.rglob("*"):
        if path.is_file() and path.name != "lock":
            held |= {one.decode() for one in SECRET.findall(path.read_bytes())}
    for file in files:
        for identity in held:
            assert opened(file, identity) == (1, b""), "the laptop can open what it sent"
        assert opened(file, *held, typed=PASSPHRASE + "\n") == (1, b"")


def test_the_key_that_opens_is_found_where_it_lies(office, laptop):
    """The search of the test before can find something."""
    assert office_key(office) in secrets_in(office.installation.store)
    assert office_key(office) not in secrets_in(laptop.installation.store)


def office_key(office):
    return office.installation.head_office_keys().identity.secret
