"""Third-party notices, and the list of components (CycloneDX 1.6), of what an installer carries."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from installers.wheels import read_metadata

_LICENCES = ("license", "licence", "copying", "notice", "authors")


def write_notices(wheels: Iterable[Path], folder: Path, version: str) -> None:
    """Write ``THIRD-PARTY.txt`` and ``sbom.cdx.json`` into *folder*."""
    parts, components = [], {}
    for wheel in wheels:
        metadata = read_metadata(wheel)
        name, its_version = str(metadata["Name"]), str(metadata["Version"])
        licence = metadata["License-Expression"] or metadata["License"] or "see below"
        if name not in components:
            texts = [text.strip() for text in _licence_texts(wheel)]
            head = f"{name} {its_version}: {licence.splitlines()[0]}"
            parts.append("\n\n".join([head, "-" * len(head), *texts]))
            components[name] = _describe(name, its_version, licence)
        components[name]["hashes"].append(
            {"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()}
        )
    text = "\n\n\n".join(["What fieldreg carries of others, and on what terms.", *parts])
    (folder / "THIRD-PARTY.txt").write_text(text + "\n", encoding="utf-8", newline="\n")
    (folder / "sbom.cdx.json").write_text(
        json.dumps(_document(version, components.values()), indent=1, sort_keys=True) + "\n",
        encoding="utf-8",
        newline="\n",
    )


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
