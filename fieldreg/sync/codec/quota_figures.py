"""Figures in a reply: what head office tells laptops of each quota, in fives.

The key ``quotas`` is absent where there is nothing to tell, and from replies to laptops
whose words nobody has compared. What was told on a day is told until the next: whoever
exchanges often learns no more of who came than whoever exchanges once, and of a million
marks each is counted once a day and not for every stick.
"""

from functools import partial

from fieldreg.domain import kinds, quotas
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.quotas import RoundedCount
from fieldreg.domain.records.models import Quota
from fieldreg.domain.sync.tasks import Task, await_io
from fieldreg.keys.signed_documents import DocumentFields
from fieldreg.store.metadata import QUOTA_FIGURES, QUOTA_FIGURES_DAY
from fieldreg.store.store import Store


def count_for_day(store: Store, places: Gazetteer, day: str) -> Task[tuple[RoundedCount, ...]]:
    """Give what may be told on *day* of every quota in use, counted where it was not yet.

    Between two of them others have the store.
    """
    former = store.metadata.get(QUOTA_FIGURES)
    is_same = store.metadata.get(QUOTA_FIGURES_DAY) == day.encode()
    before = quotas.read_rounded_counts(former if is_same else None)
    told = []
    for one in store.records.list_all(kinds.QUOTA):
        if (known := before.get(one.id)) is None:
            counts = store.quota_figures.count_people(Quota.validated(**one.values), places)
            known = quotas.build_rounded_count(one.id, counts)
            yield from await_io(partial(bool, known))
        told += [known] if known else []
    if told != list(before.values()) or (former and not is_same):
        with store.transaction():
            store.metadata.put(QUOTA_FIGURES_DAY, day.encode())
            store.metadata.put(QUOTA_FIGURES, quotas.write_rounded_counts(told))
    return tuple(told)


def from_fields(fields: DocumentFields) -> tuple[RoundedCount, ...]:
    """Take them out of a reply."""
    return tuple(
        RoundedCount(
            one.read_integer("quota", minimum=1),
            one.read_integer("matching"),
            one.read_integer("other"),
        )
        for one in fields.read_objects("quotas", may_be_absent=True)
    )


def to_fields(told: tuple[RoundedCount, ...]) -> dict[str, object]:
    """Write what `take` reads; nothing where there is nothing to tell."""
    each = [{"matching": one.matching, "other": one.other, "quota": one.quota} for one in told]
    return {"quotas": each} if each else {}
