"""Texts of the steps of an exchange: the reply's effects, sticks, bundles and failures."""

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import LaptopSyncOutcome, ReplySummary
from fieldreg.ui.desktop.sticks import Stick
from fieldreg.ui.formatting import undo_messages
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange


def build_reply_rows(reply: ReplySummary) -> list[ListRow]:
    rows = [
        ListRow(describe(count), icon=icon, role=role)
        for count, describe, icon, role in (
            (reply.people_received, exchange.format_received, "check-circle", "accent"),
            (reply.corrections, exchange.format_corrections, "pen", "ink2"),
            (reply.new_records, exchange.format_new_records, "plus", "ink2"),
        )
        if count
    ]
    quarantined, erased, renamed = reply.quarantined_count, reply.people_erased, reply.renamed
    for count, sentence, icon, role in (
        (
            quarantined,
            translate(
                "Exchange", "{number} changes were set aside at head office", "", quarantined
            ),
            "warning",
            "warn",
        ),
        (
            erased,
            translate(
                "Exchange", "{number} people were erased here by order of head office", "", erased
            ),
            "barred",
            "ink2",
        ),
        (
            renamed,
            translate(
                "Exchange",
                "{number} of your entries have new codes: this laptop exists twice",
                "",
                renamed,
            ),
            "warning",
            "warn",
        ),
    ):
        if count:
            rows.append(ListRow(format_rich(sentence, number=strong(count)), icon=icon, role=role))
    if removed := undo_messages.format_removed(reply):
        sentence = translate("Exchange", "Undone by head office, no longer shown: {what}")
        rows.append(ListRow(format_rich(sentence, what=strong(removed)), icon="undo", role="warn"))
    if restored := undo_messages.format_restored(reply):
        sentence = translate("Exchange", "Brought back by head office: {what}")
        text = format_rich(sentence, what=strong(restored))
        rows.append(ListRow(text, icon="check-circle", role="accent"))
    return rows


def describe_stick(stick: Stick) -> str:
    """Return the name of *stick*, its free space if the system reports it, and its use."""
    parts = [translate("Exchange", "“{name}”").format(name=stick.name)]
    if stick.free_bytes >= 0:
        size = exchange.format_size(stick.free_bytes)
        parts.append(translate("Exchange", "{size} free").format(size=size))
    if stick.is_read_only:
        parts.append(translate("Exchange", "can only be read"))
    else:
        parts.append(translate("Exchange", "other files are not touched"))
    return " · ".join(parts)


def describe_bundle(people: int) -> str:
    if not people:
        return translate(
            "Exchange", "Nothing new since the last reply; a bundle goes along all the same."
        )
    return translate(
        "Exchange", "The entries of %n people. Sealed: only head office can open it.", "", people
    )


def format_writing_heading(people: int) -> str:
    if not people:
        return translate("Exchange", "The bundle is being written")
    return translate("Exchange", "The bundle of %n people is being written", "", people)


def format_written_heading(people: int, *, is_file: bool) -> str:
    if is_file:
        if not people:
            return translate("Exchange", "The bundle is in the file")
        return translate("Exchange", "The bundle of %n people is in the file", "", people)
    if not people:
        return translate("Exchange", "A bundle is on the stick")
    return translate("Exchange", "The bundle of %n people is on the stick", "", people)


def describe_written(outcome: LaptopSyncOutcome) -> str:
    return " · ".join(
        (
            translate("Exchange", "nothing new since the last time")
            if outcome.is_repeat
            else translate("Exchange", "%n sessions", "", outcome.sessions),
            translate("Exchange", "%n changes", "", outcome.changes),
            exchange.format_size(outcome.size_bytes),
            translate("Exchange", "sealed, read back and checked"),
        )
    )


def describe_sending(people: int) -> str:
    if not people:
        return translate("Exchange", "Send it to head office.")
    return translate(
        "Exchange",
        "Send it to head office. %n people count as on their way until its reply comes.",
        "",
        people,
    )


def format_failure_heading(code: Code) -> str:
    return {
        Code.CANCELLED: translate("Exchange", "Stopped"),
        Code.STICK_MISSING: translate("Exchange", "The stick is not there"),
        Code.STICK_FULL: translate("Exchange", "Not enough space on the stick"),
        Code.STICK_READ_ONLY: translate("Exchange", "The stick can only be read"),
        Code.STICK_BUSY: translate("Exchange", "Another program is using the stick"),
        Code.STICK_LIES: translate("Exchange", "The stick did not keep what was written"),
    }.get(code, translate("Exchange", "The copy is not complete"))


def describe_failure(code: Code, people: int) -> str:
    """Return the cause, and what is safe; "" for a *code* without a sentence here."""
    causes = {
        Code.CANCELLED: "",
        Code.STICK_GONE: translate("Exchange", "The stick was removed too early."),
        Code.STICK_MISSING: translate("Exchange", "The folder cannot be found any more."),
        Code.STICK_FULL: translate("Exchange", "The bundle does not fit on it."),
        Code.STICK_READ_ONLY: translate("Exchange", "Nothing could be written on it."),
        Code.STICK_BUSY: translate("Exchange", "It did not let go in time."),
        Code.STICK_LIES: translate("Exchange", "What was read back is not what was written."),
    }
    if code not in causes:
        return ""
    safe = (
        translate(
            "Exchange",
            "The entries of %n people are whole on this computer, nothing is lost.",
            "",
            people,
        )
        if people
        else translate("Exchange", "Nothing is lost.")
    )
    return f"{causes[code]} {safe}".strip()


def describe_next_step(code: Code) -> tuple[str, str]:
    """Return what to do after the failure *code*, and more about it."""
    match code:
        case Code.STICK_FULL:
            heading = translate("Exchange", "Free some space or take another stick")
        case Code.STICK_READ_ONLY:
            return (
                translate("Exchange", "Unlock the stick or take another one"),
                translate(
                    "Exchange", "Some sticks have a small switch at the side against writing."
                ),
            )
        case Code.STICK_LIES:
            return (
                translate("Exchange", "Take another stick"),
                translate("Exchange", "This one cannot be trusted, whatever size it says it has."),
            )
        case Code.STICK_BUSY:
            return (
                translate("Exchange", "Close the other program, then try again"),
                translate("Exchange", "Often it is a virus scanner that looks at the stick first."),
            )
        case Code.STICK_GONE | Code.STICK_MISSING:
            return (
                translate("Exchange", "Put the stick in again"),
                translate("Exchange", "It goes on by itself then. Another stick will do as well."),
            )
        case _:
            heading = translate("Exchange", "Try again, or later")
    return heading, translate("Exchange", "Another stick or folder will do as well.")
