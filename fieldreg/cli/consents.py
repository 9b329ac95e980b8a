"""The commands about consents: the texts, and who is to be asked or decided about."""

from collections.abc import Iterable

import click

from fieldreg.cli import showing
from fieldreg.cli.call import Answer, Call, pass_call
from fieldreg.cli.opening import tools_of, unlocked
from fieldreg.domain.consent_texts import LANGUAGES
from fieldreg.domain.ids import short_code
from fieldreg.domain.records import Purpose
from fieldreg.services import consenting
from fieldreg.services.consenting import Concerned

_PURPOSES = [one.value for one in Purpose]


@click.group()
def consents() -> None:
    """Show the texts, whose guardian is awaited, and whom to ask again."""


@consents.command()
@click.argument("purpose", type=click.Choice(_PURPOSES))
@click.option("--language", type=click.Choice(LANGUAGES), default=showing.LANGUAGE)
@click.option("--version", metavar="N", help="As it was told then, and not as it is now.")
@click.option("--guardian", is_flag=True, help="What the guardian of a minor is told.")
@pass_call
def text(
    call: Call, purpose: str, language: str, version: str | None, *, guardian: bool
) -> Answer:
    """Show what people are told before they answer."""
    texts = tools_of(call).texts
    wanted = Purpose(purpose)
    told = texts.text(wanted, language, version=version, guardians=guardian)
    document = {
        "purpose": purpose,
        "version": told.version,
        "language": language,
        "title": told.title,
        "paragraphs": list(told.paragraphs),
        "versions": list(texts.versions(wanted)),
    }
    return Answer(document, "\n\n".join((told.title, *told.paragraphs)))


@consents.command()
@pass_call
def outstanding(call: Call) -> Answer:
    """List whose guardian's consent is still to follow."""
    with unlocked(call) as installation:
        found = consenting.outstanding(installation.desk())
    listed = [
        {
            "code": short_code(one.trainee),
            "name": one.name,
            "age": one.age.value,
            "guardian": one.guardian or None,
            "day": one.day,
            "session": short_code(one.session) if one.session else None,
            "course": one.course or None,
            "date": one.session_day or None,
        }
        for one in found
    ]
    rows = [
        (one["code"], one["name"], one["age"], one["guardian"], one["course"], one["date"])
        for one in listed
    ]
    heads = ("code", "name", "age", "guardian", "last session", "on")
    told = showing.table(heads, rows) if rows else "No guardian's consent is awaited."
    return Answer({"people": listed, "count": len(listed)}, told)


@consents.command()
@pass_call
def again(call: Call) -> Answer:
    """List who consented only to a text that is other in substance by now."""
    with unlocked(call) as installation:
        found = consenting.to_ask_again(installation.desk())
    return _concerned(found, "Nobody is to be asked again.")


@consents.command()
@pass_call
def refused(call: Call) -> Answer:
    """List whose record may not be kept any more, by their word or a guardian's."""
    with unlocked(call) as installation:
        found = consenting.refused(installation.desk())
    return _concerned(found, "Nobody has refused to be kept.")


def _concerned(found: Iterable[Concerned], nobody: str) -> Answer:
    listed = [
        {"code": short_code(one.trainee), "name": one.name, "purposes": [*one.purposes]}
        for one in found
    ]
    rows = [(one["code"], one["name"], ", ".join(one["purposes"])) for one in listed]
    told = showing.table(("code", "name", "for"), rows) if rows else nobody
    return Answer({"people": listed, "count": len(listed)}, told)
