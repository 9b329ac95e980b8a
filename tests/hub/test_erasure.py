"""Whoever was erased is in nothing that waits at the hub, though all of it is sealed."""

import contextlib
import json
import logging

import pytest

from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ErasureReason
from fieldreg.keys.sealing import open_sealed
from fieldreg.services import erasure_orders
from fieldreg.services.devices import laptop_registry
from tests.support import database_traces
from tests.support.hub.running_hub import exchange_by_hub, receive_by_hub

NAME = "Жъайнаббг"  # that nothing else here is called


@pytest.fixture
def story(office, hub, enrol):
    """One laptop brought her to head office, and an answer with her waits for another."""
    there, other = (enrol(name, hub) for name in ("Архангай 1", "Архангай 2"))
    for laptop in (there, other):
        exchange_by_hub(laptop)
    receive_by_hub(office)
    for laptop in (there, other):
        exchange_by_hub(laptop)
    her = there.register(NAME, aimag="65")
    exchange_by_hub(there)
    receive_by_hub(office)
    keys = [*office.installation.head_office_keys().opening_identities]
    keys += [one.installation.device_keys().identity for one in (there, other)]
    assert names_her(hub, keys)
    return her, other, keys


def names_her(hub, keys):
    """Return the files at the hub in which she is for whoever had every key there is."""
    found = []
    for path in sorted(hub.folder.rglob("*")):
        told = path.read_bytes() if path.is_file() else b""
        with contextlib.suppress(Problem):
            told += open_sealed(told, *keys)
        told += b"".join(database_traces._unpacked(told))
        if NAME.encode() in told or NAME in str(path):
            found.append(path)
    return found


def test_neither_the_log_nor_the_figures_of_a_hub_name_anybody(office, hub, enrol, caplog):
    caplog.set_level(logging.INFO, "fieldreg.hub")
    laptop = enrol("Архангай 1", hub)
    laptop.register(NAME, aimag="65")
    exchange_by_hub(laptop)
    receive_by_hub(office)
    exchange_by_hub(laptop)
    (line, *_), figures = caplog.messages, hub.hub.metrics.format_prometheus(hub.mailbox)
    assert json.loads(line)["method"]
    assert "fieldreg_hub_files_total" in figures
    told = figures + "".join(json.dumps(one) for one in map(json.loads, caplog.messages))
    for name in (NAME, "Архангай", "Оюунчимэг", "Төв оффис"):
        assert name not in told + caplog.text
        assert json.dumps(name)[1:-1] not in told


def test_an_answer_with_her_in_it_is_replaced_by_the_next_reception(office, hub, story):
    her, _other, keys = story
    erasure_orders.erase_people(office.installation, [her], ErasureReason.ASKED)
    receive_by_hub(office)
    assert names_her(hub, keys) == []


def test_an_answer_to_a_laptop_that_was_cut_off_goes(office, hub, story):
    _her, other, keys = story
    laptop_registry.revoke_laptop(office.installation, other.installation.name)
    receive_by_hub(office)
    assert names_her(hub, keys) == []
