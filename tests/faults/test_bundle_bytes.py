"""Every byte of a bundle of 200 kB: bent or cut off there, it is refused and changes nothing.

Head office sets it aside, whole and with the reason, in a table that nothing is read
from, and notes among its receptions that it came; no other is touched, and on a laptop none at
all.

Both directions (faults 15 and 49). Some hundred places are played at each run; `make bytes`
plays every byte at the reader, and every twenty-fifth through whole installations, which
takes half an hour. What comes between the two is the same for each: no byte is outside what
age authenticates, so that nothing of ours reads a file of which one was changed. That what
is inside would hold without age is tried as well: harmed there and sealed again.
"""

import hashlib
from contextlib import closing

import pytest
from hypothesis import settings

from fieldreg import wiring
from fieldreg.domain.problems import Problem
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.domain.sync.tasks import run_task
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.sealing import open_sealed, seal
from fieldreg.keys.signing import VerifyKey
from fieldreg.services.people import registration
from fieldreg.store.office_notes import INTAKES
from fieldreg.sync.codec.bundle_codec import open_bundle
from tests.support.bundles.trips import exchange_by_stick, list_bundles, receive_sticks
from tests.support.installations import ARKHANGAI, HeadOffice

SIZE = 200_000
EVERY = 25  # of a bundle by name, where an installation sets it aside
SEVERAL = 60  # places of a run that is not by name
HEAD = 400  # where age keeps its recipients and its own checksum


def noise(number):
    """Return a text of 2,900 characters that no compressor makes small."""
    return hashlib.shake_256(number.to_bytes(2)).hexdigest(1_450)


def people(desk, first, last):
    for number in range(first, last):
        registration.register_person(
            desk, {"given_name": "Ганбаатар", "aimag": ARKHANGAI, "notes": noise(number)}
        )


@pytest.fixture(scope="module")
def sides(tmp_path_factory):
    """Give, by direction, who reads, and one bundle of 200 kB that was not read yet."""
    folder = tmp_path_factory.mktemp("bytes")
    stick = folder / "stick"
    stick.mkdir()
    office = HeadOffice(folder / "office")
    laptop = office.enrol("Тариат 1")
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    people(laptop.desk, 0, 130)
    left = [stick / name for name in exchange_by_stick(laptop, stick).files]
    bundle = max((path.read_bytes() for path in left), key=len)
    for path in left:
        path.unlink()
    people(office.desk, 130, 260)
    receive_sticks(office, stick)
    reply = max((path.read_bytes() for path in list_bundles(stick)), key=len)
    with closing(office.installation), closing(laptop.installation):
        yield {"to head office": (office, bundle), "to a laptop": (laptop, reply)}


def taken(side, path):
    """Have *side* read the file at *path*; tell whether it took any of it."""
    if isinstance(side, HeadOffice):
        outcome = receive_sticks(side, path)
        arrivals = {one.status for one in outcome.bundles}
        return bool(arrivals - {BundleStatus.DAMAGED, BundleStatus.REFUSED, BundleStatus.UNKNOWN})
    try:
        run_task(wiring.build_laptop_sync(side.installation).read_file(str(path)))
    except Problem:
        return False
    return True


def rows(side):
    """Return every row of the register of *side*, but the root, which counts the transactions."""
    db = side.installation.store._db
    return [
        (table, *sorted(map(repr, db.execute(f"SELECT * FROM {table}"))))  # noqa: S608  its own names
        for table in db.columns()
        if table != "seal_root"
    ]


def places(length, every=1):
    if settings.get_current_profile_name() == "long":
        return range(0, length, every)
    return sorted({*range(0, HEAD, 11), *range(0, length, length // SEVERAL), length - 1})


@pytest.mark.parametrize("direction", ["to head office", "to a laptop"])
@pytest.mark.parametrize("harm", ["bent", "cut off"])
def test_a_bundle_harmed_at_any_byte_is_refused_and_changes_nothing_in_the_register(
    sides, tmp_path, direction, harm
):
    side, sealed = sides[direction]
    assert len(sealed) > SIZE
    path, before = tmp_path / "a.frb", rows(side)
    connection = side.installation.store._db.db.conn
    changes = connection.total_changes
    for place in places(len(sealed), EVERY):
        path.write_bytes(harmed_at(sealed, harm, place))
        assert not taken(side, path), place
        noted = put_away_note(side)
        # That it was set aside, that its reception was noted, and that this test put both away:
        # four rows, four sums of parts, and the root of three transactions.
        assert connection.total_changes == changes + 11 * noted, place
        changes = connection.total_changes
    assert rows(side) == before


@pytest.mark.parametrize("direction", ["to head office", "to a laptop"])
@pytest.mark.parametrize("harm", ["bent", "cut off"])
@pytest.mark.parametrize("layer", ["as a file", "behind the seal"])
def test_nobody_opens_a_bundle_that_is_harmed_at_any_byte(sides, direction, harm, layer):
    side, sealed = sides[direction]
    papers = side.installation.store.metadata
    if isinstance(side, HeadOffice):
        keys = side.installation.head_office_keys()
        opening = keys.opening_identities
        trust = TrustList.from_bytes(papers.get("trust"), keys.signing.verify_key)
    else:
        opening = (side.installation.device_keys().identity,)
        trust = VerifyKey(papers.get("head-office"))
    assert open_bundle(sealed, opening, trust=trust)
    inside, again = open_sealed(sealed, *opening), [opening[0].recipient]
    is_file = layer == "as a file"
    for place in places(len(sealed if is_file else inside)):
        harmed = harmed_at(sealed if is_file else inside, harm, place)
        with pytest.raises(Problem):
            open_bundle(harmed if is_file else seal(harmed, again), opening, trust=trust)


def harmed_at(sealed, harm, place):
    if harm == "cut off":
        return sealed[:place]
    harmed = bytearray(sealed)
    harmed[place] ^= 1 << place % 8
    return bytes(harmed)


def put_away_note(side):
    """Put away what head office keeps of a file that it set aside; tell how many it keeps."""
    store = side.installation.store
    count = len(store.bundles.list_quarantined_bundles())
    assert count <= 1
    if not count:
        return 0
    noted, *earlier = store.metadata.read(INTAKES)
    assert not noted.count(BundleStatus.NEW)
    with store.transaction():
        store._db.execute("DELETE FROM bundle WHERE state = 'set-aside'")
        if earlier:
            store.metadata.write(INTAKES, tuple(earlier))
        else:
            store.metadata.delete(INTAKES)
    return count


@pytest.mark.parametrize("direction", ["to head office", "to a laptop"])
def test_these_bundles_go_in_where_nothing_is_harmed(sides, tmp_path, direction):
    side, sealed = sides[direction]
    path, before = tmp_path / "a.frb", rows(side)
    path.write_bytes(sealed)
    assert taken(side, path)
    assert rows(side) != before
