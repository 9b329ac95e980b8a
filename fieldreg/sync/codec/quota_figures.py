"""Figures in a reply: what head office tells laptops of each quota, in fives.

The key ``quotas`` is absent where there is nothing to tell, and from replies to laptops
whose words nobody has compared. What was told on a day is told until the next: whoever
exchanges often learns no more of who came than whoever exchanges once, and of a million
marks each is counted once a day and not for every stick.
"""

from functools import partial

from fieldreg.domain import kinds, quotas
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.quotas import Told
from fieldreg.domain.records import Quota
from fieldreg.domain.sync.tasks import Round, away
from fieldreg.keys.signed_documents import Fields
from fieldreg.store.metadata import TOLD_FIGURES, TOLD_ON
from fieldreg.store.store import Store


def count(store: Store, places: Gazetteer, day: str) -> Round[tuple[Told, ...]]:
    """Give what may be told on *day* of every quota in use, counted where it was not yet.

    Between two of them others have the store.
    """
    former = store.papers.get(TOLD_FIGURES)
    is_same = store.papers.get(TOLD_ON) == day.encode()
    before = quotas.read_told(former if is_same else None)
    told = []
    for one in store.records.all(kinds.QUOTA):
        if (known := before.get(one.id)) is None:
            counts = store.figures.counts(Quota.checked(**one.values), places)
            known = quotas.tell(one.id, counts)
            yield from away(partial(bool, known))
        told += [known] if known else []
    if told != list(before.values()) or (former and not is_same):
        with store.transaction():
            store.papers.put(TOLD_ON, day.encode())
            store.papers.put(TOLD_FIGURES, quotas.write_told(told))
    return tuple(told)


def take(fields: Fields) -> tuple[Told, ...]:
    """Take them out of a reply."""
    return tuple(
        Told(
            one.integer("quota", least=1),
            one.integer("matching"),
            one.integer("other"),
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
        }
        for one in told
    ]
    return {"quotas": each} if each else {}
