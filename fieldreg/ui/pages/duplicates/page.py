"""The page of duplicates, in tabs."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeAlias, TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from fieldreg.domain import kinds
from fieldreg.domain.joins.samples import MissedEstimate
from fieldreg.domain.kinds import Kind
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.values import Verdict
from fieldreg.services.pairs import clusters, compared_pairs, comparing, open_pairs, verdicts
from fieldreg.services.pairs.clusters import ComparedCluster, PairCluster
from fieldreg.services.pairs.compared_pairs import ComparedPair
from fieldreg.services.pairs.open_pairs import PairState
from fieldreg.services.user_session import UserSession
from fieldreg.store.people.search import PersonRow
from fieldreg.ui.background.subjects import for_subject
from fieldreg.ui.context import Context
from fieldreg.ui.formatting.person_labels import full_name
from fieldreg.ui.keyboard import Action, key_label
from fieldreg.ui.page import ShrinkingPage
from fieldreg.ui.pages.duplicates import words
from fieldreg.ui.pages.duplicates.cluster_panel import ClusterPanel
from fieldreg.ui.pages.duplicates.namesakes import NamesakesView
from fieldreg.ui.pages.duplicates.panel import PairPanel
from fieldreg.ui.pages.duplicates.typed_places import TypedPlacesView
from fieldreg.ui.pair_search import PairSearch
from fieldreg.ui.tables.find_bar import FindBar
from fieldreg.ui.tables.row_list import ListRow, RowList
from fieldreg.ui.theme.paint import INSET
from fieldreg.ui.translation import join_parts, translate, translator
from fieldreg.ui.vocabulary import people as people_words
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.buttons import KeyButton
from fieldreg.ui.widgets.counts import CountTabs, TabCount
from fieldreg.ui.widgets.labels import EmptyState, Label, PageTitle
from fieldreg.ui.widgets.layout import Column
from fieldreg.ui.widgets.list_and_panel import ListAndPanel
from fieldreg.ui.widgets.notices import Tone
from fieldreg.ui.widgets.panes import ScrollPane, StackedView

tr = translator("Duplicates")

_Members: TypeAlias = tuple[int, ...]
_Ticked: TypeAlias = frozenset[int] | None
_T = TypeVar("_T")

_MOST_EARLIER: Final = 200
_KIND_ICONS: Final = {
    kinds.TRAINEE: "person", kinds.COURSE: "calendar", kinds.PARTNER: "partner",
    kinds.PLACE: "place",
}  # fmt: skip
_SEE_PLACES: Final = (kinds.ALIAS, kinds.PLACE, kinds.TRAINEE, kinds.SESSION, kinds.PARTNER)


@dataclass(frozen=True, slots=True)
class _ListedPairs:
    clusters: list[PairCluster]
    people: dict[int, PersonRow]
    counts: Counter[Kind]
    missed: MissedEstimate | None
    passed_over: int


def load_pairs(user: UserSession, *, is_earlier: bool) -> _ListedPairs:
    waiting = open_pairs.find_waiting(user)
    if is_earlier:
        pairs = open_pairs.list_judged_pairs(user, _MOST_EARLIER)
        found = [PairCluster(pair.ends, (pair,)) for pair in pairs]
    else:
        found = clusters.list_open_clusters(user, waiting)
    counts = clusters.count_questions(user, found=waiting)
    pairs = [pair for cluster in found for pair in cluster.pairs]
    people = compared_pairs.list_people_of(user, pairs)
    missed, passed_over = open_pairs.estimate_missed_pairs(user), comparing.count_passed_over(user)
    return _ListedPairs(found, people, counts, missed, passed_over)


class DuplicatesPage(ShrinkingPage):
    shows = frozenset(kind.name for kind in (kinds.PAIR, kinds.ALIAS, *_KIND_ICONS))

    def __init__(self, context: Context, pair_search: PairSearch) -> None:
        super().__init__(context, tr("Duplicates"))
        self._pair_search = pair_search
        self._is_earlier = self._is_chosen = False
        self._items: dict[_Members, PairCluster] = {}
        self._shown: _Members | None = None
        self._following: _Members | None = None  # to be shown once the current one is judged
        self._last: _Members | None = None  # to go back to if its verdict is taken back
        self.earlier_button = KeyButton(tr("Earlier verdicts"))
        self.head = PageTitle(tr("Duplicates"), " ", self.earlier_button)
        self.list = RowList(tr("People who may be one"), keeps_mark=True)
        self.missed = Label("", "hint", "ink2", wraps=True)
        self.panel, self.cluster_panel = PairPanel(context, self), ClusterPanel(context, self)
        self._list_and_panel = self._build_list_and_panel()
        self.empty, self.none_earlier = _build_empty_states()
        self.tabs = CountTabs()
        self.namesakes, self.places = NamesakesView(context), TypedPlacesView(context)
        self._views = StackedView(
            *(self._list_and_panel, self.empty, self.none_earlier, self.namesakes, self.places)
        )
        self.column.add_inset(self.head)
        self.column.add_inset(self.tabs, above="near")
        self.column.add_full_width(self._views, above="part", stretch=1)
        self._bind()
        self._connect()

    def _build_list_and_panel(self) -> ListAndPanel:
        rows, panels = Column(), Column()
        rows.add_full_width(FindBar(self.keyboard, self, self.list))
        rows.add_full_width(self.list)
        rows.add_inset(self.missed, above="near")
        panels.add_full_width(self.panel)
        panels.add_full_width(self.cluster_panel)
        panels.add_stretch()
        self._pane = ScrollPane(panels)
        return ListAndPanel(rows, self._pane)

    def _bind(self) -> None:
        bind = self.keyboard.bind

        def has_rows() -> bool:
            return bool(self.list.rows) and self._kind is kinds.TRAINEE

        bind(self.list, Action.MOVE_ROW, None, translate("Conflicts", "choose"), when=has_rows)
        self.list.bind_opening(
            *(self.keyboard, lambda ends: self._open(ends[0]), tr("open the first")), when=has_rows
        )
        rest, bar = tr("see the rest"), self._pane.verticalScrollBar()
        bind(self.list, Action.PRESENT, self._pane.turn, rest, when=lambda: bar.maximum() > 0)
        bind(*(self, Action.OPEN_RECORD, self._open_second, tr("open the second")), when=has_rows)
        bind(self, Action.NEXT, self._select_next, when=has_rows)
        button, show_other = self.earlier_button, self._show_other_list
        bind(self, Action.SHOW_EARLIER, show_other, lambda: button.display_text, button=button)
        back = translate("Person", "Back to the list")
        bind(self, Action.LEAVE, self._show_other_list, back, when=lambda: self._is_earlier)

    def _connect(self) -> None:
        self._pair_search.changed.connect(self._show_count)
        self.list.current_moved.connect(lambda _ends: self._load_current())
        for panel in (self.panel, self.cluster_panel):
            panel.next_requested.connect(self._select_next)
        self.cluster_panel.judged.connect(self._judge_cluster)
        self.cluster_panel.partly_judged.connect(partial(self._judge_cluster, leaves_others=True))
        self.cluster_panel.opened.connect(self._open)
        self.panel.judged.connect(self._judge)
        self.panel.pinned.connect(self._pin)
        self.tabs.chosen.connect(self._load_chosen)
        for part in (self.namesakes, self.places):
            part.shown.connect(partial(self._enter_rows, part.list))
            part.failed.connect(self.show_refusal)
        for view in (self.list, self.namesakes.list, self.places.list):
            self.tabs.accept_arrows_from(view)
        self.namesakes.judged.connect(lambda *given: self._tell(words.describe_judged(*given)))
        self.namesakes.named.connect(
            lambda name: self._tell(tr("The name that stays: {name}").format(name=name))
        )
        self.places.judged.connect(self._tell)

    @override
    def on_enter(self, subject: object = None) -> None:
        self._show_list(is_earlier=False)
        self._pair_search.start()

    @override
    def first_focus(self) -> QWidget | None:
        return self.list if self.list.rows else self.earlier_button

    @override
    def load(self) -> None:
        job = partial(load_pairs, self._context.user, is_earlier=self._is_earlier)
        self.run_latest("duplicates", job, self._show)
        if self._kind is kinds.PLACE:
            self.places.load(is_earlier=self._is_earlier)
        elif self._kind is not kinds.TRAINEE:
            self.namesakes.load(self._kind, is_earlier=self._is_earlier)

    def _load_chosen(self, _kind: str) -> None:
        self._is_chosen = True
        self.load()

    def _enter_rows(self, rows: RowList) -> None:
        is_waiting = self.window().focusWidget() in (self, self.earlier_button)
        if rows.rows and (is_waiting or self._is_chosen):
            rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_chosen = False

    def _show_other_list(self) -> None:
        self._show_list(is_earlier=not self._is_earlier)

    def _show_list(self, *, is_earlier: bool) -> None:
        self._is_earlier = is_earlier
        text = tr("Those that wait") if is_earlier else tr("Earlier verdicts")
        self.earlier_button.set_text(text)
        self.load()

    def _show_count(self) -> None:
        count = sum(each.state is not PairState.SAMPLED for each in self._items.values())
        if self._kind is not kinds.TRAINEE:
            self.head.set_text(tr("Duplicates"), " ")
            return
        number = tr("%n verdicts, the latest first", count)
        if not self._is_earlier:
            number = tr("%n questions wait to be judged", count)
        comparing = tr("Comparing newcomers with everybody…")
        parts = [number if count else "", comparing if self._pair_search.is_running else ""]
        self.head.set_text(tr("Duplicates"), join_parts(parts) or " ")

    # The list and the current pair

    def _show(self, listed: _ListedPairs) -> None:
        former, place = self.list.current_value(), self.list.currentIndex().row()
        self._items = {cluster.members: cluster for cluster in listed.clusters}
        self.list.set_rows([_build_row(each, listed.people) for each in listed.clusters])
        self.tabs.set_counts([_build_tab(kind, listed.counts[kind]) for kind in _KIND_ICONS])
        missed = words.describe_missed(listed.missed, listed.passed_over)
        self.missed.set_text(missed)
        self.empty.line.set_text(" ".join(filter(None, (words.describe_queue(), missed))))
        self._show_count()
        if self._kind is not kinds.TRAINEE:
            is_of_places = self._kind is kinds.PLACE
            self._views.setCurrentWidget(self.places if is_of_places else self.namesakes)
            return
        nothing = self.none_earlier if self._is_earlier else self.empty
        self._views.setCurrentWidget(self._list_and_panel if listed.clusters else nothing)
        if not listed.clusters:
            self._show_compared(None)
            if self.isVisible():
                self.earlier_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._enter_rows(self.list)
        if self._following in self._items:
            self.list.select_value(self._following)
        elif former not in self._items:
            self.list.select(max(0, min(place, len(self.list.rows) - 1)))
        self._following = None
        self._load_current()

    def _load_current(self) -> None:
        cluster = self._items.get(self._current) if self._current else None
        if cluster is None:
            self._show_compared(None)
            return
        self.run_latest(
            "pair",
            partial(_load_compared, self._context.user, cluster),
            for_subject(self.list.current_value, self._show_compared),
            lambda _problem: self.load(),
        )

    def _show_compared(self, compared: ComparedPair | ComparedCluster | None) -> None:
        if self._shown != self._current:
            self._shown = self._current
            self._pane.scroll_to_top()
        self.panel.show_pair(compared if isinstance(compared, ComparedPair) else None)
        self.cluster_panel.show_cluster(compared if isinstance(compared, ComparedCluster) else None)

    @property
    def _kind(self) -> Kind:
        return kinds.BY_NAME[self.tabs.current or kinds.TRAINEE.name]

    @property
    def _current(self) -> _Members | None:
        members = self.list.current_value()
        return members if isinstance(members, tuple) else None

    def _select_next(self) -> None:
        if count := len(self.list.rows):
            self.list.select((self.list.currentIndex().row() + 1) % count)

    def _open(self, person: int) -> None:
        self._context.navigator.open_person(person)

    def _open_second(self) -> None:
        if self._current:
            self._open(self._current[1])

    # Judging

    def _judge(self, compared: ComparedPair, verdict: Verdict) -> None:
        ends, names = compared.pair.ends, " – ".join(map(full_name, compared.people))
        seen = compared.pair.said
        job = partial(verdicts.judge_pair, self._context.user, *ends, verdict, seen=seen)
        self._write(ends, job, lambda given: words.describe_given(given).format(names=names))

    def _judge_cluster(
        self, compared: ComparedCluster, ticked: _Ticked, *, leaves_others: bool = False
    ) -> None:
        cluster, user = compared.cluster, self._context.user
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # the table may be hidden soon
        job = partial(clusters.judge_cluster, user, cluster, ticked, leaves_others=leaves_others)
        describe = partial(words.describe_partition, compared, ticked)
        self._write(cluster.members, job, describe)

    def _write(self, members: _Members, job: Callable[[], _T], tell: Callable[[_T], str]) -> None:
        place, count = self.list.currentIndex().row(), len(self.list.rows)
        following = self.list.value_at((place + 1) % count)

        def done(given: _T) -> None:
            self._following = following if isinstance(following, tuple) else None
            self._last = members
            self._tell(tell(given))

        def failed(problem: Problem) -> None:
            self.post_notice(Tone.ATTENTION, problems_words.sentence(problem))
            self.load()

        self.run(job, done, failed)

    def _pin(self, member: int, name: str) -> None:
        label = people_words.field_label(name)
        told = tr("Shown for both from now on: {field}").format(field=label)
        job = partial(verdicts.pin_value, self._context.user, member, name)
        self.run(job, lambda _is_changed: self._tell(told), self.show_refusal)

    def _tell(self, sentence: str) -> None:
        again = KeyButton(tr("Take it back"), key_label(Action.UNDO))
        again.clicked.connect(self.undo_requested)
        self.post_notice(Tone.DONE, sentence, "", again)
        changed = _SEE_PLACES if self._kind is kinds.PLACE else (kinds.PAIR, self._kind)
        self._context.navigator.notify_changed({kind.name for kind in changed})

    @override
    def show_reversal(self, words: str, place: str = "") -> None:
        super().show_reversal(words, place)
        self._following = self._last
        self.load()


def _build_empty_states() -> tuple[EmptyState, EmptyState]:
    empty = EmptyState(tr("Nobody seems to be registered twice"), words.describe_queue())
    none_earlier = EmptyState(
        tr("Nothing was judged yet"),
        tr("Here stand the verdicts that were given, to look at or change."),
    )
    for each in (empty, none_earlier):
        each.setContentsMargins(INSET, 0, INSET, 0)
    return empty, none_earlier


def _load_compared(user: UserSession, cluster: PairCluster) -> ComparedPair | ComparedCluster:
    if len(cluster.members) > 2:  # noqa: PLR2004  more than a pair
        return clusters.load_cluster(user, cluster)
    return compared_pairs.load_compared(user, cluster.pairs[0])


def _build_row(cluster: PairCluster, people: dict[int, PersonRow]) -> ListRow:
    pair = cluster.pairs[0]
    first, second = (full_name(people[each]) for each in pair.ends)
    icon, role = words.STATE_ICONS[pair.state]
    count = len(cluster.members)
    if count > 2:  # noqa: PLR2004
        first, second = f"{first}, {count}", ""
    line = join_parts([second, words.describe_state(pair)])
    return ListRow(first, line, icon=icon, role=role, value=cluster.members)


def _build_tab(kind: Kind, count: int) -> TabCount:
    text = {
        kinds.TRAINEE: tr("people"), kinds.COURSE: tr("courses"), kinds.PARTNER: tr("partners"),
        kinds.PLACE: tr("typed places"),
    }[kind]  # fmt: skip
    return TabCount(kind.name, _KIND_ICONS[kind], QLocale().toString(count), text)
