"""The table of kinds: stores, bundles and backups in use were written with this one."""

import pytest

from fieldreg.domain.kinds import BY_NAME, KINDS, ConflictPolicy
from fieldreg.domain.records.models import MODELS
from tests.support.stores.kinds_in_use import kinds_in_use


def describe_kind(kind):
    marks = {
        "about-changes": kind.is_about_changes,
        "office-only": kind.is_office_only,
        f"person={' '.join(kind.person_fields)}": kind.person_fields,
    }
    return " ".join([str(kind.number), kind.name, *(mark for mark, has in marks.items() if has)])


def describe_field(field):
    marks = {
        f"policy={field.policy.name}": field.policy is not ConflictPolicy.LATEST,
        "fixed": not field.is_editable,
        "personal": field.is_personal,
        f"joiner={field.joiner!r}": field.joiner,
        f"erased={field.erased_value}": field.erased_value is not None,
    }
    return " ".join(["", "", field.name, field.type, *(mark for mark, has in marks.items() if has)])


@pytest.mark.parametrize(("head", "fields"), list(kinds_in_use()), ids=lambda value: value[0])
def test_a_kind_in_use_is_derived_from_its_model_as_it_was(head, fields):
    kind = BY_NAME[head.split()[1]]
    assert describe_kind(kind) == head
    assert [describe_field(field) for field in kind.fields[: len(fields)]] == fields


def test_kinds_stand_in_the_order_in_which_they_refer_to_each_other():
    in_use = [head.split()[1] for head, _ in kinds_in_use()]
    assert [kind.name for kind in KINDS if kind.name in in_use] == in_use
    assert len({kind.number for kind in KINDS}) == len(KINDS)


def test_the_fields_of_a_kind_are_those_of_its_model():
    for model in MODELS.values():
        assert [field.name for field in model.kind.fields] == list(model.model_fields)
