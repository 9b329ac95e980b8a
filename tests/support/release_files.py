"""Wheels of releases that never were, small and whole, or bent in one way."""

import zipfile
from pathlib import Path
from typing import Any

from fieldreg.domain.sync.exchange import IsCancelled, OnStep
from fieldreg.domain.sync.tasks import Round, walk
from fieldreg.keys.signed_releases import Release
from fieldreg.services.installation.lifecycle import Installation
from fieldreg.services.releases import program_releases
from fieldreg.sync.release_transfer import Fetching
from tests.support.bundles.trips import never, quietly


def wheel(
    folder: Path,
    version: str = "9.0.0",
    *,
    said: str | None = None,
    own: str | None = None,
    name: str = "fieldreg",
    called: str | None = None,
    padding: bytes = bytes(range(256)) * 400,
) -> Path:
    """Write a wheel of *version*, whose METADATA, code or file name may say another."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (called or f"fieldreg-{version}-py3-none-any.whl")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("fieldreg/__init__.py", f'__version__ = "{own or version}"\n')
        archive.writestr("fieldreg/padding.bin", padding)
        archive.writestr(
            f"fieldreg-{version}.dist-info/METADATA",
            f"Metadata-Version: 2.4\nName: {name}\nVersion: {said or version}\n\nText\n",
        )
    return path


def offering(
    office: Installation,
    path: Path,
    on_step: OnStep = quietly,
    is_cancelled: IsCancelled = never,
    **given: Any,
) -> Round[Release]:
    """Give the round in which *office* offers the file at *path*."""
    return program_releases.offer(
        office, path, on_step, is_cancelled, **{"notes": {}, **given}
    )


def offer(office: Installation, path: Path, *heard: Any, **given: Any) -> Release:
    """Let *office* offer the file at *path*."""
    return walk(offering(office, path, *heard, **given))


def bring(
    fetching: Fetching,
    release: Release,
    *sticks: Path,
    by_hub: bool = False,
    is_cancelled: IsCancelled = never,
) -> None:
    """Bring the file of *release* to a laptop."""
    names = [str(one) for one in sticks]
    walk(fetching.fetch(release.goods, names, quietly, is_cancelled, by_hub=by_hub))


def save(fetching: Fetching, release: Release, target: Path) -> bytes:
    """Save what was brought to *target*, and give what is there."""
    walk(fetching.save(release.goods, str(target), quietly, never))
    return target.read_bytes()
