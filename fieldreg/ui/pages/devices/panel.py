"""One laptop: words to compare, last day, data, revocation."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, SignalInstance

from fieldreg.domain.languages import Language
from fieldreg.domain.roles import Permission
from fieldreg.domain.sync.exchange import OfficeSyncProtocol
from fieldreg.services.devices import laptop_registry
from fieldreg.services.devices.copied_laptops import LaptopCopy
from fieldreg.services.devices.laptop_registry import LaptopExposure, LaptopLine, LaptopState
from fieldreg.ui.context import Context
from fieldreg.ui.formatting import dates
from fieldreg.ui.keyboard import Action
from fieldreg.ui.pages.devices.copies import describe_settled
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.widgets.actions import Actions
from fieldreg.ui.widgets.buttons import ButtonKind
from fieldreg.ui.widgets.form_fields import FormField, LineEdit
from fieldreg.ui.widgets.labels import Label, SectionTitle, wrapped_label
from fieldreg.ui.widgets.layout import Column, Flow

tr = translator("Laptops")

_DAY_WIDTH: Final = 260
_TO_CONFIRM: Final = (LaptopState.UNCONFIRMED, LaptopState.WITHDRAWN)
_KNOWN: Final = (LaptopState.CONFIRMED, LaptopState.ENDED)


class DevicePanel(Column):
    """Confirms a laptop whose words were compared, sets its last day, or revokes it.

    Signals:
        done(str, str): heading and line of the notice.
        replacement_requested(LaptopLine): another laptop should replace this one.
        recovery_requested(LaptopLine): its passphrase was forgotten.
        copy_requested(LaptopLine): its settled copy should be shown.
    """

    heading_changed = Signal(str, str)
    done = Signal(str, str)
    replacement_requested = Signal(object)
    recovery_requested = Signal(object)
    copy_requested = Signal(object)
    failed = Signal(object)
    closed = Signal()

    def __init__(
        self,
        context: Context,
        find_settled: Callable[[str], LaptopCopy | None],
        *,
        office_sync: OfficeSyncProtocol,
    ) -> None:
        super().__init__()
        self._context, self._office_sync = context, office_sync
        self._find_settled = find_settled
        self._found: LaptopExposure | None = None
        self.list = RowList(tr("What somebody who has this laptop could get"), row_height=52)
        placeholder = tr("no last day, or 2026.12.31")
        self.last_day = FormField(
            tr("Last day of head office’s replies to it"), LineEdit(placeholder)
        )
        self.last_day.editor.setMinimumWidth(_DAY_WIDTH)
        self.last_day.changed.connect(self._show_day_note)
        self.reason = FormField(tr("Why it is cut off"), LineEdit())
        self.reason.editor.setPlaceholderText(tr("It is kept at head office and sent to nobody."))
        self._add_actions()
        self._add_texts()
        self.add_full_width(self.list, above="near")
        fields = Flow(spacing=24, between=10, align=Qt.AlignmentFlag.AlignTop)
        fields.add(self.last_day, share=1)
        fields.add(self.reason, share=2)
        self.add_inset(fields, above="group")
        self.add_stretch()
        self.add_inset(self._actions.row(), above="field")

    def _add_texts(self) -> None:
        self._words_title = SectionTitle(tr("The eight words of this laptop"))
        self._words = Label("", "h2", wraps=True)
        self._other_words, self._ended = wrapped_label(), wrapped_label("", "warn")
        compare = tr(
            "Ask the trainer, whose voice you know, to read the words on the laptop’s settings"
            " page. Confirm only when all eight are the same, in this order."
        )
        second_laptop = tr(
            "More than one laptop began with this invitation. Confirm the one whose words"
            " agree, and cut the other off."
        )
        diverged = tr(
            "The data on this laptop differs from what was sent to it, and sending"
            " everything again did not help. Nothing is lost here. Let it exchange once"
            " more. Then cut it off and invite another laptop in its place."
        )
        self._instruction = wrapped_label(compare)
        self._second_laptop = wrapped_label(second_laptop, "warn")
        self._diverged = wrapped_label(diverged, "warn")
        self.add_inset(self._words_title, above="near")
        for part in (self._words, self._other_words):
            self.add_inset(part, above="hair")
        for part in (self._instruction, self._second_laptop, self._diverged, self._ended):
            self.add_inset(part, above="line")
        exposure_title = SectionTitle(tr("What somebody who has this laptop could get"))
        self.add_inset(exposure_title, above="group")

    def _add_actions(self) -> None:
        self._context.keyboard.bind(self.list, Action.MOVE_ROW, None, tr("choose"))
        self._actions = Actions(self._context.keyboard, self)
        add = partial(self._actions.add, needs=Permission.MANAGE_LAPTOPS)
        self.confirm_button = add(
            *(tr("The words agree: confirm"), self._confirm, Action.SAME_PERSON),
            kind=ButtonKind.CHOICE,
        )
        self.count_button = add(
            *(tr("Let what it brought count"), self._count, Action.SAME_PERSON),
            kind=ButtonKind.CHOICE,
        )
        self.replace_button = add(
            tr("Invite another in its place"), partial(self._request, self.replacement_requested)
        )
        self.recovery_button = add(
            *(tr("Recovery words"), partial(self._request, self.recovery_requested)),
            Action.FORGOTTEN,
        )
        self.copy_button = self._actions.add(
            *(tr("Its copy"), partial(self._request, self.copy_requested), Action.SHOW_STEPS)
        )
        self._actions.add(tr("Back to the list"), self.closed.emit, Action.LEAVE)
        self.revoke_button = add(
            *(tr("Cut this laptop off"), self._revoke, Action.REMOVE),
            kind=ButtonKind.QUIET,
            is_destructive=True,
        )

    def show_device(self, line: LaptopLine) -> None:
        installation, name = self._context.installation, line.device.name
        job = partial(laptop_registry.load_exposure, installation, name)
        self._context.runner.run_latest("laptop", self, job, self._show, self.failed.emit)

    def _show(self, found: LaptopExposure) -> None:
        self._found, line = found, found.line
        has_words, is_known = bool(line.fingerprint_words), line.state in _KNOWN
        has_ended = line.state is LaptopState.ENDED
        self._show_words(line)
        labels = {
            LaptopState.ENDED: tr("Let it go on"),
            LaptopState.CONFIRMED: tr("Give it this last day"),
        }
        self.confirm_button.set_text(labels.get(line.state, tr("The words agree: confirm")))
        self.last_day.set_text("" if has_ended else dates.format_date(line.answers_until))
        self._show_day_note()
        self._ended.set_text(_describe_end(line))
        self.revoke_button.set_text(
            tr("Cut this laptop off") if has_words else tr("Withdraw the invitation")
        )
        # The field shows the last day of a known laptop.
        kept_to = _describe_kept_to(line, self._context)
        rows = list(_exposure_rows(found, kept_to, shows_last_day=not is_known))
        if copy := self._find_settled(line.device.name):
            title = tr("A copy of it was found and settled")
            rows.append(ListRow(title, describe_settled(copy), icon="laptop"))
        self.list.set_rows(rows)
        self.list.select(0)
        self.reason.set_text("")
        self._show_parts(line)
        self.heading_changed.emit(line.device.name, laptop_state_label(line.state))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, line: LaptopLine) -> None:
        has_words, is_revoked = bool(line.fingerprint_words), line.state is LaptopState.REVOKED
        to_confirm, is_known = line.state in _TO_CONFIRM and has_words, line.state in _KNOWN
        can_revoke = not is_revoked and (line.state is not LaptopState.WITHDRAWN or to_confirm)
        may_manage = self._context.keyboard.may(Permission.MANAGE_LAPTOPS)
        for part, is_shown in (
            (self._words_title, has_words),
            (self._words, has_words),
            (self._other_words, has_words),
            (self._instruction, to_confirm),
            (self._second_laptop, line.shares_invitation and to_confirm),
            (self._diverged, line.has_diverged and not is_revoked),
            (self._ended, line.state is LaptopState.ENDED),
            (self.last_day, may_manage and is_known),
            (self.reason, may_manage and not is_revoked),
            (self.confirm_button, to_confirm or is_known),
            (self.count_button, line.is_uncounted and is_revoked),
            (self.replace_button, is_revoked),
            (self.recovery_button, has_words and not is_revoked),
            (self.copy_button, self._find_settled(line.device.name) is not None),
            (self.revoke_button, can_revoke),
        ):
            part.setVisible(is_shown)

    def _show_words(self, line: LaptopLine) -> None:
        def words(language: str) -> str:
            installation, numbers = self._context.installation, line.fingerprint_words
            return " ".join(laptop_registry.translate_fingerprint(installation, numbers, language))

        own = words(self._context.language)
        is_mongolian = own == words(Language.MONGOLIAN)
        other = Language.ENGLISH if is_mongolian else Language.MONGOLIAN
        self._words.set_text(own)
        self._other_words.set_text(f"{other.own_name}: {words(other)}")

    def _show_day_note(self) -> None:
        self.last_day.show_note(
            tr("After that day it is sent nothing more; what it brings still comes in.")
        )

    def _confirm(self) -> None:
        if self._found is None:
            return
        line, until = self._found.line, None
        if line.state in _KNOWN:
            typed = self.last_day.text().strip()
            until = dates.parse_date(typed) if typed else ""
            if until is None:
                self.last_day.refuse(
                    tr("Write a day such as 2026.12.31, or nothing for no last day.")
                )
                return

        installation, office_sync = self._context.installation, self._office_sync

        def confirm() -> int:
            words = " ".join(line.fingerprint_words)
            laptop_registry.confirm_laptop(
                installation, line.device.name, words, shown=line, until=until
            )
            return office_sync.apply_pending()

        done = partial(self._on_confirmed, line, until)
        self._context.runner.run(self, confirm, done, self.failed.emit)

    def _on_confirmed(self, line: LaptopLine, until: str | None, imported_count: int) -> None:
        if until is None:
            message = tr("{name} is confirmed")
        elif until:
            message = tr("{name} is answered until {day}")
        else:
            message = tr("{name} goes on, with no last day")
        self.done.emit(
            message.format(name=line.device.name, day=dates.format_date(until or "")),
            tr("%n bundles had waited for this and came in", imported_count)
            if imported_count
            else tr("Its certificate is sent with the next reply."),
        )

    def _revoke(self) -> None:
        def done(line: LaptopLine) -> None:
            self.done.emit(
                tr("{name} is cut off").format(name=line.device.name),
                tr(
                    "All that it handed over stays. What comes later is set aside for you to look at."
                ),
            )

        if self._found is not None:
            installation, name = self._context.installation, self._found.line.device.name
            revoke, reason = laptop_registry.revoke_laptop, self.reason.text()
            job = partial(revoke, installation, name, reason=reason)
            self._context.runner.run(self, job, done, self.failed.emit)

    def _count(self) -> None:
        if self._found is None:
            return
        installation, name = self._context.installation, self._found.line.device.name
        job = partial(laptop_registry.count_lost_laptop, installation, name)
        told = tr("What {name} brought counts from now on.").format(name=name)
        done = partial(self.done.emit, told, tr("The laptop stays cut off."))
        self._context.runner.run(self, job, lambda _line: done(), self.failed.emit)

    def _request(self, signal: SignalInstance) -> None:
        if self._found is not None:
            signal.emit(self._found.line)


def laptop_state_label(state: LaptopState) -> str:
    return {
        LaptopState.INVITED: tr("invited"),
        LaptopState.UNCONFIRMED: tr("at work, not confirmed yet"),
        LaptopState.CONFIRMED: tr("at work"),
        LaptopState.ENDED: tr("its time has ended"),
        LaptopState.WITHDRAWN: tr("invitation withdrawn"),
        LaptopState.REVOKED: tr("cut off"),
    }[state]


def _describe_end(line: LaptopLine) -> str:
    ended_on = tr("It was answered until {day}").format(day=dates.format_date(line.answers_until))
    consequence = tr(
        "Data from this laptop is still accepted, but head office sends it nothing"
        " more. If it is still used, give it a new last day or none. If it is not used"
        " any more, cut it off; then nobody waits for it."
    )
    return f"{ended_on}. {consequence}"


def _describe_kept_to(line: LaptopLine, context: Context) -> str:
    places, language = context.user.places, context.language
    place = places.full_name(line.place, language) if line.place else ""
    return join_parts([place, line.course])


def _exposure_rows(
    exposure: LaptopExposure, kept_to: str, *, shows_last_day: bool
) -> Iterator[ListRow]:
    for kind, icon in (("trainee", "people"), ("session", "calendar")):
        made, sent = exposure.made_counts.get(kind, 0), exposure.sent_counts.get(kind, 0)
        if made + sent:
            origin = tr("entered there: {made} · sent to it: {sent}").format(made=made, sent=sent)
            total = made + sent
            count = tr("%n people", total) if kind == "trainee" else tr("%n sessions", total)
            yield ListRow(count, origin, icon=icon)
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
    if kept_to:
        yield ListRow(
            tr("It is invited for these sessions alone"), kept_to, icon="place", role="warn"
        )
    if line.answers_until and shows_last_day:
        yield ListRow(
            tr("It is answered until {day}").format(day=dates.format_date(line.answers_until)),
            icon="waiting",
        )
