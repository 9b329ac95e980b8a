"""Windows renames nothing that another program has open, and an antivirus opens what was written."""

from pathlib import Path

import pytest

from fieldreg.domain.problems import Code, Problem
from fieldreg.services.host import held_files
from fieldreg.services.host.file_writing import move_into_place, write_atomically
from fieldreg.services.releases import version_installation
from fieldreg.services.releases.installed_versions import InstalledVersions


class Holder:
    """Another program, which lets go once it was in the way *times* times."""

    def __init__(self, times: int, winerror: int) -> None:
        self.times, self._winerror = times, winerror
        self._replace = Path.replace

    def replace(self, source: Path, target: Path) -> Path:
        if self.times:
            self.times -= 1
            refusal = PermissionError(13, "held")
            refusal.winerror = self._winerror  # type: ignore[attr-defined]  Windows alone has it
            raise refusal
        return self._replace(source, target)


@pytest.fixture
def hold(monkeypatch):
    monkeypatch.setattr(held_files, "_PAUSES_S", (0, 0, 0))

    def begin(times: int, winerror: int = 32) -> Holder:
        holder = Holder(times, winerror)
        monkeypatch.setattr(Path, "replace", lambda path, to: holder.replace(path, to))  # noqa: PLW0108  bound to the path
        return holder

    return begin


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_that_is_held_for_a_moment_is_replaced_all_the_same(tmp_path, hold, winerror):
    path = tmp_path / "kept"
    path.write_bytes(b"old")
    hold(3, winerror)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_file_that_stays_held_is_left_as_it_is_and_the_user_told_why(tmp_path, hold):
    path, fresh = tmp_path / "kept", tmp_path / "fresh"
    path.write_bytes(b"old")
    fresh.write_bytes(b"new")
    hold(99)
    for replace in (lambda: write_atomically(path, b"new"), lambda: move_into_place(fresh, path)):
        with pytest.raises(Problem) as refused:
            replace()
        assert refused.value.code is Code.FILE_HELD
        assert path.read_bytes() == b"old"


def test_other_refusals_are_not_waited_for(tmp_path, hold):
    holder = hold(99, winerror=112)
    with pytest.raises(Problem) as refused:
        write_atomically(tmp_path / "kept", b"new")
    assert (refused.value.code, holder.times) == (Code.DISK_FAILED, 98)


def test_a_version_whose_folder_is_held_for_a_moment_is_installed(tmp_path, hold, monkeypatch):
    for step in ("_unpack", "_compile", "_try"):
        monkeypatch.setattr(version_installation, step, lambda *_given: None)
    versions, file = InstalledVersions(tmp_path / "versions"), tmp_path / "9.0.0.deb"
    file.touch()
    hold(2)
    version_installation.install_version(versions, file, "9.0.0")
    assert (chosen := versions.find_chosen())
    assert chosen.version == "9.0.0"
    assert (versions.folder / "9.0.0").is_dir()


def test_a_version_whose_folder_stays_held_is_not_chosen(tmp_path, hold, monkeypatch):
    for step in ("_unpack", "_compile", "_try"):
        monkeypatch.setattr(version_installation, step, lambda *_given: None)
    versions, file = InstalledVersions(tmp_path / "versions"), tmp_path / "9.0.0.deb"
    file.touch()
    hold(99)
    with pytest.raises(Problem) as refused:
        version_installation.install_version(versions, file, "9.0.0")
    assert refused.value.code is Code.FILE_HELD
    assert versions.find_chosen() is None
    assert not list(versions.folder.iterdir())
