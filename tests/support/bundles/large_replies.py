"""Replies that are large though they bring little."""

import pytest

from fieldreg.store import store as short_steps
from fieldreg.store.devices import large_news
from fieldreg.sync.log import parted_replies
from fieldreg.sync.office import outgoing_replies


def shrink_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a reply be large, its steps and its parts short, and no clock decide."""
    monkeypatch.setattr(short_steps, "_STEP_S", 0)
    monkeypatch.setattr(large_news, "AT_ONCE", 2)
    monkeypatch.setattr(large_news, "_RUN", 2)
    monkeypatch.setattr(outgoing_replies, "AT_ONCE", 2)
    monkeypatch.setattr(parted_replies, "_RUN", 2)
    monkeypatch.setattr(parted_replies, "_PIECE", 3)
    monkeypatch.setattr(parted_replies, "PART_CHANGES", 6)
