"""The model of a trainee.

Headings are words from lists and exports in five languages; those that may mean a field come
second. Register numbers have none: they are not collected.
"""

from functools import partial
from typing import Annotated

from fieldreg.domain.records.declarations import (
    ConflictPolicy,
    Field,
    FieldFormat,
    FormGroup,
    Headings,
    Kind,
    Translatable,
)
from fieldreg.domain.records.record import Record
from fieldreg.domain.records.values import Gender, LongText, ShortText
from fieldreg.domain.roles import Role

_Personal = partial(Field, is_personal=True)


class Trainee(Record):
    """Fields are in the order of the table's columns, new ones last."""

    kind = Kind(4, "trainee", viewers=(Role.OFFICER, Role.PROTECTED_DESK), changers=(Role.OFFICER,))

    source_ref: Annotated[
        ShortText | None,
        _Personal(
            label=Translatable("Person", "Number in the list"),
            group=FormGroup.SOURCE,
            is_detail=True,
            headings=Headings(
                "unique id|rec id|record id|row id|person id|participant id|contact id|source id|id|code"
                "|бүртгэлийн дугаар|суралцагчийн код|сурагчийн код|оролцогчийн код|идентификатор|код",
                "no|nr|number|д д|дд|дугаар|номер|п п|нөмір|реттік нөмірі|р с",
            ),
        ),
    ] = None
    given_name: Annotated[
        ShortText | None,
        _Personal(
            label=Translatable("Person", "Given name"),
            group=FormGroup.NAMES,
            headings=Headings(
                "first name|firstname|given name|given names|givenname|forename|personal"
                "|ner|нэр|өөрийн нэр|суралцагчийн нэр|оролцогчийн нэр|имя|аты|есімі|есім"
                "|атыңыз|есіміңіз|зовут|prénom|prenom",
                "name|full name|fullname|display name|participant|participant name|name and surname"
                "|first and last name|case name"
                "|нэрс|овог нэр|овог нэрс|нэр овог|оролцогч|суралцагч|фио|ф и о|участник"
                "|фамилия имя|имя фамилия|тегі аты|аты тегі|saved name|contact name"
                "|аты жөні|аты жөніңіз|қатысушы|nom complet|nom et prénom|participant e",
            ),
        ),
    ] = None
    patronymic: Annotated[
        ShortText | None,
        _Personal(
            label=Translatable("Person", "Patronymic"),
            hint=Translatable("Person", "or an initial"),
            group=FormGroup.NAMES,
            order=-1,
            headings=Headings(
                "patronymic|father name|fathers name|father s name|parent name"
                "|эцгийн нэр|эхийн нэр|эцэг эхийн нэр|эцэг эх ийн нэр|эцэг эх|отчество|имя отца"
                "|әкесінің аты|әкесінің анасының аты|әке аты|nom du père",
                "surname|last name|lastname|family name|familyname|family|овог|овгоо|фамилия|тегі|тегіңіз"
                "|nom|nom de famille",
            ),
        ),
    ] = None
    clan_name: Annotated[
        ShortText | None,
        _Personal(
            label=Translatable("Person", "Clan name"),
            group=FormGroup.NAMES,
            is_detail=True,
            headings=Headings("clan|ургийн овог|ургийн нэр|род|ру аты|ру|nom de clan"),
        ),
    ] = None
    birth_date: Annotated[
        ShortText | None,
        _Personal(
            label=Translatable("Person", "Born"),
            hint=Translatable("Person", "2007, 2007.03.14, about 1960"),
            format=FieldFormat.BIRTH_DATE,
            group=FormGroup.BIRTH,
            headings=Headings(
                "birthdate|date of birth|dateofbirth|dob|birthday|born|birth year|year of birth"
                "|төрсөн огноо|төрсөн өдөр|төрсөн он сар өдөр|төрсөн он сар|төрсөн он|онд төрсөн"
                "|дата рождения|родился|год рождения|туған күні|туған жылы|туған күніңіз|туған күні айы жылы"
                "|date de naissance|né|née|année de naissance",
                "он сар өдөр",
            ),
        ),
    ] = None
    gender: Annotated[
        Gender | None,
        _Personal(
            label=Translatable("Person", "Gender"),
            format=FieldFormat.CHOICE,
            group=FormGroup.BIRTH,
            headings=Headings(
                "sex|male or female|хүйс|эрэгтэй эмэгтэй|пол|жынысы|жыныс|жынысыңыз|genre|sexe"
            ),
        ),
    ] = None
    phone: Annotated[
        ShortText | None,
        _Personal(
            is_contact=True,
            label=Translatable("Person", "Phone"),
            hint=Translatable("Person", "optional"),
            format=FieldFormat.DIGITS,
            group=FormGroup.CONTACT,
            headings=Headings(
                "phone number|telephone|telephone number|tel|mobile|mobile phone|mobile phone number|mobile number|cell|cell phone"
                "|phone 1 value|холбогдох утас|холбогдох утасны дугаар"
                "|утас|утасны дугаар|тел|тел номер|номер тел|моб|моб тел|сот тел|мобильный телефон|контактный телефон|гар утас|гар утасны дугаар|телефон|номер телефона|мобильный"
                "|телефоны|ұялы телефон|ұялы телефоны|телефон нөмірі|телефон нөміріңіз|téléphone|numéro de téléphone",
                "contact|холбоо барих|холбоо барих утас|байланыс",
            ),
        ),
    ] = None
    email: Annotated[
        ShortText | None,
        _Personal(
            is_contact=True,
            label=Translatable("Person", "Email"),
            group=FormGroup.CONTACT,
            is_detail=True,
            headings=Headings(
                "e mail|e mail 1 value|email address|e mail address|user email|mail|цахим шуудан|и мэйл|имэйл|мэйл|емэйл"
                "|цахим хаяг|и мэйл хаяг|имэйл хаяг|мэйл хаяг|электронная почта|почта|электрондық пошта|courriel|adresse e mail"
            ),
        ),
    ] = None
    aimag: Annotated[
        ShortText | None,
        _Personal(
            label=Translatable("Person", "Aimag"),
            format=FieldFormat.PLACE,
            group=FormGroup.RESIDENCE,
            headings=Headings(
                "aymag|aimag name|аймаг|аймаг хот|аймаг нийслэл|аймак|аймақ|aïmag",
                "province|region|oblast|state|state province|хот|область|облыс",
            ),
        ),
    ] = None
    soum: Annotated[
        ShortText | None,
        _Personal(
            label=Translatable("Person", "Soum"),
            format=FieldFormat.PLACE,
            group=FormGroup.RESIDENCE,
            headings=Headings(
                "sum|sum name|soum name|district|сум|сум дүүрэг|дүүрэг|сомон|сұм|сұмын|аудан|аймаг сум|aimag soum"
                "|province soum|province district|аймақ сұм",
                "city|town|suburb|place|village|birth place|birthplace|place of birth|residence"
                "|төрсөн газар|оршин суугаа газар|хаяг|хаанаас|хаанаас ирсэн|город|место рождения|место жительства"
                "|живете|живёте|амьдардаг|туған жері|қала|тұрасыз|ville|habitez|ville habitez|live|lieu de naissance",
            ),
        ),
    ] = None
    bag: Annotated[
        ShortText | None,
        _Personal(
            label=Translatable("Person", "Bag"),
            format=FieldFormat.PLACE,
            group=FormGroup.RESIDENCE,
            headings=Headings("khoroo|horoo|баг|хороо|баг хороо"),
        ),
    ] = None
    school: Annotated[
        ShortText | None,
        _Personal(
            joiner="; ",
            label=Translatable("Person", "School or organisation"),
            group=FormGroup.WORK,
            headings=Headings(
                "school name|school or organisation|сургууль|школа|мектеп|мектебі|école",
                "organisation|organization|байгууллага|ажлын газар|сургууль байгууллага"
                "|организация|место работы|ұйым",
            ),
        ),
    ] = None
    occupation: Annotated[
        ShortText | None,
        _Personal(
            joiner="; ",
            label=Translatable("Person", "Occupation"),
            group=FormGroup.WORK,
            is_detail=True,
            headings=Headings(
                "profession|job|job title|мэргэжил|ажил мэргэжил|ажил|ажил эрхлэлт"
                "|албан тушаал|профессия|должность|род занятий|мамандығы|кәсібі",
                "position|title",
            ),
        ),
    ] = None
    notes: Annotated[
        LongText | None,
        _Personal(
            policy=ConflictPolicy.TEXTS,
            label=Translatable("Person", "Notes"),
            format=FieldFormat.LONG_TEXT,
            group=FormGroup.NOTES,
            headings=Headings(
                "note|remark|remarks|comment|comments|тэмдэглэл|тайлбар|примечание|примечания"
                "|заметки|ескерту|ескертпе|remarques"
            ),
        ),
    ] = None
    languages: Annotated[
        ShortText | None,  # codes, sorted, one space between
        _Personal(
            policy=ConflictPolicy.UNION,
            label=Translatable("Person", "Languages spoken"),
            hint=Translatable("Person", "with commas between"),
            format=FieldFormat.LANGUAGES,
            group=FormGroup.WORK,
            is_detail=True,
            headings=Headings("language|хэл|язык|языки|тіл|тілдер|langues"),
        ),
    ] = None
    guardian: Annotated[
        ShortText | None,
        _Personal(
            joiner="; ",
            label=Translatable("Person", "Parent or legal guardian"),
            hint=Translatable("Person", "name and phone"),
            group=FormGroup.GUARDIAN,
            is_detail=True,
            headings=Headings(
                "guardian name|tuteur|асран хамгаалагч|харгалзан дэмжигч|опекун|қамқоршы"
                "|эцэг эх асран хамгаалагч|эцэг эх хууль ёсны төлөөлөгч",
                "parent|parents",
            ),
        ),
    ] = None
