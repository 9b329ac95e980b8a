"""The command `cascade`."""

from pathlib import Path
from typing import Final

from fieldreg import wiring
from fieldreg.cli.common.commands import command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.cli.common.output import LANGUAGE, format_table, pick
from fieldreg.cli.exports import FILE_REASON
from fieldreg.domain.figures.cascade.map_layout import lay_out
from fieldreg.domain.figures.reports import REPORT_LANGUAGES
from fieldreg.domain.log.ids import short_code
from fieldreg.services.figures import cascades
from fieldreg.services.figures.cascades import ShownCascade
from fieldreg.services.reports import cascade_maps
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserSession

_KEYS: Final = ("sessions", "people", "soums", "multipliers", "days")


@command("cascade")
def cascade(
    user: UserSession,
    origin: str = option("--from SESSION|COURSE", "Only what began there."),
    *,
    waiting: bool = option("--waiting", "List who attended and led no later session yet."),
    out: Path | None = option("--out FILE", "Also draw the map into this .svg."),
    language: str = option("--language", choices=REPORT_LANGUAGES, default="mn"),
    reason: str = FILE_REASON,
) -> CommandResult:
    """Show who was reached by the people of a session or course, by generation.

    A generation is led by people who took part in the one before. Each person counts once, at the first generation that reached her.
    """
    if out is None:
        shown = cascades.load_cascade(user, origin)
    else:
        words = ReportWords(language, wiring.load_report_texts())
        shown = cascade_maps.export_cascade(user, out, origin, words, reason=reason)
    found = shown.cascade
    heads = ("generation", "sessions", "people", "new soums", "multipliers", "days since")
    rows = [(each.number, *(getattr(each, key) for key in _KEYS)) for each in found.generations]
    lines = [format_table(heads, rows, empty="No session was held.")]
    lines.append(f"{len(found.multipliers)} led a later session, {len(found.waiting)} did not yet.")
    if found.median_reach is not None:
        lines.append(f"Half of those who led reached {found.median_reach} people or more.")
    if waiting:
        lines += [short_code(person) for person in sorted(found.waiting)]
    if out is not None:
        lines.append(f"Written to {out}.")
    document = _build_document(user, shown, is_listed=waiting)
    return CommandResult(document | {"file": None if out is None else str(out)}, lines)


def _build_document(
    user: UserSession, shown: ShownCascade, *, is_listed: bool
) -> dict[str, object]:
    found, drawn = shown.cascade, lay_out(shown.cascade, shown.sessions, user.places)
    return {
        "generations": [pick(each, *_KEYS, generation="number") for each in found.generations],
        "people": found.people_count,
        "edges": [
            {"from": short_code(parent), "to": short_code(child), "people": count}
            for (parent, child), count in sorted(found.edges.items())
        ],
        "stated": [
            {"from": short_code(parent), "to": short_code(child)}
            for parent, child in sorted(found.stated)
        ],
        "places": [
            {"place": soum, "name": user.places.short_name(soum, LANGUAGE), "generation": number}
            for soum, number in sorted(drawn.generation_of.items())
        ],
        "elsewhere": drawn.elsewhere,
        "promises": shown.promises,
        "multipliers": len(found.multipliers),
        "median_reach": found.median_reach,
        "waiting": [short_code(person) for person in sorted(found.waiting)] if is_listed else None,
        "waiting_count": len(found.waiting),
    }
