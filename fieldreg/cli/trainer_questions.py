"""The commands about questions: head office asks, the trainer at a laptop answers."""

from collections.abc import Sequence

import click

from fieldreg.cli.common import output
from fieldreg.cli.common.context import Answer, Call, pass_call
from fieldreg.cli.common.unlocking import unlocked
from fieldreg.domain.log.ids import short_code
from fieldreg.services import trainer_questions
from fieldreg.services.people import people_search
from fieldreg.services.trainer_questions import Asked, Told
from fieldreg.services.user_session import Desk

_question = click.argument("ref", metavar="QUESTION")
_text = click.argument("text")


@click.group(invoke_without_command=True)
@click.option("--all", "every", is_flag=True, help="Also those that were put away.")
@click.option("--about", "ref", metavar="REF", help="Only those about a person or session.")
@click.pass_context
def questions(ctx: click.Context, ref: str | None, *, every: bool) -> Answer | None:
    """Ask the trainer at a laptop, answer head office, see what waits.

    Without more, head office's questions are shown, those first that wait for an answer.
    """
    if ctx.invoked_subcommand is not None:
        return None
    with unlocked(ctx.ensure_object(Call)) as installation:
        desk = installation.desk()
        about = people_search.record(desk, ref) if ref else None
        found = trainer_questions.questions(desk, about=about)
    return _listed([one for one in found if every or not one.is_put_away])


@questions.command()
@_text
@click.option("--laptop", metavar="NAME", required=True, help="Whose trainer is asked.")
@click.option("--about", "ref", metavar="REF", help="A person or session it is about.")
@pass_call
def ask(call: Call, text: str, laptop: str, ref: str | None) -> Answer:
    """Ask the trainer at a laptop; it goes there with the next answer."""
    with unlocked(call) as installation:
        desk = installation.desk()
        about = people_search.record(desk, ref) if ref else None
        identity = trainer_questions.ask(desk, text, laptop=laptop, about=about)
        return _told(desk, identity, "goes with the next answer")


@questions.command()
@_question
@_text
@pass_call
def answer(call: Call, ref: str, text: str) -> Answer:
    """Answer a question of head office; it goes there with the next exchange."""
    with unlocked(call) as installation:
        desk = installation.desk()
        identity = trainer_questions.find(desk, ref)
        trainer_questions.respond(desk, identity, text)
        return _told(desk, identity, "is answered; it goes with the next exchange")


@questions.command()
@_question
@click.option("--undo", is_flag=True, help="Let it wait again.")
@pass_call
def close(call: Call, ref: str, *, undo: bool) -> Answer:
    """Put a question away, whether or not it was answered."""
    with unlocked(call) as installation:
        desk = installation.desk()
        identity = trainer_questions.find(desk, ref)
        is_news = trainer_questions.put_away(desk, identity, is_wanted=not undo)
        said = "is put away" if not undo else "is open"
        return _told(desk, identity, said if is_news else "was so already")


def _told(desk: Desk, identity: int, said: str) -> Answer:
    one = next(one for one in trainer_questions.questions(desk) if one.id == identity)
    return Answer(_document(one), f"{short_code(identity)} {said}.")


def _listed(found: Sequence[Asked]) -> Answer:
    listed = [_document(one) for one in found]
    rows = [
        (
            short_code(one.id),
            one.laptop,
            one.question.day,
            _about(one),
            _state(one),
            one.question.text,
            "; ".join(told.text for told in one.responses),
        )
        for one in found
    ]
    heads = ("code", "laptop", "asked on", "about", "state", "question", "answer")
    told = output.table(heads, rows) if rows else "Nothing is asked."
    waiting = sum(one.waits for one in found)
    document = {"questions": listed, "waiting": waiting, "count": len(listed)}
    return Answer(document, told)


def _about(one: Asked) -> str:
    if one.about is None:
        return ""
    line = one.about.session
    return f"{line.course or ''} {line.date}".strip() if line else one.about.name


def _state(one: Asked) -> str:
    if one.is_put_away:
        return "put-away"
    return "waits" if one.waits else "answered"


def _document(one: Asked) -> dict[str, object]:
    return {
        "code": short_code(one.id),
        "laptop": one.laptop,
        "about": short_code(one.about.id) if one.about else None,
        "kind": one.about.kind.name if one.about else None,
        "state": _state(one),
        **_text_of(one.question),
        "answers": [_text_of(told) for told in one.responses],
    }


def _text_of(one: Told) -> dict[str, object]:
    return {"text": one.text, "by": one.by.trainer or None, "day": one.day}
