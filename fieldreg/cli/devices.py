"""Head office's commands about its laptops."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from fieldreg import wiring
from fieldreg.cli.common import output
from fieldreg.cli.common.commands import OpenInstallation, argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.list_options import FIND, keep_found
from fieldreg.cli.common.terminal import prompt_or_usage_error
from fieldreg.domain.problems import Code, Problem
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.devices import copied_laptops, invitations, laptop_registry
from fieldreg.services.devices.copied_laptops import LaptopCopy
from fieldreg.services.devices.laptop_registry import LaptopExposure, LaptopLine, LaptopState
from fieldreg.services.installation.model import Installation
from fieldreg.services.user_session import UserSession
from fieldreg.store.office_notes import CopyOutcome

_LAPTOP: Final = argument("LAPTOP")
_WORD_LANGUAGE: Final = option(
    "--language",
    "The word list; head office takes either.",
    choices=("en", "mn"),
    default="en",
    show_default=True,
)
_LAST_DAY: Final = "The last day on which it is answered."
_INVITED_PROVINCES: Final = option(
    "--province CODE", "An aimag whose people it may have, by code or name; once for each."
)
_OTHER_PROVINCES: Final = option(
    "--province CODE", "Other aimags than it was invited for; once for each."
)
_REPLACED: Final = option(
    "--replaces LAPTOP", "The laptop that it replaces: it may have everything that that one made."
)


@command("laptops")
def list_laptops(
    installation: Installation, language: str = _WORD_LANGUAGE, find: str = FIND
) -> CommandResult:
    """List the laptops: state, trainer, aimags, last day and words."""
    laptops = keep_found(laptop_registry.list_laptops(installation), find, _cells)
    translate = laptop_registry.translate_fingerprint
    spoken = [
        line.fingerprint_words and translate(installation, line.fingerprint_words, language)
        for line in laptops
    ]
    lined_up = list(zip(laptops, spoken, strict=True))
    documents = [_document(line) | {"spoken": words} for line, words in lined_up]
    is_holding = laptop_registry.is_holding_unconfirmed(installation)
    rows = [
        (
            *(line.device.name, line.state, line.device.trainer, " ".join(line.device.provinces)),
            *(line.answers_until, line.device.last_received_on, " ".join(words)),
        )
        for line, words in lined_up
    ]
    heads = ("laptop", "state", "trainer", "aimags", "until", "heard on", "words")
    lines = [output.format_table(heads, rows)] if rows else []
    lines += _remarks(laptops)
    kept = "wait" if is_holding else "go in, and can be undone"
    lines.append(f"Bundles of laptops that are not confirmed {kept}.")
    return CommandResult({"laptops": documents, "hold_unconfirmed": is_holding}, lines)


def _cells(line: LaptopLine) -> tuple[object, ...]:
    return line.device.name, line.state, line.device.trainer or "", *line.device.provinces


@command("invite")
def write_invitation(
    open_installation: OpenInstallation,
    *,
    name: str = option("--name", "The laptop's name.", required=True),
    provinces: tuple[str, ...] = _INVITED_PROVINCES,
    until: str = option("--until DAY", _LAST_DAY),
    replaces: str = _REPLACED,
    place: str = option("--place CODE", "Only sessions in this soum or aimag; needs --until."),
    course: str = option("--course NAME", "Only sessions of this course; needs --until."),
    out: Path = option("--out FILE", required=True),
    further: tuple[str, ...] = argument("[CODE]..."),
) -> CommandResult:
    """Write the file with which a laptop begins.

    Codes of aimags may follow one another: --province 64 65. A laptop that replaces another gets
    the same aimags unless others are named. With --place or --course it is for the sessions of one
    camp, can be handed out there, and needs no aimag; its changes about others wait among the
    arrivals.
    """
    if not (provinces or replaces or place or course):
        raise click.UsageError("Name its aimags with --province, or --replaces LAPTOP.")
    if out.exists():
        raise Problem(Code.FILE_EXISTS, file=out.name)
    named = provinces + further
    installation = open_installation()
    terms = {"until": until, "replaces": replaces, "place": place, "course": course}
    invitations.invite_laptop(installation, out, name, named, **terms)
    device = installation.store.devices.find_by_name(name)
    document = {
        "name": name,
        "provinces": device.provinces if device else [],
        **{term: value or None for term, value in terms.items()},
        "file": str(out),
    }
    text = f"{out} invites {name}; take it to that laptop and keep no copy."
    return CommandResult(document, text)


@command("confirm")
def confirm_laptop(
    installation: Installation,
    name: str = _LAPTOP,
    words: str | None = option("--words TEXT", "The eight words, as its trainer reads them out."),
    provinces: tuple[str, ...] = _OTHER_PROVINCES,
    until: str | None = option("--until DAY", _LAST_DAY),
) -> CommandResult:
    """Confirm LAPTOP by the eight words that it shows.

    Ask the trainer, whose voice you know, to read them out ('fieldreg laptop words', or
    Settings). A laptop that is confirmed already gets other aimags or another last day without
    words.
    """
    line = laptop_registry.find_laptop(installation, name)
    laptop_registry.require_confirmable(line)
    if words is None and line.state not in (LaptopState.CONFIRMED, LaptopState.ENDED):
        words = _ask_for_words(line)
    line = laptop_registry.confirm_laptop(
        installation, name, words or "", shown=line, provinces=provinces, until=until
    )
    bundle_count = wiring.build_office_sync(installation).apply_pending()
    last_day = f" until {line.answers_until}" if line.answers_until else ""
    lines = [f"{name} is confirmed{last_day}; its certificate is sent with the next reply."]
    if bundle_count:
        lines.append(f"{output.format_count(bundle_count, 'bundle')} of it came in.")
    lines += [
        f"{sibling.device.name} came by the same invitation and has other words: 'hq revoke'"
        " cuts it off, and says how what it brought is undone."
        for sibling in _siblings(installation, line)
    ]
    return CommandResult({**_document(line), "bundles_taken": bundle_count}, lines)


@command("withdraw")
def withdraw_invitation(installation: Installation, name: str = _LAPTOP) -> CommandResult:
    """Withdraw the invitation of LAPTOP, which is not confirmed.

    Later bundles with this invitation are set aside; they still go in if the words agree.
    """
    line = laptop_registry.withdraw_invitation(installation, name)
    text = f"The invitation of {name} is withdrawn; what comes with it is set aside."
    return CommandResult(_document(line), text)


@command("revoke")
def revoke_laptop(
    installation: Installation,
    name: str = _LAPTOP,
    reason: str = option("--reason TEXT", "Why; it is recorded here."),
) -> CommandResult:
    """Cut LAPTOP off: it was lost, or the words were not its own.

    Everything that it handed over stays. Later bundles are set aside; 'arrivals take' takes in
    those that its trainer wrote. The laptop is sent nothing more.
    """
    line = laptop_registry.revoke_laptop(installation, name, reason=reason)
    exposure = laptop_registry.load_exposure(installation, name)
    first = arrived_bundles.find_first_bundle(installation.user_session(), line.device.id)
    head = f"{name} is cut off."
    if line.state is not LaptopState.REVOKED:
        head = f"Nothing ever came from {name}; its invitation is withdrawn."
    instead = (
        f"For its place: fieldreg hq invite --name NAME --replaces {name!r} --out FILE"
        f" (for {' '.join(line.device.provinces)}; once its words agree, it is sent all"
        " that this one handed over)."
    )
    lines = [head, *_exposure_lines(exposure), instead]
    if line.is_uncounted:
        lines.append(f"What it brought is in no figure until: fieldreg hq count {name!r}")
    undone_by = output.bundle_id(first) if first else None
    if undone_by:
        lines.append(
            "If it was never yours, what it brought is undone by: fieldreg arrivals undo"
            f" {undone_by} --since"
        )
    document = {**_document(line), **_exposure_document(exposure), "first_bundle": undone_by}
    return CommandResult(document, lines)


@command("count")
def count_lost_laptop(installation: Installation, name: str = _LAPTOP) -> CommandResult:
    """Let the records of LAPTOP count, which was cut off before its words were compared.

    Do so where you know that its trainer wrote it. It stays cut off.
    """
    line = laptop_registry.count_lost_laptop(installation, name)
    return CommandResult(_document(line), f"What {name} brought counts from now on.")


@command("exposed")
def show_exposure(installation: Installation, name: str = _LAPTOP) -> CommandResult:
    """List the data on LAPTOP that a finder could have."""
    exposure = laptop_registry.load_exposure(installation, name)
    people = [
        output.person_summary(person, installation.tools.places) for person in exposure.people
    ]
    table = (
        [output.format_documents(people, "code", "name", ("lives in", "place"))] if people else []
    )
    document = {**_document(exposure.line), **_exposure_document(exposure), "people": people}
    return CommandResult(document, [*table, *_exposure_lines(exposure)])


@command("hold")
def hold_unconfirmed(
    installation: Installation, setting: str = argument("on|off", choices=("on", "off"))
) -> CommandResult:
    """Let bundles of laptops that are not confirmed wait (on), or go in undoable (off)."""
    is_holding = setting == "on"
    laptop_registry.set_holding_unconfirmed(installation, is_wanted=is_holding)
    count = 0 if is_holding else wiring.build_office_sync(installation).apply_pending()
    kept = "wait until then" if is_holding else "go in, and can be undone"
    lines = [f"Bundles of laptops that are not confirmed {kept}."]
    if count:
        lines.append(f"{output.format_count(count, 'bundle')} came in.")
    return CommandResult({"hold_unconfirmed": is_holding, "bundles_taken": count}, lines)


@command("copies")
def list_copied_laptops(user: UserSession) -> CommandResult:
    """List the laptops of which a copy was found, unsettled ones first.

    The copy holds everything that is on the laptop. Nothing that either of them wrote is lost.
    """
    copies = copied_laptops.list_copies(user)
    text = "No laptop was found twice." if not copies else map(_copy_line, copies)
    return CommandResult({"copies": list(map(_copy_document, copies))}, text)


@command("settle-copy")
def settle_laptop_copy(
    user: UserSession,
    name: str = _LAPTOP,
    outcome: CopyOutcome | None = argument("[put-back|found]"),
    *,
    undo: bool = option("--undo", "It is not settled after all."),
) -> CommandResult:
    """Note how the copy of LAPTOP was settled; 'hq copies' and the window stop warning.

    put-back: there is one computer, and its disk was put back. found: the second computer was
    found, and its register was removed. 'hq revoke' settles it too.
    """
    if (outcome is None) != undo:
        raise click.UsageError("Say put-back, found or --undo.")
    how = CopyOutcome(outcome) if outcome is not None else None
    copies = copied_laptops.settle_copy(user, name, how)
    return CommandResult({"copies": list(map(_copy_document, copies))}, map(_copy_line, copies))


def _copy_document(copy: LaptopCopy) -> dict[str, object]:
    return {
        "laptop": copy.name,
        **output.pick(copy, "found_on", open="is_open", both_write="are_both_writing"),
        **output.pick(copy, people="person_count", minors="minor_count"),
        "settled": copy.settled and output.pick(copy.settled, "outcome", "officer", "day"),
    }


def _copy_line(copy: LaptopCopy) -> str:
    name = copy.name
    if not copy.is_open:
        how = copy.settled.outcome if copy.settled else "cut off"
        return f"{name}: found twice on {copy.found_on}; settled: {how}."
    maybe = "" if copy.are_both_writing else ", or its disk was put back"
    on_it = ""
    if copy.person_count is not None:
        people = output.format_count(copy.person_count, "person")
        on_it = f" On it are {people}, {copy.minor_count} of them minors."
    since = f"{copy.found_on}{maybe}."
    return f"{name}: a copy is at work since {since}{on_it} 'hq settle-copy' once you know."


@command("words")
def show_own_words(installation: Installation, language: str = _WORD_LANGUAGE) -> CommandResult:
    """Show the eight words by which head office knows this laptop.

    Read them to head office by telephone or in person, to a voice or face that you know.
    """
    spoken = laptop_registry.load_own_fingerprint(installation, language)
    state, until = laptop_registry.load_own_state(installation)
    document = {
        "laptop": installation.name,
        "words": laptop_registry.load_own_fingerprint(installation),
        "state": state,
        "until": until or None,
        "spoken": spoken,
    }
    return CommandResult(document, " ".join(spoken))


COMMANDS: Final = (
    write_invitation,
    list_laptops,
    confirm_laptop,
    withdraw_invitation,
    revoke_laptop,
    count_lost_laptop,
    show_exposure,
    hold_unconfirmed,
    list_copied_laptops,
    settle_laptop_copy,
)


def _ask_for_words(line: LaptopLine) -> str:
    click.echo(f"Head office has: {' '.join(line.fingerprint_words)}", err=True)
    return prompt_or_usage_error("The trainer reads", "The words are needed: --words.")


def _siblings(installation: Installation, line: LaptopLine) -> list[LaptopLine]:
    return [
        sibling
        for sibling in laptop_registry.list_laptops(installation)
        if sibling.device.invitation_key == line.device.invitation_key
        and sibling.device.id != line.device.id
        and sibling.state is not LaptopState.REVOKED
    ]


def _remarks(laptops: Sequence[LaptopLine]) -> Iterator[str]:
    for line in laptops:
        unsettled = line.state in (LaptopState.UNCONFIRMED, LaptopState.WITHDRAWN)
        if line.shares_invitation and unsettled:
            yield (
                f"{line.device.name}: its invitation brought more than one laptop; ask each"
                " trainer for the words, confirm the right one, revoke the other."
            )
    for line in laptops:
        if line.state is LaptopState.ENDED:
            yield (
                f"{line.device.name}: its time ended on {line.answers_until}, and it is sent nothing"
                " more; 'hq confirm' with --until gives it another last day, or none; 'hq"
                " revoke' cuts it off, and nobody waits for it any more."
            )


def _exposure_lines(exposure: LaptopExposure) -> Iterator[str]:
    made, sent = exposure.made_counts, exposure.sent_counts
    nouns = {"trainee": "person"}
    counted = (
        f"{output.format_count(made[kind] + sent[kind], nouns.get(kind, kind))} ({sent[kind]} sent to it)"
        for kind in made
    )
    yield f"On it are {', '.join(counted)}, all encrypted under its passphrase."
    since = f"since {exposure.last_heard_on}" if exposure.last_heard_on else "ever"
    yield f"What was written on it {since} and did not come in, nobody knows here."


def _exposure_document(exposure: LaptopExposure) -> dict[str, object]:
    return {"made": dict(exposure.made_counts), "sent": dict(exposure.sent_counts)}


def _document(line: LaptopLine) -> dict[str, Any]:
    device = line.device
    return {
        "laptop": device.name,
        "state": line.state,
        **output.pick(device, "trainer", "provinces", "reason", heard_on="last_received_on"),
        **output.pick(line, words="fingerprint_words", second_use="shares_invitation"),
        "differs": line.has_diverged,
        "counted": not line.is_uncounted,
        **output.pick_known(line, "revoked_on", "place", "course", until="answers_until"),
    }
