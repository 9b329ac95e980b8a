"""Third-party notices, and the list of components (CycloneDX 1.6), of what an installer carries."""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from resources.installers.wheels import read_metadata

_LICENCES = ("license", "licence", "copying", "notice", "authors")


def write_notices(
    wheels: Iterable[Path], folder: Path, version: str, *, python: Path | None = None
) -> None:
    """Write ``THIRD-PARTY.txt`` and ``sbom.cdx.json`` into *folder*.

    *python* is the library of a Python for Windows that is carried too; its terms lie beside it.
    """
    parts, components = [], {}
    if python:
        components["CPython"] = _describe_python(python)
        parts.append((python.parent / "LICENSE.txt").read_text(encoding="utf-8").strip())
    for wheel in wheels:
        metadata = read_metadata(wheel)
        name, its_version = str(metadata["Name"]), str(metadata["Version"])
        licence = metadata["License-Expression"] or metadata["License"] or "see below"
        if name not in components:
            texts = [text.strip() for text in _licence_texts(wheel)]
            head = f"{name} {its_version}: {licence.splitlines()[0]}"
            parts.append("\n\n".join([head, "-" * len(head), *texts]))
            components[name] = _describe(name, its_version, licence)
        components[name]["hashes"].append(_hash(wheel.read_bytes()))
    text = "\n\n\n".join(["What fieldreg carries of others, and on what terms.", *parts])
    (folder / "THIRD-PARTY.txt").write_text(text + "\n", encoding="utf-8", newline="\n")
    (folder / "sbom.cdx.json").write_text(
        json.dumps(_document(version, components.values()), indent=1, sort_keys=True) + "\n",
        encoding="utf-8",
        newline="\n",
    )


def _describe_python(library: Path) -> dict[str, Any]:
    body = library.read_bytes()
    found = re.search("ProductVersion".encode("utf-16-le") + rb"\0+" + rb"((?:[\d.]\0)+)", body)
    if not found:
        raise SystemExit(f"{library.name} does not tell its version.")
    version = found[1].decode("utf-16-le")
    return {
        "type": "platform",
        "name": "CPython",
        "version": version,
        "purl": f"pkg:generic/cpython@{version}",
        "licenses": [{"license": {"id": "Python-2.0.1"}}],
        "hashes": [_hash(body)],
    }


def _hash(body: bytes) -> dict[str, str]:
    return {"alg": "SHA-256", "content": hashlib.sha256(body).hexdigest()}


def _describe(name: str, version: str, licence: str) -> dict[str, Any]:
    return {
        "type": "library",
        "name": name,
        "version": version,
        "purl": f"pkg:pypi/{name.lower().replace('_', '-')}@{version}",
        "licenses": [{"license": {"name": licence.splitlines()[0]}}],
        "hashes": [],
    }


def _document(version: str, components: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "fieldreg", "version": version}},
        "components": list(components),
    }


def _licence_texts(wheel: Path) -> Iterable[str]:
    with zipfile.ZipFile(wheel) as file:
        for name in sorted(file.namelist()):
            last = name.rpartition("/")[2].lower()
            if ".dist-info/" in name and last.startswith(_LICENCES):
                yield file.read(name).decode("utf-8", "replace")
