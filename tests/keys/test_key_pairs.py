"""Key pairs: they come back as they were, or are refused."""

import pytest

from fieldreg.domain.problems import Code
from fieldreg.keys import canonical_json
from fieldreg.keys.key_pairs import DeviceKeys, HeadOfficeKeys
from fieldreg.keys.sealing import Identity
from tests.keys.refusals import refused


def test_device_keys_come_back_from_their_bytes():
    keys = DeviceKeys.generate()
    assert DeviceKeys.from_bytes(keys.to_bytes()) == keys


def test_head_office_keys_come_back_with_those_before_a_rotation():
    first = HeadOfficeKeys.generate()
    keys = HeadOfficeKeys(first.signing, Identity.generate(), first.answers, (first.identity,))
    back = HeadOfficeKeys.from_bytes(keys.to_bytes())
    assert back == keys
    assert back.opening_identities == (keys.identity, first.identity)


def test_one_kind_of_keys_is_not_read_as_the_other():
    with refused(Code.KEYS_DAMAGED):
        DeviceKeys.from_bytes(HeadOfficeKeys.generate().to_bytes())


@pytest.mark.parametrize("damage", [b"", b"{}", b"[]", b"null", b"\0\0"])
def test_what_is_no_keys_at_all_is_refused(damage):
    with refused(Code.KEYS_DAMAGED):
        HeadOfficeKeys.from_bytes(damage)


def test_keys_of_a_later_format_ask_for_a_later_program():
    fields = canonical_json.loads(DeviceKeys.generate().to_bytes())
    with refused(Code.DOCUMENT_TOO_NEW):
        DeviceKeys.from_bytes(canonical_json.dumps({**fields, "format": 2}))


def test_every_field_of_the_keys_is_needed():
    for keys in (DeviceKeys.generate(), HeadOfficeKeys.generate()):
        fields = canonical_json.loads(keys.to_bytes())
        for name in fields:
            rest = {key: value for key, value in fields.items() if key != name}
            with refused(Code.KEYS_DAMAGED):
                type(keys).from_bytes(canonical_json.dumps(rest))
