"""The number of a document's form: every document with one refuses what was never a form."""

import json
import re
from pathlib import Path

import pytest

from fieldreg.domain.problems import Code
from fieldreg.keys.signed_documents import DocumentFields
from tests.keys.refusals import refused

SOURCES = Path(__file__).parents[2] / "fieldreg"
NO_FORMATS = (0, -1, True, "1", None)


@pytest.mark.parametrize("number", NO_FORMATS)
@pytest.mark.parametrize("place", [(), ("inside",)], ids=["outside", "inside"])
def test_no_document_has_a_form_that_never_was(number, place):
    def parse():
        fields = DocumentFields.parse(data, Code.DOCUMENT_REFUSED, limit_bytes=1_000)
        for name in place:
            fields = fields.read_object(name)
        return fields

    for document in (number, 1, 7):
        body = {"format": document}
        for name in place:
            body = {name: body}
        data = json.dumps(body, separators=(",", ":")).encode()
        if document is number:
            with refused(Code.DOCUMENT_REFUSED) as refusal:
                parse()
            assert refusal.facts == {"field": "format"}
        else:
            assert parse().has("format")  # whether it is too new, its own reader says


def test_whoever_writes_a_form_reads_it_as_such():
    """A reader that ignores the number goes on reading what it does not understand."""
    writers = {
        path
        for path in SOURCES.rglob("*.py")
        if re.search(r'"format": (FORMAT|format_)', path.read_text(encoding="utf-8"))
    }
    readers = {
        path
        for path in writers
        if re.search(r"check_format\(\)|read_integer\(\"format\"", path.read_text(encoding="utf-8"))
    }
    assert writers
    assert writers - readers == set()
