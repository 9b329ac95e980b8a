"""The quotas on the page of lists: setting one, and how far the chosen one is reached."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.services.reference_lists import quota_progress
from fieldreg.services.reference_lists.quota_progress import QuotaLine, QuotaProgress
from fieldreg.services.user_session import UserSession
from fieldreg.ui.formatting import dates
from fieldreg.ui.tables.row_list import ListRow
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import quotas as quotas_words
from fieldreg.ui.widgets.form_fields import ComboBox, FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow

_WIDE, _DAY = 420, 200


class QuotaForm(Column):
    """What a quota is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        groups = [(one.value, quotas_words.group_label(one)) for one in QuotaGroup]
        self.group = FormField(translate("Quotas", "Of whom"), ComboBox(groups))
        self.aim = FormField(translate("Quotas", "How much"), LineEdit())
        self.course = FormField(translate("Quotas", "Course"), ComboBox())
        self.since = FormField(translate("Quotas", "From"), LineEdit(is_digits=True))
        self.until = FormField(translate("Quotas", "Until"), LineEdit(is_digits=True))
        for fields, wide in (
            ((self.group, self.course), _WIDE),
            ((self.aim, self.since, self.until), _DAY),
        ):
            row = Flow(spacing=12)
            for field in fields:
                field.setFixedWidth(wide)
                row.add(field)
            self.add_inset(row, above=8)
        self.group.changed.connect(self._explain)

    def start(self, courses: Sequence[str]) -> None:
        """Begin a quota that may be of one of *courses*."""
        if isinstance(self.course.editor, ComboBox):
            every = [(one, one) for one in courses]
            self.course.editor.set_values([("", translate("Quotas", "all courses")), *every])
        for field in (self.aim, self.since, self.until):
            field.set_text("")
        self.aim.show_note(
            translate("Quotas", "25 % of those who take part, or a number of people.")
        )
        for field in (self.since, self.until):
            field.show_note(translate("Quotas", "2026.03.14, or nothing"))
        self._explain()
        self.group.setFocus()

    def add_job(self, user: UserSession) -> Callable[[], object] | None:
        """Give what sets the quota as typed; None where a day cannot be read, which it says."""
        typed = (self.since, self.until)
        read = [dates.parse_date(one.text()) if one.text().strip() else "" for one in typed]
        if None in read or (all(read) and str(read[0]) > str(read[1])):
            wrong = self.since if read[0] is None else self.until
            wrong.show_problem(
                translate(
                    "Quotas", "Write a day such as 2026.03.14, the last not before the first."
                )
            )
            wrong.setFocus()
            return None
        since, until = map(str, read)
        group, aim = str(self.group.value()), self.aim.text()
        course = str(self.course.value())
        span = {"course": course, "since": since, "until": until}
        return partial(quota_progress.add_quota, user, group, aim, **span)

    def show_problem(self, problem: Problem) -> bool:
        """Say at the field what *problem* there is; tell whether it is one of the form's."""
        is_ours = problem.facts.get("field") == "aim"
        if is_ours:
            self.aim.show_problem(
                translate("Quotas", "Write 24.6 %, or a number of people such as 8.")
            )
            self.aim.setFocus()
        return is_ours

    def _explain(self) -> None:
        self.group.show_note(_whom_note(str(self.group.value())))


class QuotaFigurePanel(Column):
    """How far one quota is reached: the value, what is certain, and what would narrow it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Label("", "h2")
        self._lines = [wrapped_label() for _ in range(5)]
        self._found: Mapping[int, QuotaProgress] = {}
        self.add_inset(self._value)
        for line in self._lines:
            self.add_inset(line, above=4)

    def set_figures(self, standings: Sequence[QuotaProgress]) -> None:
        """Know the *standings* of all quotas."""
        self._found = {one.line.id: one for one in standings}

    def show_quota(self, line: QuotaLine | None) -> None:
        """Show how far the quota of *line* is reached, where that is known."""
        found = self._found.get(line.id) if line else None
        self.setVisible(found is not None)
        if found is None:
            return
        self._value.set_text(quotas_words.format_figure(found.line.target, found.figure))
        for text, said in zip(self._lines, quota_sentences(found), strict=True):
            text.set_text(said)
            text.setVisible(bool(said))


def quota_sentences(found: QuotaProgress) -> list[str]:
    """Say what stands under the value; empty where there is nothing to say."""
    tally, whom = found.tally, found.line.quota.whom
    return [
        quotas_words.describe_bounds(found.line.target, found.figure),
        quotas_words.status_label(found.reached),
        _unknown(whom, tally.unknown) if tally.unknown else "",
        translate("Quotas", "perhaps registered twice: {count}").format(count=tally.pair_count)
        if tally.pair_count
        else "",
        _silent(found.silent_laptop_count, found.planned_place_count)
        if found.silent_laptop_count
        else "",
    ]


def quota_row(one: QuotaLine) -> ListRow:
    """Give the row of a quota in the list."""
    return ListRow(
        quotas_words.quota_label(one),
        icon="dash" if one.is_retired else "check",
        role="ink3" if one.is_retired else "ink2",
        meta=translate("Lists", "out of use") if one.is_retired else "",
        value=one,
    )


def _whom_note(which: str) -> str:
    """Say who belongs to a group."""
    return {
        QuotaGroup.RURAL: translate(
            "Quotas", "Lives in a soum outside the capital that is no aimag’s centre."
        ),
        QuotaGroup.WOMEN: translate("Quotas", "Registered as a woman."),
        QuotaGroup.YOUNG: translate("Quotas", "15 to 34 on the day the session begins."),
        QuotaGroup.MINORS: translate("Quotas", "Under 18 on the day the session begins."),
    }[QuotaGroup(which)]


def _unknown(which: str, count: int) -> str:
    """Say of how many it is not known whether they belong."""
    return {
        QuotaGroup.RURAL: translate("Quotas", "residence unknown: {count}"),
        QuotaGroup.WOMEN: translate("Quotas", "gender unknown: {count}"),
        QuotaGroup.YOUNG: translate("Quotas", "age unknown: {count}"),
        QuotaGroup.MINORS: translate("Quotas", "age unknown: {count}"),
    }[QuotaGroup(which)].format(count=count)


def _silent(count: int, seats: int) -> str:
    """Say how many laptops are silent, and how many seats they planned."""
    text = translate("Quotas", "laptops silent: {count}, with planned seats: {seats}")
    return text.format(count=count, seats=seats)
