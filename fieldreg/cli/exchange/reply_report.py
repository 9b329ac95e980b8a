"""What head office's reply brought to a laptop, as a document and in words."""

from collections.abc import Iterator

from fieldreg.cli.common import output
from fieldreg.domain.sync.exchange import ReplySummary


def reply_document(reply: ReplySummary | None) -> dict[str, object] | None:
    """Give what *reply* brought as a document, if there was one."""
    if reply is None:
        return None
    return {
        "day": reply.day,
        "people_received": reply.people_received,
        "corrections": reply.corrections,
        "new_records": reply.new_records,
        "set_aside": reply.quarantined_count,
        "renamed": reply.renamed,
        "people_erased": reply.people_erased,
        "people_gone": reply.people_gone,
        "sessions_gone": reply.sessions_gone,
        "people_back": reply.people_back,
        "sessions_back": reply.sessions_back,
        "differs": reply.has_differences,
    }


def format_reply(reply: ReplySummary) -> Iterator[str]:
    """Say what *reply* brought."""
    people = output.format_count(reply.people_received, "person", "people")
    yield (
        f"Head office's answer of {reply.day}: it has {people} more;"
        f" {output.format_count(reply.corrections, 'correction')},"
        f" {output.format_count(reply.new_records, 'new record')},"
        f" {output.format_count(reply.quarantined_count, 'change')} set aside."
    )
    if reply.quarantined_count:
        yield ("'fieldreg arrivals' says which were set aside, and what to do.")
    if reply.has_differences:
        yield (
            "This laptop holds something else than head office knows it to hold, and"
            " sending everything again did not help. Nothing is lost: what was"
            " receipted is at head office, and the rest goes with this exchange."
            " Go on working and tell head office, which will invite it anew."
        )
    if reply.renamed:
        yield (
            "This laptop exists twice: its disk was copied, or put back as it was."
            f" {output.format_count(reply.renamed, 'change')} of its own have new codes."
            " Tell head office, which will invite it anew."
        )
    if reply.people_erased:
        told = output.format_count(reply.people_erased, "person", "people")
        yield (f"Head office had {told} erased here.")
    if gone := _people_and_sessions(reply.people_gone, reply.sessions_gone):
        yield (
            f"Head office has undone what had come in: {gone} are out of sight here."
            " Nothing is lost; ask head office before you enter anybody again."
            " 'fieldreg arrivals' says who undid it and why."
        )
    if back := _people_and_sessions(reply.people_back, reply.sessions_back):
        yield (
            f"Head office has brought back what it had undone: {back} are here again,"
            " as they were. Look whether you entered anybody again meanwhile."
        )


def _people_and_sessions(people: int, sessions: int) -> str:
    told = []
    if people:
        told.append(output.format_count(people, "person", "people"))
    if sessions:
        told.append(output.format_count(sessions, "session"))
    return " and ".join(told)
