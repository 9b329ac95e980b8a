"""The command that notes a person's request."""

from fieldreg.cli.common.commands import command, option
from fieldreg.cli.common.context import CommandResult
from fieldreg.domain.log.ids import short_code
from fieldreg.domain.records.values import RequestTopic
from fieldreg.services.people import person_requests
from fieldreg.services.user_session import UserSession


@command("request")
def note_request(
    user: UserSession,
    topic: RequestTopic = option("--for", required=True),
    *,
    name: str = option("--name", "The name, as it was said.", default=""),
    born: str = option("--born TEXT", "The year of birth, or the age.", default=""),
    place: str = option("--place TEXT", "Where the person is from.", default=""),
    course: str = option("--course TEXT", "The course, and when it was.", default=""),
    code: str = option("--code CODE", "The code on the card, if there is one.", default=""),
    phone: str = option("--phone", "To be told of the outcome.", default=""),
    text: str = option(
        "--text", "What else was said; for a correction, what is wrong.", default=""
    ),
) -> CommandResult:
    """Note the request of a person who is not on this laptop; head office finds the person.

    A name or a code is needed. The texts are forgotten here once head office has decided.
    """
    said = {"name": name, "born": born, "place": place, "course": course}
    request = person_requests.note_request(user, topic, code=code, phone=phone, text=text, **said)
    document = {"request": short_code(request), "topic": topic}
    return CommandResult(
        document, f"{short_code(request)}: noted for head office. It goes with the next bundle."
    )
