"""Several conflicts: one answer for all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from fieldreg.domain.kinds import Field, Kind, Value
from fieldreg.services.conflicts import bulk_resolution
from fieldreg.services.conflicts.bulk_resolution import BulkPlan, ConflictGroup, Keep, LeftOut
from fieldreg.services.conflicts.conflict_resolution import Conflict, ConflictRef
from fieldreg.services.records import record_labels
from fieldreg.services.user_session import UserSession
from fieldreg.ui.background.worker import LongJob
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.value_formatter import RecordLabels, ValueFormatter, referenced_ids
from fieldreg.ui.keyboard import Action, keep_value_action
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import records as records_words
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind, KeyButton
from fieldreg.ui.widgets.form_fields import ComboBox, FormField
from fieldreg.ui.widgets.labels import Label, PageTitle
from fieldreg.ui.widgets.layout import Column, Flow

tr = translator("Conflicts")

_EXAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class _Preview:
    plans: Mapping[Keep, BulkPlan]
    labels: RecordLabels


def _load_preview(user: UserSession, group: ConflictGroup, device: str) -> _Preview:
    plans = {keep: group.plan(keep, device) for keep in Keep}
    shown = [each for plan in plans.values() for each in plan.resolutions[:_EXAMPLES]]
    records = {conflict.ref.record for conflict, _ in shown}
    values = [(c.ref.field, choice.value) for c, _ in shown for choice in c.choices]
    ids = records.union(referenced_ids(values))
    return _Preview(plans, record_labels.load_labels_of_any_kind(user, ids))


class SeveralPanel(Column):
    """The chosen conflicts, three answers, and the plan of one.

    Signals:
        planned(QWidget): scroll to this plan or these answers.
        resolved(BulkPlan): the plan as done.
        failed(Problem), stopped(): nothing was done.
    """

    planned = Signal(object)
    resolved = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, context: Context, scope: QWidget) -> None:
        super().__init__()
        self._context = context
        self._formatter = ValueFormatter(context.user.places, context.language)
        self._refs: tuple[ConflictRef, ...] = ()
        self._group: ConflictGroup | None = None
        self._preview: _Preview | None = None
        self._keep: Keep | None = None
        self._is_leap = False
        self._loading: LongJob | None = None
        self._resolving: LongJob | None = None
        self.head = PageTitle("", " ", style="h2")
        self._devices = ComboBox()
        self.device = FormField(tr("Only conflicts with a value of"), self._devices)
        self.device.changed.connect(self._plan)
        self.plan_text = Label("", "body", wraps=True)
        self.examples = Label("", "hint", "ink2", wraps=True)
        self.left_out = Label("", "body", "ink2", wraps=True)
        self._counts = {keep: Label("", "hint", "ink2", wraps=True) for keep in Keep}
        self._buttons = {keep: KeyButton("", kind=ButtonKind.CHOICE) for keep in Keep}
        self._actions = Actions(context.keyboard, scope)
        self._lay_out(scope)

    def show_refs(self, refs: Sequence[ConflictRef]) -> None:
        self._stop_loading()
        self._is_leap = len(refs) - len(self._refs) > 1  # and no step of the arrows in the list
        self._refs, self._group = tuple(refs), None
        self.device.hide()
        self._clear()
        self.head.set_text(tr("%n conflicts chosen", len(refs)), " ")
        user = self._context.user

        def show(group: ConflictGroup) -> None:
            if self._refs == tuple(refs):
                self._show_group(group)

        def progress(done: int, total: int) -> None:
            if self._refs == tuple(refs) and self._group is None:
                read, every = map(QLocale().toString, (done, total))
                text = tr("Reading {read} of {every}…").format(read=read, every=every)
                self.head.subtitle.set_text(text)

        self._loading = self._context.runner.run_long(
            self,
            lambda report: bulk_resolution.load_group(user, refs, on_progress=report),
            show,
            self.failed.emit,
            progress=progress,
        )

    def leave(self) -> None:
        self._stop_loading()
        self._refs, self._group = (), None
        self.device.hide()
        self._clear()

    def _stop_loading(self) -> None:
        if self._loading is not None:
            self._loading.cancel()

    def _clear(self) -> None:
        self._preview = self._keep = None
        parts = (self.plan_text, self.examples, self.left_out)
        for part in (*parts, *self._buttons.values(), *self._counts.values()):
            part.hide()
        self._actions.update()

    def _show_group(self, group: ConflictGroup) -> None:
        self._group = group
        kept = {
            Keep.OWN: tr("Keep head office’s value")
            if group.is_office
            else tr("Keep this laptop’s value"),
            Keep.OTHER: tr("Keep the laptop’s value")
            if group.is_office
            else tr("Keep the other value"),
            Keep.NEWER: tr("Keep the newer value"),
        }
        for keep, text in kept.items():
            self._buttons[keep].set_text(text)
        self.head.subtitle.set_text(_format_fields(group.fields))
        self.device.setVisible(len(group.devices) > 1)
        names = ((name, name) for name in group.devices)
        self._devices.set_values((("", tr("any laptop")), *names))

    def _plan(self) -> None:
        group = self._group
        if group is None:
            return
        device, user = str(self.device.value() or ""), self._context.user
        self._context.runner.run_latest(
            "conflict plans",
            self,
            partial(_load_preview, user, group, device),
            lambda preview: self._show_preview(preview) if group is self._group else None,
        )

    def _show_preview(self, preview: _Preview) -> None:
        self._clear()
        self._preview = preview
        for keep, plan in preview.plans.items():
            count = len(plan.resolutions)
            left = tr("leaves %n", len(plan.left_out)) if plan.left_out else ""
            self._counts[keep].set_text(join_parts([tr("decides %n", count), left]))
            self._counts[keep].show()
            self._buttons[keep].show()
        self._actions.update()
        if self._is_leap:
            self.planned.emit(self._buttons[Keep.NEWER])

    def _choose(self, keep: Keep) -> None:
        preview = self._preview
        if preview is None or self._resolving is not None:
            return
        self._keep, plan = keep, preview.plans[keep]
        count = len(plan.resolutions)
        title = self._buttons[keep].display_text
        decided = join_parts([title, _format_fields(plan.fields)]) if count else ""
        self.plan_text.set_text(decided or tr("This answer fits none of them."))
        examples = [self._format_example(*each) for each in plan.resolutions[:_EXAMPLES]]
        if count > _EXAMPLES:
            examples.append(tr("and %n more", count - _EXAMPLES))
        self.examples.set_text("\n".join(examples))
        reasons = [f"{_reason(why)}: {number}" for why, number in plan.reasons.items()]
        left = tr("Left as they are: {reasons}").format(reasons="; ".join(reasons))
        self.left_out.set_text(left if reasons else "")
        for part in (self.plan_text, self.examples, self.left_out):
            part.setVisible(bool(part.display_text))
        self.resolve_button.set_text(tr("Decide %n conflicts", count))
        self._actions.update()
        self.planned.emit(self.plan_text)

    def _may_resolve(self) -> bool:
        return bool(self._preview and self._keep and self._preview.plans[self._keep].resolutions)

    def _resolve(self) -> None:
        preview, keep, user = self._preview, self._keep, self._context.user
        if preview is None or keep is None or self._resolving is not None:
            return
        plan = preview.plans[keep]

        def end(signal: SignalInstance, *results: object) -> None:
            self._resolving = None
            self.resolve_button.set_idle()
            self._actions.update()
            signal.emit(*results)

        def progress(share: int, total: int) -> None:
            percent = QLocale().toString(100 * share // max(total, 1))
            self.resolve_button.set_busy(tr("Deciding… {share} %").format(share=percent))

        progress(0, 1)
        # Set before the job runs, since it may end before `run_long` returns.
        self._resolving = LongJob()
        handle = self._context.runner.run_long(
            self,
            lambda report: bulk_resolution.resolve_plan(user, plan, on_progress=report),
            partial(end, self.resolved),
            partial(end, self.failed),
            progress=progress,
            stopped=partial(end, self.stopped),
        )
        if self._resolving is not None:
            self._resolving = handle
        self._actions.update()

    @property
    def is_resolving(self) -> bool:
        return self._resolving is not None

    def stop(self) -> None:
        if self._resolving is not None:
            self._resolving.cancel()

    def _format_example(self, conflict: Conflict, value: Value) -> str:
        ref, labels = conflict.ref, self._preview.labels if self._preview else {}
        form = partial(self._formatter.format_value, ref.kind, ref.field)
        former = ", ".join(
            form(choice.value, labels) for choice in conflict.choices if choice.value != value
        )
        label = records_words.field_label(ref.field)
        change = records_words.format_change(label, form(value, labels), former)
        return join_parts([self._formatter.format_record(labels[ref.record]), change])

    def _lay_out(self, scope: QWidget) -> None:
        self.resolve_button = self._actions.add(
            "",
            self._resolve,
            Action.SEND,
            kind=ButtonKind.PRIMARY,
            when=self._may_resolve,
            rests_while=lambda: self.is_resolving,
        )
        explanation = Label(
            tr("Names, birth dates, gender, and what is out of use, are decided one by one."),
            "body",
            "ink2",
            wraps=True,
        )
        self.add_inset(self.head)
        self.add_inset(explanation, above="hair")
        self.add_inset(self.device, above="field")
        self.add_space("part")
        for number, (keep, button) in enumerate(self._buttons.items(), 1):
            self._context.keyboard.bind(
                scope,
                keep_value_action(number),
                partial(self._choose, keep),
                partial(_text_of, button),
                button=button,
            )
            answer = Flow(spacing=12)
            answer.add(button)
            answer.add(self._counts[keep], share=1)
            self.add_inset(answer, above="hair")
        self.add_inset(self.plan_text, above="part")
        self.add_inset(self.examples, above="hair")
        self.add_inset(self.left_out, above="hair")
        self.add_stretch()


def _text_of(button: KeyButton) -> str:
    return button.display_text


def _format_fields(counts: Mapping[tuple[Kind, Field], int]) -> str:
    return join_parts(
        [f"{records_words.field_label(field)}: {number}" for (_, field), number in counts.items()]
    )


def _reason(why: LeftOut) -> str:
    return {
        LeftOut.NEEDS_READING: tr("to be read one by one"),
        LeftOut.NOT_PERMITTED: tr("not for your role to change"),
        LeftOut.NONE_FITS: tr("no value from there"),
        LeftOut.SEVERAL_FIT: tr("several values fit"),
        LeftOut.DOUBTFUL_DAY: tr("a calendar was wrong"),
        LeftOut.OTHER_DEVICE: tr("of other laptops"),
        LeftOut.CHANGED: tr("changed meanwhile"),
        LeftOut.TOO_MANY: tr("more than one act takes"),
    }[why]
