"""The catalogues, brought up to date with the sentences in the code.

``python -m tests.support.translations`` after any change of wording: new sentences
come in unfinished, gone ones go, translations stay. English holds plural forms
only, since it is the source. ``qt_*.ts`` hold Qt's own words where Qt has none or
wrong ones, and are written by hand.

Which sentences count is read from the code here, not by lupdate: before 6.12 it does
not see that ``translate`` was given a number, and throws the plural forms away.
"""

import ast
import subprocess
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "resources" / "locale"
LOCALES = {"mn": "mn_MN", "fr": "fr_FR", "kk": "kk_KZ", "en": "en_GB"}
SOURCES = sorted((ROOT / "fieldreg" / "ui").rglob("*.py"))
_COUNTED = 4  # arguments: context, source, comment, number


def update(locale=LOCALE):
    """Read every sentence of the interface into the catalogues of *locale*."""
    lupdate = Path(find_spec("PySide6").origin).with_name("lupdate")
    plural = counted()
    for language, target in LOCALES.items():
        catalogue = locale / f"fieldreg_{language}.ts"
        former = forms(catalogue)
        subprocess.run(
            [
                str(lupdate),
                *map(str, SOURCES),
                *("-tr-function-alias", "translate+=_translate"),
                *("-source-language", "en_GB", "-target-language", target),
                *("-locations", "none", "-no-obsolete", "-silent"),
                *("-ts", str(catalogue)),
            ],
            check=True,
        )
        write_plurals(catalogue, plural, former, plurals_only=language == "en")


def counted():
    """Give context and source of every sentence that is given a number."""
    found = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and len(node.args) == _COUNTED:
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in {"_translate", "translate"}:
                    found.add(tuple(ast.literal_eval(one) for one in node.args[:2]))
    return found


def forms(catalogue):
    """Give the plural forms that stand in *catalogue*, by context and source."""
    if not catalogue.exists():
        return {}
    return {
        (context.findtext("name"), message.findtext("source")): [
            form.text or "" for form in message.iter("numerusform")
        ]
        for context in ET.parse(catalogue).iter("context")  # noqa: S314  our own file
        for message in context.iter("message")
        if message.get("numerus") == "yes"
    }


def write_plurals(catalogue, plural, former, *, plurals_only):
    """Give the sentences in *plural* their forms: those they had, or one text for both."""
    tree = ET.parse(catalogue)  # noqa: S314
    for context in list(tree.getroot().iter("context")):
        for message in list(context.iter("message")):
            key = (context.findtext("name"), message.findtext("source"))
            if key in plural:
                _give_forms(message, former.get(key))
            elif plurals_only:
                context.remove(message)
        if context.find("message") is None:
            tree.getroot().remove(context)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    catalogue.write_text(f"{head}{body}\n", encoding="utf-8")


def _give_forms(message, former):
    translation = message.find("translation")
    texts = former or [translation.text or ""] * 2
    message.set("numerus", "yes")
    for form in list(translation):
        translation.remove(form)
    if any(text.strip() for text in texts):
        translation.attrib.pop("type", None)
    translation.text = "\n            "
    for text in texts:
        form = ET.SubElement(translation, "numerusform")
        form.text, form.tail = text.strip(), "\n            "
    translation[-1].tail = "\n        "


if __name__ == "__main__":
    update()
