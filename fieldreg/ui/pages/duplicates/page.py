"""The page of duplicates: people, courses and partners that may be one, each kind in a tab.

Pairs of people stand in a list, the current one beside it; see `namesakes` for the others.
"""

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.joins.pairs import Ends
from fieldreg.domain.kinds import Kind
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs import compared_pairs, open_pairs, verdicts
from fieldreg.services.pairs.compared_pairs import ComparedPair
from fieldreg.services.pairs.open_pairs import OnPairs, OpenPair
from fieldreg.services.pairs.verdicts import GivenVerdict
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.duplicates import words
from fieldreg.ui.pages.duplicates.namesakes import NamesakesView
from fieldreg.ui.pages.duplicates.panel import PairPanel
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.counts import CountTabs, TabCount
from fieldreg.ui.widgets.labels import EmptyState, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.list_and_panel import ListAndPanel
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import ScrollPane, StackedView

tr = translator("Duplicates")

_MOST_EARLIER: Final = 200
_KIND_ICONS: Final = {kinds.TRAINEE: "person", kinds.COURSE: "calendar", kinds.PARTNER: "partner"}


@dataclass(frozen=True, slots=True)
class _ListedPairs:
    """*counts* are of all kinds."""

    pairs: list[OpenPair]
    people: dict[int, PersonRow]
    counts: Counter[Kind]


def load_pairs(user: UserSession, *, is_earlier: bool) -> _ListedPairs:
    if is_earlier:
        found = open_pairs.list_judged_pairs(user, _MOST_EARLIER)
    else:
        found = open_pairs.list_open_pairs(user)
    counts = open_pairs.count_open_pairs(user)
    return _ListedPairs(found, compared_pairs.list_people_of(user, found), counts)


def find_all_new(user: UserSession, on_progress: OnPairs) -> int:
    namesakes = [open_pairs.find_namesakes(user, kind) for kind in (kinds.COURSE, kinds.PARTNER)]
    return sum(namesakes) + open_pairs.find_new_pairs(user, on_progress)


class DuplicatesPage(ShrinkingPage):
    """The pairs that wait; F9 shows those judged last, of which each can be judged anew."""

    shows = frozenset(kind.name for kind in (kinds.PAIR, *_KIND_ICONS))

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
        self.tabs = CountTabs()
        self.namesakes = NamesakesView(context)
        self._views = StackedView(
            self._list_and_panel, self.empty, self.none_earlier, self.namesakes
        )
        for empty in (self.empty, self.none_earlier):
            empty.setContentsMargins(INSET, 0, INSET, 0)
        self.column.add_inset(self.head)
        self.column.add_inset(self.tabs, above="near")
        self.column.add_full_width(self._views, above="part", stretch=1)
        self._bind()

    def _bind(self) -> None:
        bind = self.keyboard.bind

        def has_rows() -> bool:
            return bool(self.list.rows) and self._kind is kinds.TRAINEE

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
        self.panel.pinned.connect(self._pin)
        self.tabs.chosen.connect(lambda _name: self.load())
        for view in (self.list, self.namesakes.list):
            self.tabs.accept_arrows_from(view)
        self.namesakes.judged.connect(self._on_namesakes_judged)
        self.namesakes.named.connect(self._on_name_kept)
        self.namesakes.failed.connect(self.show_refusal)

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
        if self._kind is not kinds.TRAINEE:
            self.namesakes.load(self._kind, is_earlier=self._is_earlier)

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
            partial(find_all_new, user),
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
        if self._kind is not kinds.TRAINEE:
            self.head.set_text(tr("Duplicates"), " ")
            return
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
        self.tabs.set_counts([_build_tab(kind, listed.counts[kind]) for kind in _KIND_ICONS])
        self._show_count()
        if self._kind is not kinds.TRAINEE:
            self._views.setCurrentWidget(self.namesakes)
            return
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
    def _kind(self) -> Kind:
        return kinds.BY_NAME[self.tabs.current or kinds.TRAINEE.name]

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
            names = " – ".join(map(full_name, compared.people))
            self._tell(_describe_given(given).format(names=names))

        def failed(problem: Problem) -> None:
            self.post_notice(Tone.ATTENTION, problems_words.sentence(problem))
            self.load()

        self.run(partial(verdicts.judge_pair, user, *pair.ends, verdict), done, failed)

    def _pin(self, member: int, name: str) -> None:
        label = people_words.field_label(name)
        told = tr("Shown for both from now on: {field}").format(field=label)
        job = partial(verdicts.pin_value, self._context.user, member, name)
        self.run(job, lambda _is_changed: self._tell(told), self.show_refusal)

    def _on_namesakes_judged(self, count: int, verdict: Verdict) -> None:
        is_same = verdict is Verdict.SAME
        self._tell(tr("%n entries are one now", count) if is_same else tr("%n stay apart", count))

    def _on_name_kept(self, name: str) -> None:
        self._tell(tr("The name that stays: {name}").format(name=name))

    def _tell(self, sentence: str) -> None:
        again = KeyButton(tr("Take it back"), key_label(Action.UNDO))
        again.clicked.connect(self.undo_requested)
        self.post_notice(Tone.DONE, sentence, "", again)
        self._context.navigator.notify_changed({kinds.PAIR.name, self._kind.name})

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


def _build_tab(kind: Kind, count: int) -> TabCount:
    text = {
        kinds.TRAINEE: tr("people"), kinds.COURSE: tr("courses"), kinds.PARTNER: tr("partners"),
    }[kind]  # fmt: skip
    return TabCount(kind.name, _KIND_ICONS[kind], QLocale().toString(count), text)


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
