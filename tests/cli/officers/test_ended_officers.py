"""An officer who was ended, at a seat of her own: before, meanwhile, and with a changed program."""

from contextlib import closing
from functools import partial

import pytest

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import ErasureReason, ErasureState
from fieldreg.keys.signed_acts import ActContent
from fieldreg.services import erasure_orders
from fieldreg.services.installation import opening
from tests.support.installations import PASSPHRASE


@pytest.fixture
def office(machine, server):
    first = machine("first")
    first.ask("hq", "init", "--database", server.new_database(), "--officer", "Энхтуул")
    return first


@pytest.fixture
def seats(office, machine, tmp_path):
    """Two officers of one register, each with a folder, a key ring and a passphrase."""
    second, file = machine("second"), tmp_path / "Хулан.zip"
    office.ask("hq", "admit", "Хулан", "--out", file)
    second.ask("hq", "join", file)
    office.ask("hq", "role", "Хулан", "--give", "officer", "--give", "protected-desk")
    return office, second


def names(machine):
    return {person["given_name"] for person in machine.ask("people", "list")["people"]}


def sign_whatever_the_list_says(authority, orders):
    _, key = authority._signer()
    authority._give(key, ActContent(orders=tuple(orders)))


def test_who_was_ended_orders_nothing_from_a_seat_that_stands_open(
    seats, laptop, rows, stick, monkeypatch
):
    first, second = seats
    laptop.done("people", "import", rows)

    def go_round():
        laptop.done("exchange", "--stick", stick)
        first.done("hq", "receive", stick)
        laptop.done("exchange", "--stick", stick)

    go_round()
    every = names(laptop)
    gone, stays = (first.ask("people", "show", ref) for ref in ("S1", "S2"))
    second.done("people", "erase", gone["code"], "--confirm", gone["code"])
    go_round()
    assert every - names(laptop) == {"Ганбаатар"}  # what she ordered before stays good
    with closing(opening.unlock(second.home, PASSPHRASE, second.tools)) as seat:
        left = [each for each in seat.store.people.list_ids() if short_code(each) == stays["code"]]
        first.ask("hq", "role", "Хулан", "--take", "officer", "--take", "protected-desk")
        with pytest.raises(Problem) as refused:
            erasure_orders.erase_people(seat, left, ErasureReason.ASKED)
        assert refused.value.code == "role_needed"
        authority = seat.store._db.authority
        sign = partial(sign_whatever_the_list_says, authority)
        monkeypatch.setattr(authority, "sign", sign)
        order = erasure_orders._erasure(seat.day, left, ErasureReason.ASKED, ErasureState.ORDERED)
        with erasure_orders._ordering(seat) as writing:  # a program that asks for no role
            writing.create(order)
    assert (
        second.fail("people", "erase", stays["code"], "--confirm", stays["code"]) == "role_needed"
    )
    go_round()
    for machine in (first, laptop):
        assert names(machine) == every - {"Ганбаатар"}
    assert {order["people"][0] for order in first.ask("erasures")["orders"]} == {gone["code"]}
    held = {each["name"]: each["roles"] for each in first.ask("hq", "officers")["officers"]}
    assert held["Хулан"] == []
