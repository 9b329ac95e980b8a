"""The command `hq received`."""

from collections.abc import Iterator

from fieldreg.cli.common import output
from fieldreg.cli.common.commands import argument, command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.sync.exchange import BundleStatus
from fieldreg.domain.sync.intakes import Intake
from fieldreg.services import intakes
from fieldreg.services.arrivals import arrived_bundles
from fieldreg.services.intakes import IntakeEffect
from fieldreg.services.user_session import UserSession


@command("received")
def show_intakes(
    user: UserSession,
    ref: str | None = argument("[REF]"),
    *,
    last: bool = option("--last", "What the latest reception caused."),
) -> CommandResult:
    """List the receptions; of one, everything that it caused.

    REF is the name of a reception, such as r12. 'arrivals undo REF' takes back all that came
    with it.
    """
    if ref is None and not last:
        listed = arrived_bundles.list_intakes(user)
        heads = ("reception", "day", "officer", "bundles", "new")
        rows = [(intake.ref, intake.day, intake.officer, *_counts(intake)) for intake in listed]
        text = output.format_table(heads, rows, empty="Nothing was received yet.")
        return CommandResult({"received": list(map(_document, listed))}, text)
    effect = intakes.load_intake_effect(user, ref or intakes.LATEST)
    people = [item.person for item in intakes.list_intake_people(user, effect.intake.ref)]
    caused = {
        "people": [output.person_summary(person, user.places) for person in people],
        "sessions": effect.session_count,
        "conflicts": [
            {"record": short_code(found.record), "kind": found.kind.name, "field": found.field.name}
            for found in effect.conflicts
        ],
        "answered": [short_code(question.id) for question in effect.answered],
        "open": [
            {"id": output.bundle_id(bundle), "state": bundle.bundle.state}
            | output.pick(bundle.bundle, "reason")
            for bundle in effect.open_bundles
        ],
        "undecided": effect.undecided_count,
        "unconfirmed": effect.unconfirmed_laptops,
        "erasure_requests": effect.erasure_request_count,
        "undone": effect.is_undone,
    }
    return CommandResult(_document(effect.intake) | {"caused": caused}, _lines(effect))


def _counts(intake: Intake) -> tuple[int, int]:
    return len(intake.bundles), intake.count(BundleStatus.NEW)


def _document(intake: Intake) -> dict[str, object]:
    return {
        **output.pick(intake, "ref", "day", "officer", sources="source_count"),
        "bundles": [
            {"id": bundle.sha[:12] or None, "arrival": bundle.status}
            | output.pick_known(bundle, "device", "file")
            for bundle in intake.bundles
        ],
    }


def _lines(effect: IntakeEffect) -> Iterator[str]:
    intake = effect.intake
    total, new = _counts(intake)
    yield (
        f"{intake.ref}, {intake.day}, {intake.officer}: {output.format_count(total, 'bundle')},"
        f" {new} new."
    )
    if effect.is_undone:
        yield "All that came with it is undone."
    counted = {
        "person": len(effect.people),
        "session": effect.session_count,
        "conflict": len(effect.conflicts),
        "answer": len(effect.answered),
    }
    parts = [output.format_count(count, noun) for noun, count in counted.items() if count]
    yield f"{', '.join(parts) or 'Nothing that is shown anywhere'} came of it."
    if effect.undecided_count:
        entries = output.format_count(effect.undecided_count, "entry", "entries")
        yield f"{entries} to accept or put away: 'arrivals'."
    for name in effect.unconfirmed_laptops:
        yield f"The words of {name} are to be compared: 'hq confirm'."
    if effect.erasure_request_count:
        yield f"{output.format_count(effect.erasure_request_count, 'erasure')} asked for: 'erasures'."
    for bundle in effect.open_bundles:
        name = bundle.device_name or "an unknown device"
        yield f"{output.bundle_id(bundle)} of {name} still needs a next step: 'arrivals show'."
