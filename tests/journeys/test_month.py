"""Three laptops a month in the field: lines that come and go, and one stick among them.

Nobody at a laptop asks for an exchange by network; whoever has a line is heard of.
"""

from datetime import date, timedelta

import pytest

from fieldreg.services import installing
from fieldreg.store.outbox import Whereabouts
from fieldreg.ui.rounds import State
from tests.support.hub import BadNetwork, RunningHub, free_port
from tests.support.installations import PASSPHRASE, HeadOffice, Laptop, tools
from tests.support.trips import digest, scoped_digest

BEGIN = date(2026, 3, 14)
LAPTOPS = ("Архангай 1", "Баян-Өлгий 1", "Дорноговь 1")
# Laptop, day of the month, and what there is: nothing, a line, or the stick.
MONTH = (
    *((0, 1, ""), (1, 2, "line"), (2, 3, ""), (0, 5, "line"), (2, 6, "stick")),
    *((1, 9, ""), (0, 11, ""), (1, 12, "line"), (2, 14, ""), (0, 16, "line")),
    *((1, 19, "line"), (2, 20, "stick"), (0, 23, ""), (1, 25, ""), (0, 27, "line")),
    *((1, 28, "line"), (2, 29, "line")),
)
OFFICE_DAYS = frozenset({7, 13, 21, 30})


class Month:
    """Head office, its hub, the three laptops and the stick, and who sits down at them."""

    def __init__(self, folder, sit_down):
        self.sit_down = sit_down
        self.office = HeadOffice(folder / "office")
        self.hub = RunningHub(folder / "mailbox", self.office, own_port=free_port())
        self.folders = [folder / str(number) for number in range(len(LAPTOPS))]
        for number, name in enumerate(LAPTOPS):
            laptop = Laptop(self.folders[number], self.office.invite(name), number + 2)
            laptop.installation.close()
        self.hub.tell_trust()
        self.office.installation.close()
        self.stick = folder / "KINGSTON"
        self.stick.mkdir()
        self.registered = [0] * len(LAPTOPS)

    def at_work(self, folder, day):
        """Sit somebody down on a *day* of the month."""
        seat = self.sit_down(folder)
        seat.clock.show(BEGIN + timedelta(days=day))
        seat.unlock()
        return seat

    def register(self, trainer, number):
        """Register one more person at laptop *number*."""
        self.registered[number] += 1
        trainer.press("Alt+1", "Ins", "Tab")
        trainer.type(f"Хүн {chr(0x0410 + number)}{self.registered[number]}")
        trainer.press("Enter")

    def line(self):
        """Give a line to the hub, which is there as long as it runs."""
        return BadNetwork(self.hub.port, self.hub.own_port)

    def wait_for_a_round(self, trainer):
        """Let the laptop be until a round went through by itself."""
        rounds = trainer.desktop._book._rounds
        trainer.network.come()
        for _ in range(20):
            trainer.clock.go_on(minutes=130)
            rounds.look()
            trainer.wait(lambda: rounds.view.state is not State.CARRYING, "its end")
            trainer.settle()
            if not rounds.view.last.code:
                return
        pytest.fail("No round went through.")

    def visit(self, number, day, there_is):
        """Let whoever works at laptop *number* register somebody, and have what there is."""
        trainer = self.at_work(self.folders[number], day)
        if there_is != "line":
            trainer.network.go()
        self.register(trainer, number)
        if there_is == "line":
            with self.line().running():
                self.wait_for_a_round(trainer)
        elif there_is == "stick":
            trainer.sticks = [self.stick]
            trainer.press("Alt+4", "Enter")
            trainer.wait_for("You may remove the stick")
        trainer.get_up()

    def receive(self, day):
        """Let an officer take in what came, by both ways."""
        officer = self.at_work(self.office.folder, day)
        officer.press("Alt+2")
        inbox = officer.window.page
        with self.line().running():
            officer.press("Ctrl+S")
            officer.wait(lambda: inbox._running is None, "what lies at the hub")
            officer.settle()
        assert "Not everything worked" not in officer.words
        officer.sticks = [self.stick]
        inbox.look()
        officer.settle()
        officer.press("Enter")
        officer.wait(lambda: inbox._running is None, "what lies on the stick")
        officer.settle()
        officer.get_up()

    def come_home(self, number, day):
        """Let laptop *number* hear what head office says last."""
        trainer = self.at_work(self.folders[number], day)
        with self.line().running():
            self.wait_for_a_round(trainer)
        trainer.press("Alt+4")
        trainer.wait_for("By network")
        assert f"head office has them: {self.registered[number]}" in trainer.words
        trainer.get_up()


@pytest.mark.slow
def test_after_a_month_head_office_has_everything_and_each_laptop_knows_it(
    sit_down, tmp_path
):
    month = Month(tmp_path, sit_down)
    with month.hub.running():
        for day in range(1, 31):
            for number, its_day, there_is in MONTH:
                if its_day == day:
                    month.visit(number, day, there_is)
            if day in OFFICE_DAYS:
                month.receive(day)
        for number in range(len(LAPTOPS)):
            month.come_home(number, 31)
        month.receive(32)
    opened = [
        installing.unlock(folder, PASSPHRASE, tools(90 + place))
        for place, folder in enumerate((month.office.folder, *month.folders))
    ]
    office, *laptops = opened
    assert office.store.people.count() == sum(month.registered) == len(MONTH)
    for place, laptop in enumerate(laptops):
        held = Whereabouts(0, 0, month.registered[place])
        assert laptop.store.outbox.whereabouts() == held
        assert digest(laptop) == scoped_digest(office, LAPTOPS[place])
    for one in opened:
        one.close()
