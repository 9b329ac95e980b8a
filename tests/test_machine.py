"""The machine below: what a folder lies on, and what tells one machine from another."""

import ctypes
import os
import re
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest

from fieldreg.domain.languages import Language
from fieldreg.domain.problems import Code, Problem
from fieldreg.machine import (
    _INSTALLER_LANGUAGES,
    HostMachine,
    find_installer_language,
    replace_process,
)
from fieldreg.services import backups
from fieldreg.services.host.environment import (
    EncryptionState,
    HostEnvironment,
    StorageMedium,
    find_folder_problem,
)
from fieldreg.services.installation import opening
from fieldreg.services.installation.home import Home
from tests.support.installations import PASSPHRASE, HeadOffice, fake_tools

MOUNTS = """\
22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
23 22 0:5 / {root}/share rw - cifs //server/share rw
24 22 0:6 / {root}/share/own\\040disk rw - ext4 /dev/sdc1 rw
25 22 0:7 / {root}/home rw - nfs4 server:/home rw
26 22 0:8 / {root}/ssh rw - fuse.sshfs me@there: rw
27 22 8:17 / {root}/media rw - vfat /dev/sdb1 rw
28 22 8:33 / {root}/old rw - cifs //server/old rw
29 22 8:33 / {root}/old rw - ext4 /dev/sdc1 rw
"""


@pytest.fixture
def machine(tmp_path: Path) -> HostMachine:
    """A machine that Linux describes under a folder: sdb is a stick, sdc is none."""
    (tmp_path / "proc/self").mkdir(parents=True)
    (tmp_path / "proc/self/mountinfo").write_text(MOUNTS.format(root=tmp_path))
    blocks = tmp_path / "sys/dev/block"
    blocks.mkdir(parents=True)
    for number, disk, is_removable in ((17, "sdb", 1), (33, "sdc", 0)):
        place = tmp_path / "sys/devices" / disk / f"{disk}1"
        place.mkdir(parents=True)
        (place / "partition").write_text("1\n")
        (place.parent / "removable").write_text(f"{is_removable}\n")
        (blocks / f"8:{number}").symlink_to(place)
    for folder in ("share/own disk", "home/me", "ssh", "media", "old"):
        (tmp_path / folder).mkdir(parents=True)
    return HostMachine(tmp_path / "own", tmp_path)


if sys.platform == "linux":

    @pytest.mark.parametrize(
        ("folder", "medium"),
        [
            ("share/register", StorageMedium.NETWORK),
            ("share/own disk/register", StorageMedium.OWN_DISK),
            ("home/me/.local/share/fieldreg", StorageMedium.NETWORK),
            ("ssh", StorageMedium.NETWORK),
            ("media/STICK/fieldreg", StorageMedium.STICK),
            ("old/register", StorageMedium.OWN_DISK),
            ("elsewhere", StorageMedium.OWN_DISK),
        ],
    )
    def test_fault_10_a_share_and_a_stick_are_told_from_the_own_disk(
        machine: HostMachine, tmp_path: Path, folder: str, medium: StorageMedium
    ) -> None:
        """By the deepest mount; of two over each other, by the later one."""
        assert machine.medium(tmp_path / folder) is medium

    def test_fault_10_where_nothing_tells_of_mounts_the_disk_is_taken_for_the_own(
        machine: HostMachine, tmp_path: Path
    ) -> None:
        mounts = tmp_path / "proc/self/mountinfo"
        mounts.write_text(f"22 1 0:5 / {tmp_path}/share rw - cifs //server/share rw\n")
        assert machine.medium(tmp_path / "elsewhere") is StorageMedium.OWN_DISK
        mounts.unlink()
        assert machine.medium(tmp_path / "share") is StorageMedium.OWN_DISK

    def test_machines_differ_and_none_is_named(machine: HostMachine, tmp_path: Path) -> None:
        assert machine.machine_id() == ""
        (tmp_path / "etc").mkdir()
        found = []
        for name in ("c0ffee", "c0ffee\n", "facade"):
            (tmp_path / "etc/machine-id").write_text(name)
            found.append(machine.machine_id())
        assert found[0] == found[1] != found[2]
        assert "c0ffee" not in found[0]


@pytest.mark.parametrize(
    ("name", "is_cloud"),
    [
        ("OneDrive", True),
        ("OneDrive - Хүний эрх", True),
        ("Dropbox", True),
        ("Google Drive", True),
        ("googledrive", True),
        ("iCloudDrive", True),
        ("Yandex.Disk", True),
        ("Nextcloud", True),
        ("onedriver", False),
        ("Documents", False),
        ("my dropbox notes", False),
    ],
)
def test_fault_10_a_folder_that_a_program_copies_away_is_known_by_its_name(
    tmp_path: Path, name: str, *, is_cloud: bool
) -> None:
    found = HostMachine(tmp_path).medium(tmp_path / name / "fieldreg")
    assert found is (StorageMedium.CLOUD if is_cloud else StorageMedium.OWN_DISK)


def test_fault_10_a_link_into_such_a_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "register").symlink_to(tmp_path / "OneDrive")
    assert HostMachine(tmp_path).medium(tmp_path / "register") is StorageMedium.CLOUD


def test_fault_10_a_register_is_neither_begun_nor_restored_there(
    tmp_path: Path, office: HeadOffice
) -> None:
    backup = backups.create_backup(office.installation, tmp_path / "OneDrive/backups")
    office.installation.close()
    with pytest.raises(Problem) as refused:
        HeadOffice(tmp_path / "OneDrive/office")
    assert refused.value.code is Code.FOLDER_IN_CLOUD
    with pytest.raises(Problem) as refused:
        backups.restore_backup(tmp_path / "OneDrive/office", backup, PASSPHRASE, fake_tools(9))
    assert refused.value.code is Code.FOLDER_IN_CLOUD
    assert not (tmp_path / "OneDrive/office").exists()


def test_fault_10_a_register_that_was_moved_there_opens_and_is_doubted(tmp_path: Path) -> None:
    HeadOffice(tmp_path / "office").installation.close()
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "office").rename(tmp_path / "Dropbox/office")
    home = Home(tmp_path / "Dropbox/office")
    installation = opening.unlock(home.folder, PASSPHRASE, fake_tools(9))
    ground: HostEnvironment = installation.tools.host
    unsafe = find_folder_problem(ground, home.folder)
    assert unsafe is not None
    assert unsafe.code is Code.FOLDER_IN_CLOUD
    installation.close()


if sys.platform == "linux":
    DISKS = """\
21 1 253:1 / {root} rw - ext4 /dev/mapper/root rw
22 21 259:2 / {root}/boot rw - ext4 /dev/nvme0n1p2 rw
23 21 0:41 / {root}/home rw - btrfs /dev/mapper/home rw
24 21 0:42 / {root}/bare rw - btrfs /dev/sda1 rw
25 21 0:43 / {root}/vault rw - fuse.gocryptfs /secret rw
26 21 0:44 / {root}/host rw - virtiofs myfs rw
27 21 253:9 / {root}/both rw - ext4 /dev/dm-9 rw
"""
    # Who lies on whom: root and home each on a dm-crypt of their own, the first below LVM;
    # dm-9 is a volume over one encrypted disk and one that is not.
    BLOCKS = {
        "dm-0": ("CRYPT-LUKS2-c0ffee-root", ["nvme0n1p3"]),
        "dm-1": ("LVM-abcdef", ["dm-0"]),
        "dm-2": ("CRYPT-LUKS1-facade-home", ["sda2"]),
        "dm-9": ("LVM-mixed", ["dm-0", "sda1"]),
        **{name: ("", []) for name in ("nvme0n1p2", "nvme0n1p3", "sda1", "sda2")},
    }
    NUMBERS = {"253:1": "dm-1", "259:2": "nvme0n1p2", "253:9": "dm-9"}

    @pytest.fixture
    def disks(tmp_path: Path) -> HostMachine:
        """A machine that Linux describes under a folder, some of whose disks are bare."""
        (tmp_path / "proc/self").mkdir(parents=True)
        (tmp_path / "proc/self/mountinfo").write_text(DISKS.format(root=tmp_path))
        (tmp_path / "sys/dev/block").mkdir(parents=True)
        (tmp_path / "sys/class/block").mkdir(parents=True)
        (tmp_path / "dev/mapper").mkdir(parents=True)
        for name in BLOCKS:
            (tmp_path / "sys/devices" / name / "slaves").mkdir(parents=True)
            (tmp_path / "dev" / name).write_text("")
            (tmp_path / "sys/class/block" / name).symlink_to(tmp_path / "sys/devices" / name)
        for name, (uuid, lower) in BLOCKS.items():
            place = tmp_path / "sys/devices" / name
            if uuid:
                (place / "dm").mkdir()
                (place / "dm/uuid").write_text(uuid + "\n")
            for one in lower:
                (place / "slaves" / one).symlink_to(tmp_path / "sys/devices" / one)
        for number, name in NUMBERS.items():
            (tmp_path / "sys/dev/block" / number).symlink_to(tmp_path / "sys/devices" / name)
        for name, block in (("root", "dm-1"), ("home", "dm-2")):
            (tmp_path / "dev/mapper" / name).symlink_to(tmp_path / "dev" / block)
        return HostMachine(tmp_path / "own", tmp_path)

    @pytest.mark.parametrize(
        ("folder", "hidden"),
        [
            ("register", EncryptionState.ENCRYPTED),
            ("boot/register", EncryptionState.PLAIN),
            ("home/me", EncryptionState.ENCRYPTED),
            ("bare/register", EncryptionState.PLAIN),
            ("vault/register", EncryptionState.ENCRYPTED),
            ("host/register", EncryptionState.UNKNOWN),
            ("both/register", EncryptionState.PLAIN),
        ],
    )
    def test_fault_65_a_disk_that_is_not_encrypted_is_told_from_one_that_is(
        disks: HostMachine, tmp_path: Path, folder: str, hidden: EncryptionState
    ) -> None:
        assert disks.encryption(tmp_path / folder).folder is hidden

    @pytest.mark.parametrize(
        ("swaps", "hidden"),
        [
            ([], EncryptionState.NOTHING),
            ([("/dev/zram0", "partition")], EncryptionState.NOTHING),
            ([("/dev/dm-2", "partition")], EncryptionState.ENCRYPTED),
            ([("/dev/sda2", "partition")], EncryptionState.PLAIN),
            ([("/dev/mapper/home", "partition")], EncryptionState.ENCRYPTED),
            ([("/dev/gone", "partition")], EncryptionState.UNKNOWN),
            (
                [("/dev/mapper/home", "partition"), ("/dev/sda2", "partition")],
                EncryptionState.PLAIN,
            ),
            ([("{root}/swap\\040file", "file")], EncryptionState.ENCRYPTED),
            ([("{root}/boot/swapfile", "file")], EncryptionState.PLAIN),
        ],
    )
    def test_fault_65_swap_that_is_not_encrypted_is_found(
        disks: HostMachine, tmp_path: Path, swaps: list[tuple[str, str]], hidden: EncryptionState
    ) -> None:
        lines = ["Filename Type Size Used Priority"]
        lines += [f"{path.format(root=tmp_path)} {sort} 1 0 -2" for path, sort in swaps]
        (tmp_path / "proc/swaps").write_text("\n".join(lines) + "\n")
        assert disks.encryption(tmp_path).swap is hidden

    def test_fault_65_where_nothing_is_told_nothing_is_claimed(tmp_path: Path) -> None:
        found = HostMachine(tmp_path, tmp_path).encryption(tmp_path)
        assert (found.folder, found.swap) == (EncryptionState.UNKNOWN, EncryptionState.UNKNOWN)


_REPLACED = """
import os, subprocess, sys
from fieldreg.machine import replace_process
if told := os.environ.get("FIELDREG_WINDOW"):
    former, child = told.split()
    ours = sorted(name for name in os.environ if name.startswith("FIELDREG_"))
    print(os.getpid() == int(former), os.path.exists("/proc/" + child), sys.argv[1:], *ours)
else:
    child = subprocess.Popen(["sleep", "60"])
    replace_process({"FIELDREG_WINDOW": f"{os.getpid()} {child.pid}"})
"""


@pytest.mark.skipif(sys.platform != "linux", reason="it reads /proc")
def test_a_replaced_process_leaves_no_child_and_passes_no_secret_on():
    secrets = dict.fromkeys(("FIELDREG_PASSPHRASE", "FIELDREG_DATABASE", "FIELDREG_PIN"), "secret")
    environment = {**os.environ, **secrets, "FIELDREG_HOME": "home"}
    ended = subprocess.run(
        [sys.executable, "-c", _REPLACED, "--home", "the folder"],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    told = "True False ['--home', 'the folder'] FIELDREG_HOME FIELDREG_WINDOW\n"
    assert ended.stdout == told


@pytest.mark.skipif(sys.platform != "linux", reason="others have no list of children")
def test_a_thread_that_ends_meanwhile_hinders_no_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the process went on, with the key and every name in its memory."""
    begun: list[str] = []
    gone = Path("/proc/self/task/0/children")
    monkeypatch.setattr(Path, "glob", lambda *_: iter([gone]))
    monkeypatch.setattr(os, "execve", lambda program, *_: begun.append(program))
    replace_process({})
    assert begun == [sys.executable]


def test_on_windows_the_process_stays_until_the_next_one_has_its_window(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Else the keys go to the program beneath."""
    done: list[str] = []
    user = SimpleNamespace(
        AllowSetForegroundWindow=lambda _: done.append("may be in front"),
        WaitForInputIdle=lambda *_: done.append("has its window"),
    )
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(user32=user), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    begun = SimpleNamespace(pid=7, _handle=7)
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: done.append("begun") or begun)
    monkeypatch.setattr(os, "_exit", sys.exit)
    with pytest.raises(SystemExit):
        replace_process({})
    assert done == ["begun", "may be in front", "has its window"]


@pytest.mark.parametrize(("number", "language"), [("1104", "mn"), ("1087", "kk"), ("1031", "")])
def test_the_language_of_the_installer_is_read_from_where_it_writes_it(
    monkeypatch: pytest.MonkeyPatch, number: str, language: str
) -> None:
    """Its script names the key, which NSIS fills with Windows' number of the language."""
    script = Path("resources/installers/fieldreg.nsi").read_text("utf-8")
    written = re.findall(r'MUI_LANGDLL_REGISTRY_(?:KEY|VALUENAME) "(.+)"', script)
    registry = SimpleNamespace(
        HKEY_CURRENT_USER="HKCU",
        OpenKey=lambda root, key: nullcontext((root, key)),
        QueryValueEx=lambda place, name: {("HKCU", *written): (number, 1)}[*place, name],
    )
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "platform", "win32")
    assert find_installer_language() == language


def test_without_an_installer_of_windows_there_is_no_language_of_it() -> None:
    assert find_installer_language() == ""


def test_every_language_of_the_installer_is_known() -> None:
    script = Path("resources/installers/fieldreg.nsi").read_text("utf-8")
    offered = re.findall(r'MUI_LANGUAGE(?:EX "\S+")? "(.+)"', script)
    spoken = {Language(code).name.title() for code in _INSTALLER_LANGUAGES.values()}
    assert set(offered) == spoken
