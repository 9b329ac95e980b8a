"""Texts about the automatic exchange: its channels, their state and their last result."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import SyncChannel
from fieldreg.services.exchange.sync_schedule import LastSyncResult
from fieldreg.ui.auto_sync.channel_sync import ChannelState, ChannelStatus
from fieldreg.ui.auto_sync.manager import AutoSyncManager
from fieldreg.ui.formatting import dates
from fieldreg.ui.theme.rich_text import plain_text
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import exchange as exchange_words
from fieldreg.ui.vocabulary import problems
from fieldreg.ui.vocabulary.problem_texts.marking import marked

tr = translator("Network")


_UNREACHABLE: Final = frozenset(
    {Code.HUB_UNREACHABLE, Code.HUB_SILENT, Code.HUB_BROKEN_OFF, Code.HUB_BUSY}
)

# These replace the general sentences, which address head office or speak of a stick.
_HUB_PROBLEMS: Final[Mapping[Code, object]] = marked(
    "Network",
    {
        Code.CANCELLED: "It was stopped. Nothing is lost. It goes on from where it was.",
        Code.SENDER_REVOKED: (
            "The hub takes nothing from this laptop any more, since head office reported it"
            " lost. Nothing is lost here. Call head office."
        ),
        Code.SENDER_WITHDRAWN: "The invitation of this laptop was withdrawn. Nothing is lost here. Call head office.",
    },
)
_FOLDER_PROBLEMS: Final[Mapping[Code, object]] = marked(
    "Network",
    {
        Code.CANCELLED: "It was stopped. Nothing is lost. It goes on another time.",
        Code.STICK_MISSING: (
            "The folder is not there: its disk cannot be reached, or it was moved. Nothing is "
            "lost. When it is back, the exchange continues by itself; if it was moved, choose "
            "it again."
        ),
        Code.STICK_GONE: (
            "The folder disappeared during the exchange. Nothing is lost. When it is back, "
            "the exchange continues by itself."
        ),
        Code.STICK_BUSY: (
            "Another program is using a file in the folder. Nothing is lost. It will be "
            "tried again."
        ),
        Code.STICK_READ_ONLY: (
            "Nothing can be written into the folder. Nothing is lost. Ask the person who "
            "manages the folder to allow it."
        ),
        Code.STICK_FULL: "There is no room in the folder. Nothing is lost. It is tried again.",
        Code.STICK_LIES: (
            "What was written into the folder was changed. Nothing is lost. It will be tried "
            "again; tell the person who manages the folder."
        ),
        Code.BUNDLE_DAMAGED: (
            "A file in the folder is not whole yet, or damaged. Nothing is lost. It is read once"
            " it is whole."
        ),
    },
)


def format_sync_summary(auto_sync: AutoSyncManager, day: str, *, is_all_held: bool) -> str:
    """Summarise the exchange with head office on *day*; empty without a configured channel."""
    statuses = [
        (sync.channel, status)
        for sync in auto_sync.channels
        if (status := sync.status) is not None and status.state is not ChannelState.NOT_CONFIGURED
    ]
    if any(status.state is ChannelState.RUNNING for _, status in statuses):
        return tr("Exchanging now")
    for channel, status in statuses:
        if status.last_result is not None and status.last_result.code:
            return _summarise_problem(channel, Code(status.last_result.code))
    results = [status.last_result for _, status in statuses if status.last_result]
    if not results:
        return ""
    last = max(result.looked_at for result in results)
    is_today = last.date().isoformat() == day
    when = f"{last:%H:%M}" if is_today else dates.format_date(last.date().isoformat())
    return join_parts(
        [
            tr("Head office has everything") if is_all_held else "",
            tr("Last exchange: {when}").format(when=when),
        ]
    )


def channel_title(channel: SyncChannel) -> str:
    return {SyncChannel.HUB: tr("By network"), SyncChannel.FOLDER: tr("By shared folder")}[channel]


def start_label(channel: SyncChannel, *, is_office: bool) -> str:
    if is_office:
        return {
            SyncChannel.HUB: tr("Receive from the hub"),
            SyncChannel.FOLDER: tr("Receive from the folder"),
        }[channel]
    return {
        SyncChannel.HUB: tr("Exchange by network"),
        SyncChannel.FOLDER: tr("Exchange by folder"),
    }[channel]


def mode_label(mode: str) -> str:
    return {
        "free": tr("where it costs nothing"),
        "always": tr("on every connection"),
        "asked": tr("only when I ask"),
    }[mode]


def describe_state(status: ChannelStatus, channel: SyncChannel) -> str:
    is_hub = channel is SyncChannel.HUB
    match status.state:
        case ChannelState.RUNNING if status.total:
            text = tr("Sending: {done} of {total}. You can go on working.")
            done, total = map(exchange_words.format_size, (status.done, status.total))
            return text.format(done=done, total=total)
        case ChannelState.WAITING if status.due_at:
            text = tr("The exchange is automatic, next at {when}.")
            return text.format(when=format_moment(status.due_at))
    return {
        ChannelState.RUNNING: tr("The hub is being asked. You can go on working.")
        if is_hub
        else tr("The folder is being looked through. You can go on working."),
        ChannelState.NOT_CONFIGURED: tr(
            "Head office has no hub, or this laptop does not know it yet. The next exchange by "
            "stick will tell."
        )
        if is_hub
        else tr(
            "A shared disk, or a folder that is kept the same here and elsewhere, can carry"
            " it. No folder is chosen."
        ),
        ChannelState.POSTPONED: tr("No exchange today. From tomorrow it is automatic again."),
        ChannelState.MANUAL: tr("It goes only when you ask for it."),
        ChannelState.METERED: tr("This connection costs money, so nothing is sent automatically."),
        ChannelState.OFFLINE: tr(
            "There is no network. When there is one, the exchange starts by itself."
        ),
        ChannelState.WAITING: "",
    }[status.state]


def list_results(result: LastSyncResult, channel: SyncChannel, *, is_office: bool) -> Iterator[str]:
    """Return the sentences about a result: its time, the sent and the received data."""
    when = tr("Last time: {when}").format(when=format_moment(result.ended_at))
    yield f"{when}."
    if is_office:
        if not result.code or result.bundles:
            yield from _list_arrivals(result)
    else:
        yield from _list_laptop_results(result, channel)
    if result.looked_at > result.ended_at:
        yield tr("Nothing new since then, as of {when}.").format(
            when=format_moment(result.looked_at)
        )


def describe_problem(channel: SyncChannel, code: Code) -> str:
    own = (_HUB_PROBLEMS if channel is SyncChannel.HUB else _FOLDER_PROBLEMS).get(code)
    return tr(str(own)) if own else problems.sentence(Problem(code))


def format_moment(moment: datetime) -> str:
    return f"{dates.format_date(moment.date().isoformat())} {moment:%H:%M}"


def _list_arrivals(result: LastSyncResult) -> Iterator[str]:
    if result.bundles:
        yield tr("%n bundles came in.", result.bundles)
        yield tr("It contains the records of %n people.", result.people)
    else:
        yield tr("Nothing new came.")


def _list_laptop_results(result: LastSyncResult, channel: SyncChannel) -> Iterator[str]:
    if not result.code or result.people:
        yield _describe_sent(channel, result.people)
    if result.reply_day:
        day = dates.format_date(result.reply_day)
        yield tr("Head office’s reply of {day} came.").format(day=day)
        for count, format_count in (
            (result.received, exchange_words.format_received),
            (result.corrections, exchange_words.format_corrections),
            (result.new_records, exchange_words.format_new_records),
        ):
            if count:
                yield f"{plain_text(format_count(count))}."
    elif not result.code and result.people:
        yield tr("Head office has not replied yet.")


def _describe_sent(channel: SyncChannel, people: int) -> str:
    if channel is SyncChannel.FOLDER:
        if not people:
            return tr("Nothing new went into the folder.")
        return tr("The entries of %n people went into the folder.", people)
    if not people:
        return tr("Nothing new went; the hub has all that is here.")
    return tr("The entries of %n people went to the hub.", people)


def _summarise_problem(channel: SyncChannel, code: Code) -> str:
    if channel is SyncChannel.FOLDER:
        return tr("Trouble with the shared folder")
    if code in _UNREACHABLE:
        return tr("The hub cannot be reached")
    return tr("Trouble with the hub")
