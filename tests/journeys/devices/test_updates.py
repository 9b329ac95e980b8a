"""A later version comes by stick and is installed by the program itself, for its user alone."""

import faulthandler
import io
import os
import shutil
import subprocess
import tarfile
import time
import warnings
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

import fieldreg
from fieldreg.domain.problems import Code, Problem
from fieldreg.services import backups
from fieldreg.services.releases import version_installation
from fieldreg.services.releases.installed_versions import ChosenVersion, InstalledVersions
from fieldreg.services.releases.version_installation import install_version
from tests.support.bundles.trips import exchange_by_stick, receive_sticks
from tests.support.program_versions import DYING, TESTED, Base, opening_by, program_files, write_deb
from tests.support.release_files import offer_release

OWN, LATER, LATEST = fieldreg.__version__, "9.0.0", "9.0.1"


class Killed(BaseException):
    pass


@pytest.fixture
def base(tmp_path):
    return Base(tmp_path / "base", tmp_path / "state", OWN)


@pytest.mark.share(of=4)
def test_a_version_that_came_by_stick_runs_from_the_next_start_on_and_proves_itself(
    base, office, laptop, stick, tmp_path
):
    offer_release(office.installation, write_deb(tmp_path, LATER, TESTED), version=LATER)
    exchange_by_stick(laptop, stick)
    receive_sticks(office, stick)
    exchange_by_stick(laptop, stick)
    backups.create_backup(laptop.installation, tmp_path)
    laptop.installation.close()
    home = ("--home", str(laptop.folder))
    installed = base.start(*home, "release", "install", "--stick", str(stick))
    assert f"Version {LATER} is installed" in installed.stdout, installed.stderr
    assert (base.tell_version(), base.state) == (LATER, "new")
    assert base.start(*home, "today").returncode == 0
    assert (base.tell_version(), base.state) == (LATER, "proved")

    install_version(base.versions, write_deb(tmp_path, LATEST, DYING), LATEST)
    for _ in range(2):
        assert base.start(*home, "today").returncode == -9
    assert (base.tell_version(), base.state) == (LATER, "failed")
    assert base.start(*home, "release", "again").returncode == 0
    assert base.start(*home, "today").returncode == -9
    assert base.tell_version() == LATEST
    for _ in range(2):
        base.start(*home, "today")
    removed = base.start(*home, "release", "remove")
    assert f"Version {LATEST} is removed" in removed.stdout, removed.stderr
    assert (base.tell_version(), base.state) == (LATER, "proved")
    assert base.start(*home, "release", "remove").returncode == 1

    newer = Base(tmp_path / "newer", tmp_path / "state", "9.1.0")
    assert newer.tell_version() == "9.1.0"
    assert sorted(one.name for one in newer.versions.folder.iterdir()) == ["alive", "starting"]


def test_a_second_start_while_the_new_version_is_tried_is_no_failure(base, tmp_path):
    install_version(base.versions, write_deb(tmp_path, LATER), LATER)
    folder = base.versions.find_start(OWN)
    trying = InstalledVersions(base.versions.folder)
    trying.stay_alive(LATER)
    assert base.versions.find_start(OWN) == folder
    assert base.state == "trying"
    trying._alive.close()
    faulthandler.enable()  # not into the file of a version that has ended
    trying._fault.close()
    trying.hold_start()
    assert base.versions.find_start(OWN) == folder
    assert base.state == "trying"
    trying._starting.close()
    assert base.versions.find_start(OWN) == folder
    assert base.state == "retrying"
    assert base.versions.find_start(OWN) is None
    assert base.state == "failed"


@pytest.mark.share(of=4)
@pytest.mark.parametrize("act", ["os.kill(os.getpid(), 11)", "1 / 0"])
def test_a_version_that_fails_by_its_own_fault_is_not_tried_twice(base, laptop, tmp_path, act):
    laptop.installation.close()
    install_version(base.versions, write_deb(tmp_path, LATER, opening_by(act)), LATER)
    home = ("--home", str(laptop.folder))
    assert base.start(*home, "today").returncode != 0
    assert (base.tell_version(), base.state) == (OWN, "failed")
    assert base.start(*home, "today").returncode == 0


@pytest.mark.share(of=3)
def test_an_end_at_the_cover_or_without_a_screen_is_no_failure(base, laptop, tmp_path):
    """Logging out, shutting down and a lost screen end a window that waits for a passphrase."""
    laptop.installation.close()
    install_version(base.versions, write_deb(tmp_path, LATER), LATER)
    home = ("--home", str(laptop.folder))
    chosen = base.versions.folder / "chosen"
    before = chosen.stat()
    limit_s = time.monotonic() + 120
    with base.open_window(*home) as window:
        while time.monotonic() < limit_s and window.poll() is None:
            if chosen.stat().st_mtime_ns != before.st_mtime_ns and base.state == "new":
                break
        window.kill()
    assert window.returncode == -9
    assert base.state == "new"
    blind = base.start(*home, QT_QPA_PLATFORM="xcb", DISPLAY="", WAYLAND_DISPLAY="")
    assert blind.returncode == 1
    assert base.state == "new"
    assert base.start(*home, "today").returncode == 0
    assert base.state == "proved"


@pytest.mark.share(of=4)
def test_a_failed_version_that_changed_the_register_runs_again_at_once(laptop, tmp_path):
    laptop.installation.close()
    too_new = opening_by("raise Problem(Code.STORE_TOO_NEW)")
    base = Base(tmp_path / "base", tmp_path / "state", OWN, too_new)
    home = ("--home", str(laptop.folder))
    assert "only it can open it" not in base.start(*home, "today").stderr
    works = tmp_path / "works"
    dying = f"import pathlib\nif not pathlib.Path({str(works)!r}).exists():\n    exec({DYING!r})\n"
    install_version(base.versions, write_deb(tmp_path, LATER, dying), LATER)
    for _ in range(2):
        assert base.start(*home, "today").returncode == -9
    works.touch()
    today = base.start(*home, "today")
    assert today.returncode == 0, today.stderr
    assert "only it can open it" in today.stderr
    assert (base.tell_version(), base.state) == (LATER, "proved")


def test_the_trial_of_a_next_version_leaves_the_one_that_works(base, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    prove(base, LATER, tmp_path)
    install_version(base.versions, write_deb(tmp_path, LATEST), LATEST)
    assert base.versions.find_chosen() == ChosenVersion(LATEST, "new", before=LATER)
    assert (base.versions.folder / LATER).is_dir()


@pytest.mark.parametrize("library", [".", "lib"])
def test_only_a_version_that_is_no_longer_chosen_starts_another_one(base, tmp_path, library):
    root = base.versions.folder / LATER / library
    root.mkdir(parents=True)
    assert base.versions.starts_itself(root, LATER)
    base.versions.choose(LATER)
    assert base.versions.starts_itself(root, LATER)
    base.versions.choose(LATEST)
    assert not base.versions.starts_itself(root, LATER)
    assert base.versions.starts_itself(base.versions.folder / f"{LATEST}.part" / library, LATEST)
    assert not base.versions.starts_itself(tmp_path / "base", OWN)


def prove(base, version, folder):
    install_version(base.versions, write_deb(folder, version), version)
    base.versions.find_start(OWN)
    base.versions.prove(version)


def test_cut_off_at_any_step_the_version_before_it_or_the_whole_new_one_starts(
    base, tmp_path, monkeypatch
):
    """Kill the installation at every act on the disk, first over the base, then over a version."""
    file = write_deb(tmp_path, LATEST)
    for before in (None, LATER):
        shutil.rmtree(base.versions.folder, ignore_errors=True)
        if before:
            prove(base, before, tmp_path)
        for step in range(100):
            is_done = install_until(step, base.versions, file, monkeypatch)
            started = base.versions.find_start(OWN)
            if started == base.versions.folder / LATEST:
                assert read_files(started) == program_files(LATEST)
                base.versions.pause(LATEST)
            else:
                assert not is_done
                assert started == (base.versions.folder / before if before else None)
            if is_done:
                break
        assert step > 7


def read_files(folder):
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in files}


def install_until(step, versions, file, monkeypatch):
    """Install *file*, killed at act number *step*; return whether it was done before."""
    left = [step]

    def counted(act):
        def do(*given, **named):
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            return act(*given, **named)

        return do

    said = SimpleNamespace(returncode=0, stdout=f"fieldreg {LATEST}\n".encode())
    with monkeypatch.context() as patched:
        patched.setattr(subprocess, "run", counted(lambda *_, **__: said))
        for room, name in ((os, "fsync"), (os, "rename"), (os, "replace"), (os, "mkdir")):
            patched.setattr(room, name, counted(getattr(room, name)))
        patched.setattr(shutil, "rmtree", counted(shutil.rmtree))
        try:
            install_version(versions, file, LATEST)
        except Killed:
            return False
    return True


@pytest.mark.share(of=4)
@pytest.mark.parametrize(
    ("says", "more"),
    [
        ("9.9.9", ""),
        (LATER, "raise SystemExit(1)\n"),
        (LATER, TESTED + "import sys; sys.modules['fieldreg.ui.pages.person.overview'] = None\n"),
        (LATER, TESTED + "import fieldreg.services.overview as o; o.load_office_overview = None\n"),
    ],
)
def test_a_program_that_does_not_pass_its_own_test_is_never_chosen(base, tmp_path, says, more):
    with pytest.raises(Problem) as caught:
        install_version(base.versions, write_deb(tmp_path, says, more), LATER)
    assert caught.value.code is Code.RELEASE_NOT_STARTED
    assert base.versions.find_start(OWN) is None
    assert list(base.versions.folder.iterdir()) == []


def test_no_path_of_an_archive_leaves_its_folder(tmp_path, monkeypatch):
    for name in ("../out", "a/../../out", "a\\out", "c:out"):
        monkeypatch.setattr(
            version_installation, "_read_deb", lambda _file, n=name: [(Path(n), None)]
        )
        with pytest.raises(Problem) as caught:
            install_version(InstalledVersions(tmp_path / "v"), write_deb(tmp_path, LATER), LATER)
        assert caught.value.code is Code.RELEASE_DAMAGED


def write_tar(members):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:xz") as archive:
        for name, size in members:
            entry = tarfile.TarInfo(f"usr/{name}")
            entry.size = size
            archive.addfile(entry, io.BytesIO(bytes(size)))
    return packed.getvalue()


def write_ar(name, size, body=b""):
    return b"!<arch>\n" + b"%-16s%-12d%-6d%-6d%-8d%-10s`\n" % (name, 0, 0, 0, 0o644, size) + body


def write_zip(*names):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in names:
            archive.writestr(name, b"x")
    return packed.getvalue()


def write_deb_of(*members):
    packed = write_tar(members)
    return write_ar(b"data.tar.xz", b"%d" % len(packed), packed)


BENT_ARCHIVES = {
    "a name twice": write_zip("v/fieldreg/a", "v/fieldreg/a"),
    "a file that is a folder too": write_zip("v/fieldreg", "v/fieldreg/a"),
    "a name that is too long": write_zip("v/" + "a" * 300),
    "no name below the folder": write_zip("v"),
    "a member that begins before itself": write_ar(b"control.tar.xz", b"-60"),
    "a member without a size": write_ar(b"control.tar.xz", b"many"),
    "a name twice in a package": write_deb_of(*[("lib/fieldreg/a", 1)] * 2),
    "another file that never ends": write_deb_of(("share/zeros", 200_000)),
    "other files without number": write_deb_of(*((f"share/{n}", 0) for n in range(60))),
    "nothing": b"",
}


@pytest.mark.parametrize("archive", BENT_ARCHIVES.values(), ids=BENT_ARCHIVES)
def test_what_is_no_archive_of_ours_is_told_as_damage_and_leaves_nothing(
    tmp_path, monkeypatch, archive
):
    monkeypatch.setattr(version_installation, "_MAX_BYTES", 100_000)
    monkeypatch.setattr(version_installation, "_MAX_FILES", 50)
    versions = InstalledVersions(tmp_path / "v")
    (tmp_path / "file").write_bytes(archive)
    with pytest.raises(Problem) as caught:
        install_version(versions, tmp_path / "file", LATER)
    assert caught.value.code is Code.RELEASE_DAMAGED
    assert list(versions.folder.iterdir()) == []
