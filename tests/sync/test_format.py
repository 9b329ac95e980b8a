"""The page that describes every byte, and the bundles of every version (fault 44)."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard

from fieldreg.domain.problems import Code
from fieldreg.domain.quotas import RoundedCount
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import DeviceStatus, TrustList
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.sealing import open_sealed
from fieldreg.sync.codec import bundle_codec as bundles
from fieldreg.sync.codec import change_codec
from fieldreg.sync.codec.bundle_codec import open_bundle
from fieldreg.sync.codec.reply_document import OfficeReply
from tests.support.bundles.format_example import EXAMPLE

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/formats/bundle.md").read_text(encoding="utf-8")
GOLDEN = Path(__file__).parent / "golden"


def golden(name):
    return (GOLDEN / name).read_bytes()


@pytest.fixture(scope="module")
def office():
    return HeadOfficeKeys.from_bytes(golden("head_office_keys_v1.json"))


@pytest.fixture(scope="module")
def device():
    return DeviceKeys.from_bytes(golden("device_keys_v1.json"))


@pytest.fixture(scope="module")
def trust_list(office):
    return TrustList.from_bytes(golden("trust_list_v1.json"), office.signing.verify_key)


def plain(body):
    return zstandard.ZstdDecompressor().decompress(body)


def keys_in_table(heading):
    """Return the keys that stand in the first column of the first table under *heading*."""
    under = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"^\| (`.*?) \|", under, re.MULTILINE)
    return {key for row in rows for key in re.findall(r"`(\w+)`", row)}


def test_the_example_on_the_page_is_what_is_written():
    listed = re.search(r"```hex\n(.*?)```", PAGE, re.DOTALL)[1]
    bare = re.sub(r"#.*", "", listed)
    assert plain(change_codec.encode(EXAMPLE)) == bytes.fromhex(bare)


def test_the_page_names_every_key_of_a_header_and_of_a_reply(office, device, trust_list):
    bundle = open_bundle(
        golden("to_laptop_v1.frb"), [device.identity], trust=office.signing.verify_key
    )
    said = OfficeReply.from_bytes(bundle.reply)
    told = (RoundedCount(1, 5, 20),)
    said = replace(
        said,
        hub_card=b"{}",
        has_differences=True,
        digest_key=bytes(32),
        quota_figures=told,
        releases=(b"{}",),
        officers=(b"{}",),
        acts=(b"{}",),
        membership=((1, 2), (3, 4, 5)),
    )
    assert OfficeReply.from_bytes(said.to_bytes()) == said
    now = said.to_bytes()
    assert set(canonical_json.loads(now)) == keys_in_table("The reply")
    other = open_bundle(
        golden("to_head_office_v1.frb"), office.opening_identities, trust=trust_list
    )
    whole = replace(
        other.header,
        sealed_recovery=b"sealed",
        recovery_mark="mark",
        digest_key_id=bytes(8),
        trust_mark=bytes(8),
    )
    header = canonical_json.loads(whole.to_bytes())
    assert set(header) == keys_in_table("The header")


def test_every_problem_on_the_page_is_one():
    under = PAGE.split("\n## Reading\n", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(r"\| ([^|]*?) \|$", under, re.MULTILINE)
    named = {code for row in rows for code in re.findall(r"`(\w+)`", row)}
    assert len(named) == 10
    assert named <= set(Code)


def test_a_bundle_of_version_1_still_opens(office, trust_list):
    bundle = open_bundle(
        golden("to_head_office_v1.frb"), office.opening_identities, trust=trust_list
    )
    assert bundle.sender_trust.status is DeviceStatus.KNOWN
    ((_, changes),) = bundle.read_segments()
    assert plain(change_codec.encode(changes)) == plain(change_codec.encode(EXAMPLE))


def test_a_reply_of_version_1_still_opens(office, device):
    sealed = golden("to_laptop_v1.frb")
    bundle = open_bundle(sealed, [device.identity], trust=office.signing.verify_key)
    reply = OfficeReply.from_bytes(bundle.reply)
    assert (reply.laptop, reply.version, reply.receipts[0].last) == ("Тариат 1", 2, 5)
    ((_, changes),) = bundle.read_segments()
    assert changes.count == 5


def test_what_version_1_sealed_is_put_together_as_it_was(office, device):
    """Whatever is not chance comes out byte for byte: header, signature, padding."""
    inside = golden("to_head_office_v1.inside")
    assert open_sealed(golden("to_head_office_v1.frb"), office.identity) == inside
    envelope = bundles._parse_envelope(inside)
    payload = bundles._payload(b"", [bundles.BundleSegment(golden("body_v1.zst"))])
    assert bundles._assemble(envelope.header.to_bytes(), payload, device.signing) == inside
