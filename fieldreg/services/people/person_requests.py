"""Requests of people who may not be on this laptop (decision 22)."""

from fieldreg.domain.log.ids import parse_short_code
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import PersonRequest
from fieldreg.domain.records.values import RequestedBy, RequestTopic
from fieldreg.domain.roles import Permission
from fieldreg.services.user_session import UserSession, needs


@needs(Permission.REGISTER_PEOPLE)
def note_request(user: UserSession, /, topic: RequestTopic, *, code: str = "", **said: str) -> int:
    """Note a request, with the *code* on the person's card and the texts *said*; return its id.

    *said* are by the fields of `PersonRequest`; an empty one is unknown. Raises NOT_LAPTOP at head
    office, where the person's page does it; NOT_FOUND for no code; VALUE_REFUSED without name and
    code, for a correction without a text, and for a text that is too long.
    """
    user.require_laptop()
    person = parse_short_code(code) if code.strip() else None
    if code.strip() and person is None:
        raise Problem(Code.NOT_FOUND, ref=code)
    told = {name: text.strip() for name, text in said.items() if text.strip()}
    if person is None and "name" not in told:
        raise Problem(Code.VALUE_REFUSED, field="name")
    if topic is RequestTopic.CORRECT and "text" not in told:
        raise Problem(Code.VALUE_REFUSED, field="text")
    # It is no act: a request is not taken back by the next user here.
    with user.writing(RequestedBy.SELF, is_act=False) as writing:
        return writing.create(
            PersonRequest.validated(trainee=person, topic=topic, day=user.day, **told)
        )
