"""The command that notes the request of a person whom this laptop may not know."""

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
    name: str = option("--name", "Who asks, as she calls herself.", default=""),
    born: str = option("--born TEXT", "Her year of birth, or her age.", default=""),
    place: str = option("--place TEXT", "Where she is from.", default=""),
    course: str = option("--course TEXT", "What she learned, and when.", default=""),
    code: str = option("--code CODE", "The code on her card, if she has one.", default=""),
    phone: str = option("--phone", "To be told, if she wishes.", default=""),
    text: str = option(
        "--text", "What else she says; what is wrong, for a correction.", default=""
    ),
) -> CommandResult:
    """Note what somebody asks for whom this laptop does not know; head office finds who it is.

    A name or a code is needed. What she said is forgotten here once head office has decided.
    """
    said = {"name": name, "born": born, "place": place, "course": course}
    request = person_requests.note_request(user, topic, code=code, phone=phone, text=text, **said)
    document = {"request": short_code(request), "topic": topic}
    return CommandResult(
        document, f"{short_code(request)}: noted for head office. It goes with the next bundle."
    )
