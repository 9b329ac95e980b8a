"""A round that goes by itself troubles nobody: what is typed, and where, stays as it was."""

import pytest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from fieldreg.domain.sync.exchange import LaptopSyncOutcome, ReplySummary
from tests.ui.screens.input import type_text

NEWS = LaptopSyncOutcome(reply=ReplySummary(day="2026-03-12", people_received=3, corrections=1))


@pytest.fixture
def at_work(visit, far_away):
    at_work = visit(far_away.folder, "en")
    at_work.unlock()
    return at_work


def where():
    """Tell where the focus is, and what stands or is marked there."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QLineEdit):
        return focused, focused.text()
    if isinstance(focused, QAbstractItemView):
        at = focused.currentIndex()
        return focused, (at.row(), at.column())
    return focused, None


@pytest.mark.share(of=3)
@pytest.mark.parametrize(
    ("subject", "chords", "typed"),
    [
        ("", ["Alt+1"], ""),
        ("", ["Alt+3"], "саран"),
        ("", ["Alt+3", "Ins"], "саран"),
        ("", ["Alt+2", "Ctrl+N"], "саран"),
        ("person", ["F2"], "саран"),
        ("door", [], "саран"),
        ("door", ["Ins"], "саран"),
        ("session", ["Down", "Right"], ""),
        ("handed over", [], ""),
        ("", ["Alt+4"], ""),
        ("", ["Alt+5"], ""),
    ],
)
def test_what_a_round_brings_takes_no_focus_and_no_text(at_work, far_away, subject, chords, typed):
    book = at_work.book
    match subject:
        case "person":
            book.open_person(far_away.person)
        case "door":
            book.open_check_in(far_away.session)
        case "session":
            book.open_attendance(far_away.session)
        case "handed over":
            at_work.dialogs.answers.append(True)  # she answered before
            book.hand_over(far_away.person, far_away.session)
    at_work.press(*chords)
    type_text(typed)
    before = where()
    assert before[0] is not None
    book.auto_sync.finished.emit(NEWS)
    book.counts.refresh()
    at_work.settle()
    assert where() == before
