"""A package that is built, once more as a later version of itself: what an update carries in a check."""

import io
import lzma
import tarfile
import zipfile
from pathlib import Path
from typing import Final

import fieldreg
from resources.installers.archives import build_ar, build_tar, read_ar

_TELLS_VERSION: Final = "fieldreg/__init__.py"


def write_later_version(package: Path, target: Path, version: str) -> None:
    """Write to *target* the zip or Debian *package* whose program says that it is *version*."""
    write = _write_zip if package.suffix == ".zip" else _write_deb
    write(package, target, version)


def _write_zip(package: Path, target: Path, version: str) -> None:
    squeezed = zipfile.ZIP_DEFLATED  # or it is larger than a release may be
    with (
        zipfile.ZipFile(package) as former,
        zipfile.ZipFile(target, "w", squeezed, compresslevel=1) as later,
    ):
        for entry in former.infolist():
            body = former.read(entry)
            if entry.filename.endswith(f"/lib/{_TELLS_VERSION}"):
                body = _raise(body, version)
            later.writestr(entry.filename, body)


def _write_deb(package: Path, target: Path, version: str) -> None:
    members = dict(read_ar(package.read_bytes()))
    files = dict[str, tuple[bytes, int]]()
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress(members["data.tar.xz"]))) as tar:
        for entry in tar:
            body = tar.extractfile(entry) if entry.isfile() else None
            if body is not None:
                files[entry.name.removeprefix("./")] = (body.read(), entry.mode)
    name = f"usr/lib/fieldreg/{_TELLS_VERSION}"
    files[name] = (_raise(files[name][0], version), files[name][1])
    data = lzma.compress(build_tar(files, 0), check=lzma.CHECK_CRC64, preset=0)
    target.write_bytes(build_ar([*(members | {"data.tar.xz": data}).items()], 0))


def _raise(body: bytes, version: str) -> bytes:
    raised = body.replace(f'"{fieldreg.__version__}"'.encode(), f'"{version}"'.encode())
    if raised == body:
        raise SystemExit(f"The package is not {fieldreg.__version__}.")
    return raised
