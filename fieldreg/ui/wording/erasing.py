"""Words of erasing somebody, or one answer, for good, and of who has carried it out."""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.records import ErasureReason
from fieldreg.services.erasing import Carried

_translate = QCoreApplication.translate


# The form


def erase_or_withdraw() -> str:
    """Label the button that leads to the form."""
    return _translate("Erasing", "Erase, or withdraw an answer")


def title(name: str, *, is_request: bool) -> str:
    """Head the form: who is to be erased."""
    if is_request:
        return _translate("Erasing", "Ask head office to erase: {name}").format(name=name)
    return _translate("Erasing", "Erase for good: {name}").format(name=name)


def line(*, is_request: bool) -> str:
    """Say under the heading what that means."""
    if is_request:
        return _translate(
            "Erasing",
            "Until head office orders it, the person is hidden on this laptop and nothing"
            " is erased yet.",
        )
    return _translate(
        "Erasing",
        "This cannot be undone. No old stick and no backup brings it back.",
    )


def what() -> str:
    """Label the choice between everything and one answer."""
    return _translate("Erasing", "What is to be erased")


def everything() -> str:
    """Name the choice of all that is held of her."""
    return _translate("Erasing", "everything about this person")


def only(field: str) -> str:
    """Name the choice of one answer."""
    return _translate("Erasing", "one answer: {field}").format(field=field)


def why() -> str:
    """Label the reason."""
    return _translate("Erasing", "Why")


def reason(name: str) -> str:
    """Name a reason; one of a later release stands for itself."""
    return {
        ErasureReason.ASKED.value: _translate("Erasing", "the person wants it"),
        ErasureReason.GUARDIAN_ASKED.value: _translate(
            "Erasing", "a parent or guardian wants it"
        ),
        ErasureReason.NO_CONSENT.value: _translate("Erasing", "there is no consent"),
        ErasureReason.MISTAKE.value: _translate("Erasing", "registered by mistake"),
    }.get(name, name)


def to_confirm(word: str) -> str:
    """Label the field in which *word* is typed."""
    return _translate("Erasing", "To confirm, type: {word}").format(word=word)


def not_typed() -> str:
    """Say why the button does not act yet."""
    return _translate("Erasing", "What is typed does not match yet. Nothing is erased.")


def erase(*, is_request: bool) -> str:
    """Label the button that does it."""
    if is_request:
        return _translate("Erasing", "Ask head office")
    return _translate("Erasing", "Erase for good")


def erasing() -> str:
    """Say that it goes on."""
    return _translate("Erasing", "Erasing…")


def cannot_stop() -> str:
    """Say why it cannot be stopped."""
    return _translate(
        "Erasing", "It is done as a whole or not at all, and cannot be stopped half way."
    )


def leave() -> str:
    """Label the button that leaves it."""
    return _translate("Erasing", "Erase nothing")


# What it comes to


def comes_to() -> str:
    """Head the list of what is erased, and of what is not in reach."""
    return _translate("Erasing", "What this comes to")


def place(name: str) -> str:
    """Name a place where something of her stands; one of a later release for itself."""
    return {
        "record": _translate("Erasing", "the person’s record"),
        "edit": _translate("Erasing", "corrections of it"),
        "original": _translate("Erasing", "first entries of it"),
        "also": _translate("Erasing", "values in conflict"),
        "consent": _translate("Erasing", "consents"),
        "answer": _translate("Erasing", "sealed answers"),
        "attendance": _translate("Erasing", "additions to attendance"),
        "question": _translate("Erasing", "questions to trainers"),
        "response": _translate("Erasing", "answers of trainers"),
        "strange": _translate("Erasing", "entries of a newer program"),
        "set-aside": _translate("Erasing", "entries that were set aside"),
        "segment": _translate("Erasing", "parts of the log of this computer"),
        "reply": _translate("Erasing", "answers of head office that are kept"),
        "draft": _translate("Erasing", "unfinished pages"),
        "import": _translate("Erasing", "names of imported files"),
    }.get(name, name)


def here(places: str) -> str:
    """Say from where here it goes."""
    return _translate("Erasing", "Erased here: {places}").format(places=places)


def counted(name: str, count: str) -> str:
    """Name a place with how much stands there."""
    return f"{name} {count}"


def totals_stay() -> str:
    """Say what stays."""
    return _translate(
        "Erasing", "The sessions keep their numbers, with a record that names nobody."
    )


def on_laptops(count: int) -> str:
    """Count the laptops that hold her."""
    return _translate("Erasing", "%n laptops hold the person", "", count)


def on_laptops_line(names: str) -> str:
    """Say when they erase; *names* are theirs."""
    return _translate("Erasing", "They erase with their next exchange: {names}").format(
        names=names
    )


def on_no_laptop() -> str:
    """Say that no laptop holds her, as far as is known."""
    return _translate("Erasing", "No laptop is known to hold the person")


def on_no_laptop_line() -> str:
    """Say that they are told all the same."""
    return _translate("Erasing", "All the same, each is told with its next exchange.")


def sealed_waiting(count: int) -> str:
    """Count the bundles that were not taken in yet."""
    return _translate("Erasing", "%n sealed bundles wait here", "", count)


def sealed_waiting_line() -> str:
    """Say what becomes of her in them."""
    return _translate(
        "Erasing", "They may hold the person, who is left out when they go in."
    )


def files(count: int) -> str:
    """Count the files in the clear that were written here."""
    return _translate("Erasing", "%n files that were written here lie open", "", count)


def files_line() -> str:
    """Say what is to be done about them."""
    return _translate("Erasing", "They may name the person. Look at them and delete them.")


def backups(day: str) -> str:
    """Say that backups stay as they are."""
    return _translate("Erasing", "Backups up to {day} stay as they are").format(day=day)


def backups_line() -> str:
    """Say what happens when one is restored."""
    return _translate("Erasing", "Whoever restores one erases the person again at once.")


def answer_goes(field: str) -> str:
    """Say which answer goes."""
    return _translate("Erasing", "Erased: {field}").format(field=field)


def answer_goes_line(*, is_request: bool) -> str:
    """Say how much of it, and that the rest of the record stays."""
    if is_request:
        return _translate(
            "Erasing",
            "It becomes unknown here at once. Head office is asked to erase all that was"
            " ever said there; the rest stays.",
        )
    return _translate(
        "Erasing",
        "All that was ever said there, in the history and on every laptop. The rest stays.",
    )


# What came of it


def erased() -> str:
    """Say that it is done here."""
    return _translate("Erasing", "Erased here for good")


def erased_line() -> str:
    """Say what goes on, and where it can be seen."""
    return _translate(
        "Erasing",
        "The order goes to every laptop with its next exchange. Erasures shows who has"
        " answered.",
    )


def asked() -> str:
    """Say that head office is asked."""
    return _translate("Erasing", "Head office is asked with the next exchange")


def asked_line() -> str:
    """Say what holds until then."""
    return _translate("Erasing", "Until it orders it, the person is hidden here.")


def withdrawn(field: str) -> str:
    """Say that one answer is gone here."""
    return _translate("Erasing", "Erased here: {field}").format(field=field)


def withdrawn_asked_line() -> str:
    """Say who erases the rest of it."""
    return _translate(
        "Erasing", "Head office is asked with the next exchange to erase what stood there."
    )


# The board


def board() -> str:
    """Head the board, and label the ways to it."""
    return _translate("Erasing", "Erasures")


def board_line(open_count: int) -> str:
    """Say how many orders wait for a laptop."""
    if not open_count:
        return _translate("Erasing", "Every laptop has carried out every order.")
    return _translate("Erasing", "%n orders wait for laptops to answer.", "", open_count)


def requests() -> str:
    """Head the list of what laptops asked for."""
    return _translate("Erasing", "Asked for on a laptop")


def requests_line() -> str:
    """Say what to do about it."""
    return _translate("Erasing", "Nothing is erased before it is ordered here.")


def orders() -> str:
    """Head the list of what was ordered."""
    return _translate("Erasing", "Ordered")


def laptops() -> str:
    """Head the list of the laptops of one order."""
    return _translate("Erasing", "What the laptops answered")


def who(code: str, fields: str) -> str:
    """Name whom an order is about; single *fields* of hers where there are any."""
    if not fields:
        return _translate("Erasing", "Everything about {code}").format(code=code)
    return _translate("Erasing", "{fields} of {code}").format(fields=fields, code=code)


def ordered_on(day: str) -> str:
    """Say when it was ordered."""
    return _translate("Erasing", "ordered on {day}").format(day=day)


def asked_on(day: str) -> str:
    """Say when it was asked for."""
    return _translate("Erasing", "asked for on {day}").format(day=day)


def waits_for(count: int) -> str:
    """Count the laptops that have not answered."""
    return _translate("Erasing", "waits for %n laptops", "", count)


def all_done() -> str:
    """Say that no laptop is waited for."""
    return _translate("Erasing", "done everywhere")


def carried(one: Carried) -> str:
    """Say what a laptop answered."""
    return {
        Carried.DONE: _translate("Erasing", "done"),
        Carried.WAITING: _translate("Erasing", "has not answered"),
        Carried.LOST: _translate("Erasing", "cut off, never told"),
    }[one]


def heard(one: Carried, day: str) -> str:
    """Say when it answered, or was last heard from."""
    if one is Carried.DONE:
        return _translate("Erasing", "on {day}").format(day=day)
    if not day:
        return _translate("Erasing", "never heard from")
    return _translate("Erasing", "last heard from {day}").format(day=day)


def held() -> str:
    """Say that a laptop held her, as far as is known."""
    return _translate("Erasing", "held the person")


def no_laptops() -> str:
    """Say that there is nobody to tell."""
    return _translate("Erasing", "No laptop was heard from yet.")


def order_hint() -> str:
    """Say what Enter does on a request."""
    return _translate("Erasing", "look, and order")


def decline() -> str:
    """Label the button that puts a request aside."""
    return _translate("Erasing", "Put the request aside")


def declined() -> str:
    """Say that it is put aside."""
    return _translate("Erasing", "The request is put aside")


def declined_line() -> str:
    """Say what that means."""
    return _translate("Erasing", "Whoever was hidden by it is in use again.")


def nobody() -> str:
    """Head the board while it is empty."""
    return _translate("Erasing", "Nobody was erased")


def nobody_line() -> str:
    """Say where an erasure begins."""
    return _translate(
        "Erasing",
        "On the page of a person, F3 leads to erasing. What is ordered stands here,"
        " with the laptops that have not answered.",
    )


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Erasing", "choose")
