"""The rounded quota totals that head office sends to laptops.

They stay the same for a day: a laptop that exchanges often learns no more about attendance, and
marks are counted once a day.
"""

from fieldreg.domain import kinds, quotas
from fieldreg.domain.places.gazetteer import Gazetteer
from fieldreg.domain.quotas import RoundedCount
from fieldreg.domain.records.models import Quota
from fieldreg.domain.sync.tasks import Task, let_others_work
from fieldreg.store.metadata import QUOTA_FIGURES, QUOTA_FIGURES_DAY
from fieldreg.store.store import Store


def count_for_day(store: Store, gazetteer: Gazetteer, day: str) -> Task[tuple[RoundedCount, ...]]:
    """Return the totals of quotas in use for *day*, but of confidential courses; count new ones."""
    stored = store.metadata.read(QUOTA_FIGURES)
    is_same_day = store.metadata.read(QUOTA_FIGURES_DAY) == day
    before = quotas.read_rounded_counts(stored if is_same_day else None)
    totals = []
    for row in store.records.list_all(kinds.QUOTA):
        quota = Quota.validated(**row.values)
        if store.quota_figures.is_confidential(quota):
            continue
        if (total := before.get(row.id)) is None:
            counts = store.quota_figures.count_people(quota, gazetteer)
            total = quotas.build_rounded_count(row.id, counts)
            yield let_others_work
        totals += [total] if total else []
    if totals != list(before.values()) or (stored and not is_same_day):
        with store.transaction():
            store.metadata.write(QUOTA_FIGURES_DAY, day)
            store.metadata.write(QUOTA_FIGURES, quotas.write_rounded_counts(totals))
    return tuple(totals)
