"""Quotas on the page of reference lists."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt

from fieldreg.domain.log.ids import short_code
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.services.pairs import comparing
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import CourseChoice, QuotaLine, QuotaProgress
from fieldreg.services.user_session import UserSession
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import labelled, translate, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow

tr = translator("Quotas")


_FIELD_WIDTH, _DAY_WIDTH = 420, 200


class QuotaForm(Column):
    def __init__(self) -> None:
        super().__init__()
        groups = [(group.value, records_words.quota_group_label(group)) for group in QuotaGroup]
        self.group = FormField(tr("Who counts"), ComboBox(groups))
        self.aim = FormField(tr("How much"), LineEdit())
        self.course = FormField(tr("Course"), ComboBox())
        self.project = FormField(translate("Sessions", "Project"), ComboBox())
        self.since = FormField(tr("From"), LineEdit(is_digits=True))
        self.until = FormField(tr("Until"), LineEdit(is_digits=True))
        for fields, width in (
            ((self.group, self.course), _FIELD_WIDTH),
            ((self.project,), _FIELD_WIDTH),
            ((self.aim, self.since, self.until), _DAY_WIDTH),
        ):
            row = Flow(spacing=12, align=Qt.AlignmentFlag.AlignTop)
            for field in fields:
                field.setFixedWidth(width)
                row.add(field)
            self.add_inset(row, above="near")
        self.group.changed.connect(self._show_group_note)

    def start(self, courses: Sequence[CourseChoice], projects: Mapping[int, str]) -> None:
        if isinstance(self.project.editor, ComboBox):
            offered = ((short_code(record), name) for record, name in projects.items())
            self.project.editor.set_values([("", tr("all projects")), *offered])
        self.project.setVisible(bool(projects))
        if isinstance(self.course.editor, ComboBox):
            choices = [choice for course in courses for choice in _list_choices(course)]
            self.course.editor.set_values([("", tr("all courses")), *choices])
        for field in (self.aim, self.since, self.until):
            field.set_text("")
        self.aim.show_note(tr("25 % of those who take part, or a number of people."))
        for field in (self.since, self.until):
            field.show_note(tr("2026.03.14, or nothing"))
        self._show_group_note()
        self.group.setFocus()

    def save(
        self,
        user: UserSession,
        change: Callable[[Callable[[], object], str, Callable[[Problem], object]], object],
        fail: Callable[[Problem], object],
    ) -> None:
        job = self.build_job(user)
        if job is not None:
            done = tr("The quota is set. The laptops get it with the next replies.")
            change(job, done, lambda problem: self.show_problem(problem) or fail(problem))

    def build_job(self, user: UserSession) -> Callable[[], object] | None:
        since, until = (
            dates.parse_date(field.text()) if field.text().strip() else ""
            for field in (self.since, self.until)
        )
        if since is None or until is None or (since and until and since > until):
            invalid = self.since if since is None else self.until
            invalid.refuse(tr("Write a day such as 2026.03.14, the last not before the first."))
            return None
        return partial(
            quota_progress.add_quota,
            user,
            str(self.group.value()),
            self.aim.text(),
            course=str(self.course.value()),
            project=str(self.project.value() or ""),
            since=since,
            until=until,
        )

    def show_problem(self, problem: Problem) -> bool:
        is_aim = problem.facts.get("field") == "aim"
        if is_aim:
            self.aim.refuse(tr("Write 24.6 %, or a number of people such as 8."))
        return is_aim

    def _show_group_note(self) -> None:
        self.group.show_note(_describe_group(QuotaGroup(str(self.group.value()))))


def _list_choices(course: CourseChoice) -> list[tuple[str, str]]:
    if not course.codes:
        return [(course.name, course.name)]
    every = tr("%Ln courses of this name", len(course.codes))
    only = tr("{course}: {code} alone")
    return [
        (course.name, labelled(course.name, every)),
        *((code, only.format(course=course.name, code=code)) for code in course.codes),
    ]


def load_quota_figures(user: UserSession) -> tuple[list[QuotaProgress], int]:
    return quota_progress.list_quota_progress(user), comparing.count_uncompared(user)


class QuotaFigurePanel(Column):
    def __init__(self) -> None:
        super().__init__()
        self._value = Label("", "h2")
        self._lines = [wrapped_label() for _ in range(8)]
        self._found: Mapping[int, QuotaProgress] = {}
        self._uncompared = 0
        self.add_inset(self._value)
        for line in self._lines:
            self.add_inset(line, above="line")

    def set_figures(self, figures: Sequence[QuotaProgress], uncompared: int) -> None:
        self._found = {progress.line.id: progress for progress in figures}
        self._uncompared = uncompared

    def show_quota(self, line: QuotaLine | None) -> None:
        found = self._found.get(line.id) if line else None
        self.setVisible(found is not None)
        if found is None:
            return
        self._value.set_text(records_words.format_quota_figure(found.line.target, found.figure))
        sentences = [*_describe_progress(found), _format_uncompared(self._uncompared)]
        for label, sentence in zip(self._lines, sentences, strict=True):
            label.set_text(sentence)
            label.setVisible(bool(sentence))


def _describe_progress(progress: QuotaProgress) -> list[str]:
    tally, silent = progress.tally, progress.silent_laptop_count
    courses = records_words.format_course_count(progress.line)
    return [
        labelled(progress.line.course, courses) if courses else "",
        records_words.describe_quota_bounds(progress),
        records_words.quota_status_label(progress.reached),
        _format_unknown(progress.line.quota.whom, tally.unknown) if tally.unknown else "",
        tr("perhaps registered twice: {count}").format(count=tally.pair_count)
        if tally.pair_count
        else "",
        tr("laptops silent: {count}, with planned seats: {seats}").format(
            count=silent, seats=progress.planned_place_count
        )
        if silent
        else "",
        tr("not counted, perhaps the same course: {names}").format(
            names=", ".join(dict.fromkeys(progress.line.namesakes))
        )
        if progress.line.namesakes
        else "",
    ]


def _format_uncompared(count: int) -> str:
    return tr("people not yet compared with others: {count}").format(count=count) if count else ""


def _describe_group(group: QuotaGroup) -> str:
    return {
        QuotaGroup.RURAL: tr("Lives in a soum outside the capital that is no aimag’s centre."),
        QuotaGroup.WOMEN: tr("Registered as a woman."),
        QuotaGroup.YOUNG: tr("15 to 34 on the day the session begins."),
        QuotaGroup.MINORS: tr("Under 18 on the day the session begins."),
    }[group]


def _format_unknown(group: str, count: int) -> str:
    return {
        QuotaGroup.RURAL: tr("residence unknown: {count}"),
        QuotaGroup.WOMEN: tr("gender unknown: {count}"),
        QuotaGroup.YOUNG: tr("age unknown: {count}"),
        QuotaGroup.MINORS: tr("age unknown: {count}"),
    }[QuotaGroup(group)].format(count=count)
