"""The page of duplicates: pairs that wait for a person in a list, the current one beside it."""

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs import compared_pairs, open_pairs, verdicts
from fieldreg.services.pairs.compared_pairs import ComparedPair
from fieldreg.services.pairs.open_pairs import OpenPair
from fieldreg.services.pairs.verdicts import GivenVerdict
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.duplicates import words
from fieldreg.ui.pages.duplicates.panel import PairPanel
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.list_and_panel import ListAndPanel
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import ScrollPane, StackedView

tr = translator("Duplicates")

_MOST_EARLIER: Final = 200


@dataclass(frozen=True, slots=True)
class _ListedPairs:
    pairs: list[OpenPair]
    people: dict[int, PersonRow]


def load_pairs(user: UserSession, *, is_earlier: bool) -> _ListedPairs:
    if is_earlier:
        found = open_pairs.list_judged_pairs(user, _MOST_EARLIER)
    else:
        found = open_pairs.list_open_pairs(user)
    return _ListedPairs(found, compared_pairs.list_people_of(user, found))


class DuplicatesPage(ShrinkingPage):
    """The pairs that wait; F9 shows those judged last, of which each can be judged anew."""

    shows = frozenset({kinds.PAIR.name, kinds.TRAINEE.name})

    def __init__(self, context: Context) -> None:
        super().__init__(context, tr("Duplicates"))
        self._is_earlier = self._is_comparing = False
        self._items: dict[Ends, OpenPair] = {}
        self._following: Ends | None = None  # to be shown once the current one is judged
        self._last: Ends | None = None  # to go back to if its verdict is taken back
        self._share = ""  # of the comparison of new people
        self.earlier_button = KeyButton(tr("Earlier verdicts"))
        self.head = PageTitle(tr("Duplicates"), " ", self.earlier_button)
        self.list = RowList(tr("People who may be one"), keeps_mark=True)
        self.panel = PairPanel(context, self)
        rows = Column()
        rows.add_full_width(FindBar(self.keyboard, self, self.list))
        rows.add_full_width(self.list)
        self._list_and_panel = ListAndPanel(rows, ScrollPane(self.panel))
        self.empty = EmptyState(
            tr("Nobody seems to be registered twice"),
            tr(
                "Everybody who is new is compared with all others when this page is opened. Two who are"
                " alike wait here until somebody judges them; nothing is ever joined by itself."
            ),
        )
        self.none_earlier = EmptyState(
            tr("Nothing was judged yet"),
            tr("Here stand the verdicts that were given, to look at or change."),
        )
        self._views = StackedView(self._list_and_panel, self.empty, self.none_earlier)
        for empty in (self.empty, self.none_earlier):
            empty.setContentsMargins(INSET, 0, INSET, 0)
        self.column.add_inset(self.head)
        self.column.add_full_width(self._views, above="part", stretch=1)
        self._bind()

    def _bind(self) -> None:
        bind = self.keyboard.bind

        def has_rows() -> bool:
            return bool(self.list.rows)

        bind(self.list, Action.MOVE_ROW, None, translate("Conflicts", "choose"), when=has_rows)
        self.list.bind_opening(
            *(self.keyboard, lambda ends: self._open(ends[0]), tr("open the first")), when=has_rows
        )
        bind(*(self, Action.OPEN_RECORD, self._open_second, tr("open the second")), when=has_rows)
        bind(self, Action.NEXT, self._select_next, when=has_rows)
        bind(
            self,
            Action.SHOW_EARLIER,
            self._show_other_list,
            lambda: self.earlier_button.display_text,
            button=self.earlier_button,
        )
        back = translate("Person", "Back to the list")
        bind(self, Action.LEAVE, self._show_other_list, back, when=lambda: self._is_earlier)
        self.list.current_moved.connect(lambda _ends: self._load_current())
        self.panel.next_requested.connect(self._select_next)
        self.panel.judged.connect(self._judge)

    @override
    def on_enter(self, subject: object = None) -> None:
        self._show_list(is_earlier=False)
        self._compare_new()

    @override
    def first_focus(self) -> QWidget | None:
        return self.list if self.list.rows else self.earlier_button

    @override
    def load(self) -> None:
        job = partial(load_pairs, self._context.user, is_earlier=self._is_earlier)
        self.run_latest("duplicates", job, self._show)

    def _show_other_list(self) -> None:
        self._show_list(is_earlier=not self._is_earlier)

    def _show_list(self, *, is_earlier: bool) -> None:
        self._is_earlier = is_earlier
        text = tr("Those that wait") if is_earlier else tr("Earlier verdicts")
        self.earlier_button.set_text(text)
        self.load()

    # Comparing whoever is new

    def _compare_new(self) -> None:
        user = self._context.user
        if self._is_comparing or user.is_laptop:
            return
        self._is_comparing = True
        self._context.runner.run_long(
            self,
            partial(open_pairs.find_new_pairs, user),
            self._on_compared,
            self._on_not_compared,
            progress=self._show_progress,
        )

    def _show_progress(self, done: int, total: int) -> None:
        self._share = QLocale().toString(100 * done // max(total, 1))
        self._show_count()

    def _on_compared(self, new_count: int) -> None:
        self._is_comparing = False
        self._show_count()
        if new_count:
            self._context.navigator.notify_changed({kinds.PAIR.name})

    def _on_not_compared(self, problem: Problem) -> None:
        self._is_comparing = False
        self._show_count()
        self.post_failure(problem)

    def _show_count(self) -> None:
        count, share = len(self._items), self._share
        number = tr("%n verdicts, the latest first", count)
        if not self._is_earlier:
            number = tr("%n pairs wait to be judged", count)
        comparing = tr("Comparing who is new… {share} %").format(share=share)
        parts = [number if count else "", comparing if self._is_comparing and share else ""]
        self.head.set_text(tr("Duplicates"), join_parts(parts) or " ")

    # The list and the current pair

    def _show(self, listed: _ListedPairs) -> None:
        former, place = self.list.current_value(), self.list.currentIndex().row()
        self._items = {pair.ends: pair for pair in listed.pairs}
        self.list.set_rows([_build_row(pair, listed.people) for pair in listed.pairs])
        self._show_count()
        nothing = self.none_earlier if self._is_earlier else self.empty
        self._views.setCurrentWidget(self._list_and_panel if listed.pairs else nothing)
        if not listed.pairs:
            self.panel.show_pair(None)
            if self.isVisible():
                self.earlier_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.window().focusWidget() in (self, self.earlier_button):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._following in self._items:
            self.list.select_value(self._following)
        elif former not in self._items:
            self.list.select(max(0, min(place, len(self.list.rows) - 1)))
        self._following = None
        self._load_current()

    def _load_current(self) -> None:
        pair = self._items.get(self._current) if self._current else None
        if pair is None:
            self.panel.show_pair(None)
            return
        self.run_latest(
            "pair",
            partial(compared_pairs.load_compared, self._context.user, pair),
            for_subject(self.list.current_value, self.panel.show_pair),
            lambda _problem: self.load(),
        )

    @property
    def _current(self) -> Ends | None:
        ends = self.list.current_value()
        return ends if isinstance(ends, tuple) else None

    def _select_next(self) -> None:
        count = len(self.list.rows)
        if count:
            self.list.select((self.list.currentIndex().row() + 1) % count)

    def _open(self, person: int) -> None:
        self._context.navigator.open_person(person)

    def _open_second(self) -> None:
        if self._current:
            self._open(self._current[1])

    # Judging

    def _judge(self, compared: ComparedPair, verdict: Verdict) -> None:
        user, pair = self._context.user, compared.pair
        place, count = self.list.currentIndex().row(), len(self.list.rows)
        following = self.list.value_at((place + 1) % count)

        def done(given: GivenVerdict) -> None:
            self._following = following if isinstance(following, tuple) else None
            self._last = pair.ends
            again = KeyButton(tr("Take it back"), key_label(Action.UNDO))
            again.clicked.connect(self.undo_requested)
            names = " – ".join(map(full_name, compared.people))
            self.post_notice(Tone.DONE, _describe_given(given).format(names=names), "", again)
            self._context.navigator.notify_changed({kinds.PAIR.name, kinds.TRAINEE.name})

        def failed(problem: Problem) -> None:
            self.post_notice(Tone.ATTENTION, problems_words.sentence(problem))
            self.load()

        self.run(partial(verdicts.judge_pair, user, *pair.ends, verdict), done, failed)

    @override
    def show_reversal(self, words: str, place: str = "") -> None:
        super().show_reversal(words, place)
        self._following = self._last
        self.load()


def _build_row(pair: OpenPair, people: dict[int, PersonRow]) -> ListRow:
    first, second = (full_name(people[each]) for each in pair.ends)
    icon, role = words.STATE_ICONS[pair.state]
    line = join_parts([second, words.describe_state(pair)])
    return ListRow(first, line, icon=icon, role=role, value=pair.ends)


def _describe_given(given: GivenVerdict) -> str:
    if given.is_joined:
        return tr("One person now: {names}")
    match given.verdict:
        case Verdict.PROPOSED:
            return tr("Noted. A second officer reads it: {names}")
        case Verdict.SAME:
            return tr("Noted; another verdict still holds them apart: {names}")
        case Verdict.UNSURE:
            return tr("Noted as unsure: {names}")
        case _:
            return tr("Two people: {names}")
