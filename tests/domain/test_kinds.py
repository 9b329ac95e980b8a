"""The table of kinds: stores, bundles and backups in use were written with this one."""

from itertools import groupby

import pytest

from fieldreg.domain.kinds import BY_NAME, KINDS, ConflictPolicy
from fieldreg.domain.records.models import MODELS

# Nothing here ever changes. A later field comes after those of its kind, and needs no line here.
IN_USE = """\
1 shift about-changes
  trainer TEXT fixed
  day TEXT fixed
  device TEXT fixed
  asked_by TEXT fixed
2 partner
  name TEXT
  sort TEXT
  since TEXT
  contact TEXT joiner='; '
  notes TEXT policy=TEXTS
3 course
  name TEXT
  target_group TEXT joiner='; '
  notes TEXT policy=TEXTS
4 trainee
  source_ref TEXT personal
  given_name TEXT personal
  patronymic TEXT personal
  clan_name TEXT personal
  birth_date TEXT personal
  gender TEXT personal
  phone TEXT personal
  email TEXT personal
  aimag TEXT personal
  soum TEXT personal
  bag TEXT personal
  school TEXT personal joiner='; '
  occupation TEXT personal joiner='; '
  notes TEXT policy=TEXTS personal
  languages TEXT policy=UNION personal
  guardian TEXT personal joiner='; '
5 session
  course REF
  date TEXT
  half_days INTEGER
  starts TEXT
  soum TEXT
  venue TEXT
  mode TEXT
  capacity INTEGER
  facilitators TEXT joiner=', '
  partners REFS policy=UNION
  parent REF
  state TEXT
  notes TEXT policy=TEXTS
6 attendance person=trainee
  trainee REF fixed
  session REF fixed
  half_day INTEGER fixed
  mark TEXT policy=STRONGEST
7 consent person=trainee
  trainee REF fixed
  purpose TEXT fixed
  text_version TEXT fixed
  language TEXT fixed personal erased=-
  how TEXT fixed
  given_by TEXT fixed personal erased=-
  day TEXT fixed
  state TEXT policy=WITHDRAWN
9 answer person=trainee
  trainee REF fixed
  session REF fixed
  day TEXT fixed
  sealed SEALED fixed personal erased=erased
11 question office-only person=trainee
  laptop TEXT fixed
  trainee REF fixed
  session REF fixed
  text TEXT fixed personal erased=-
  day TEXT fixed
12 response person=trainee
  question REF fixed
  trainee REF fixed
  text TEXT fixed personal erased=-
  day TEXT fixed
13 place office-only
  code TEXT fixed
  name TEXT
14 quota office-only
  course REF fixed
  whom TEXT fixed
  share INTEGER fixed
  number INTEGER fixed
  since TEXT fixed
  until TEXT fixed
8 undoing about-changes office-only
  spans TEXT fixed
  state TEXT
  reason TEXT
  kept TEXT policy=UNION
10 erasure about-changes
  trainees REFS fixed
  fields TEXT fixed
  changes REFS fixed
  state TEXT fixed
  reason TEXT fixed
  day TEXT fixed
  said TEXT fixed
"""


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


def kinds_in_use():
    lines = iter(IN_USE.splitlines())
    heads = []
    for is_field, group in groupby(lines, key=lambda line: line.startswith(" ")):
        if is_field:
            yield heads[-1], list(group)
        else:
            heads = list(group)


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
