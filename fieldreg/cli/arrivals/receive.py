"""The command by which head office takes in bundles and answers them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from fieldreg import wiring
from fieldreg.cli.common import messages, output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import shown_steps, stoppable, unlocked
from fieldreg.cli.exchange.hub import hub_option
from fieldreg.cli.exchange.shared_folder import folder_option, noted
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.sync.exchange import Arrival, BundleView, Carrier, ReceptionOutcome
from fieldreg.domain.sync.tasks import walk
from fieldreg.keys.hub.hub_card import address_of
from fieldreg.services.devices.hub_card import card_of

# What a person should see to.
_UNSETTLED: Final = (Arrival.DAMAGED, Arrival.UNKNOWN, Arrival.REVOKED, Arrival.REFUSED)
_STATES: Final[Mapping[Arrival, str]] = {
    Arrival.NEW: "new",
    Arrival.KNOWN: "already here",
    Arrival.HELD: "waiting",
    Arrival.DAMAGED: "damaged",
    Arrival.UNKNOWN: "from nobody invited",
    Arrival.REVOKED: "cut off",
    Arrival.REFUSED: "not usable",
}
_MOST_NAMED: Final = 5


@click.command()
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path())
@hub_option
@folder_option
@pass_call
def receive(
    call: Call, paths: tuple[str, ...], url: str | None, *, is_folder: bool
) -> Answer:
    """Take in bundles and leave the replies.

    Each PATH is a stick, a folder, a single file or a hub's mailbox on this machine.
    Every known laptop's reply is left wherever there is room for it.
    """
    if not paths and url is None and not is_folder:
        raise click.UsageError("Name a PATH, --hub or --folder.")
    with (
        unlocked(call) as installation,
        shown_steps() as on_step,
        stoppable() as is_cancelled,
    ):
        reception = wiring.reception(installation)
        if is_folder:
            paths = (*paths, reception.place(Carrier.FOLDER))
        if url is not None:
            paths = (*paths, address_of(url) if url else card_of(installation).url)
        alone = [Carrier.HUB] * (url is not None) + [Carrier.FOLDER] * is_folder
        with noted(
            installation, alone[0] if len(paths) == len(alone) == 1 else None
        ) as told:
            outcome = walk(reception.receive(paths, on_step, is_cancelled))
            told.append(outcome)
    urgent, others = _problems(outcome, paths)
    told_of = [*urgent[1:], *others]
    text = _text(outcome, is_by_stick=len(paths) > len(alone))
    return Answer(
        _document(outcome),
        "\n".join((text, *map(messages.of_problem, told_of))),
        urgent[0] if urgent else None,
    )


def _document(outcome: ReceptionOutcome) -> dict[str, object]:
    return {
        "bundles": [_bundle_document(one) for one in outcome.bundles],
        "counts": {arrival.value: outcome.count(arrival) for arrival in Arrival},
        "people": outcome.people,
        "changes": outcome.changes,
        "replies": outcome.replies,
        "cleared": outcome.cleared,
        "carriers_failed": [
            {"carrier": carrier, "problem": code}
            for carrier, code in outcome.carriers_failed
        ],
    }


def _bundle_document(view: BundleView) -> dict[str, object]:
    return {
        "carrier": view.carrier,
        "file": view.file,
        "arrival": view.arrival.value,
        "device": view.device or None,
        "trainer": view.trainer or None,
        "first_day": view.first_day or None,
        "last_day": view.last_day or None,
        "people": view.people,
        "sessions": view.sessions,
        "changes": view.changes,
        "reason": view.reason or None,
        "is_own_word": view.is_own_word,
        "waits_for": list(view.waits_for) if view.waits_for else None,
        "unconfirmed": view.is_unconfirmed,
    }


def _text(outcome: ReceptionOutcome, *, is_by_stick: bool) -> str:
    heads = ("file", "state", "laptop", "trainer", "until", "people", "changes")
    rows = [
        (
            one.file,
            _STATES[one.arrival] + ", unconfirmed" * one.is_unconfirmed,
            one.device or ("head office's own answer" if one.is_own_word else ""),
            one.trainer,
            one.last_day,
            one.people,
            one.changes,
        )
        for one in outcome.bundles
    ]
    counts = (
        f"{outcome.count(one)} {told}"
        for one, told in _STATES.items()
        if outcome.count(one)
    )
    people = output.count(outcome.people, "person", "people")
    lines = [
        f"{output.count(len(outcome.bundles), 'bundle')}: {', '.join(counts) or 'none'}.",
        f"{people} and {output.count(outcome.changes, 'change')} came in.",
    ]
    if outcome.replies:
        laptops = output.count(outcome.replies, "laptop")
        back = "; a stick has to go back for that" * is_by_stick
        lines.append(
            f"New answers for {laptops} lie there, and each laptop takes its own at its next"
            f" exchange{back}."
        )
    if outcome.cleared:
        lines.append(
            f"{output.count(outcome.cleared, 'bundle')} deleted from the sticks, which head"
            " office and its backup have; a flash disk may keep the sealed bytes for long."
        )
    return "\n".join([output.table(heads, rows), *lines] if rows else lines)


def _problems(
    outcome: ReceptionOutcome, paths: Sequence[str]
) -> tuple[list[Problem], list[Problem]]:
    """Give what a person has to see to, and why else something did not go in.

    One for each reason, with what it concerns, the first thing first. In a folder lies
    what is for others; a file that somebody names is meant for us.
    """
    urgent: dict[tuple[Code, str], list[str]] = defaultdict(list)
    others: dict[tuple[Code, str], list[str]] = defaultdict(list)
    for carrier, code in outcome.carriers_failed:
        urgent[Code(code), "carrier"].append(carrier)
    named = [path for path in paths if Path(path).is_file()]
    for one in filter(lambda one: one.reason, outcome.bundles):
        is_for_others = one.reason == Code.NOT_FOR_US and one.carrier not in named
        is_settled = one.arrival not in _UNSETTLED or is_for_others
        (others if is_settled else urgent)[Code(one.reason), "file"].append(one.file)
    for path in named:
        if all(one.carrier != path for one in outcome.bundles):
            urgent[Code.BUNDLE_NOT_OURS, "file"].append(Path(path).name)
    return list(_each(urgent)), list(_each(others))


def _each(found: Mapping[tuple[Code, str], Sequence[str]]) -> Iterator[Problem]:
    for (code, fact), names in found.items():
        more = len(names) - _MOST_NAMED
        told = ", ".join(names[:_MOST_NAMED]) + f" and {more} more" * (more > 0)
        yield Problem(code, **{fact: told})
