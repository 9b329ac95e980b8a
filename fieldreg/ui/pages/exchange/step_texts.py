"""The sentences of an exchange by stick or file, step by step."""

from fieldreg.domain.problems import Code
from fieldreg.domain.sync.exchange import ReplySummary
from fieldreg.ui.desktop.sticks import Stick
from fieldreg.ui.formatting import undo_messages
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.theme.rich_text import RichText, format_rich, strong
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange


def reply_rows(news: ReplySummary) -> list[ListRow]:
    """Give a row for each thing a reply brought."""
    counted = (
        (news.people_received, exchange.received, "check-circle", "accent"),
        (news.corrections, exchange.corrections, "pen", "ink2"),
        (news.new_records, exchange.new_records, "plus", "ink2"),
        (news.quarantined_count, _set_aside, "warning", "warn"),
        (news.people_erased, _erased, "barred", "ink2"),
        (news.renamed, _renamed, "warning", "warn"),
    )
    rows = [
        ListRow(said(count), icon=icon, role=role) for count, said, icon, role in counted if count
    ]
    if gone := undo_messages.format_removed(news):
        rows.append(ListRow(_gone(gone), icon="undo", role="warn"))
    if back := undo_messages.format_restored(news):
        rows.append(ListRow(_back(back), icon="check-circle", role="accent"))
    return rows


def describe_stick(stick: Stick) -> str:
    return _stick(stick.name, stick.free_bytes, is_read_only=stick.is_read_only)


def _stick(name: str, free_bytes: int, *, is_read_only: bool) -> str:
    """Describe a stick: its name, its room where the system tells, and what is not done."""
    parts = [translate("Exchange", "“{name}”").format(name=name)]
    if free_bytes >= 0:
        parts.append(_free(free_bytes))
    if is_read_only:
        parts.append(translate("Exchange", "can only be read"))
    else:
        parts.append(translate("Exchange", "other files are not touched"))
    return " · ".join(parts)


def _free(free_bytes: int) -> str:
    """Say how much room there is."""
    return translate("Exchange", "{size} free").format(size=exchange.size(free_bytes))


def _set_aside(count: int) -> RichText:
    """Count the changes that head office could not take in."""
    words = translate("Exchange", "{number} changes were set aside at head office", "", count)
    return format_rich(words, number=strong(count))


def _erased(people: int) -> RichText:
    """Count the people whom head office ordered to be erased; nobody says who they were."""
    words = translate(
        "Exchange", "{number} people were erased here by order of head office", "", people
    )
    return format_rich(words, number=strong(people))


def _renamed(count: int) -> RichText:
    """Count own changes that have new codes, since this laptop exists twice."""
    words = translate(
        "Exchange", "{number} of your entries have new codes: this laptop exists twice", "", count
    )
    return format_rich(words, number=strong(count))


def _gone(what: str) -> RichText:
    """Say what is out of sight since head office undid what had come in."""
    words = translate("Exchange", "Undone by head office, no longer shown: {what}")
    return format_rich(words, what=strong(what))


def _back(what: str) -> RichText:
    """Say what is in sight again."""
    words = translate("Exchange", "Brought back by head office: {what}")
    return format_rich(words, what=strong(what))


def bundle_line(people: int) -> str:
    """Say what will go along."""
    if not people:
        return translate(
            "Exchange", "Nothing new since the last reply; a bundle goes along all the same."
        )
    return translate(
        "Exchange", "The entries of %n people. Sealed: only head office can open it.", "", people
    )


def writing_heading(people: int) -> str:
    """Head the third step while it is written."""
    if not people:
        return translate("Exchange", "The bundle is being written")
    return translate("Exchange", "The bundle of %n people is being written", "", people)


def written_heading(people: int) -> str:
    """Head the third step once the bundle is safe on the stick."""
    if not people:
        return translate("Exchange", "A bundle is on the stick")
    return translate("Exchange", "The bundle of %n people is on the stick", "", people)


def written_line(sessions: int, changes: int, size_bytes: int, *, is_repeat: bool) -> str:
    """Say what is in it."""
    if is_repeat:
        first = translate("Exchange", "nothing new since the last time")
    else:
        first = translate("Exchange", "%n sessions", "", sessions)
    second = translate("Exchange", "%n changes", "", changes)
    return " · ".join(
        (
            first,
            second,
            exchange.size(size_bytes),
            translate("Exchange", "sealed, read back and checked"),
        )
    )


def may_remove_line(people: int) -> str:
    """Say what remains to be done, by whom, and what is not yet certain."""
    if not people:
        return translate("Exchange", "Send it to head office.")
    return translate(
        "Exchange",
        "Send it to head office. %n people count as on their way until its reply comes.",
        "",
        people,
    )


def broken_heading(code: Code) -> str:
    """Head the step that did not work."""
    return {
        Code.CANCELLED: translate("Exchange", "Stopped"),
        Code.STICK_MISSING: translate("Exchange", "The stick is not there"),
        Code.STICK_FULL: translate("Exchange", "Not enough space on the stick"),
        Code.STICK_READ_ONLY: translate("Exchange", "The stick can only be read"),
        Code.STICK_BUSY: translate("Exchange", "Another program is using the stick"),
        Code.STICK_LIES: translate("Exchange", "The stick did not keep what was written"),
    }.get(code, translate("Exchange", "The copy is not complete"))


def safe_line(code: Code, people: int) -> str:
    """Say what happened and what is safe; nothing for a *code* that has no words here."""
    kept = (
        translate(
            "Exchange",
            "The entries of %n people are whole on this computer, nothing is lost.",
            "",
            people,
        )
        if people
        else translate("Exchange", "Nothing is lost.")
    )
    happened = {
        Code.CANCELLED: "",
        Code.STICK_GONE: translate("Exchange", "The stick was removed too early."),
        Code.STICK_MISSING: translate("Exchange", "The folder cannot be found any more."),
        Code.STICK_FULL: translate("Exchange", "The bundle does not fit on it."),
        Code.STICK_READ_ONLY: translate("Exchange", "Nothing could be written on it."),
        Code.STICK_BUSY: translate("Exchange", "It did not let go in time."),
        Code.STICK_LIES: translate("Exchange", "What was read back is not what was written."),
    }
    return f"{happened[code]} {kept}".strip() if code in happened else ""


def to_do_heading(code: Code) -> str:
    """Head the last step: what to do now."""
    match code:
        case Code.STICK_FULL:
            return translate("Exchange", "Free some space or take another stick")
        case Code.STICK_READ_ONLY:
            return translate("Exchange", "Unlock the stick or take another one")
        case Code.STICK_LIES:
            return translate("Exchange", "Take another stick")
        case Code.STICK_BUSY:
            return translate("Exchange", "Close the other program, then try again")
        case Code.STICK_GONE | Code.STICK_MISSING:
            return translate("Exchange", "Put the stick in again")
        case _:
            return translate("Exchange", "Try again, or later")


def to_do_line(code: Code) -> str:
    """Say more about what to do now."""
    match code:
        case Code.STICK_GONE | Code.STICK_MISSING:
            return translate(
                "Exchange", "It goes on by itself then. Another stick will do as well."
            )
        case Code.STICK_READ_ONLY:
            return translate(
                "Exchange", "Some sticks have a small switch at the side against writing."
            )
        case Code.STICK_LIES:
            return translate(
                "Exchange", "This one cannot be trusted, whatever size it says it has."
            )
        case Code.STICK_BUSY:
            return translate(
                "Exchange", "Often it is a virus scanner that looks at the stick first."
            )
        case _:
            return translate("Exchange", "Another stick or folder will do as well.")


def file_heading(people: int) -> str:
    """Head the third step once the file is written."""
    if not people:
        return translate("Exchange", "The bundle is in the file")
    return translate("Exchange", "The bundle of %n people is in the file", "", people)
