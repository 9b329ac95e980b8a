"""Who is new, where some sessions are left out, against a count by hand."""

from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.figures.counting import CodedFacts, FactRow, list_columns, renew_first

SESSIONS = frozenset(range(1, 6))  # by day
SOME = st.frozensets(st.sampled_from(sorted(SESSIONS)))


def list_rows(visits: list[frozenset[int]], left_out: frozenset[int]) -> list[FactRow]:
    return [
        (person, session, 1, None, int(session == min(mine - left_out)), None, None, None, None)
        for person, mine in enumerate(visits, 1)
        for session in sorted(mine - left_out)
    ]


@given(st.lists(SOME, max_size=6), SOME)
def test_the_first_session_that_is_not_left_out_is_the_first(visits, left_out) -> None:
    kept = [row for row in list_rows(visits, frozenset()) if row[1] not in left_out]
    moved = frozenset(person for person, mine in enumerate(visits, 1) if mine & left_out)
    found = renew_first(list_columns(kept), moved, SESSIONS - left_out)
    assert [*CodedFacts(found)] == list_rows(visits, left_out)
