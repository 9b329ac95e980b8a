"""The catalogues, brought up to date with the sentences in the code.

``python -m tests.support.translations`` after any change of wording: new sentences
come in unfinished, gone ones go, translations stay. English holds plural forms
only, since it is the source. ``qt_*.ts`` hold Qt's own words where Qt has none or
wrong ones, and are written by hand.
"""

import subprocess
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "resources" / "locale"
LOCALES = {"mn": "mn_MN", "fr": "fr_FR", "kk": "kk_KZ", "en": "en_GB"}


def update(locale=LOCALE):
    """Read every sentence of the interface into the catalogues of *locale*."""
    lupdate = Path(find_spec("PySide6").origin).with_name("lupdate")
    sources = sorted(str(path) for path in (ROOT / "fieldreg" / "ui").rglob("*.py"))
    for language, target in LOCALES.items():
        subprocess.run(
            [
                str(lupdate),
                *sources,
                *("-tr-function-alias", "translate+=_translate"),
                *("-source-language", "en_GB", "-target-language", target),
                *("-locations", "none", "-no-obsolete", "-silent"),
                *(["-pluralonly"] if language == "en" else []),
                *("-ts", str(locale / f"fieldreg_{language}.ts")),
            ],
            check=True,
        )


if __name__ == "__main__":
    update()
