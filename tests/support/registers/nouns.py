"""A record of each of the mission's own kinds, with all its fields."""

from fieldreg.domain import kinds
from fieldreg.domain.log.ids import short_code
from fieldreg.services import training_sessions
from fieldreg.services.records import plain_records
from fieldreg.services.user_session import UserSession
from tests.support.installations import TARIAT


def note_each_kind(office: UserSession, laptop: UserSession, session: int, person: int) -> None:
    """Note a record of each kind that has no rules of its own, and one more session."""
    at, who = {"session": short_code(session)}, {"trainee": short_code(person)}
    day, partner = laptop.day, {"partner": "Сургууль"}
    listed = {
        "theme": {"name": "Эрүүл ахуй"},
        "audience": {"name": "Малчид"},
        "project": {"name": "Тэгш эрх", "donor": "Сан", "since": day, "until": "2027-12-31"}
        | {"completion": "80"},
        "course": _read("name=Сэтгэлийн тайвшрал, name_en=Calm, theme=Эрүүл ахуй, audience=Малчид")
        | _read("series=Эрүүл мэнд, place_in_series=2, is_confidential=yes, form=training")
        | _read("is_trainer_level=no, completion=75, target_group=14–17, notes=Зун"),
        "partner": _read("name=Залуучуудын зөвлөл, parent=Сургууль, category=youth-led")
        | _read(f"soum={TARIAT}, contact=70112244, since=2020"),
        "material": {"name": "Гарын авлага", "language": "kk", "day": day, "author": "Дорж"},
    }
    noted = {
        "partnership": partner | {"day": day, "event": "begun"},
        "part": at | partner | {"part": "planning"},
        "contribution": at | who | {"part": "lead"},
        "promise": at | who | {"text": "Гэртээ хичээл заана", "due": "2026-09-30"},
        "residence": who | {"day": day, "soum": TARIAT, "reason": "moved"},
    }
    for desk, records in ((office, listed), (laptop, noted)):
        for name, values in records.items():
            plain_records.add_record(desk, kinds.BY_NAME[name], values)
    [project] = office.store.records.list_all(kinds.PROJECT)
    online = {"mode": "online", "link": "https://meet.example.org/1", "headcount": 12}
    online |= {"project": project.id, "parent": session, "date": day, "soum": TARIAT}
    training_sessions.plan_session(office, "Сэтгэлийн тайвшрал", online)


def _read(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split(", "))
