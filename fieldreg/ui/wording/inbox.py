"""Words of the inbox: what came, what it means, what becomes of it.

Long because each of them is one sentence, and they are told on one page.
"""

from PySide6.QtCore import QCoreApplication

from fieldreg.domain.exchange import Arrival
from fieldreg.ui.wording.language import labelled

_translate = QCoreApplication.translate


def title() -> str:
    """Name the page."""
    return _translate("Inbox", "Inbox")


def line(bundles: int, carriers: int) -> str:
    """Count what was found, and where."""
    found = _translate("Inbox", "%n bundles", "", bundles)
    where = _translate("Inbox", "sticks and folders: {count}").format(count=carriers)
    return f"{found} · {where}"


def line_looking() -> str:
    """Say that the sticks are being looked through."""
    return _translate("Inbox", "Looking through the sticks…")


def line_history() -> str:
    """Say that earlier bundles are shown."""
    return _translate("Inbox", "Bundles that came in before, the latest first")


def empty() -> str:
    """Head the page where there is no stick."""
    return _translate("Inbox", "Put the sticks in")


def empty_line() -> str:
    """Say what happens then, and what else will do."""
    return _translate(
        "Inbox",
        "As many as the computer takes. They are recognised by themselves and looked"
        " through; nothing is taken in before you say so. A folder or a single file will"
        " do as well.",
    )


def nothing_there() -> str:
    """Head the page where the sticks hold no bundle."""
    return _translate("Inbox", "No bundle on these sticks")


def nothing_there_line() -> str:
    """Say that answers can be written all the same."""
    return _translate(
        "Inbox",
        "The answers for all laptops can be written on them all the same.",
    )


def take_in(count: int) -> str:
    """Label the primary act."""
    if not count:
        return _translate("Inbox", "Write the answers")
    return _translate("Inbox", "Take the %n new ones in", "", count)


def taking_in() -> str:
    """Say that it is going on."""
    return _translate("Inbox", "Taking in…")


def progress() -> str:
    """Name the bar for a screen reader."""
    return _translate("Inbox", "Progress of taking in")


def choose_folder() -> str:
    """Label the button that adds a folder."""
    return _translate("Inbox", "Add a folder")


def choose_file() -> str:
    """Label the button that adds single files."""
    return _translate("Inbox", "Open a file")


def bundle_files() -> str:
    """Name the sealed files to choose from."""
    return _translate("Inbox", "Sealed files")


def earlier() -> str:
    """Label the button that shows earlier bundles."""
    return _translate("Inbox", "Earlier bundles")


def back_to_new() -> str:
    """Label the button that shows the sticks again."""
    return _translate("Inbox", "Back to the sticks")


def all_bundles() -> str:
    """Name the tab of everything."""
    return _translate("Inbox", "all")


def state(arrival: Arrival) -> str:
    """Name what a bundle is."""
    return {
        Arrival.NEW: _translate("Inbox", "new"),
        Arrival.KNOWN: _translate("Inbox", "already here"),
        Arrival.HELD: _translate("Inbox", "waiting for an earlier one"),
        Arrival.DAMAGED: _translate("Inbox", "damaged"),
        Arrival.UNKNOWN: _translate("Inbox", "unknown"),
        Arrival.REVOKED: _translate("Inbox", "revoked"),
        Arrival.REFUSED: _translate("Inbox", "not usable"),
    }[arrival]


def taken_in() -> str:
    """Name the state of a bundle that is in."""
    return _translate("Inbox", "taken in")


def set_aside() -> str:
    """Name the state of a bundle that is kept apart."""
    return _translate("Inbox", "set aside")


def state_column() -> str:
    """Head the column of states."""
    return _translate("Inbox", "State")


def laptop_column() -> str:
    """Head the column of laptops."""
    return _translate("Inbox", "Laptop")


def days_column() -> str:
    """Head the column of days."""
    return _translate("Inbox", "Days")


def contents_column() -> str:
    """Head the column of contents."""
    return _translate("Inbox", "Contents")


def outcome_column() -> str:
    """Head the column of what becomes of it."""
    return _translate("Inbox", "What becomes of it")


def bundles() -> str:
    """Name the table for a screen reader."""
    return _translate("Inbox", "Bundles")


def nameless() -> str:
    """Name a laptop that nobody knows."""
    return _translate("Inbox", "no name")


def own_word() -> str:
    """Name an answer of head office's own that a laptop gives back."""
    return _translate("Inbox", "your own answer, handed back")


def contents(people: int, sessions: int) -> str:
    """Count what is in a bundle."""
    parts = [_translate("Inbox", "%n people", "", people)]
    if sessions:
        parts.append(_translate("Inbox", "%n sessions", "", sessions))
    return ", ".join(parts)


def not_readable() -> str:
    """Say that the contents cannot be known."""
    return _translate("Inbox", "cannot be read")


def outcome(arrival: Arrival, *, was_received: bool) -> str:
    """Say what becomes of a bundle, or what has become of it."""
    if was_received and arrival is Arrival.NEW:
        return taken_in()
    return {
        Arrival.NEW: _translate("Inbox", "will be taken in"),
        Arrival.KNOWN: _translate("Inbox", "nothing changes"),
        Arrival.HELD: _translate("Inbox", "kept until the earlier one comes"),
        Arrival.DAMAGED: _translate("Inbox", "the laptop sends it again"),
        Arrival.UNKNOWN: _translate("Inbox", "set aside for you to look at"),
        Arrival.REVOKED: _translate("Inbox", "set aside for you to look at"),
        Arrival.REFUSED: _translate("Inbox", "set aside for you to look at"),
    }[arrival]


def meaning(arrival: Arrival, *, was_received: bool) -> str:
    """Say what it means and what to do."""
    if was_received and arrival is Arrival.NEW:
        return _translate("Inbox", "It is in the register. Its receipt is in the answer.")
    return {
        Arrival.NEW: _translate(
            "Inbox",
            "Whole, sealed for head office and signed by a laptop that was invited.",
        ),
        Arrival.KNOWN: _translate(
            "Inbox",
            "Everything in it came with an earlier bundle. Taking it in again changes"
            " nothing.",
        ),
        Arrival.HELD: _translate(
            "Inbox",
            "An earlier bundle of this laptop has not come yet. This one is whole and is"
            " kept without a time limit; it goes in by itself once the earlier one is"
            " here. Look for it on other sticks of the same trainer.",
        ),
        Arrival.DAMAGED: _translate(
            "Inbox",
            "The file is not whole. Nothing is lost: the laptop keeps everything until a"
            " receipt comes. Write the answers on the stick and send it back; the next"
            " exchange brings it again.",
        ),
        Arrival.UNKNOWN: _translate(
            "Inbox",
            "Nobody here invited the laptop that wrote this. Ask who sent the stick before"
            " anything is taken from it.",
        ),
        Arrival.REVOKED: _translate(
            "Inbox",
            "This laptop was revoked. Honest work may still be in it, so it is kept and not"
            " thrown away.",
        ),
        Arrival.REFUSED: _translate("Inbox", "It is whole, but may not go in as it is."),
    }[arrival]


def missing(first: int, last: int) -> str:
    """Say which changes are missing."""
    return _translate("Inbox", "Missing are its changes {first} to {last}.").format(
        first=first, last=last
    )


def missing_days(after: str, until: str) -> str:
    """Say when what is missing was written, as far as that is known."""
    if after and until:
        return _translate("Inbox", "They were noted from {after} to {until}.").format(
            after=after, until=until
        )
    if until:
        return _translate("Inbox", "They were noted until {until}.").format(until=until)
    return ""


def let_in() -> str:
    """Label the button that lets in what waits, without what is missing."""
    return _translate("Inbox", "Let in without them")


def let_in_hint() -> str:
    """Say what the key does."""
    return _translate("Inbox", "let in")


def let_in_line(laptop: str) -> str:
    """Say whose bundle it is, and that nothing has changed yet."""
    return _translate(
        "Inbox", "A bundle of {laptop} that waits. Nothing has changed yet."
    ).format(laptop=laptop)


def what_comes_in() -> str:
    """Name the list of what would come of it."""
    return _translate("Inbox", "What comes in")


def let_in_gone() -> str:
    """Say when to do it."""
    return _translate(
        "Inbox", "Do this only when nobody can bring them any more. Ask first."
    )


def let_in_comes(changes: int) -> str:
    """Count what comes in."""
    return _translate("Inbox", "%n changes come in", "", changes)


def let_in_aside(changes: int) -> str:
    """Count what needs what is missing."""
    return _translate(
        "Inbox", "%n of them need what is missing, and are set aside alone", "", changes
    )


def let_in_later() -> str:
    """Say what becomes of what is missing, should it come."""
    return _translate("Inbox", "Should the missing changes come after all, they go in too.")


def let_in_note() -> str:
    """Say what becomes of the reason."""
    return _translate("Inbox", "It stays beside the bundle.")


def let_in_wants_reason() -> str:
    """Ask for the reason."""
    return _translate("Inbox", "Write why nobody can bring them any more.")


def was_let_in(changes: int) -> str:
    """Say that it is in."""
    return _translate("Inbox", "%n changes came in.", "", changes)


def ahead() -> str:
    """Name the state of what was let in without what is missing."""
    return _translate("Inbox", "taken in without the earlier one")


def let_in_by(officer: str, day: str, reason: str) -> str:
    """Say by whose word it is in."""
    return _translate("Inbox", "Let in by {officer} on {day}: {reason}").format(
        officer=officer, day=day, reason=reason
    )


def one_change() -> str:
    """Say that a row is one change and no bundle."""
    return _translate("Inbox", "one change")


def change_of(fields: str) -> str:
    """Say what a change would have changed."""
    return _translate("Inbox", "What it says: {fields}.").format(fields=fields)


def detail(laptop: str, state_words: str) -> str:
    """Head the detail of one bundle."""
    return labelled(laptop, state_words)


def where(carrier: str, file: str) -> str:
    """Say where the file lies."""
    return _translate("Inbox", "File {file} on {carrier}").format(
        file=file, carrier=carrier
    )


def received_on(day: str) -> str:
    """Say when it came."""
    return _translate("Inbox", "Received {day}").format(day=day)


def received(people: int, new: int) -> str:
    """Say what was taken in."""
    if not new:
        return _translate("Inbox", "Nothing new was taken in.")
    bundles = _translate("Inbox", "%n bundles were taken in", "", new)
    return labelled(bundles, f"{contents(people, 0)}.")


def cleared(count: int) -> str:
    """Say how many bundles were deleted from the sticks, and what that does not do."""
    return _translate(
        "Inbox",
        "%n bundles that are in and in a backup were deleted from the sticks; a flash disk"
        " may keep the sealed bytes for long.",
        "",
        count,
    )


def replies(count: int, *, goes_by_itself: bool) -> str:
    """Say for how many laptops answers were written, and how they get there."""
    if goes_by_itself:
        return _translate(
            "Inbox",
            "New answers for %n laptops lie ready. Each laptop takes its own with its next"
            " exchange.",
            "",
            count,
        )
    return _translate(
        "Inbox",
        "Answers for %n laptops were written. The sticks may be removed and sent back.",
        "",
        count,
    )


def carrier_failed(name: str) -> str:
    """Say which stick did not work."""
    return _translate("Inbox", "Not everything worked on: {name}").format(name=name)


def choose() -> str:
    """Say what the arrows do."""
    return _translate("Inbox", "choose")


def by_state() -> str:
    """Say what ← → do on the tabs."""
    return _translate("Inbox", "state")


def stop() -> str:
    """Say what Esc does while bundles are taken in."""
    return _translate("Inbox", "stop")


def stopped() -> str:
    """Say that it was stopped."""
    return _translate(
        "Inbox", "Stopped. What was taken in before stays in; the rest is as it was."
    )


def taken_in_unconfirmed() -> str:
    """Name the state of what went in of a laptop that is not confirmed."""
    return _translate("Inbox", "taken in, unconfirmed")


def unconfirmed() -> str:
    """Say what unconfirmed means."""
    return _translate(
        "Inbox",
        "Nobody has compared the words of this laptop yet. Until then all that it brought"
        " can be undone at once, and it is told of nobody else.",
    )
