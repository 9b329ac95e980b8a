"""Made-up records in the proportions of a real register, the same in every run."""

import itertools
from collections.abc import Iterator
from itertools import islice
from math import gcd

from fieldreg.domain import kinds
from fieldreg.domain.kinds import RETIRED, Kind, Value
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp

WRITER = 1_234_567_890
EDITOR = 1_987_654_321
SEGMENT = 5_000
_SESSION_PLACE = 20  # of every fifty records these many are people, and then comes a session
_GIVEN = [
    "Болд", "Дулам", "Сүх", "Наранцэцэг", "Сарантуяа", "Тэмүүлэн", "Энхжин", "Номин",
    "Билгүүн", "Хулан",
]  # fmt: skip
_SECOND = ["", "эрдэнэ", "баатар", "жаргал", "цэцэг", "маа", "сүрэн", "дорж", "зул", "гэрэл"]
_MARKS = ("present", "present", "present", "present", "late", "absent")


def segments(count: int) -> Iterator[tuple[int, int, Changes]]:
    """Yield *count* new records as segments of at most 5,000: first, last, changes.

    40 % trainees with 14 fields, 2 % sessions, 58 % attendance.
    """
    people: list[int] = []
    sessions: list[int] = []
    for first in range(1, count + 1, SEGMENT):
        last = min(count, first + SEGMENT - 1)
        rows: dict[str, list[tuple[int, list[Value]]]] = {
            "trainee": [],
            "session": [],
            "attendance": [],
        }
        for number in range(first, last + 1):
            identity = change_id(WRITER, number)
            place = number % 50
            if place < _SESSION_PLACE or not people:
                people.append(identity)
                rows["trainee"].append((number, _trainee(number)))
            elif place == _SESSION_PLACE or not sessions:
                sessions.append(identity)
                rows["session"].append((number, _session(number)))
            else:
                person = people[-1 - number % min(len(people), 40)]
                rows["attendance"].append(
                    (number, [person, sessions[-1], 1 + number % 3, _MARKS[number % 6]])
                )
        yield (
            first,
            last,
            Changes(
                tuple(_creations(kinds.BY_NAME[name], some) for name, some in rows.items() if some)
            ),
        )


def _creations(kind: Kind, rows: list[tuple[int, list[Value]]]) -> Creations:
    numbers = [number for number, _ in rows]
    columns = list(map(list, zip(*(values for _, values in rows), strict=True)))
    return Creations(
        kind,
        [change_id(WRITER, number) for number in numbers],
        [build_stamp(number, WRITER) for number in numbers],
        columns,
    )


def _name(number: int) -> str:
    return _GIVEN[number * 7 % 10] + _SECOND[number * 13 // 10 % 10]


def _trainee(number: int) -> list[Value]:
    mixed = number * 2_654_435_761 % 2**32  # spread, and the same in every run
    values: dict[str, Value] = {
        "source_ref": f"R{number}",
        "given_name": _name(mixed),
        "patronymic": _name(mixed >> 7),
        "clan_name": "Боржигон" if mixed % 3 else "Бэсүд",
        "birth_date": f"{1990 + mixed % 20}-{1 + mixed % 12:02}-{1 + mixed % 28:02}",
        "gender": "female" if mixed % 5 < 3 else "male",
        "phone": f"{88_000_000 + mixed % 11_999_999}",
        "email": f"person{mixed % 10**6}@example.mn",
        "aimag": "65",
        "soum": f"65{1 + mixed % 19:02}",
        "bag": f"65{1 + mixed % 19:02}{51 + mixed % 6 * 2}",
        "school": f"{1 + mixed % 30}-р сургууль",
        "occupation": ("сурагч", "оюутан", "багш")[mixed % 3],
        "notes": "Дараагийн зусланд ирэх хүсэлтэй" if mixed % 4 == 0 else "Асуух зүйлгүй",
    }
    return [values.get(field.name) for field in kinds.TRAINEE.fields]


def _session(number: int) -> list[Value]:
    values: dict[str, Value] = {
        "course": change_id(WRITER, 1),
        "date": f"2026-{1 + number // 50 % 12:02}-{1 + number // 600 % 28:02}",
        "half_days": 3,
        "starts": "morning",
        "soum": f"65{1 + number // 50 % 19:02}",
        "mode": "in-person",
        "capacity": 30,
        "state": "closed",
    }
    return [values.get(field.name) for field in kinds.SESSION.fields]


def flat(parts: Iterator[tuple[int, int, Changes]]) -> list[Changes]:
    return list(itertools.starmap(lambda _first, _last, changes: changes, parts))


def edits(count: int, among: int, *, first: int, size: int = SEGMENT) -> Iterator[Changes]:
    """Yield *count* corrections of the *among* records of `segments`, *size* at once.

    A correction says what `Writing.edit` says: one field anew, and that the record is in
    use. Two in five correct the telephone number or the school of a trainee, the others
    a mark. They are numbered from *first* on, and no number corrects what another does.
    """
    wanted = (number for number in _spread(among) if number % 50 != _SESSION_PLACE)
    numbered = enumerate(islice(wanted, first - 1, first - 1 + count), first)
    while some := tuple(_edit(*one) for one in islice(numbered, size)):
        yield Changes(edits=some)


def _edit(number: int, record: int) -> Edit:
    kind, name = kinds.ATTENDANCE, "mark"
    if record % 50 < _SESSION_PLACE:
        kind, name = kinds.TRAINEE, ("phone", "school")[number % 2]
    seen = (build_stamp(record, WRITER),)
    return Edit(
        change_id(EDITOR, number),
        build_stamp((1 << 30) + number, EDITOR),
        kind,
        change_id(WRITER, record),
        {name: _new_value(name, number), RETIRED.name: 0},
        {name: seen, RETIRED.name: seen},
    )


def _new_value(name: str, number: int) -> str:
    if name == "mark":
        return ("left-early", "excused")[number % 2]
    return str(95_000_000 + number) if name == "phone" else f"{1 + number % 30}-р сургууль"


def _spread(among: int) -> Iterator[int]:
    step = next(one for one in range(among * 5 // 8, among) if gcd(one, among) == 1)
    return (1 + place * step % among for place in range(among))
