"""Rows of Today: what waits for somebody, and the sessions ahead."""

from fieldreg.domain.places import Gazetteer
from fieldreg.services.overview import Matter, Waiting
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.forms import days
from fieldreg.ui.forms.people import joined
from fieldreg.ui.tables.rows import Row
from fieldreg.ui.wording import questions
from fieldreg.ui.wording import today as words


def waiting(one: Waiting) -> Row:
    """Give the row of something that waits for a person."""
    match one.matter:
        case Matter.LEFT_OPEN:
            return Row(
                words.left_open(one.title or words.unnamed_session()),
                words.left_open_line(one.count),
                icon="calendar",
                meta=days.shown(one.day),
                value=one,
            )
        case Matter.TO_FOLLOW:
            return Row(
                words.to_follow(one.count),
                words.to_follow_line(),
                icon="guardian",
                role="warn",
                meta=days.shown(one.day),
                value=one,
            )
        case Matter.REFUSED:
            return Row(
                words.refused(one.count),
                words.refused_line(),
                icon="barred",
                role="warn",
                value=one,
            )
        case Matter.CONFLICT:
            return Row(
                words.in_conflict(one.title or words.unnamed_session()),
                words.in_conflict_line(one.count),
                icon="fork",
                role="warn",
                meta=words.conflict(),
                value=one,
            )
        case Matter.QUESTION:
            return Row(
                one.title,
                questions.waiting_line(one.count),
                icon="question",
                role="warn",
                meta=days.shown(one.day),
                value=one,
            )
        case Matter.LYING:
            return Row(
                words.lying(one.count),
                words.lying_line(),
                icon="file",
                role="warn",
                meta=days.shown(one.day),
                value=one,
            )


def ahead(line: SessionLine, places: Gazetteer, language: str) -> Row:
    """Give the row of a session that is planned."""
    soum = places.name(line.soum, language) if line.soum else ""
    return Row(
        line.course or words.unnamed_session(),
        joined([line.venue or soum, words.half_days(line.half_days)]),
        lead=days.shown(line.date)[5:],
        value=line.id,
    )
