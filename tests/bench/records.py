"""Made-up records in the proportions of a real register, the same in every run."""

import itertools
from collections.abc import Iterator

from fieldreg.domain import kinds
from fieldreg.domain.changes import Changes, Creations
from fieldreg.domain.ids import change_id
from fieldreg.domain.kinds import Kind, Value
from fieldreg.domain.stamps import stamp

WRITER = 1_234_567_890
SEGMENT = 5_000
_GIVEN = [
    "Болд", "Дулам", "Сүх", "Наранцэцэг", "Сарантуяа", "Тэмүүлэн", "Энхжин", "Номин",
    "Билгүүн", "Хулан",
]  # fmt: skip
_SECOND = [
    "",
    "эрдэнэ",
    "баатар",
    "жаргал",
    "цэцэг",
    "маа",
    "сүрэн",
    "дорж",
    "зул",
    "гэрэл",
]
_MARKS = ("present", "present", "present", "present", "late", "absent")


def segments(count: int) -> Iterator[tuple[int, int, Changes]]:
    """Give *count* new records as segments of at most 5,000: first, last, changes.

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
            if place < 20 or not people:
                people.append(identity)
                rows["trainee"].append((number, _trainee(number)))
            elif place == 20 or not sessions:
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
                tuple(
                    _creations(kinds.BY_NAME[name], some)
                    for name, some in rows.items()
                    if some
                )
            ),
        )


def _creations(kind: Kind, rows: list[tuple[int, list[Value]]]) -> Creations:
    numbers = [number for number, _ in rows]
    columns = list(map(list, zip(*(values for _, values in rows), strict=True)))
    return Creations(
        kind,
        [change_id(WRITER, number) for number in numbers],
        [stamp(number, WRITER) for number in numbers],
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
    """Give only the changes of *parts*."""
    return list(itertools.starmap(lambda _first, _last, changes: changes, parts))
