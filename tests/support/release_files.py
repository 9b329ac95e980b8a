"""Wheels of releases that never were, small and whole, or bent in one way."""

import zipfile
from pathlib import Path
from typing import Any

from fieldreg.domain.sync.exchange import IsCancelled, OnExchangeProgress
from fieldreg.domain.sync.tasks import Task, run_task
from fieldreg.keys.signed_releases import SignedRelease
from fieldreg.services.installation.model import Installation
from fieldreg.services.releases import program_releases
from fieldreg.sync.laptop.release_download import ReleaseDownload
from tests.support.bundles.trips import ignore_step, never_cancelled


def write_wheel(
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


def offer_task(
    office: Installation,
    path: Path,
    on_step: OnExchangeProgress = ignore_step,
    is_cancelled: IsCancelled = never_cancelled,
    **given: Any,
) -> Task[SignedRelease]:
    return program_releases.offer_release(
        office, path, on_step, is_cancelled, **{"notes": {}, **given}
    )


def offer_release(office: Installation, path: Path, *heard: Any, **given: Any) -> SignedRelease:
    return run_task(offer_task(office, path, *heard, **given))


def fetch_release(
    fetching: ReleaseDownload,
    release: SignedRelease,
    *sticks: Path,
    by_hub: bool = False,
    is_cancelled: IsCancelled = never_cancelled,
) -> None:
    """Bring the file of *release* to a laptop."""
    names = [str(one) for one in sticks]
    run_task(fetching.fetch(release.release_file, names, ignore_step, is_cancelled, by_hub=by_hub))


def save_release(fetching: ReleaseDownload, release: SignedRelease, target: Path) -> bytes:
    run_task(fetching.save(release.release_file, str(target), ignore_step, never_cancelled))
    return target.read_bytes()
