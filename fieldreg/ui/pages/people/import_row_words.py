"""Words and cells about a row of an import."""

from collections.abc import Collection
from typing import Final, NamedTuple

from fieldreg.domain import kinds
from fieldreg.domain.kinds import FieldFormat
from fieldreg.domain.log.ids import short_code
from fieldreg.services.imports.import_reports import (
    DOUBTFUL,
    NoteEffect,
    RowOutcome,
    RowResult,
    ValueChange,
)
from fieldreg.services.imports.import_run import ImportRow
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.pages.people.import_reports import format_note
from fieldreg.ui.tables.table_model import Cell
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary.shared_labels import IMPORT_EVIDENCE, IMPORT_JUDGEMENTS

tr = translator("Importing")

ALL: Final = "all"
ICONS: Final = {
    ALL: ("people", "ink2"),
    RowOutcome.KNOWN: ("equals", "ink2"),
    RowOutcome.NEW: ("plus", "accent"),
    RowOutcome.FILLS: ("arrow", "accent"),
    RowOutcome.DIFFERS: ("pen", "warn"),
    DOUBTFUL: ("unknown", "warn"),
    RowOutcome.LEFT_OUT: ("dash", "ink3"),
    RowOutcome.EMPTY: ("dash", "ink3"),
}
Accepted = Collection[ValueChange]


class ShownRow(NamedTuple):
    """*perhaps* is the name of the likeliest doubt."""

    row: ImportRow
    perhaps: str

    @property
    def result(self) -> RowResult:
        return self.row.result

    @property
    def has_changes(self) -> bool:
        return bool(self.result.changes)


class RowWords:
    def __init__(self, context: Context) -> None:
        self._places, self._language = context.user.places, context.language
        self._formatter = ValueFormatter(self._places, self._language)

    def judgement_cell(self, result: RowResult, accepted: Accepted) -> Cell:
        icon, role = ICONS[result.judgement]
        if accepted:
            is_whole = len(accepted) == len(result.changes)
            word = tr("accepted") if is_whole else tr("accepted in part")
            return Cell(word, icon="check", icon_role="good")
        return Cell(tr(IMPORT_JUDGEMENTS[result.judgement]), icon=icon, icon_role=role)

    def value_cell(self, row: ImportRow, name: str, accepted: Accepted) -> Cell:
        for change in row.result.changes:
            if change.field == name:
                return self._changed_cell(change, "accent" if change in accepted else "ink")
        is_quiet = row.result.judgement in (RowOutcome.LEFT_OUT, RowOutcome.EMPTY)
        text = row.values.get(name, "")
        return Cell(self.format(name, text) if text else "", role="ink3" if is_quiet else "ink")

    def _changed_cell(self, change: ValueChange, role: str) -> Cell:
        value = self.format(change.field, change.value)
        if not change.former:
            spoken = tr("{value}, added").format(value=value)
            return Cell(f"+ {value}", "strong", role, accessible_override=spoken)
        former = self.format(change.field, change.former)
        spoken = tr("{value} instead of {former}").format(value=value, former=former)
        return Cell(value, "strong", role, struck=former, accessible_override=spoken)

    def format(self, name: str, text: str) -> str:
        field = kinds.TRAINEE.get_field(name)
        if field.format is FieldFormat.PLACE:
            return self._places.short_name(text, self._language)
        return self._formatter.format_value(kinds.TRAINEE, field, text, {})

    def outcome_text(self, shown: ShownRow) -> str:
        result = shown.result
        if result.judgement is DOUBTFUL:
            return self._doubt(shown)
        if result.changes:
            filled = sum(not change.former for change in result.changes)
            replaced = len(result.changes) - filled
            counts = [tr("fills %Ln values", filled)] * bool(filled)
            return ", ".join(counts + [tr("replaces %Ln values", replaced)] * bool(replaced))
        if result.same_by is not None:
            return tr(IMPORT_EVIDENCE[result.same_by])
        notes = self._notes(result)
        return notes or (tr("a new person") if result.outcome is RowOutcome.NEW else "")

    def detail(self, shown: ShownRow, accepted: Accepted) -> str:
        result = shown.result
        parts = [tr("Line {line}").format(line=result.line)]
        if result.judgement is DOUBTFUL:
            parts.append(self._doubt(shown))
        elif result.same_by is not None:
            parts.append(tr(IMPORT_EVIDENCE[result.same_by]))
        for change in result.changes:
            cell = self._changed_cell(change, "")
            text = labelled(people_words.field_label(change.field), cell.accessible_text)
            parts.append(f"{text} ({tr('accepted')})" if change in accepted else text)
        return join_parts([*parts, self._notes(result)])

    @staticmethod
    def _doubt(shown: ShownRow) -> str:
        result = shown.result
        if not result.doubts:
            return tr("perhaps the person of line {line}").format(line=result.alike_line)
        name = join_parts([shown.perhaps, short_code(result.doubts[0])], ", ")
        return tr("perhaps {name}").format(name=name)

    @staticmethod
    def _notes(result: RowResult) -> str:
        notes = (note for note in result.notes if note.why.effect is not NoteEffect.REPAIRED)
        return join_parts(list(dict.fromkeys(map(format_note, notes))))
