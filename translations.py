"""The catalogues of every language: gathered from the code, and compiled for Qt.

``python translations.py`` compiles each ``.ts`` in ``resources/locale`` that changed.
Compiled files are never committed and so never stale: ``make``, the tests and the
building of a wheel each do this first.

``make translations`` (``--update``) reads every ``tr``, ``translate``, ``Translatable`` and ``marked``
in the code into ``fieldreg_*.ts``: new sentences come in unfinished, obsolete ones go, translations stay.
The context of ``tr`` is the one that its module names: ``tr = translator("People")``.
It fails while a sentence is unfinished, or is counted in one place and not in another.
English holds plural forms only, since it is the source. ``qt_*.ts`` hold Qt's own words
where Qt has none or wrong ones, and are written by hand.

The code is read here and not by lupdate, which before Qt 6.12 misses sentences that are
given a number.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree as ET

from fieldreg.domain.languages import Language

ROOT = Path(__file__).parent
LOCALE = ROOT / "resources" / "locale"
LOCALES = {language.value: language.locale_name for language in Language}
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_FORMS = 2  # every language here has one form for one and one for many
_MARKS = ("translate", "Translatable")
_MARKED = re.compile("translat|Translatable|marked")
_COUNT_ARGUMENT = 3  # context, source, comment, count

Message = tuple[str, str]  # context and source


def find_sentences(source: Path = ROOT / "fieldreg") -> dict[Message, bool]:
    """Return every sentence in the code below *source*, and whether it is given a count.

    Raises:
        ValueError: A sentence is given a count in one place and none in another.
    """
    found: dict[Message, bool] = {}
    for path in sorted(source.rglob("*.py")):
        if not _MARKED.search(text := path.read_text(encoding="utf-8")):
            continue
        for message, is_counted in _sentences_of(ast.parse(text)):
            if found.setdefault(message, is_counted) is not is_counted:
                raise ValueError(f"{path}: counted here and not elsewhere: {message[1]}")
    return dict(sorted(found.items()))


def _sentences_of(module: ast.Module) -> Iterator[tuple[Message, bool]]:
    contexts = {}
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call) and node.args]
    for node in module.body:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id="translator"), args=[ast.Constant(value=context)]),
            ):
                contexts[name] = context
    for call in calls:
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        try:
            if name in contexts:
                yield (contexts[name], ast.literal_eval(call.args[0])), len(call.args) > 1
            elif name == "marked":
                for sentence in ast.literal_eval(ast.List(call.args[1].values)):
                    yield (call.args[0].value, sentence), False
            elif name in _MARKS and len(call.args) > 1:
                context, sentence = map(ast.literal_eval, call.args[:2])
                yield (context, sentence), len(call.args) > _COUNT_ARGUMENT
        except ValueError:  # chosen at run time from sentences marked elsewhere
            continue


def read_catalogue(path: Path) -> dict[Message, list[str]]:
    """Return the translated forms of each message in *path*, none of an unfinished one."""
    if not path.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): _forms(message)
        for context in ET.parse(path).iter("context")  # noqa: S314  our own file
        for message in context.iter("message")
    }


def update_catalogues(folder: Path = LOCALE) -> list[str]:
    """Bring each catalogue in *folder* up to date; return what is left to translate."""
    sentences = find_sentences()
    unfinished = []
    for language, target in LOCALES.items():
        path = folder / f"fieldreg_{language}.ts"
        wanted = {
            message: is_counted
            for message, is_counted in sentences.items()
            if is_counted or language != "en"
        }
        forms = {message: [] for message in wanted} | {
            message: kept
            for message, kept in read_catalogue(path).items()
            if message in wanted and any(kept)
        }
        path.write_text(_written(wanted, forms, target), encoding="utf-8")
        unfinished += [f"{language}: {message[1]}" for message in wanted if not forms[message]]
    return unfinished


def compile_catalogues(folder: Path = LOCALE) -> list[Path]:
    """Compile each ``.ts`` in *folder* whose ``.qm`` is missing or older; return those made."""
    stale = [
        (source, made)
        for source in sorted(folder.glob("*.ts"))
        if not (made := source.with_suffix(".qm")).exists()
        or made.stat().st_mtime_ns <= source.stat().st_mtime_ns
    ]
    for source, made in stale:
        subprocess.run([_lrelease(), "-silent", source, "-qm", made], check=True)  # noqa: S603
    return [made for _, made in stale]


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None or translation.get("type") is not None:
        return []
    texts = [form.text or "" for form in translation] or [translation.text or ""]
    return [text.strip() for text in texts]


def _written(wanted: dict[Message, bool], forms: dict[Message, list[str]], target: str) -> str:
    root = ET.Element("TS", version="2.1", language=target, sourcelanguage="en_GB")
    contexts: dict[str, ET.Element] = {}
    for (name, source), is_counted in wanted.items():
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        if is_counted:
            message.set("numerus", "yes")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        texts = forms[name, source]
        if not texts:
            translation.set("type", "unfinished")
        if is_counted:
            for text in ([*texts, *texts[-1:] * _FORMS] or [""] * _FORMS)[:_FORMS]:
                ET.SubElement(translation, "numerusform").text = text
        else:
            translation.text = "".join(texts[:1])
    ET.indent(root, "    ")
    return _HEAD + ET.tostring(root, encoding="unicode") + "\n"


def _lrelease() -> Path:
    qt = find_spec("PySide6")
    if qt is None or qt.origin is None:
        sys.exit("PySide6-Essentials brings lrelease and is not installed here.")
    return Path(qt.origin).with_name("lrelease.exe" if sys.platform == "win32" else "lrelease")


if __name__ == "__main__":
    left = update_catalogues() if "--update" in sys.argv else []
    compile_catalogues()
    if left:
        sys.exit("Not translated yet:\n" + "\n".join(left))
