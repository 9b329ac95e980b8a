"""Handovers at random: keys, closing and time running out, in any order and cut short anywhere.

What is recorded is held against what the button said when it was pressed, and the pages against
whether the trainer's secret was given. A copy of the folder, as a kill would leave it, is opened
now and then.
"""

import shutil
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QPushButton

from fieldreg.domain import kinds
from fieldreg.services.installation import hand_back, opening
from fieldreg.store.metadata import HANDED_OVER
from fieldreg.ui.pages.handover.hand_back import HandBackCover
from tests.support.installations import PASSPHRASE, fake_tools
from tests.ui.screens.input import press, type_text

PIN = "4710"
RECORDING = ("Seal and give back", "Refuse and give back")
MOVES = (
    *("Enter",) * 10,
    *("Down",) * 8,
    *("Up", "PgUp", "PgDn", "Tab", "Space", "Left", "Right", "Esc", "Esc"),
    *("F1", "F2", "F7", "F9", "Ctrl+Z", "Ctrl+S", "Ctrl+N", "Ctrl+F", "Ins", "Del"),
    *("Alt+1", "Alt+3", "Alt+Left", "letters", "digits", "close", "close", "idle"),
)
HISTORIES, MOVES_EACH = 12, 40


@pytest.fixture
def laptop(laptop):
    laptop.person = laptop.register("Сарантуяа")
    laptop.session = laptop.hold_session(laptop.person)
    laptop.installation.close()
    return laptop


class Story:
    """One visit to the program, and what should have been recorded by now."""

    def __init__(self, there, laptop):
        self.there, self.laptop = there, laptop
        self.expected = 0

    @property
    def store(self):
        return self.there.desktop._installation.store

    @property
    def is_given_back(self):
        return isinstance(self.cover, HandBackCover)

    @property
    def cover(self):
        return self.there.book._handover._cover

    def play(self, moves, copy):
        """Hand the laptop over, make *moves*, look at a *copy* if one is wanted, and take it back."""
        if self.cover is not None:  # where a history failed
            self.there.desktop.window_manager.idle_watch.idled.emit()
            self.take_back()
        self.expected = self.records
        self.there.dialogs.answers = [True] if self.expected else []
        self.there.book.hand_over(self.laptop.person, self.laptop.session)
        for move in moves:
            self.move(move)
            self.check()
        if copy is not None:
            self.check_killed(copy)
        if not self.is_given_back:
            self.there.desktop.window_manager.idle_watch.idled.emit()
            self.check()
        assert self.is_given_back
        self.take_back()

    def move(self, move):
        """Make a *move*; of time, only what takes the laptop from the trainee."""
        window, before = self.there.window, self.records
        says, was_given_back = self.pressed_by(move), self.is_given_back
        match move:
            case "close":
                assert not window.close()
            case "idle" if was_given_back:
                return
            case "idle":
                self.there.desktop.window_manager.idle_watch.idled.emit()
            case "letters":
                type_text("аr")
            case "digits":
                type_text("0815")
            case _:
                press(move)
        if says in RECORDING and not was_given_back and self.records > before:
            self.expected = self.records

    def pressed_by(self, move):
        """Say what the button reads that *move* presses."""
        focused = self.there.window.focusWidget()
        if isinstance(focused, QPushButton) and move in ("Enter", "Space"):
            return focused.accessibleName()
        is_page = move == "Enter" and not self.is_given_back
        return self.cover.next_button.accessibleName() if is_page else ""

    @property
    def records(self):
        return sum(len(self.store.records.list_all(kind)) for kind in (kinds.ANSWER, kinds.CONSENT))

    def check(self):
        assert self.there.window.is_covered
        assert not self.there.window.page.isVisible()
        assert self.records == self.expected

    def take_back(self):
        cover = self.cover
        if not cover.passphrase_field.isVisible():
            press("F2")
        cover.passphrase_field.set_text("")
        cover.passphrase_field.setFocus()
        type_text(PASSPHRASE)
        press("Enter")
        assert not self.there.window.is_covered

    def check_killed(self, folder):
        """Open a copy of what is on the disk now: the same is recorded, and it is handed over."""
        # All but the socket by which a second start finds the first.
        shutil.copytree(self.laptop.folder, folder, ignore=shutil.ignore_patterns("fieldreg-*"))
        copy = opening.open_installation(
            folder, fake_tools(9), lambda ring: ring.unlock(PASSPHRASE)
        )
        found = sum(
            len(copy.store.records.list_all(kind)) for kind in (kinds.ANSWER, kinds.CONSENT)
        )
        assert found == self.expected
        assert copy.store.metadata.read(HANDED_OVER)
        copy.close()


def test_only_what_was_sealed_or_refused_is_recorded_and_no_page_is_reached(
    visit, laptop, tmp_path
):
    there = visit(laptop.folder, "en")
    there.unlock()
    hand_back.set_pin(there.desktop._installation, PASSPHRASE, PIN)
    there.book.open_check_in(laptop.session)
    story, copies = Story(there, laptop), count()

    @settings(
        max_examples=HISTORIES,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(st.lists(st.sampled_from(MOVES), min_size=12, max_size=MOVES_EACH), st.booleans())
    def play(moves, is_killed):
        story.play(moves, tmp_path / str(next(copies)) if is_killed else None)

    play()
