"""Three laptops a month in the field: lines that come and go, and sticks among them.

Nobody at a laptop asks for an exchange by network; whoever has a line is heard of. Of three
calls one is lost, the others are cut in the middle, and so is one stick of two on its way.
"""

import shutil
from datetime import date, timedelta

import pytest
from PySide6.QtGui import QImage

from fieldreg.services.installation import opening
from fieldreg.store.exchange.outbox import PeopleBySyncState
from fieldreg.sync.transports import hub_client
from fieldreg.ui.auto_sync import ChannelState
from fieldreg.ui.translation import translate
from tests.support.bundles.trips import scoped_digest, store_digest
from tests.support.hub.running_hub import BadNetwork, RunningHub, free_port
from tests.support.installations import PASSPHRASE, HeadOffice, fake_tools

BEGIN = date(2026, 3, 14)
LAPTOPS = ("Архангай 1", "Баян-Өлгий 1", "Дорноговь 1")
LANGUAGES = ("mn", "en", "en")
# Laptop, day of the month, and what there is: nothing, a line, or a stick.
MONTH = (
    *((0, 1, ""), (1, 2, "line"), (2, 3, ""), (0, 5, "line"), (2, 6, "lost stick")),
    *((1, 9, ""), (1, 12, "line"), (0, 16, "line"), (2, 20, "stick"), (1, 25, "")),
    *((1, 28, "line"), (2, 29, "line")),
)
OFFICE_DAYS = frozenset({7, 21, 30})
# Of three calls one is lost, and what may be said in one is hardly ever enough.
BAD = {"loss": 0.33, "bytes_per_second": 30_000, "lasts": (0.2, 0.8)}


class Month:
    """Head office, its hub, the three laptops and the sticks, and who sits down at them.

    Attributes:
        lines: all lines that there were, each with what became of it.
    """

    def __init__(self, folder, pictures, sit_down):
        self.sit_down, self.pictures = sit_down, pictures
        self.office = HeadOffice(folder / "office")
        self.hub = RunningHub(folder / "mailbox", self.office, own_port=free_port())
        self.folders = [self.office.enrol(name).folder for name in LAPTOPS]
        self.hub.tell_trust()
        self.office.close()
        self.lost, self.stick = folder / "LOST", folder / "KINGSTON"
        for one in (self.lost, self.stick):
            one.mkdir()
        self.lines = []
        self.registered = [0] * len(LAPTOPS)

    def at_work(self, folder, day, language="en"):
        """Sit somebody down on a *day* of the month."""
        seat = self.sit_down(folder, language=language)
        seat.clock.show(BEGIN + timedelta(days=day))
        seat.unlock()
        return seat

    def register(self, trainer, number):
        self.registered[number] += 1
        trainer.press("Alt+1", "Ins", "Tab")
        trainer.type(f"Хүн {chr(0x0410 + number)}{self.registered[number]}")
        trainer.press("Enter")

    def at_laptop(self, number, day):
        """Sit its trainer down at laptop *number*, who reads it in the trainer's language."""
        return self.at_work(self.folders[number], day, LANGUAGES[number])

    def line(self):
        """Return a line to the hub, which is there, bad as it is, as long as it runs."""
        bad = BadNetwork(self.hub.port, self.hub.own_port, seed=len(self.lines), **BAD)
        self.lines.append(bad)
        return bad

    def photograph(self, somebody, name):
        somebody.settle()
        somebody.typist.save_screenshot(self.pictures / f"{name}.png")

    def wait_for_a_round(self, trainer):
        """Let the laptop be until a round went through by itself."""
        rounds = trainer.desktop.workspace.auto_sync.hub
        trainer.network.come()
        for _ in range(20):
            trainer.clock.go_on(minutes=130)
            rounds.start_if_due()
            trainer.wait(lambda: rounds.status.state is not ChannelState.RUNNING, "its end")
            trainer.settle()
            if not rounds.status.last_result.code:
                return
        pytest.fail("No round went through.")

    def visit(self, number, day, there_is):
        """Let whoever works at laptop *number* register somebody, and have what there is."""
        trainer = self.at_laptop(number, day)
        if there_is != "line":
            trainer.network.go()
        self.register(trainer, number)
        if there_is == "line":
            with self.line().running():
                self.wait_for_a_round(trainer)
            trainer.press("Alt+4")
        elif there_is:
            trainer.sticks = [self.lost if there_is == "lost stick" else self.stick]
            trainer.press("Alt+4", "Enter")
            trainer.wait_for_text("You may remove the stick")  # LANGUAGES has her read English
        self.photograph(trainer, f"{day:02} laptop {number + 1} {there_is or 'alone'}")
        trainer.close()
        if there_is == "lost stick":
            shutil.rmtree(self.lost)

    def receive(self, day):
        """Let an officer take in what came, by both ways."""
        officer = self.at_work(self.office.folder, day)
        officer.press("Alt+2")
        inbox, hub = officer.window.page, officer.desktop.workspace.auto_sync.hub
        with self.line().running():
            for _ in range(20):
                officer.press("Ctrl+H")
                officer.wait(
                    lambda: (view := hub.status) and view.state is not ChannelState.RUNNING,
                    "what lies at the hub",
                )
                officer.settle()
                if not hub.status.last_result.code:
                    break
            else:
                pytest.fail("Head office never heard all that lies at the hub.")
        self.photograph(officer, f"{day:02} head office by hub")
        if any(self.stick.iterdir()):
            officer.sticks = [self.stick]
            inbox.stick_watch.scan()
            officer.settle()
            officer.press("Enter")
            officer.wait(lambda: not inbox.sources.is_importing, "what lies on the stick")
            self.photograph(officer, f"{day:02} head office by stick")
        officer.close()

    def come_home(self, number, day):
        """Let laptop *number* hear what head office says last."""
        trainer = self.at_laptop(number, day)
        with self.line().running():
            self.wait_for_a_round(trainer)
        trainer.press("Alt+4")
        arrived = translate("Book", "head office has them")
        trainer.wait_for_text(f"{arrived}: {self.registered[number]}")
        self.photograph(trainer, f"{day:02} laptop {number + 1} at home")
        trainer.close()


@pytest.mark.slow
@pytest.mark.share(of=3)
def test_after_a_month_head_office_has_everything_and_each_laptop_knows_it(
    sit_down, tmp_path, pictures, monkeypatch
):
    monkeypatch.setattr(hub_client, "_LONGEST_PAUSE", 0.1)  # seconds; a month is long enough
    month = Month(tmp_path, pictures, sit_down)
    with month.hub.running():
        for day in range(1, 31):
            for number, its_day, there_is in MONTH:
                if its_day == day:
                    month.visit(number, day, there_is)
            if day in OFFICE_DAYS:
                month.receive(day)
        for number in range(len(LAPTOPS)):
            month.come_home(number, 31)
    opened = [
        opening.unlock(folder, PASSPHRASE, fake_tools(90 + place))
        for place, folder in enumerate((month.office.folder, *month.folders))
    ]
    office, *laptops = opened
    assert office.store.people.count() == sum(month.registered) == len(MONTH)
    for place, laptop in enumerate(laptops):
        held = PeopleBySyncState(0, 0, month.registered[place])
        assert laptop.store.sync_states.count_people() == held
        assert store_digest(laptop) == scoped_digest(office, LAPTOPS[place])
    for one in opened:
        one.close()
    # It was as bad as it is called, and everybody saw something of it.
    assert sum(one.lost for one in month.lines) > 1
    assert sum(one.cut for one in month.lines) > 1
    taken = [QImage(str(one)) for one in pictures.iterdir()]
    assert len(taken) == len(MONTH) + len(OFFICE_DAYS) + 2 + len(LAPTOPS)
    assert not any(one.isNull() for one in taken)
