"""The sentences about the automatic exchange: its channels, its state, its last result."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange.sync_schedule import LastSyncResult
from fieldreg.ui.auto_sync.channel_sync import ChannelState, ChannelStatus
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.formatting import dates
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems


def format_sync_summary(carriers: AutoSyncManager, day: str, *, is_all_held: bool) -> str:
    """Say in few words how it stands with head office, on *day*; empty where none leads there."""
    views = [
        (rounds.channel, view)
        for rounds in carriers.channels
        if (view := rounds.status) is not None and view.state is not ChannelState.NOT_CONFIGURED
    ]
    if any(view.state is ChannelState.RUNNING for _, view in views):
        return translate("Network", "Exchanging now")
    for carrier, view in views:
        if view.last_result is not None and view.last_result.code:
            return _in_trouble(carrier, Code(view.last_result.code))
    last = max((view.last_result.looked_at for _, view in views if view.last_result), default=None)
    if last is None:
        return ""
    is_today = last.date().isoformat() == day
    when = f"{last:%H:%M}" if is_today else dates.format_date(last.date().isoformat())
    said = [translate("Network", "Head office has everything")] if is_all_held else []
    return " · ".join([*said, translate("Network", "Last exchange: {when}").format(when=when)])


def state_sentence(view: ChannelStatus, carrier: SyncChannel) -> str:
    if view.state is ChannelState.RUNNING:
        if not view.total:
            return _asking(carrier)
        return _sending(exchange_words.size(view.done), exchange_words.size(view.total))
    said: dict[ChannelState, Callable[[], str]] = {
        ChannelState.NOT_CONFIGURED: partial(_nowhere, carrier),
        ChannelState.POSTPONED: lambda: translate(
            "Network", "Not today. From tomorrow it goes by itself again."
        ),
        ChannelState.MANUAL: lambda: translate("Network", "It goes only when you ask for it."),
        ChannelState.METERED: lambda: translate(
            "Network",
            "What goes over this connection has to be paid for, so nothing goes by itself.",
        ),
        ChannelState.OFFLINE: lambda: translate(
            "Network", "There is no network. Once there is, it goes by itself."
        ),
        ChannelState.WAITING: lambda: (
            translate("Network", "It goes by itself, next at {when}.").format(
                when=format_moment(view.due_at)
            )
            if view.due_at
            else ""
        ),
    }
    return said[view.state]()


def list_laptop_results(last: LastSyncResult, carrier: SyncChannel) -> Iterator[str]:
    if not last.code or last.people:
        yield _went(carrier, last.people)
    if last.reply_day:
        yield translate("Network", "Head office’s reply of {day} came.").format(
            day=dates.format_date(last.reply_day)
        )
        for count, said in (
            (last.received, exchange_words.received),
            (last.corrections, exchange_words.corrections),
            (last.new_records, exchange_words.new_records),
        ):
            if count:
                yield f"{plain_text(said(count))}."
    elif not last.code and last.people:
        yield translate("Network", "Head office has not replied yet.")


def format_moment(moment: datetime) -> str:
    return f"{dates.format_date(moment.date().isoformat())} {moment:%H:%M}"


def channel_title(carrier: SyncChannel) -> str:
    """Head the part of *carrier*."""
    if carrier is SyncChannel.HUB:
        return translate("Network", "By network")
    return translate("Network", "By shared folder")


def _nowhere(carrier: SyncChannel) -> str:
    """Say that *carrier* leads nowhere, and what changes that."""
    if carrier is SyncChannel.HUB:
        return translate(
            "Network",
            "Head office has no hub, or has not said so here yet. A stick will bring word of it.",
        )
    return translate(
        "Network",
        "A shared disk, or a folder that is kept the same here and elsewhere, can carry"
        " it. No folder is chosen.",
    )


def _asking(carrier: SyncChannel) -> str:
    """Say that it is looked what lies there."""
    if carrier is SyncChannel.HUB:
        return translate("Network", "The hub is being asked. You can go on working.")
    return translate("Network", "The folder is being looked through. You can go on working.")


def _sending(done: str, total: str) -> str:
    """Say how much has gone."""
    sentence = translate("Network", "Sending: {done} of {total}. You can go on working.")
    return sentence.format(done=done, total=total)


def arrived_sentence(people: int, bundles: int) -> str:
    """Say what head office took in."""
    if not bundles:
        return translate("Network", "Nothing new came.")
    counted = translate("Network", "%n bundles came in.", "", bundles)
    brought = translate("Network", "%n people are in there.", "", people)
    return f"{counted} {brought}"


def _went(carrier: SyncChannel, people: int) -> str:
    """Say what went."""
    if carrier is SyncChannel.FOLDER:
        if not people:
            return translate("Network", "Nothing new went into the folder.")
        return translate("Network", "The entries of %n people went into the folder.", "", people)
    if not people:
        return translate("Network", "Nothing new went; the hub has all that is here.")
    return translate("Network", "The entries of %n people went to the hub.", "", people)


def problem_sentence(carrier: SyncChannel, code: Code) -> str:
    """Say why it went no further, what is safe, and what to do."""
    own = _OWN.get(code) if carrier is SyncChannel.HUB else _OF_FOLDER.get(code)
    return translate("Network", str(own)) if own else problems.sentence(Problem(code))


# What is to be said to the laptop that came, and to head office of a bundle that came.
_OWN: Final[Mapping[Code, object]] = {
    Code.CANCELLED: QT_TRANSLATE_NOOP(
        "Network", "It was stopped. Nothing is lost. It goes on from where it was."
    ),
    Code.SENDER_REVOKED: QT_TRANSLATE_NOOP(
        "Network",
        "The hub takes nothing from this laptop any more, since head office reported it"
        " lost. Nothing is lost here. Call head office.",
    ),
    Code.SENDER_WITHDRAWN: QT_TRANSLATE_NOOP(
        "Network",
        "The invitation of this laptop was withdrawn. Nothing is lost here. Call head office.",
    ),
}


_OF_FOLDER: Final[Mapping[Code, object]] = {
    Code.CANCELLED: QT_TRANSLATE_NOOP(
        "Network", "It was stopped. Nothing is lost. It goes on another time."
    ),
    Code.STICK_MISSING: QT_TRANSLATE_NOOP(
        "Network",
        "The folder is not there: its disk cannot be reached, or it was moved. Nothing is"
        " lost. Once it is back, it goes by itself; if it was moved, choose it anew.",
    ),
    Code.STICK_GONE: QT_TRANSLATE_NOOP(
        "Network",
        "The folder went away in the middle. Nothing is lost. Once it is back, it goes by itself.",
    ),
    Code.STICK_BUSY: QT_TRANSLATE_NOOP(
        "Network", "Another program holds a file in the folder. Nothing is lost. It is tried again."
    ),
    Code.STICK_READ_ONLY: QT_TRANSLATE_NOOP(
        "Network",
        "Nothing can be written into the folder. Nothing is lost. Whoever keeps it can allow it.",
    ),
    Code.STICK_FULL: QT_TRANSLATE_NOOP(
        "Network", "There is no room in the folder. Nothing is lost. It is tried again."
    ),
    Code.STICK_LIES: QT_TRANSLATE_NOOP(
        "Network",
        "What was written into the folder is another thing when it is read back. Nothing is"
        " lost. It is tried again; tell whoever keeps it.",
    ),
    Code.BUNDLE_DAMAGED: QT_TRANSLATE_NOOP(
        "Network",
        "A file in the folder is not whole yet, or damaged. Nothing is lost. It is read once"
        " it is whole.",
    ),
}


def start_label(carrier: SyncChannel, *, is_office: bool) -> str:
    """Label the button that begins."""
    if carrier is SyncChannel.HUB:
        return (
            translate("Network", "Receive from the hub")
            if is_office
            else translate("Network", "Exchange by network")
        )
    return (
        translate("Network", "Receive from the folder")
        if is_office
        else translate("Network", "Exchange by folder")
    )


def mode_name(wish: str) -> str:
    """Say one of the choices."""
    return {
        "free": translate("Network", "where it costs nothing"),
        "always": translate("Network", "on every connection"),
        "asked": translate("Network", "only when I ask"),
    }[wish]


def _in_trouble(carrier: SyncChannel, code: Code) -> str:
    """Say in short that the last round did not go through."""
    if carrier is SyncChannel.FOLDER:
        return translate("Network", "Trouble with the shared folder")
    if code in _NOT_REACHED:
        return translate("Network", "The hub cannot be reached")
    return translate("Network", "Trouble with the hub")


_NOT_REACHED: Final = frozenset(
    {Code.HUB_UNREACHABLE, Code.HUB_SILENT, Code.HUB_BROKEN_OFF, Code.HUB_BUSY}
)
