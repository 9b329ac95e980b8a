import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.imports.parsing.text_encodings import decode, is_damaged

LIST = (
    "Нэр;Овог;Төрсөн он;Сум\r\n"
    "Сарантуяа;Дорж;2007;Тариат\r\nБатбаяр;Гантулга;2006;Цэцэрлэг\r\n"
    "Энхтуяа;Сүхбаатар;2008;Өгийнуур\r\nДуламсүрэн;Мөнх;2005;Хотонт\r\n"
)
OLD_LIST = LIST.translate(str.maketrans("өүӨҮ", "єїЄЇ"))  # as CP1251 has to write it
RUSSIAN = "Имя;Фамилия;Город\nПётр;Иванов;Москва\nМария;Смирнова;Казань\nЮрий;Щукин;Уфа\n"
OTHERS = {
    "french": ("Élodie;Bäcker\nFrançois;Müller\nnaïve;café\n", "latin-1"),
    "german, dos": ("Jürgen;Größe\nÄnne;Öl\n", "cp850"),
    "turkish": ("Şükrü;Özgür\nÇağla;Işık\nİbrahim;Gülşen\n", "cp1254"),
    "polish": ("Łukasz;Żółć\nŚwięta;Gdańsk\n", "cp1250"),
    "greek": ("Γεώργιος;Αθήνα\nΜαρία;Πάτρα\nΝίκος;Κωνσταντίνου\n", "cp1253"),
    "greek, no accents": ("Γεωργιος;Αθηνα\nΜαρια;Πατρα\nΝικος;Ελενη\n", "iso8859-7"),
    "greek capitals": ("ΓΕΩΡΓΙΟΣ;ΑΘΗΝΑ\nΜΑΡΙΑ;ΚΩΝΣΤΑΝΤΙΝΟΥ\n", "cp1253"),
    "hebrew": ("יוסף;כהן\nירושלים;דוד\nרחל;מזרחי\nשרה;פרץ\n", "cp1255"),
    "arabic": ("محمد;القاهرة\nفاطمة;دمشق\nأحمد;بغداد\n", "cp1256"),
    "thai": ("สมชาย;กรุงเทพ\nสมหญิง;เชียงใหม่\n", "tis-620"),
    "chinese": ("王伟;北京\n李娜;上海\n张敏;内蒙古\n", "gbk"),
    "japanese": ("山田;東京\nたなか;スズキ\n", "shift-jis"),
    "korean": ("김철수;서울\n이영희;부산\n", "cp949"),
}


def decoded(data: bytes) -> tuple[str, str] | Code:
    try:
        return decode(data)
    except Problem as refused:
        return refused.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_recognised_with_and_without_its_mark(encoding):
    text, name = decode(LIST.encode(encoding))
    assert text == LIST
    assert name.startswith(encoding[:5])


def test_utf_16_of_either_order_is_recognised_by_its_mark():
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        assert decode(mark + LIST.encode(encoding)) == (LIST, encoding)


@pytest.mark.parametrize("text", [OLD_LIST, OLD_LIST.upper(), OLD_LIST.lower(), RUSSIAN])
def test_cp1251_is_recognised_whatever_its_capitals(text):
    assert decode(text.encode("cp1251")) == (text, "cp1251")


@pytest.mark.parametrize("text", [OLD_LIST, OLD_LIST.upper(), OLD_LIST.lower(), RUSSIAN])
@pytest.mark.parametrize("encoding", ["koi8-u", "cp866", "mac-cyrillic", "iso8859-5", "cp855"])
def test_other_cyrillic_encodings_are_refused_and_not_taken_for_cp1251(text, encoding):
    with pytest.raises(Problem) as refused:
        decode(text.encode(encoding, "replace"))
    assert refused.value.code is Code.ENCODING_UNKNOWN


@pytest.mark.parametrize("name", OTHERS)
def test_encodings_of_other_scripts_are_refused(name):
    text, encoding = OTHERS[name]
    with pytest.raises(Problem) as refused:
        decode((text * 3).encode(encoding))
    assert refused.value.code is Code.ENCODING_UNKNOWN


def test_one_accented_letter_is_too_little_to_go_by():
    with pytest.raises(Problem):
        decode("name\nJosé\n".encode("latin-1"))


@pytest.mark.parametrize("read_as", ["cp1251", "cp1252", "latin-1"])
def test_utf_8_that_was_read_wrongly_and_saved_again_is_refused(read_as):
    wrongly = LIST.encode().decode(read_as, "replace")
    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(Problem) as refused:
            decode(wrongly.encode(encoding))
        assert refused.value.code is Code.ENCODING_UNKNOWN


def test_cut_utf_8_is_refused_and_not_taken_for_cp1251():
    data = LIST.encode()
    cut = next(at for at in range(len(data) // 2, len(data)) if data[at] >= 0x80) + 1
    with pytest.raises(Problem):
        decode(data[:cut])


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF32_LE + LIST.encode("utf-32-le"),
        codecs.BOM_UTF16_LE + LIST.encode("utf-16-le")[:-1],
        codecs.BOM_UTF8 + b"\xff",
        b"\0" * 64,
        bytes(range(256)) * 8,
    ],
)
def test_what_contradicts_its_own_mark_or_is_no_text_is_refused(data):
    with pytest.raises(Problem) as refused:
        decode(data)
    assert refused.value.code is Code.ENCODING_UNKNOWN


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data):
    outcome = decoded(data)
    assert outcome is Code.ENCODING_UNKNOWN or data.endswith(outcome[0].encode(outcome[1]))


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_utf_8_is_never_taken_for_anything_else(text):
    expected = Code.ENCODING_UNKNOWN if is_damaged(text) else ("name\n" + text, "utf-8")
    outcome = decoded(("name\n" + text).encode())
    assert outcome in (expected, ("name\n" + text, "utf-8"))


@pytest.mark.parametrize(
    "text",
    ["Болд", "Сёма", "Тєв", "Сїхбаатар", "Ёндон", "José", "Ångström", "Ç.", "Ñandú", "№ 5 °C"],
)
def test_whole_words_are_not_called_damaged(text):
    assert not is_damaged(text)


@pytest.mark.parametrize(
    "text", ["Бо\ufffdд", "Ð‘Ð¾Ð»Ð´", "Р‘РѕР»Рґ", "JosÃ©", "Ó©Ð»Ð·Ð¸Ð¹", "a\x81"]
)
def test_words_that_lost_their_letters_are_called_damaged(text):
    assert is_damaged(text)
