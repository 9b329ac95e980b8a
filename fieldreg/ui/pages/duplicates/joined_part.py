"""The values and facts that would be shown of records if they were joined."""

from collections.abc import Callable, Iterable
from typing import Final

from fieldreg.domain import kinds
from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.services.pairs.joined_preview import JoinedPreview
from fieldreg.services.pairs.namesake_preview import EntryUse, NamesakePreview
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter
from fieldreg.ui.pages.duplicates import words
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Duplicates")

_MOST_COUNTS: Final = 6  # each in a sum; of more the sum alone can be read


class JoinedPart(Column):
    def __init__(self, formatter: ValueFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self.lines = Label("", "body", wraps=True)
        self.add_inset(SectionTitle(tr("If joined")))
        self.add_inset(self.lines, above="hair")

    def show_preview(self, preview: JoinedPreview | None) -> None:
        self._show(() if preview is None else self._describe(preview))

    def show_namesakes(self, preview: NamesakePreview | None, named: RecordLabels) -> None:
        self._show(() if preview is None else self._describe_namesakes(preview, named))

    def _show(self, lines: Iterable[str]) -> None:
        text = "\n".join(filter(None, lines))
        self.setVisible(bool(text))
        self.lines.set_text(text)

    def _describe(self, preview: JoinedPreview) -> tuple[str, ...]:
        refused = [
            people_words.purpose_label(purpose)
            for purpose, consent in (
                ("keep", preview.uses.keep),
                ("contact", preview.uses.contact),
                ("report", preview.uses.report),
            )
            if consent.is_refused
        ]
        return (
            self._describe_person(preview),
            self._describe_dropped(kinds.TRAINEE, preview.shown_no_more, {}),
            self._describe_half_days(preview),
            labelled(tr("refused, for all of them"), join_parts(refused)) if refused else "",
        )

    def _describe_namesakes(self, preview: NamesakePreview, named: RecordLabels) -> tuple[str, ...]:
        name = str(preview.values["name"].value or "") if "name" in preview.values else ""
        return (
            tr("The name that stays: {name}").format(name=name),
            self._describe_dropped(preview.kind, preview.shown_no_more, named),
            _describe_uses(preview),
            _tell_left_out(preview),
            *map(words.describe_moved, preview.moved),
            "" if preview.moved or preview.kind is not kinds.COURSE else tr("no quota moves"),
        )

    def _describe_dropped(
        self, kind: Kind, dropped: Iterable[tuple[Field, Value]], named: RecordLabels
    ) -> str:
        values = [
            labelled(
                records_words.field_label(field),
                self._formatter.format_value(kind, field, value, named),
            )
            for field, value in dropped
        ]
        if not values:
            return tr("no value is lost from sight")
        return labelled(tr("shown no more, and kept in its record"), join_parts(values))

    def _describe_person(self, preview: JoinedPreview) -> str:
        names = ("patronymic", "given_name", "birth_date", "gender", "phone", "soum")
        values = ((name, preview.values[name].value) for name in names if name in preview.values)
        return join_parts([self._format(name, value) for name, value in values if value])

    def _describe_half_days(self, preview: JoinedPreview) -> str:
        counts = " + ".join(map(str, preview.half_day_counts))
        together = tr("%n half-days attended", preview.half_day_count)
        met = tr("both came to %n of them, which speaks for two people", preview.met_count)
        return join_parts([f"{together} ({counts})", met if preview.met_count else ""])

    def _format(self, name: str, value: object) -> str:
        field = kinds.TRAINEE.get_field(name)
        return self._formatter.format_value(kinds.TRAINEE, field, str(value), {})


def _describe_uses(preview: NamesakePreview) -> str:
    def describe(text: str, read: Callable[[EntryUse], int]) -> str:
        counts = " + ".join(str(read(use)) for use in preview.uses)
        return f"{text} ({counts})" if len(preview.uses) <= _MOST_COUNTS else text

    use = preview.use
    told = [describe(tr("%n sessions", use.session_count), lambda each: each.session_count)]
    if preview.kind is kinds.COURSE:
        told += [
            describe(tr("%n people came", use.person_count), lambda each: each.person_count),
            describe(
                tr("%n half-days attended", use.half_day_count), lambda each: each.half_day_count
            ),
        ]
    return join_parts(told)


def _tell_left_out(preview: NamesakePreview) -> str:
    if not any(each.is_without_confidential for each in (*preview.uses, preview.use)):
        return ""
    return tr("People of confidential courses are not counted together with others.")
