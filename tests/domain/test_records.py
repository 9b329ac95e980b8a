"""Records: which values a field can hold."""

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.problems import Code, Problem
from fieldreg.domain.records.models import WriterSession
from fieldreg.domain.records.record import Record

NO_DAYS = ["2026-02-30", "2026-02-29", "2026-13-01", "0000-01-01", "2026-3-14"]
NO_DAYS += ["20260314", "2026-W11-6", "2026-03-14T00", "2026-03-14\n", "٢٠٢٦-٠٣-١٤", ""]


@pytest.mark.parametrize("day", ["2026-03-14", "2028-02-29", "0001-01-01", "9999-12-31"])
def test_a_day_is_one_that_the_calendar_has(day):
    assert WriterSession.validated(trainer="Оюунчимэг", day=day).day == day


@pytest.mark.parametrize("day", NO_DAYS)
def test_a_day_that_no_calendar_has_is_refused(day):
    with pytest.raises(Problem) as refused:
        WriterSession.validated(trainer="Оюунчимэг", day=day)
    assert (refused.value.code, refused.value.facts) == (Code.VALUE_REFUSED, {"field": "day"})


def test_no_record_about_a_person_tells_more_of_her_by_an_edit():
    """`domain.erasing` blanks what such a record was created with, and edits of `TRAINEE`."""
    for kind in kinds.PERSON_KINDS:
        assert [one.name for one in kind.editable_fields if one.is_personal] == [], kind.name
        texts = [one for one in kind.fields if one.is_personal]
        fields = next(model for model in Record.__subclasses__() if model.kind is kind).model_fields
        assert all(
            one.erased_value is not None or not fields[one.name].is_required() for one in texts
        ), kind.name
