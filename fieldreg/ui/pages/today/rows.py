"""Rows of Today: what waits for somebody, and the sessions ahead."""

from fieldreg.domain.places import Gazetteer
from fieldreg.services.overview import Matter, Waiting
from fieldreg.store.sessions import SessionLine
from fieldreg.ui.forms import days
from fieldreg.ui.forms.people import joined
from fieldreg.ui.phrase import Words
from fieldreg.ui.tables.rows import Row
from fieldreg.ui.wording import aside, questions
from fieldreg.ui.wording import today as words


def waiting(one: Waiting) -> Row:
    """Give the row of something that waits for a person."""
    title, count, meta = one.title or words.unnamed_session(), one.count, ""
    said: tuple[Words, str, str]
    match one.matter:
        case Matter.LEFT_OPEN:
            said = words.left_open(title), words.left_open_line(count), "calendar"
        case Matter.TO_FOLLOW:
            said = words.to_follow(count), words.to_follow_line(), "guardian"
        case Matter.REFUSED:
            said = words.refused(count), words.refused_line(), "barred"
        case Matter.CONFLICT:
            said = words.in_conflict(title), words.in_conflict_line(count), "fork"
            meta = words.conflict()
        case Matter.ASIDE:
            said = aside.count(count), aside.count_line(), "warning"
        case Matter.DIFFERS:
            said = aside.differs(), aside.differs_short(), "warning"
        case Matter.CUT_OFF:
            said = aside.cut_off(), aside.cut_off_short(), "barred"
        case Matter.QUESTION:
            said = one.title, questions.waiting_line(count), "question"
        case Matter.LYING:
            said = words.lying(count), words.lying_line(), "file"
    head, line, icon = said
    return Row(
        head,
        line,
        icon=icon,
        role="ink2" if one.matter is Matter.LEFT_OPEN else "warn",
        meta=meta or days.shown(one.day),
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
