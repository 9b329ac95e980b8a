"""A head office and a laptop of its own, whose keys cost a moment to make."""

import pytest

from tests.support.bundles.sealed import Office, Sender


@pytest.fixture(scope="module")
def office():
    return Office()


@pytest.fixture(scope="module")
def laptop(office):
    sender = Sender(office)
    assert sender.certificate
    return sender
