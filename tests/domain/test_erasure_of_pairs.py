"""Records about several people: erasing any of them blanks what is personal."""

from typing import Annotated

import pytest

from fieldreg.domain.erasure import ErasureSet, list_personal_texts
from fieldreg.domain.log.changes import Changes, Creations
from fieldreg.domain.records.declarations import ERASED_TEXT, Field, Kind
from fieldreg.domain.records.record import Record
from fieldreg.domain.records.values import Ref, ShortText
from fieldreg.store.records import kind_sql
from tests.support.stores.columns import column

TRAINEE, HELPER, OTHER = 11, 12, 13


class Referral(Record):
    kind = Kind(90, "referral", person_fields=("trainee", "helper"))

    trainee: Annotated[Ref, Field(is_editable=False)]
    helper: Annotated[Ref | None, Field(is_editable=False)] = None
    text: Annotated[ShortText, Field(is_editable=False, is_personal=True, erased_value=ERASED_TEXT)]


def referrals():
    columns = [[TRAINEE, TRAINEE], [HELPER, None], ["а", "б"]]
    return Changes((Creations(Referral.kind, [21, 22], [1, 2], columns),))


@pytest.mark.parametrize(
    ("person", "texts"),
    [(TRAINEE, [ERASED_TEXT, ERASED_TEXT]), (HELPER, [ERASED_TEXT, "б"]), (OTHER, ["а", "б"])],
)
def test_a_record_about_two_people_is_blanked_with_either(person, texts):
    erased = ErasureSet(people=frozenset({person}))
    changes = referrals()
    redacted = erased.redact(changes)
    assert column(Referral.kind, "text", redacted.creations[0].columns) == texts
    assert erased.affects(changes) is (person != OTHER)
    left = 2 - texts.count(ERASED_TEXT)
    assert len(list(list_personal_texts(redacted))) == left


def test_a_store_finds_such_records_by_any_of_their_people():
    assert kind_sql.is_about_sql(Referral.kind, [1, 2]) == (
        "(id IN (?, ?) OR trainee IN (?, ?) OR helper IN (?, ?))",
        [1, 2, 1, 2, 1, 2],
    )
