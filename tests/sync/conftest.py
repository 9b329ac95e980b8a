"""A head office and a laptop of its own, whose keys cost a moment to make."""

import pytest

from tests.support.bundles.sealed import BundleOffice, BundleSender


@pytest.fixture(scope="module")
def office():
    return BundleOffice()


@pytest.fixture(scope="module")
def laptop(office):
    sender = BundleSender(office)
    assert sender.certificate
    return sender
