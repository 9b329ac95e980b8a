"""A whole country at head office: many laptops on one stick, everything received and answered.

Each laptop registered 250 people, held a session and marked twenty. Of nine people two live where
laptops of one aimag are told of each other's, so that in the largest country each goes to three
others.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from fieldreg.domain.kinds import TRAINEE, Value
from fieldreg.domain.sync.tasks import Task
from fieldreg.sync.office.reply_delivery import ReplyDelivery
from tests.bench.clocks import Clock
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.installations import HeadOffice, new_stick

PEOPLE_PER_LAPTOP = 250
_MARKED = 20
_AIMAGS = ("21", "22", "61", "62", "63", "64", "65", "67", "81", "82", "83", "84", "85")


def measure(laptop_count: int) -> dict[str, float]:
    """Measure head office's CPU seconds for *laptop_count* laptops."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        office, stick = HeadOffice(folder / "office"), new_stick(folder)
        for number in range(laptop_count):
            leave_on_stick(office, stick, number)
        figures: dict[str, float] = {"people": laptop_count * PEOPLE_PER_LAPTOP}
        clock, answering = Clock(), Clock()
        with clock.running(), _watching_answers(answering):
            receive_sticks(office, stick)
        figures["received and answered, s"] = round(clock.seconds, 2)
        figures["answering alone, s"] = round(answering.seconds, 2)
        empty, sticks = new_stick(folder, "empty"), (folder / str(place) for place in range(30))
        for what, carriers in (
            ("the same again, s", [stick]),
            ("an empty stick, s", [empty]),
            ("the same stick, with its replies, s", [empty]),
            ("thirty empty sticks, s", [new_stick(folder, path.name) for path in sticks]),
        ):
            clock = Clock()
            with clock.running():
                receive_sticks(office, *carriers)
            figures[what] = round(clock.seconds, 3)
        figures["bytes of a reply"] = sum(each.stat().st_size for each in empty.iterdir())
        figures["bytes of a reply"] //= laptop_count
        office.close()
    return figures


def leave_on_stick(office: HeadOffice, stick: Path, number: int) -> None:
    aimag = _AIMAGS[number % len(_AIMAGS)]
    laptop = office.enrol(f"Laptop {number}", aimag)
    values: dict[str, Callable[[int], Value]] = {
        "given_name": "Сарантуяа {}".format,
        "aimag": lambda place: aimag if place % 9 < 2 else None,
    }
    columns = [
        [
            values[field.name](place) if field.name in values else None
            for place in range(PEOPLE_PER_LAPTOP)
        ]
        for field in TRAINEE.fields
    ]
    with laptop.desk.writing() as writing:
        people = writing.create_many(TRAINEE, columns)
    laptop.hold_session(*people[:_MARKED])
    exchange_by_stick(laptop, stick)
    laptop.installation.close()


@contextmanager
def _watching_answers(clock: Clock) -> Iterator[None]:
    deliver: Callable[..., Task[object]] = ReplyDelivery.deliver

    def timed(*arguments: Any) -> Task[object]:
        with clock.running():
            outcome: object = yield from deliver(*arguments)
        return outcome

    with patch.object(ReplyDelivery, "deliver", timed):
        yield
