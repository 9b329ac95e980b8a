"""Migrations: numbered plain SQL, one self-contained file each, never changed.

The engine runs them, translates their types, and records which have run; all that are due run, or
none. Statements end with ``;`` and a newline. Each release that adds a field or kind adds a
migration for its column or table; `upgrade_unknown_changes` then fills in values kept unread.
"""

from fieldreg.store.migrations import (
    m0001_begin,
    m0002_answers,
    m0003_erasing,
    m0004_officers,
    m0005_custody,
    m0007_consents,
    m0009_departures,
    m0010_asked_by,
    m0011_questions,
    m0012_places,
    m0013_said,
    m0014_quotas,
    m0015_ahead,
    m0016_releases,
    m0017_leaps,
)

STEPS = {
    "0001_begin": m0001_begin.SQL,
    "0002_answers": m0002_answers.SQL,
    "0003_erasing": m0003_erasing.SQL,
    "0004_officers": m0004_officers.SQL,
    "0005_custody": m0005_custody.SQL,
    "0007_consents": m0007_consents.SQL,
    "0009_departures": m0009_departures.SQL,
    "0010_asked_by": m0010_asked_by.SQL,
    "0011_questions": m0011_questions.SQL,
    "0012_places": m0012_places.SQL,
    "0013_said": m0013_said.SQL,
    "0014_quotas": m0014_quotas.SQL,
    "0015_ahead": m0015_ahead.SQL,
    "0016_releases": m0016_releases.SQL,
    "0017_leaps": m0017_leaps.SQL,
}
