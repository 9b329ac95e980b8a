"""What head office takes for a release, and offers."""

import io
import itertools
import struct
import zipfile
from contextlib import closing

import pytest

import fieldreg
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import ExchangePhase
from fieldreg.domain.sync.release_files import MAX_RELEASE_BYTES, Platform, Version, check_file_name
from fieldreg.keys import canonical_json
from fieldreg.keys.key_pairs import HeadOfficeKeys
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services import backups
from fieldreg.services.installation import opening
from fieldreg.services.releases import program_releases
from tests.support.bundles.trips import advance, ignore_step
from tests.support.installations import PASSPHRASE, HeadOffice, fake_tools
from tests.support.release_files import offer_release, offer_task, write_wheel


@pytest.fixture
def office(office):
    return office.installation


def refused(act, *given, **named):
    with pytest.raises(Problem) as caught:
        act(*given, **named)
    return caught.value.code


def stored(installation):
    shelf = installation.store.releases
    return {
        bytes(row[0])
        for row in installation.store._db.execute("SELECT DISTINCT sha FROM release_piece")
        if shelf.find_piece(bytes(row[0]), 0)
    }


def test_a_wheel_says_itself_which_version_it_is(office, tmp_path):
    release = offer_release(office, write_wheel(tmp_path, "9.0.1"), notes={"mn": "Шинэ"})
    assert release.version == Version(9, 0, 1)
    assert release.platform is Platform.ANY
    assert program_releases.list_offered_releases(office) == [release]
    assert stored(office) == {release.release_file.sha}


@pytest.mark.parametrize(
    "bent",
    [
        {"said": "9.9.9"},
        {"own": "0.1.0"},
        {"name": "fieldwreck"},
        {"called": "fieldreg-9.1.0-py3-none-any.whl"},
    ],
)
def test_a_wheel_that_says_two_things_of_itself_is_refused(office, tmp_path, bent):
    assert refused(offer_release, office, write_wheel(tmp_path, **bent)) is Code.RELEASE_DAMAGED
    assert not program_releases.list_offered_releases(office)
    assert not stored(office)


@pytest.mark.parametrize("cut", [0.3, 0.9, 0.999])
def test_half_a_wheel_is_refused(office, tmp_path, cut):
    path = write_wheel(tmp_path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * cut)])
    assert refused(offer_release, office, path) is Code.RELEASE_DAMAGED


def test_a_bomb_is_not_unpacked(office, tmp_path):
    """Its METADATA would be 1 GiB, packed by the tightest way there is."""
    path = tmp_path / "fieldreg-9.0.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("fieldreg/__init__.py", '__version__ = "9.0.0"\n')
        with archive.open("fieldreg-9.0.0.dist-info/METADATA", "w") as member:
            member.write(b"Name: fieldreg\nVersion: 9.0.0\n")
            for _ in range(64):
                member.write(bytes(1 << 20))
    assert path.stat().st_size < 1 << 17
    assert refused(offer_release, office, path) is Code.RELEASE_DAMAGED


def test_a_list_of_members_that_would_fill_the_memory_is_not_read(office, tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(10_001):
            archive.writestr(str(number), b"")
    path = tmp_path / "fieldreg-9.0.0-py3-none-any.whl"
    path.write_bytes(packed.getvalue())
    assert refused(offer_release, office, path) is Code.RELEASE_DAMAGED


def test_a_list_that_lies_elsewhere_than_it_says_is_refused(office, tmp_path):
    path = write_wheel(tmp_path)
    data = path.read_bytes()
    end = data.rfind(b"PK\x05\x06")
    members, size, at = struct.unpack("<H2L", data[end + 10 : end + 20])
    longer = struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, members, members, size, at)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, end, 1)
    path.write_bytes(data[:end] + b"PK\x06\x06" + longer + locator + data[end:])
    assert zipfile.ZipFile(path).testzip() is None
    assert refused(offer_release, office, path) is Code.RELEASE_DAMAGED


def test_an_installer_has_to_be_told_its_version_and_says_by_its_ending_whom_it_is_for(
    office, tmp_path
):
    setup = tmp_path / "fieldreg-setup.exe"
    setup.write_bytes(b"MZ" * 1000)
    assert refused(offer_release, office, setup) is Code.RELEASE_VERSION_UNCLEAR
    release = offer_release(office, setup, version="9.0.0")
    assert release.platform is Platform.WINDOWS
    deb = tmp_path / "fieldreg.deb"
    deb.write_bytes(b"!<arch>" * 1000)
    linux = offer_release(office, deb, version="9.0.0")
    assert {one.platform for one in program_releases.list_offered_releases(office)} == {
        Platform.WINDOWS,
        Platform.LINUX,
    }
    later = offer_release(office, write_wheel(tmp_path, "9.0.1"))
    assert program_releases.list_offered_releases(office) == [later]
    assert stored(office) == {later.release_file.sha}
    assert release.release_file in office.store.releases.list_withdrawn([later.release_file])
    assert linux.release_file in office.store.releases.list_withdrawn([later.release_file])


@pytest.mark.parametrize(
    "text", ["1", "1.0", "1.0.0rc1", "01.0.0", "1.0.0 ", "1.0.-1", "১.0.0", "1.0.0.0", ""]
)
def test_a_version_is_three_plain_numbers(text):
    assert refused(Version.parse, text) is Code.RELEASE_VERSION_UNCLEAR


def test_versions_are_compared_as_numbers():
    assert Version.parse("0.10.0") > Version.parse("0.9.9999")


@pytest.mark.parametrize(
    "name",
    [
        "../fieldreg.exe",
        "a/b.exe",
        "a\\b.exe",
        ".hidden",
        "CON",
        "nul.exe",
        "a b.exe",
        "a.exe.",
        "ө.exe",
        "a:b.exe",
        "x" * 101,
        "a\n.exe",
        "",
        "a",
    ],
)
def test_a_name_is_nothing_but_a_name(name):
    assert refused(check_file_name, name) is Code.RELEASE_NAME_REFUSED


def test_what_is_not_newer_than_what_ever_went_out_is_refused(office, tmp_path):
    release = offer_release(office, write_wheel(tmp_path, "9.0.0"))
    for version in ("9.0.0", "8.9.9"):
        assert (
            refused(offer_release, office, write_wheel(tmp_path, version)) is Code.RELEASE_NOT_NEWER
        )
    program_releases.withdraw_release(office, release)
    assert not program_releases.list_offered_releases(office)
    assert not stored(office)
    assert refused(program_releases.withdraw_release, office, release) is Code.RELEASE_NONE
    again = write_wheel(tmp_path / "again", "9.0.0", padding=b"another")
    assert refused(offer_release, office, again) is Code.RELEASE_NOT_NEWER
    assert offer_release(office, write_wheel(tmp_path, "9.0.1")).version == Version(9, 0, 1)


def test_head_offices_own_version_may_go_out_and_an_older_one_may_not(
    office, tmp_path, monkeypatch
):
    monkeypatch.setattr(fieldreg, "__version__", "3.0.0")
    assert refused(offer_release, office, write_wheel(tmp_path, "2.9.9")) is Code.RELEASE_NOT_NEWER
    assert offer_release(office, write_wheel(tmp_path, "3.0.0"))
    assert not program_releases.has_newer_offer(office)
    assert offer_release(office, write_wheel(tmp_path, "3.0.1"))
    assert program_releases.has_newer_offer(office)


def test_what_is_too_large_is_refused_before_it_is_read(office, tmp_path):
    path = tmp_path / "fieldreg-setup.exe"
    with path.open("wb") as file:
        file.truncate(MAX_RELEASE_BYTES + 1)
    read = []
    code = refused(offer_release, office, path, read.append, version="9.0.0")
    assert code is Code.TOO_LARGE
    assert not read


def test_a_file_that_grows_while_it_is_read_is_refused(office, tmp_path):
    path = tmp_path / "fieldreg-setup.exe"
    path.write_bytes(b"MZ" * 1000)

    def grow(_step):
        with path.open("ab") as file:
            file.write(b"more")

    code = refused(offer_release, office, path, grow, version="9.0.0")
    assert code is Code.RELEASE_ALTERED
    assert not program_releases.list_offered_releases(office)
    assert not stored(office)


def test_a_file_that_changes_after_it_was_read_is_refused_and_nothing_of_it_stays(office, tmp_path):
    path = write_wheel(tmp_path, padding=bytes(3 << 20))

    def change(step):
        if step.phase is ExchangePhase.WRITING and step.done:
            path.write_bytes(bytes(path.stat().st_size))

    assert refused(offer_release, office, path, change) is Code.RELEASE_ALTERED
    assert not program_releases.list_offered_releases(office)
    assert not stored(office)


def test_whoever_watches_sees_it_come_and_may_stop_it_at_any_piece(office, tmp_path):
    path = write_wheel(tmp_path, padding=bytes(3 << 20))
    seen = []
    offer_release(office, write_wheel(tmp_path / "first", "8.0.0"), seen.append)
    assert {one.phase for one in seen} == {ExchangePhase.LOOKING, ExchangePhase.WRITING}
    before = stored(office)
    for last in range(8):  # four pieces, each read twice
        asked = itertools.count(1)
        code = refused(offer_release, office, path, ignore_step, lambda: next(asked) > last)  # noqa: B023
        assert code is Code.CANCELLED
        assert [str(one.version) for one in program_releases.list_offered_releases(office)] == [
            "8.0.0"
        ]
        assert stored(office) == before
    heard = []
    offer_release(office, path, heard.append)
    size = path.stat().st_size
    assert [one.done for one in heard] == [
        *(1 << 20, 2 << 20, 3 << 20, size),
        *(0, 1 << 20, 2 << 20, 3 << 20),
    ]
    assert [str(one.version) for one in program_releases.list_offered_releases(office)] == ["9.0.0"]


def test_what_a_killed_program_began_to_offer_goes_at_the_next_unlocking(tmp_path):
    office = HeadOffice(tmp_path / "office").installation
    release = offer_release(office, write_wheel(tmp_path / "a", "9.0.0"))
    round_ = offer_task(office, write_wheel(tmp_path / "b", "9.0.1", padding=bytes(3 << 20)))
    advance(round_, 4)
    round_.close()
    assert stored(office) > {release.release_file.sha}
    office.close()
    with closing(opening.unlock(office.home.folder, PASSPHRASE, office.tools)) as again:
        assert stored(again) == {release.release_file.sha}
        assert program_releases.list_offered_releases(again) == [release]


def test_a_folder_or_nothing_is_no_release(office, tmp_path):
    for path in (tmp_path, tmp_path / "fieldreg.exe"):
        assert refused(offer_release, office, path, version="9.0.0") is Code.FILE_UNREADABLE


def test_a_backup_has_what_is_offered_and_its_file(office, tmp_path):
    release = offer_release(office, write_wheel(tmp_path))
    backup = backups.create_backup(office, tmp_path / "backups")
    put_back = backups.restore_backup(tmp_path / "put back", backup, PASSPHRASE, fake_tools(9))
    try:
        assert program_releases.list_offered_releases(put_back) == [release]
        assert stored(put_back) == {release.release_file.sha}
    finally:
        put_back.close()


def test_every_byte_of_the_signed_word_counts():
    keys, others = HeadOfficeKeys.generate(), HeadOfficeKeys.generate()
    release = SignedRelease.issue(
        keys,
        file="fieldreg-9.0.0-py3-none-any.whl",
        version=Version(9, 0, 0),
        platform=Platform.ANY,
        release_file=program_releases.ReleaseFile(bytes(32), 1),
        signed_on="2026-11-20",
        notes={"mn": "Шинэ"},
    )
    office = keys.signing.verify_key
    assert SignedRelease.from_bytes(release.document, office) == release
    for place in range(len(release.document)):
        bent = bytearray(release.document)
        bent[place] ^= 1
        with pytest.raises(Problem):
            SignedRelease.from_bytes(bytes(bent), office)
    code = refused(SignedRelease.from_bytes, release.document, others.signing.verify_key)
    assert code is Code.SIGNATURE_WRONG


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("file", "../x"),
        ("version", "9.0"),
        ("platform", "amiga"),
        ("size_bytes", MAX_RELEASE_BYTES + 1),
        ("sha256", "00"),
        ("signed_on", "tomorrow"),
        ("notes", {"mn": "a\nb"}),
    ],
)
def test_what_head_office_itself_signs_is_held_to_its_form(name, value):
    keys = HeadOfficeKeys.generate()
    good = {
        "file": "fieldreg.exe",
        "format": 1,
        "head_office": keys.signing.verify_key.raw.hex(),
        "notes": {},
        "platform": "any",
        "sha256": "00" * 32,
        "signed_on": "2026-11-20",
        "size_bytes": 1,
        "version": "9.0.0",
    }

    def signed(body):
        signature = keys.signing.sign(b"fieldreg-release-v1", canonical_json.dumps(body))
        return canonical_json.dumps({"body": body, "signature": signature.hex()})

    assert SignedRelease.from_bytes(signed(good), keys.signing.verify_key)
    bent = signed({**good, name: value})
    assert refused(SignedRelease.from_bytes, bent, keys.signing.verify_key) is Code.RELEASE_DAMAGED
    later = signed({**good, "format": 2})
    code = refused(SignedRelease.from_bytes, later, keys.signing.verify_key)
    assert code is Code.DOCUMENT_TOO_NEW
