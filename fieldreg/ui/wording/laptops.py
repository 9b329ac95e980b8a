"""Words of the laptops: who carries one, when it was heard from, inviting a new one.

Long because each of them is one sentence, and they are told on one page.
"""

from PySide6.QtCore import QCoreApplication

from fieldreg.services.overview import Answer

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("Laptops", "Laptops")


def line(count: int) -> str:
    """Count them."""
    return _translate("Laptops", "%n laptops were invited", "", count)


def invite() -> str:
    """Label the button that opens the form."""
    return _translate("Laptops", "Invite a laptop")


def empty() -> str:
    """Head the page where none was invited."""
    return _translate("Laptops", "No laptop was invited yet")


def empty_line() -> str:
    """Say what an invitation is."""
    return _translate(
        "Laptops",
        "An invitation is a small file. With it a trainer’s laptop is ready in three"
        " minutes, with no network, and head office knows whom to answer.",
    )


def laptops() -> str:
    """Name the table for a screen reader."""
    return _translate("Laptops", "Laptops")


def name_column() -> str:
    """Head the column of names."""
    return _translate("Laptops", "Laptop")


def provinces_column() -> str:
    """Head the column of provinces."""
    return _translate("Laptops", "Provinces")


def state_column() -> str:
    """Head the column of states."""
    return _translate("Laptops", "State")


def heard_column() -> str:
    """Head the column of the day of the last bundle."""
    return _translate("Laptops", "Last heard from")


def answer_column() -> str:
    """Head the column that says how far the answer is."""
    return _translate("Laptops", "Answer")


def state(name: str) -> str:
    """Name the state of a laptop."""
    return {
        "invited": _translate("Laptops", "invited"),
        "unconfirmed": _translate("Laptops", "at work, not confirmed yet"),
        "confirmed": _translate("Laptops", "at work"),
        "ended": _translate("Laptops", "its time has ended"),
        "withdrawn": _translate("Laptops", "invitation withdrawn"),
        "revoked": _translate("Laptops", "cut off"),
    }[name]


def never_heard(day: str) -> str:
    """Say that nothing came since it was invited."""
    return _translate("Laptops", "invited {day}").format(day=day)


def answer(answer: Answer) -> str:
    """Say how far head office's answer is."""
    return {
        Answer.NONE: "",
        Answer.READY: _translate("Laptops", "ready to be written"),
        Answer.WAY: _translate("Laptops", "on its way"),
        Answer.HELD: _translate("Laptops", "the laptop has it"),
    }[answer]


# The form


def form_title() -> str:
    """Head the form."""
    return _translate("Laptops", "Invite a laptop")


def form_line() -> str:
    """Say how the file gets there."""
    return _translate(
        "Laptops",
        "Give the file to the trainer on a stick and keep no copy: whoever has it can"
        " begin as this laptop.",
    )


def name() -> str:
    """Label the name."""
    return _translate("Laptops", "Name of the laptop")


def name_hint() -> str:
    """Give an example of a name."""
    return _translate("Laptops", "for example: Arkhangai 2")


def province() -> str:
    """Label the province."""
    return _translate("Laptops", "Province")


def province_hint() -> str:
    """Say how to fill it in."""
    return _translate("Laptops", "first letters; more than one may be added")


def add_province() -> str:
    """Label the button that adds what was typed."""
    return _translate("Laptops", "Add")


def provinces() -> str:
    """Name the list of what was added."""
    return _translate("Laptops", "Provinces of this laptop")


def remove() -> str:
    """Say what Del does on the list."""
    return _translate("Laptops", "remove")


def save() -> str:
    """Label the button that writes the file."""
    return _translate("Laptops", "Save the invitation")


def saving() -> str:
    """Say that it is being written."""
    return _translate("Laptops", "Saving…")


def cancel() -> str:
    """Label the button that leaves the form."""
    return _translate("Laptops", "Cancel")


def name_wanted() -> str:
    """Say that a name is needed."""
    return _translate("Laptops", "Write a name by which you will know it.")


def name_taken() -> str:
    """Say that there is one of that name."""
    return _translate("Laptops", "There is a laptop of this name already.")


def province_wanted() -> str:
    """Say that a province is needed."""
    return _translate("Laptops", "Add one province or more.")


def province_unknown() -> str:
    """Say that the text means no province."""
    return _translate("Laptops", "This is not in the list of provinces.")


def invitation_files() -> str:
    """Name the files to choose from."""
    return _translate("Laptops", "Invitations")


def invited(name: str, file: str) -> str:
    """Say that it was written."""
    return _translate("Laptops", "{name} is invited, the file is written: {file}").format(
        name=name, file=file
    )


def hand_over() -> str:
    """Say what to do with the file."""
    return _translate("Laptops", "Hand it over to the trainer and keep no copy of it here.")


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Laptops", "choose")


# One laptop


def open_hint() -> str:
    """Say what Enter does on the list."""
    return _translate("Laptops", "words and what is on it")


def words_head() -> str:
    """Head the eight words."""
    return _translate("Laptops", "The eight words of this laptop")


def how_to_compare() -> str:
    """Say how words are compared."""
    return _translate(
        "Laptops",
        "Ask the trainer, whose voice you know, to read the words on the laptop’s settings"
        " page. Confirm only when all eight are the same, in this order.",
    )


def second_use() -> str:
    """Say that the invitation was used twice."""
    return _translate(
        "Laptops",
        "More than one laptop began with this invitation. Confirm the one whose words"
        " agree, and cut the other off.",
    )


def differs() -> str:
    """Say that sending everything again did not help."""
    return _translate(
        "Laptops",
        "This laptop holds something else than it was sent, and sending everything again"
        " did not help. Nothing is lost here. Let it exchange once more, then cut it off"
        " and invite another in its place.",
    )


def has_ended() -> str:
    """Say what follows where the time of a laptop has ended, and what can be done."""
    return _translate(
        "Laptops",
        "What it brings still comes in, but it is sent nothing more. Let it go on if it is"
        " still at work, with another last day or without one; cut it off if it is out of use,"
        " and nobody waits for it any more.",
    )


def go_on() -> str:
    """Label the button that gives it time again."""
    return _translate("Laptops", "Let it go on")


def goes_on(name: str) -> str:
    """Say that it has time again."""
    return _translate("Laptops", "{name} goes on, with no last day").format(name=name)


def goes_on_until(name: str, day: str) -> str:
    """Say that it has another last day."""
    return _translate("Laptops", "{name} is answered until {day}").format(
        name=name, day=day
    )


def give_day() -> str:
    """Label the button that gives another last day to one that is at work."""
    return _translate("Laptops", "Give it this last day")


def last_day() -> str:
    """Label the last day."""
    return _translate("Laptops", "Last day of head office’s answers to it")


def last_day_hint() -> str:
    """Say what it means to write none, and how one is written."""
    return _translate("Laptops", "no last day, or 2026.12.31")


def last_day_line() -> str:
    """Say what will happen."""
    return _translate(
        "Laptops",
        "After that day it is sent nothing more; what it brings still comes in.",
    )


def no_day() -> str:
    """Say that what was typed is no day."""
    return _translate(
        "Laptops", "Write a day such as 2026.12.31, or nothing for no last day."
    )


def confirm() -> str:
    """Label the button that confirms."""
    return _translate("Laptops", "The words agree: confirm")


def confirmed(name: str) -> str:
    """Say that it is confirmed."""
    return _translate("Laptops", "{name} is confirmed").format(name=name)


def came_in(count: int) -> str:
    """Say how many bundles had waited."""
    return _translate("Laptops", "%n bundles had waited for this and came in", "", count)


def certificate_goes() -> str:
    """Say what follows."""
    return _translate("Laptops", "Its certificate goes home with the next answer.")


def on_it() -> str:
    """Head the list of what is on the laptop."""
    return _translate("Laptops", "What whoever has it in hand could have")


def counted(kind: str, count: int) -> str:
    """Count the records of one *kind*."""
    if kind == "trainee":
        return _translate("Laptops", "%n people", "", count)
    return _translate("Laptops", "%n sessions", "", count)


def made_and_sent(made: int, sent: int) -> str:
    """Say where they are from."""
    return _translate("Laptops", "entered there: {made} · sent to it: {sent}").format(
        made=made, sent=sent
    )


def unknown_since(day: str) -> str:
    """Say what nobody can know."""
    if not day:
        return _translate("Laptops", "All that was entered there and never came in")
    return _translate("Laptops", "What was entered there since {day}").format(day=day)


def is_encrypted() -> str:
    """Say what protects it."""
    return _translate("Laptops", "All of it is encrypted under the trainer’s passphrase.")


def cut_off_on(day: str) -> str:
    """Say when it was cut off."""
    return _translate("Laptops", "Cut off on {day}").format(day=day)


def until(day: str) -> str:
    """Say when its answers end."""
    return _translate("Laptops", "It is answered until {day}").format(day=day)


def ended_on(day: str) -> str:
    """Say when its answers ended."""
    return _translate("Laptops", "It was answered until {day}").format(day=day)


def reason() -> str:
    """Label the reason."""
    return _translate("Laptops", "Why it is cut off")


def reason_note() -> str:
    """Say what becomes of the reason."""
    return _translate("Laptops", "It is kept at head office and sent to nobody.")


def revoke() -> str:
    """Label the button that cuts it off."""
    return _translate("Laptops", "Cut this laptop off")


def recovery() -> str:
    """Label the button that leads to the words of a forgotten passphrase."""
    return _translate("Laptops", "Recovery words")


def withdraw() -> str:
    """Label it where nothing came from the laptop yet."""
    return _translate("Laptops", "Withdraw the invitation")


def cut_off(name: str) -> str:
    """Say that it is cut off."""
    return _translate("Laptops", "{name} is cut off").format(name=name)


def cut_off_line() -> str:
    """Say what that means."""
    return _translate(
        "Laptops",
        "All that it handed over stays. What comes later is set aside for you to look at.",
    )


def replace() -> str:
    """Label the button that invites another in its place."""
    return _translate("Laptops", "Invite another in its place")


def in_place_of(name: str) -> str:
    """Say in whose place a new laptop is."""
    return _translate(
        "Laptops",
        "Once its words agree, it gets all that {name} had handed over to head office.",
    ).format(name=name)


def back() -> str:
    """Label the button that goes back to the list."""
    return _translate("Laptops", "Back to the list")
