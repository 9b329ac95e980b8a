"""Guesses of the field that a column header means.

English, Mongolian, Russian, Kazakh and French words from headers of lists and exports. A
field's own name is surest; then words that mean only that field, last words that may mean
it. Register numbers have no word: they are not collected.
"""

import re
import unicodedata
from typing import NamedTuple

from fieldreg.domain.kinds import TRAINEE

EXPORTED_CODE_COLUMN = "code"  # beside the fields: the short code in our own exports
EXPORTED_RETIRED_COLUMN = "retired"

PERSON_FIELDS = tuple(field.name for field in TRAINEE.fields)

# How sure a word is (1 means the field, 2 may mean it), the field, the words.
_WORDS = """
1 source_ref unique id|rec id|record id|row id|person id|participant id|source id|id|code
1 source_ref бүртгэлийн дугаар|идентификатор|код
2 source_ref no|nr|number|д д|дд|дугаар|номер|п п|нөмір|реттік нөмірі|р с
1 given_name first name|firstname|given name|given names|givenname|forename
1 given_name нэр|өөрийн нэр|суралцагчийн нэр|оролцогчийн нэр|имя|аты|есімі|есім|prénom|prenom
2 given_name name|full name|fullname|participant|participant name|нэрс|овог нэр|овог нэрс
2 given_name нэр овог|оролцогч|суралцагч|фио|ф и о|участник|аты жөні|nom complet
1 patronymic patronymic|father name|fathers name|father s name|parent name
1 patronymic эцгийн нэр|эхийн нэр|эцэг эхийн нэр|эцэг эх|отчество|имя отца
1 patronymic әкесінің аты|әкесінің анасының аты|әке аты|nom du père
2 patronymic surname|last name|lastname|family name|familyname|овог|фамилия|тегі
2 patronymic nom|nom de famille
1 clan_name clan|ургийн овог|ургийн нэр|род|ру аты|ру|nom de clan
1 birth_date birthdate|date of birth|dateofbirth|dob|birthday|born|birth year|year of birth
1 birth_date төрсөн огноо|төрсөн өдөр|төрсөн он сар өдөр|төрсөн он сар|төрсөн он
1 birth_date дата рождения|родился|год рождения|туған күні|туған жылы|date de naissance
2 birth_date он сар өдөр
1 gender sex|хүйс|пол|жынысы|жыныс|genre|sexe
1 phone phone number|telephone|telephone number|tel|mobile|mobile phone|cell|cell phone
1 phone утас|утасны дугаар|гар утас|гар утасны дугаар|телефон|номер телефона|мобильный
1 phone телефоны|ұялы телефон|téléphone
2 phone contact|холбоо барих|холбоо барих утас|байланыс
1 email e mail|email address|e mail address|mail|цахим шуудан|и мэйл|имэйл|мэйл|емэйл
1 email цахим хаяг|электронная почта|почта|электрондық пошта|courriel|adresse e mail
1 aimag aymag|аймаг|аймаг хот|аймаг нийслэл|аймак|аймақ|aïmag
2 aimag province|region|oblast|хот|область|облыс
1 soum sum|district|сум|сум дүүрэг|дүүрэг|сомон|сұмын|аудан
2 soum city|town|suburb|place|village|birth place|birthplace|place of birth|residence
2 soum төрсөн газар|оршин суугаа газар|хаяг|город|место рождения|место жительства
2 soum туған жері|қала|ville|lieu de naissance
1 bag khoroo|horoo|баг|хороо|баг хороо
1 school school name|school or organisation|сургууль|школа|мектеп|мектебі|école
2 school organisation|organization|байгууллага|ажлын газар|сургууль байгууллага
2 school организация|место работы|ұйым
1 occupation profession|job|job title|мэргэжил|ажил мэргэжил|ажил|ажил эрхлэлт
1 occupation албан тушаал|профессия|должность|род занятий|мамандығы|кәсібі
2 occupation position|title
1 notes note|remark|remarks|comment|comments|тэмдэглэл|тайлбар|примечание|примечания
1 notes заметки|ескерту|ескертпе|remarques
1 languages language|хэл|язык|языки|тіл|тілдер|langues
1 guardian guardian name|асран хамгаалагч|харгалзан дэмжигч|опекун|қамқоршы
2 guardian parent|parents
"""
# Above whole names in the Mongolian order: patronymic, then given name.
_WHOLE_NAMES = frozenset({"овог нэр", "овог нэрс"})

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_GAP = re.compile(r"[\W_]+")
_OLD_LETTERS = str.maketrans("єї", "өү")  # from keyboards and encodings without Ө and Ү


class HeaderGuess(NamedTuple):
    """*doubt* is 0 for a field's own name, higher is less sure.

    *is_ordinal*: the column only numbers the lines, as № does. *is_whole_name*: a patronymic
    precedes the given name.
    """

    field: str
    doubt: int
    is_ordinal: bool = False
    is_whole_name: bool = False


def normalise_header(header: str) -> str:
    text = unicodedata.normalize("NFC", _HUMP.sub(" ", header)).casefold()
    return _GAP.sub(" ", text.translate(_OLD_LETTERS)).strip()


def guess_field(header: str) -> HeaderGuess | None:
    """Return the likely field of *header*, read without its brackets if possible."""
    if header.strip() in ("№", "#"):
        return HeaderGuess("source_ref", 2, is_ordinal=True)
    for text in (header, _BRACKETS.sub(" ", header), *_BRACKETS.findall(header)):
        if found := _KNOWN.get(normalise_header(text)):
            return found
    return None


def _known() -> dict[str, HeaderGuess]:
    known: dict[str, HeaderGuess] = {}
    for line in _WORDS.strip().splitlines():
        doubt, field, words = line.split(maxsplit=2)
        for word in words.split("|"):
            known[normalise_header(word)] = HeaderGuess(
                field,
                int(doubt),
                is_ordinal=field == "source_ref" and int(doubt) > 1,
                is_whole_name=word in _WHOLE_NAMES,
            )
    return known | {normalise_header(field): HeaderGuess(field, 0) for field in PERSON_FIELDS}


_KNOWN = _known()
