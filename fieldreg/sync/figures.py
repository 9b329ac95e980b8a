"""Figures in a reply: what head office tells laptops of each quota, in fives.

The key ``quotas`` is absent where there is nothing to tell, and from replies to laptops
whose words nobody has compared.
"""

from functools import partial

from fieldreg.domain import kinds, quotas
from fieldreg.domain.places import Gazetteer
from fieldreg.domain.quotas import Told
from fieldreg.domain.records import Quota
from fieldreg.domain.rounds import Round, away
from fieldreg.keys.documents import Fields
from fieldreg.store.store import Store


def count(store: Store, places: Gazetteer) -> Round[tuple[Told, ...]]:
    """Count what may be told of every quota in use; between two, others have the store."""
    told = []
    for one in store.records.all(kinds.QUOTA):
        found = store.figures.tally(Quota.checked(**one.values), places)
        told.append(quotas.tell(one.id, found))
        yield from away(partial(bool, found))
    return tuple(one for one in told if one is not None)


def take(fields: Fields) -> tuple[Told, ...]:
    """Take them out of a reply."""
    return tuple(
        Told(
            one.integer("quota", least=1),
            one.integer("matching"),
            one.integer("other"),
            one.integer("unknown"),
        )
        for one in fields.objects("quotas", may_be_absent=True)
    )


def to_body(told: tuple[Told, ...]) -> dict[str, object]:
    """Write what `take` reads; nothing where there is nothing to tell."""
    each = [
        {
            "matching": one.matching,
            "other": one.other,
            "quota": one.quota,
            "unknown": one.unknown,
        }
        for one in told
    ]
    return {"quotas": each} if each else {}
