"""The label of a laptop's state, and rows about the data on it."""

from collections.abc import Iterator

from fieldreg.services.devices.laptop_registry import LaptopExposure, LaptopState
from fieldreg.ui.formatting import dates
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.translation import translator

tr = translator("Laptops")


def laptop_state_label(state: LaptopState) -> str:
    return {
        LaptopState.INVITED: tr("invited"),
        LaptopState.UNCONFIRMED: tr("at work, not confirmed yet"),
        LaptopState.CONFIRMED: tr("at work"),
        LaptopState.ENDED: tr("its time has ended"),
        LaptopState.WITHDRAWN: tr("invitation withdrawn"),
        LaptopState.REVOKED: tr("cut off"),
    }[state]


def build_exposure_rows(exposure: LaptopExposure, *, shows_last_day: bool) -> Iterator[ListRow]:
    """Yield rows of the data on a laptop; *shows_last_day* adds the last day of its replies."""
    for kind, icon in (("trainee", "people"), ("session", "calendar")):
        made, sent = exposure.made_counts[kind], exposure.sent_counts[kind]
        if made + sent:
            origin = tr("entered there: {made} · sent to it: {sent}").format(made=made, sent=sent)
            yield ListRow(_format_count(kind, made + sent), origin, icon=icon)
    yield ListRow(
        tr("What was entered there since {day}").format(
            day=dates.format_date(exposure.last_heard_on)
        )
        if exposure.last_heard_on
        else tr("All that was entered there and never came in"),
        tr("All of it is encrypted under the trainer’s passphrase."),
        icon="unknown",
    )
    line = exposure.line
    if line.revoked_on:
        yield ListRow(
            tr("Cut off on {day}").format(day=dates.format_date(line.revoked_on)),
            line.device.reason or "",
            icon="barred",
            role="bad",
        )
    if line.answers_until and shows_last_day:
        yield ListRow(
            tr("It is answered until {day}").format(day=dates.format_date(line.answers_until)),
            icon="waiting",
        )


def _format_count(kind: str, count: int) -> str:
    if kind == "trainee":
        return tr("%n people", count)
    return tr("%n sessions", count)
