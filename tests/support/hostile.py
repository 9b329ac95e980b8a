"""Hostile text: what strangers type, paste and export, and what breaks programs."""

from hypothesis import strategies as st

FORMULAS = (
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+97699112233",
    "-1",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "'=1",
    "''=1",
    "'",
    "''",
    "'Оюун",
)
TEXTS = (
    *FORMULAS,
    "000042",
    "1e5",
    "0x1F",
    "3/4",
    "NaN",
    "NULL",
    "null",
    "None",
    "-",
    "?",
    "n/a",
    "Robert'); DROP TABLE trainee;--",
    'O"Brien',
    '"',
    '""',
    "a,b;c|d\te",
    "нэг\nхоёр",
    "нэг\r\nхоёр",
    "%s %d {0} {name} ${HOME}",
    "../../etc/passwd",
    "C:\\Users\\x",
    "<b>Болд</b> & <!-- --> ]]>",
    "_x0041_",
    "Өлзий",
    "Өлзий",
    "Ѳлзїй Єнхтуяа",
    "и\u0306",
    "\u202eдлоБ\u202c",
    "Бо\u200bлд",
    "Болд\u00a0Дорж",
    "\ufeffБолд",
    "👩‍👧 \U0001f468\u200d\U0001f33e",
    "ﷺ",
    "ᠮᠣᠩᠭᠣᠯ",
    "\u2028\u2029",
    "Z̷a̷l̷g̷o̷",
    "x" * 500,
)


def typed() -> st.SearchStrategy[str]:
    """Draw one line as somebody may type it: not empty, nothing blank at its ends."""
    letters = st.characters(
        exclude_characters="\0\ufffd", exclude_categories=["Cs", "Cc", "Zl", "Zp"]
    )
    drawn = st.text(letters, min_size=1, max_size=30)
    known = st.sampled_from(TEXTS)
    return (drawn | known).map(str.strip).filter(bool)
