"""Texts of the page without bundles, and after a reception."""

from collections.abc import Iterator
from pathlib import PurePath

from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import BundleStatus, OfficeSyncOutcome
from fieldreg.ui.pages.arrivals import rows
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import labelled, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.labels import EmptyState
from fieldreg.ui.widgets.notices import Tone

tr = translator("Inbox")


def build_empty_states() -> tuple[EmptyState, EmptyState]:
    states = (
        EmptyState(
            tr("Put the sticks in"),
            tr(
                "As many as the computer takes. The program finds them and looks through them;"
                " nothing is taken in before you say so. You can also use a folder or a single"
                " file."
            ),
        ),
        EmptyState(
            tr("No bundle on these sticks"),
            tr("You can still write the replies for all laptops on them."),
        ),
    )
    for state in states:
        state.setContentsMargins(INSET, 0, INSET, 0)
    return states


def receive_label(new_count: int) -> str:
    return tr("Take the %n new ones in", new_count) if new_count else tr("Write the replies")


def describe_result(
    result: OfficeSyncOutcome | Problem, *, is_by_channel: bool
) -> Iterator[tuple[Tone, str, str]]:
    if isinstance(result, Problem):
        if result.code is Code.CANCELLED:
            stopped = tr("Stopped. What was taken in before stays in; the rest is as it was.")
            yield Tone.ATTENTION, stopped, ""
        else:
            yield Tone.FAILURE, problems_words.sentence(result), ""
        return
    heading = tr("Nothing new was taken in.")
    if new_count := result.count_bundles(BundleStatus.NEW):
        bundles = tr("%n bundles were taken in", new_count)
        heading = labelled(bundles, f"{rows.format_contents(result.people)}.")
    yield Tone.DONE, heading, describe_replies(result, is_by_channel=is_by_channel)
    for path, code in result.carriers_failed:
        failed = tr("Not everything worked on: {name}").format(name=PurePath(path).name or path)
        yield Tone.FAILURE, failed, problems_words.of_code(Code(code))


def describe_replies(outcome: OfficeSyncOutcome, *, is_by_channel: bool) -> str:
    sentences = [_describe_written(outcome, is_by_channel=is_by_channel)]
    if outcome.cut_off_replies:
        sentences.append(
            tr("%n laptops that are cut off hear that, and nothing else.", outcome.cut_off_replies)
        )
    if outcome.cleared:
        sentences.append(
            tr(
                "%n bundles were deleted from the sticks: they are in the register and in a"
                " backup. A stick may keep the sealed data for a long time.",
                outcome.cleared,
            )
        )
    return " ".join(filter(None, sentences))


def _describe_written(outcome: OfficeSyncOutcome, *, is_by_channel: bool) -> str:
    count = outcome.replies
    if not count:
        return ""
    if is_by_channel:
        return tr(
            "New replies for %n laptops are ready. Each laptop takes its own at its next exchange.",
            count,
        )
    if outcome.carriers_failed:
        names = [PurePath(path).name or path for path, _ in outcome.carriers_failed]
        written = tr(
            "Replies for %n laptops were written, but not all on: {names}. Put that in again. All"
            " others may be removed and sent back.",
            count,
        )
        return written.format(names=", ".join(dict.fromkeys(names)))
    return tr(
        "Replies for %n laptops were written. The sticks may be removed and sent back.", count
    )
