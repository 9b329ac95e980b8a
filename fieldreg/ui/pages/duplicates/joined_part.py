"""If joined: what would be shown of the records, and what would hold, before a verdict."""

from fieldreg.domain import kinds
from fieldreg.services.pairs.joined_preview import JoinedPreview
from fieldreg.ui.formatting.value_formatter import ValueFormatter
from fieldreg.ui.translation import join_parts, labelled, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.widgets.labels import Label, SectionTitle
from fieldreg.ui.widgets.layout import Column

tr = translator("Duplicates")


class JoinedPart(Column):
    def __init__(self, formatter: ValueFormatter) -> None:
        super().__init__()
        self._formatter = formatter
        self.lines = Label("", "body", wraps=True)
        self.add_inset(SectionTitle(tr("If joined")))
        self.add_inset(self.lines, above="hair")

    def show_preview(self, preview: JoinedPreview | None) -> None:
        self.setVisible(preview is not None)
        if preview is not None:
            self.lines.set_text("\n".join(filter(None, self._describe(preview))))

    def _describe(self, preview: JoinedPreview) -> tuple[str, ...]:
        dropped = [
            labelled(people_words.field_label(field.name), self._format(field.name, value))
            for field, value in preview.shown_no_more
        ]
        lost = tr("shown no more, and kept in its record") if dropped else ""
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
            labelled(lost, join_parts(dropped)) if dropped else tr("no value is lost from sight"),
            self._describe_half_days(preview),
            labelled(tr("refused, for all of them"), join_parts(refused)) if refused else "",
        )

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
