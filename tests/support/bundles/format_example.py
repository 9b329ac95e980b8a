"""The example of `docs/formats/bundle.md`, as changes."""

from fieldreg.domain.kinds import TRAINEE, WRITER_SESSION
from fieldreg.domain.log.changes import Changes, Creations, Edit
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.log.stamps import build_stamp

WRITER = 7
IDS = [change_id(WRITER, number) for number in range(1, 6)]
STAMPS = [build_stamp(number, WRITER) for number in range(1, 6)]
KNOWN = {
    "given_name": ["Бат", "Сарантуяа", "Бат"],
    "birth_date": ["2008-03-14", None, "~2007"],
    "phone": ["99112233", "88001122", None],
}
EXAMPLE = Changes(
    (
        Creations(
            WRITER_SESSION, IDS[:1], STAMPS[:1], (["Дулмаа"], ["2026-03-14"], [None], [None])
        ),
        Creations(
            TRAINEE,
            IDS[1:4],
            STAMPS[1:4],
            tuple(KNOWN.get(field.name, [None] * 3) for field in TRAINEE.fields),
        ),
    ),
    (
        Edit(
            IDS[4],
            STAMPS[4],
            TRAINEE,
            IDS[1],
            {"phone": "99112234", "retired": 0},
            {"phone": (STAMPS[1],), "retired": (STAMPS[1],)},
        ),
    ),
)
