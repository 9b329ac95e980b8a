"""Files and drafts of reports made from an answer."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from fieldreg.domain.figures.questions import Question
from fieldreg.domain.figures.reports import REPORT_LANGUAGES, TABLE_DIMENSIONS
from fieldreg.services.figures.questions import show_value
from fieldreg.services.reports import answer_files, cascade_maps, maps
from fieldreg.services.reports.issued_reports import Texts
from fieldreg.services.reports.report_words import ReportWords
from fieldreg.services.user_session import UserSession
from fieldreg.ui.background.worker import ReportProgress
from fieldreg.ui.forms.export_form import TABLE_FORMATS, ExportJob
from fieldreg.ui.navigation import ask_for_table
from fieldreg.ui.translation import translator

tr = translator("Figures")

_MAP: Final[Mapping[str, str]] = {"map": ".svg"}


def build_export(
    user: UserSession,
    language: str,
    load_texts: Callable[[], Texts],
    question: Question | None,
    origin: str,
) -> ExportJob:
    def write(path: Path, reason: str, passphrase: str, _report: ReportProgress) -> int:
        if question is not None and path.suffix.lower() != _MAP["map"]:
            words = ReportWords(language, load_texts())
            export = partial(answer_files.export_answer, user, path, question, words)
            return export(reason=reason, passphrase=passphrase)
        of_report = language if language in REPORT_LANGUAGES else REPORT_LANGUAGES[0]
        words = ReportWords(of_report, load_texts())
        if question is not None:
            return len(maps.export_map(user, path, question, words, reason=reason).counts)
        shown = cascade_maps.export_cascade(user, path, origin, words, reason=reason)
        return len(shown.cascade.generations)

    has_map = question is None or maps.find_place_dimension(question.by) is not None
    return ExportJob(
        tr("figures"),
        write,
        lambda count, file: tr("%Ln rows written: {file}", count).format(file=file),
        {**({} if question is None else TABLE_FORMATS), **(_MAP if has_map else {})},
        is_lockable=question is not None,
    )


def find_report_subject(question: Question | None) -> str:
    if question is None or not question.by or len(question.used) > TABLE_DIMENSIONS:
        return ""
    conditions = [
        f"{dimension}={show_value(dimension, value)}"
        for dimension, values in question.where.items()
        for value in values
    ]
    asked = f"{question.measure}:{','.join(question.by)}"
    table = "?".join(filter(None, (asked, "&".join(conditions))))
    return ask_for_table(table, question.since or "", question.until or "")
