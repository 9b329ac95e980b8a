"""Texts of the steps of an exchange: the reply's effects, sticks, bundles and failures."""

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import LaptopSyncOutcome, ReplySummary
from fieldreg.ui.desktop.sticks import Stick
from fieldreg.ui.formatting import undo_messages
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.theme.rich_text import format_rich, strong
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import exchange

tr = translator("Exchange")


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
            tr("{number} changes were set aside at head office", quarantined),
            "warning",
            "warn",
        ),
        (
            erased,
            tr("The records of {number} people were erased here by order of head office", erased),
            "barred",
            "ink2",
        ),
        (
            renamed,
            tr("{number} of your entries have new codes: there is a copy of this laptop", renamed),
            "warning",
            "warn",
        ),
    ):
        if count:
            rows.append(ListRow(format_rich(sentence, number=strong(count)), icon=icon, role=role))
    if removed := undo_messages.format_removed(reply):
        sentence = tr("Undone by head office, no longer shown: {what}")
        rows.append(ListRow(format_rich(sentence, what=strong(removed)), icon="undo", role="warn"))
    if restored := undo_messages.format_restored(reply):
        sentence = tr("Brought back by head office: {what}")
        text = format_rich(sentence, what=strong(restored))
        rows.append(ListRow(text, icon="check-circle", role="accent"))
    return rows


def describe_stick(stick: Stick) -> str:
    """Return the name of *stick*, its free space if the system reports it, and its use."""
    parts = [tr("“{name}”").format(name=stick.name)]
    if stick.free_bytes >= 0:
        size = exchange.format_size(stick.free_bytes)
        parts.append(tr("{size} free").format(size=size))
    if stick.is_read_only:
        parts.append(tr("can only be read"))
    else:
        parts.append(tr("other files are not touched"))
    return " · ".join(parts)


def describe_bundle(people: int) -> str:
    if not people:
        return tr("Nothing new since the last reply. A bundle is still written.")
    return tr("The entries of %n people. Sealed: only head office can open it.", people)


def format_writing_heading(people: int) -> str:
    if not people:
        return tr("The bundle is being written")
    return tr("The bundle of %n people is being written", people)


def format_written_heading(people: int, *, is_file: bool) -> str:
    if is_file:
        if not people:
            return tr("The bundle is in the file")
        return tr("The bundle of %n people is in the file", people)
    if not people:
        return tr("A bundle is on the stick")
    return tr("The bundle of %n people is on the stick", people)


def describe_written(outcome: LaptopSyncOutcome) -> str:
    return " · ".join(
        (
            tr("nothing new since the last time")
            if outcome.is_repeat
            else tr("%n sessions", outcome.sessions),
            tr("%n changes", outcome.changes),
            exchange.format_size(outcome.size_bytes),
            tr("sealed, read back and checked"),
        )
    )


def describe_sending(people: int) -> str:
    if not people:
        return tr("Send it to head office.")
    return tr(
        "Send it to head office. %n people count as on their way until its reply comes.", people
    )


def format_failure_heading(code: Code) -> str:
    return {
        Code.CANCELLED: tr("Stopped"),
        Code.STICK_MISSING: tr("The stick is not there"),
        Code.STICK_FULL: tr("Not enough space on the stick"),
        Code.STICK_READ_ONLY: tr("The stick can only be read"),
        Code.STICK_BUSY: tr("Another program is using the stick"),
        Code.STICK_LIES: tr("The stick did not keep what was written"),
    }.get(code, tr("The copy is not complete"))


def describe_failure(code: Code, people: int) -> str:
    """Return the cause, and what is safe; "" for a *code* without a sentence here."""
    causes = {
        Code.CANCELLED: "",
        Code.STICK_GONE: tr("The stick was removed too early."),
        Code.STICK_MISSING: tr("The folder cannot be found any more."),
        Code.STICK_FULL: tr("The bundle does not fit on it."),
        Code.STICK_READ_ONLY: tr("Nothing could be written on it."),
        Code.STICK_BUSY: tr("The other program did not release the stick in time."),
        Code.STICK_LIES: tr("What was read back is not what was written."),
    }
    if code not in causes:
        return ""
    safe = (
        tr("The entries of %n people are whole on this computer, nothing is lost.", people)
        if people
        else tr("Nothing is lost.")
    )
    return f"{causes[code]} {safe}".strip()


def describe_next_step(code: Code) -> tuple[str, str]:
    """Return what to do after the failure *code*, and more about it."""
    match code:
        case Code.STICK_FULL:
            heading = tr("Free some space or take another stick")
        case Code.STICK_READ_ONLY:
            return (
                tr("Unlock the stick or take another one"),
                tr("Some sticks have a small switch on the side that blocks writing."),
            )
        case Code.STICK_LIES:
            return (
                tr("Take another stick"),
                tr("Do not use this stick again. Its real size may be smaller than it shows."),
            )
        case Code.STICK_BUSY:
            return (
                tr("Close the other program, then try again"),
                tr("Often it is a virus scanner that looks at the stick first."),
            )
        case Code.STICK_GONE | Code.STICK_MISSING:
            return (
                tr("Put the stick in again"),
                tr("The exchange then continues by itself. You can also use another stick."),
            )
        case _:
            heading = tr("Try again, or later")
    return heading, tr("Another stick or folder will do as well.")
