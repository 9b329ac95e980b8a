"""Words of conflicts: both values, whose they are, and the decision."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("Conflicts", "Conflicts")


def line(count: int) -> str:
    """Count what waits."""
    return _translate("Conflicts", "%n conflicts · one field, different values", "", count)


def waiting() -> str:
    """Name the list for a screen reader."""
    return _translate("Conflicts", "Conflicts that wait for you")


def empty() -> str:
    """Head the page where nothing waits."""
    return _translate("Conflicts", "Nothing is in conflict")


def empty_line() -> str:
    """Say what would stand here."""
    return _translate(
        "Conflicts",
        "When two people correct one thing without seeing each other’s correction, both"
        " values are kept and wait here for a decision.",
    )


def explained(field: str) -> str:
    """Say what happened to a field."""
    return _translate(
        "Conflicts",
        "{field} · people corrected it without seeing each other’s correction. Everything"
        " is kept.",
    ).format(field=field)


def explained_retired() -> str:
    """Say what happened where one took out of use what another corrected."""
    return _translate(
        "Conflicts",
        "One person took this out of use, another corrected it without having seen that."
        " Everything is kept.",
    )


def already_settled() -> str:
    """Say that this is decided, and can be decided otherwise."""
    return _translate("Conflicts", "You decided this just now. You can decide again.")


def common() -> str:
    """Head the value that all had seen."""
    return _translate("Conflicts", "the value all had seen")


def shown_now() -> str:
    """Mark the value that is shown as long as nobody decides."""
    return _translate("Conflicts", "shown for now")


def keep_this() -> str:
    """Label the button of a value."""
    return _translate("Conflicts", "Keep this one")


def keep_in_use() -> str:
    """Label the button that lets a record stay in use."""
    return _translate("Conflicts", "Keep in use")


def take_out_of_use() -> str:
    """Label the button that takes a record out of use."""
    return _translate("Conflicts", "Take out of use")


def retired_by(who: str) -> str:
    """Say who took a record out of use."""
    return _translate("Conflicts", "Taken out of use by: {who}").format(who=who)


def corrected_by(who: str) -> str:
    """Say who corrected it."""
    return _translate("Conflicts", "Corrected by: {who}").format(who=who)


def corrected(fields: Iterable[str]) -> str:
    """Say what was corrected."""
    return _translate("Conflicts", "What was corrected: {fields}").format(
        fields=", ".join(fields)
    )


def had_not_seen() -> str:
    """Say of whoever corrected a record what she had not seen."""
    return _translate("Conflicts", "Had not seen that it was taken out of use")


def noted_on(day: str) -> str:
    """Say when a value was noted."""
    return _translate("Conflicts", "noted on {day}").format(day=day)


def saw(value: str) -> str:
    """Say what stood there for whoever gave a value."""
    return _translate("Conflicts", "Value seen: {value}").format(value=value)


def both() -> str:
    """Label the button that lets both values stand."""
    return _translate("Conflicts", "Both, in one text")


def both_shown(text: str) -> str:
    """Show what that text would be."""
    return _translate("Conflicts", "Both: {text}").format(text=text)


def another() -> str:
    """Label the button that lets another value be typed."""
    return _translate("Conflicts", "Another value")


def keep_typed() -> str:
    """Label the button that settles by what was typed."""
    return _translate("Conflicts", "Keep what is typed")


def go_on() -> str:
    """Say what Enter does in the field."""
    return _translate("Conflicts", "to the button")


def not_now() -> str:
    """Label the button that leaves the field."""
    return _translate("Conflicts", "Not now")


def next_one() -> str:
    """Label the button that leaves this one undecided."""
    return _translate("Conflicts", "Later, the next one")


def open_it() -> str:
    """Label the button that opens the record itself."""
    return _translate("Conflicts", "open")


def consequence() -> str:
    """Say what a decision does."""
    return _translate(
        "Conflicts",
        "What is not kept stays in the history. The decision travels with the next"
        " exchange.",
    )


def settled(name: str, value: str) -> str:
    """Say what was decided."""
    return _translate("Conflicts", "Decided: {name} · {value}").format(
        name=name, value=value
    )


def decide_again() -> str:
    """Label the button that shows the last one once more."""
    return _translate("Conflicts", "Decide again")


def take_hint(place: int) -> str:
    """Say what a figure does; *place* counts from 0."""
    first, second = (
        _translate("Conflicts", "keep the first"),
        _translate("Conflicts", "keep the second"),
    )
    return (first, second)[place] if place < len((first, second)) else keep_this()


def both_hint() -> str:
    """Say what B does."""
    return _translate("Conflicts", "both")


def another_hint() -> str:
    """Say what E does."""
    return _translate("Conflicts", "another value")


def next_hint() -> str:
    """Say what PgDn does."""
    return _translate("Conflicts", "next one")


def choose_hint() -> str:
    """Say what the arrows do."""
    return _translate("Conflicts", "choose")


def see_values() -> str:
    """Label the button on a person's page that shows the values side by side."""
    return _translate("Conflicts", "Compare the values")


def value_refused() -> str:
    """Say that a field cannot hold what was typed."""
    return _translate("Conflicts", "This cannot stand here. Write it another way.")
