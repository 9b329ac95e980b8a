"""Languages spoken, between their codes in the register and their names in a field.

The register keeps codes, sorted; a person types and reads names. A name that is not
known here is kept as it was typed.
"""

from typing import Final

from fieldreg.domain.normalisation import normalise
from fieldreg.ui.translation import translate

LANGUAGE_CODES: Final = ("mn", "kk", "tyv", "ru", "en", "zh", "ko", "ja", "de", "fr", "msr")


def format_languages(codes: str) -> str:
    """Write the languages *codes* as people read them."""
    return ", ".join(_language_name(code) for code in codes.split())


def parse_languages(names: str) -> str:
    """Read what somebody typed, with commas between, as codes."""
    known = {normalise(_language_name(code)): code for code in LANGUAGE_CODES}
    parts = (part.strip() for part in names.split(","))
    return " ".join(known.get(normalise(part), part) for part in parts if part)


def _language_name(code: str) -> str:
    """Name a language by its code; a code that is not listed stands for itself."""
    return {
        "mn": translate("Person", "Mongolian"),
        "kk": translate("Person", "Kazakh"),
        "tyv": translate("Person", "Tuvan"),
        "ru": translate("Person", "Russian"),
        "en": translate("Person", "English"),
        "zh": translate("Person", "Chinese"),
        "ko": translate("Person", "Korean"),
        "ja": translate("Person", "Japanese"),
        "de": translate("Person", "German"),
        "fr": translate("Person", "French"),
        "msr": translate("Person", "Mongolian Sign Language"),
    }.get(code, code)
