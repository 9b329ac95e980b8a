"""The kinds and fields of releases 0.1.0 and 0.2.0, written out by hand."""

from collections.abc import Iterator
from itertools import groupby

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


def kinds_in_use() -> Iterator[tuple[str, list[str]]]:
    """Yield the line of each kind with those of its fields."""
    lines = iter(IN_USE.splitlines())
    heads: list[str] = []
    for is_field, group in groupby(lines, key=lambda line: line.startswith(" ")):
        if is_field:
            yield heads[-1], list(group)
        else:
            heads = list(group)
