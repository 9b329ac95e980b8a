"""Figures for DHIS2: an aggregate data value set, which its web API imports.

People and registrations are by quarter, aimag of residence and gender; sessions and half-days held
by quarter and aimag. All identifiers are codes: ``orgUnit`` is the P-code of an aimag, and of the
country where the aimag is not known or there is none. Import with ``dataElementIdScheme``,
``orgUnitIdScheme``, ``categoryOptionComboIdScheme`` and ``dataSetIdScheme`` as ``CODE``.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from fieldreg.domain.figures.cube import UNKNOWN
from fieldreg.domain.figures.questions import Dimension, Measure, Question
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.roles import Permission
from fieldreg.services.exports.plaintext_exports import ExportContent, open_export
from fieldreg.services.figures import answers
from fieldreg.services.user_session import UserSession, needs

AGGREGATES_SUFFIX: Final = ".json"
_DATA_SET: Final = "FIELDREG"
_COUNTRY: Final = "MN"
_QUESTIONS: Final = (
    Question(Measure.PEOPLE, (Dimension.QUARTER, Dimension.AIMAG, Dimension.GENDER)),
    Question(Measure.REGISTRATIONS, (Dimension.QUARTER, Dimension.AIMAG, Dimension.GENDER)),
    Question(Measure.SESSIONS, (Dimension.QUARTER, Dimension.HELD_AIMAG)),
    Question(Measure.HALF_DAYS, (Dimension.QUARTER, Dimension.HELD_AIMAG)),
)


@needs(Permission.EXPORT_PEOPLE)
def export_aggregates(user: UserSession, path: Path, *, reason: str = "") -> int:
    """Write the exact figures of all quarters as JSON; return the number of values.

    Raises ENDING_UNKNOWN; FIGURES_CONFIDENTIAL where they would tell who attends a confidential
    course; FILE_NOT_WRITTEN, DISK_FULL, DISK_FAILED.
    """
    if path.suffix.lower() != AGGREGATES_SUFFIX:
        raise Problem(Code.ENDING_UNKNOWN, file=path.name, endings=AGGREGATES_SUFFIX)
    values = [value for question in _QUESTIONS for value in _list_values(user, question)]
    document = {"dataSet": _DATA_SET, "dataValues": values}
    with open_export(user, path, ExportContent.FIGURES, reason=reason) as writer:
        writer.write_file(json.dumps(document, indent=1).encode(), len(values))
    return len(values)


def _list_values(user: UserSession, question: Question) -> Iterator[dict[str, str]]:
    answers.require_totals(user, question)
    counts: Counter[tuple[str, str, str]] = Counter()
    for values, cell in answers.answer(user, question).cells.items():
        quarter, aimag, *gender = values
        unit = f"{_COUNTRY}{aimag}" if aimag and aimag != UNKNOWN else _COUNTRY
        among = "UNKNOWN" if gender == [UNKNOWN] else "".join(map(str, gender)).upper()
        counts[(quarter or "").replace("-", ""), unit, among] += cell.value
    element = f"{_DATA_SET}_{question.measure.name}"
    for (quarter, unit, among), count in counts.items():
        value = {"dataElement": element, "period": quarter, "orgUnit": unit, "value": str(count)}
        yield value | {"categoryOptionCombo": f"{_DATA_SET}_{among}"} if among else value
