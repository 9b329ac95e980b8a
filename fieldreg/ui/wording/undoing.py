"""Words of undoing what came in: what it does, what stays and why, and what laptops hear."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from fieldreg.services.undoing import Why
from fieldreg.ui.wording.language import labelled

_translate = QCoreApplication.translate


def counted(counts: Mapping[str, int]) -> str:
    """Count records by their kind, people first."""
    kinds = (kind for kind in _KINDS if counts.get(kind))
    return ", ".join(_counted(kind, counts[kind]) for kind in kinds)


_KINDS = (
    *("trainee", "session", "attendance", "consent", "answer", "question", "response"),
    *("course", "partner"),
)


def _counted(kind: str, number: int) -> str:
    return {
        "trainee": _translate("Undoing", "%n people", "", number),
        "session": _translate("Undoing", "%n sessions", "", number),
        "attendance": _translate("Undoing", "%n marks", "", number),
        "consent": _translate("Undoing", "%n consents", "", number),
        "answer": _translate("Undoing", "%n sealed answers", "", number),
        "question": _translate("Undoing", "%n questions", "", number),
        "response": _translate("Undoing", "%n answers to questions", "", number),
        "course": _translate("Undoing", "%n courses", "", number),
        "partner": _translate("Undoing", "%n partners", "", number),
    }[kind]


# On a laptop, where it came with an answer


def gone(what: str) -> str:
    """Say what is not shown here any more."""
    return _translate("Undoing", "No longer shown: {what}").format(what=what)


def gone_line(why: str) -> str:
    """Say by whom, that nothing is lost, and what to do."""
    happened = _translate(
        "Undoing",
        "Head office has undone what had come in. Nothing is lost. Enter nobody again; ask"
        " head office first, which can bring everything back as it was.",
    )
    return f"{happened} {why}".strip()


def back(what: str) -> str:
    """Say what is shown here again."""
    return _translate("Undoing", "Shown again: {what}").format(what=what)


def back_line() -> str:
    """Say that all is as it was, and what to look for."""
    return _translate(
        "Undoing",
        "Head office has brought back what it had undone, as it was. Look whether you"
        " entered anybody again meanwhile.",
    )


def by(who: str, day: str, reason: str) -> str:
    """Say who undid it, when and why."""
    made = _translate("Undoing", "Undone by: {who}, {day}.").format(who=who, day=day)
    return f"{made} {labelled(reason_label(), reason)}" if reason else made


def reason_label() -> str:
    """Label the reason."""
    return _translate("Undoing", "Reason")


def put_away() -> str:
    """Label the button that puts the news away."""
    return _translate("Undoing", "I have read it")


# At head office


def undo() -> str:
    """Label the button that asks what an undoing would do."""
    return _translate("Undoing", "Undo what it brought")


def redo() -> str:
    """Label the button that asks what bringing back would do."""
    return _translate("Undoing", "Bring it back")


def undo_hint() -> str:
    """Say what Ctrl+Z does."""
    return _translate("Undoing", "undo")


def redo_hint() -> str:
    """Say what Ctrl+Y does."""
    return _translate("Undoing", "bring back")


def undone(*, is_whole: bool) -> str:
    """Name the state of a bundle of which all or a part is undone."""
    if is_whole:
        return _translate("Undoing", "undone")
    return _translate("Undoing", "partly undone")


def undone_meaning() -> str:
    """Say what it means that a bundle is undone."""
    return _translate(
        "Undoing",
        "What it brought is kept but shown nowhere. It can be brought back as it was.",
    )


def preview_line(laptop: str, day: str, *, is_since: bool) -> str:
    """Say what it is about, and that nothing has happened yet."""
    if is_since:
        what = _translate(
            "Undoing",
            "What came from {laptop} on {day} and after it. Nothing has changed yet.",
        )
    else:
        what = _translate(
            "Undoing", "What came from {laptop} on {day}. Nothing has changed yet."
        )
    return what.format(laptop=laptop, day=day)


def preview_of_undoing(device: str, day: str) -> str:
    """Say that it is one undoing that would be taken back, and that nothing has happened yet."""
    return _translate(
        "Undoing", "What was undone on {day} on {device}. Nothing has changed yet."
    ).format(day=day, device=device)


def changes(count: int) -> str:
    """Count what an undoing names."""
    return _translate("Undoing", "%n changes", "", count)


def widen(*, is_since: bool) -> str:
    """Label the button that goes between one bundle and all since."""
    if is_since:
        return _translate("Undoing", "Only this bundle")
    return _translate("Undoing", "Also all that came after it")


def effects() -> str:
    """Name the list of what would happen, for a screen reader."""
    return _translate("Undoing", "What will change")


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Undoing", "choose")


def nothing_seen() -> str:
    """Say that nothing of it would be seen."""
    return _translate("Undoing", "Nothing that is shown anywhere changes.")


def names(first: str, more: int) -> str:
    """Name the *first*, and count the rest."""
    if not more:
        return first
    return _translate("Undoing", "{names} and %n more", "", more).format(names=first)


def stays(who: str) -> str:
    """Say that somebody or something stays."""
    return _translate("Undoing", "Stays: {who}").format(who=who)


def why(one: Why) -> str:
    """Say why."""
    return {
        Why.CHANGED: _translate("Undoing", "corrected since"),
        Why.ATTENDED: _translate("Undoing", "attendance was marked since"),
        Why.CONSENTED: _translate("Undoing", "a consent was noted since"),
        Why.ANSWERED: _translate("Undoing", "sealed answers were given since"),
        Why.PLANNED: _translate("Undoing", "used by a session since"),
        Why.ASKED: _translate("Undoing", "a question was asked about it since"),
        Why.WANTED: _translate("Undoing", "a quota was set for it since"),
    }[one]


def more_lines(count: int) -> str:
    """Count the lines that are not listed."""
    return _translate("Undoing", "and %n more like these", "", count)


def reason_note() -> str:
    """Say what becomes of the reason."""
    return _translate("Undoing", "It stands in the history, and laptops show it.")


def undo_now() -> str:
    """Label the button that does it."""
    return _translate("Undoing", "Undo")


def redo_now() -> str:
    """Label the button that brings back."""
    return _translate("Undoing", "Bring back")


def not_now() -> str:
    """Label the button that leaves all as it is."""
    return _translate("Undoing", "Leave it as it is")


def done(changes: int) -> str:
    """Say that it is undone."""
    return _translate("Undoing", "%n changes were undone.", "", changes)


def done_back(changes: int) -> str:
    """Say that it is back."""
    return _translate("Undoing", "%n changes were brought back.", "", changes)


def done_line() -> str:
    """Say how laptops hear of it."""
    return _translate("Undoing", "The laptops hear of it with the next answers.")
