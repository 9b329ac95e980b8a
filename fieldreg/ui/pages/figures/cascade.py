"""The cascade on the page of figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fieldreg.domain.figures.cascade.map_layout import CascadeMap, lay_out
from fieldreg.services.figures.cascades import ShownCascade, load_cascade
from fieldreg.services.user_session import UserSession
from fieldreg.ui.formatting import dates
from fieldreg.ui.pages.figures.rows import ShownFigure
from fieldreg.ui.pages.figures.tree_picture import TreeNode
from fieldreg.ui.theme.chart_paint import BarShares
from fieldreg.ui.translation import join_parts, translator
from fieldreg.ui.vocabulary import figures as figures_words

tr = translator("Figures")

_MOST_NAMES: Final = 12


@dataclass(frozen=True, slots=True)
class CascadeAnswer:
    shown: ShownCascade
    columns: Sequence[Sequence[TreeNode]]
    map: CascadeMap
    names: Mapping[str, str]

    @property
    def summary(self) -> str:
        cascade = self.shown.cascade
        reach = cascade.median_reach if len(cascade.multipliers) > 1 else None
        return join_parts(
            [
                tr("%Ln led a later session", len(cascade.multipliers)),
                "" if reach is None else tr("half of them reached %Ln people or more", reach),
                tr("%Ln did not yet", len(cascade.waiting)),
            ]
        )

    def tell_soums(self, generation: str) -> str:
        found = self.map.list_soums(int(generation)) if generation else []
        names = [self.names[soum] for soum in found[:_MOST_NAMES]]
        more = len(found) - len(names)
        return ", ".join([*names, *([f"+ {figures_words.format_count(more)}"] if more else [])])

    def list_rows(self) -> list[ShownFigure]:
        generations = self.shown.cascade.generations
        most = max((each.people for each in generations), default=0)
        rows = []
        for each in generations:
            words = join_parts(
                [
                    tr("generation {number}").format(number=each.number),
                    tr("%Ln sessions", each.sessions),
                    tr("%Ln new soums", each.soums),
                ]
            )
            share = each.people / most if most else 0.0
            value = figures_words.format_count(each.people)
            bar = BarShares(share, share, share)
            rows.append(ShownFigure(words, value, "", each.people, bar, str(each.number)))
        return rows


def load_shown_cascade(user: UserSession, origin: str, language: str) -> CascadeAnswer:
    shown = load_cascade(user, origin)
    cascade = shown.cascade
    parents: dict[int, list[tuple[int, bool]]] = {}
    for edges, is_stated in ((cascade.edges, False), (cascade.stated, True)):
        for parent, child in edges:
            parents.setdefault(child, []).append((parent, is_stated))
    columns: list[list[TreeNode]] = [[] for _ in cascade.generations]
    held = sorted(shown.sessions.values(), key=lambda session: (session.day, session.id))
    for session in held:
        place = user.places.short_name(session.soum, language) if session.soum else ""
        label = join_parts([dates.format_date(session.day), place])
        node = TreeNode(session.id, label, parents.get(session.id, ()))
        columns[cascade.generation_of[session.id]].append(node)
    drawn = lay_out(cascade, shown.sessions, user.places)
    names = {soum: user.places.short_name(soum, language) for soum in drawn.generation_of}
    return CascadeAnswer(shown, columns, drawn, names)
