"""The paper that the trainer has before her: thirty people, and who came after noon."""

from dataclasses import dataclass

from fieldreg.domain.people.person_names import PersonName
from fieldreg.domain.records.values import AttendanceMark

COURSE, SOUM, HALF_DAYS = "Манлайлал", "Тариат", 2


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """One line: who came in the morning, and the *mark* of the afternoon."""

    patronymic: str
    given: str
    born: str
    soum: str
    phone: str
    mark: AttendanceMark

    @property
    def name(self) -> PersonName:
        return PersonName(self.given, self.patronymic)


_NAMES = """
Аманжол Айгерим, Отгонбаяр Тэнгис, Мөнхбат Анударь, Бат-Эрдэнэ Хулан, Нямдорж Энхжин,
Лхагва Мөнхжин, Цогт Намуун, Энхболд Билгүүн, Батбаяр Сарангэрэл, Доржийн Сарантуяа,
Ганбаатар Номин, Пүрэв Дөлгөөн, Сүхбат Үүрийнтуяа, Б. Тэргэл, Чулуун Сарантуул,
Мягмар Саранцацрал, Ганболд Саранзул, Энхбат Сарантогос, Баатар Өнөрмаа, Төмөр Үлэмж,
Чойжил Амарсанаа, Дашням Болормаа, Сэрээтэр Ганхуяг, Жамсран Дэлгэрмаа, Очир Ерөөлт,
Ёндон Золбоо, Ишдорж Ихбаяр, Лувсан Лхамсүрэн, Наваан Мишээл, Равдан Нандинцэцэг
"""
_MARKS = (
    AttendanceMark.PRESENT,
    AttendanceMark.LATE,
    AttendanceMark.PRESENT,
    AttendanceMark.ABSENT,
    AttendanceMark.EXCUSED,
    AttendanceMark.LEFT_EARLY,
)


def _entries():
    for number, line in enumerate(_NAMES.replace("\n", " ").split(",")):
        patronymic, given = line.split()
        phone = str(99_110_000 + 37 * number) if number % 2 else ""
        born = str(1958 + 7 * number % 48)  # all are of age: no guardian is asked
        soum = "" if number % 4 else SOUM
        yield PaperEntry(patronymic, given, born, soum, phone, _MARKS[number % len(_MARKS)])


PAPER_REGISTER = tuple(_entries())
UNACCOMPANIED = (PAPER_REGISTER[3], PAPER_REGISTER[12], PAPER_REGISTER[21])
"""Those who answer the sealed page, one after the other."""
