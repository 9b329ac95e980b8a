"""Windows as Wine has it, of one user: installed by setup.exe, silently."""

import os
import subprocess
from pathlib import Path
from typing import Final

import fieldreg

_NO_MENUS: Final = {"WINEDLLOVERRIDES": "winemenubuilder.exe=d"}  # of the desktop around Wine

# Qt's library imports these of Windows' ICU, of which Wine 10 has none.
_ICU: Final = (
    "ucnv_open ucnv_close UCNV_FROM_U_CALLBACK_SUBSTITUTE UCNV_TO_U_CALLBACK_SUBSTITUTE ucnv_reset"
    " ucnv_getMaxCharSize ucnv_getName ucnv_getToUCallBack ucnv_getFromUCallBack"
    " ucnv_setToUCallBack ucnv_setFromUCallBack ucnv_cbToUWriteUChars ucnv_toUnicode"
    " ucnv_cbFromUWriteUChars ucnv_toUCountPending ucnv_fromUCountPending ucnv_getStandardName"
    " ucnv_getAvailableName ucnv_countAvailable ucnv_fromUnicode"
)


class Wine:
    def __init__(self, artefacts: Path, place: Path) -> None:
        self.shared = place
        (place / "stick").mkdir()
        prefix = place / "prefix"
        self.environment = os.environ | {"WINEPREFIX": str(prefix), "WINEDEBUG": "-all"} | _NO_MENUS
        self.environment.pop("TMPDIR", None)  # Debian's Wine frees it and dies
        self._run("wineboot", "-i")
        self._texts = self._compile(Path(__file__).with_name("texts.c"), place / "texts.exe")
        source = place / "icuuc.c"
        lines = (
            f"__declspec(dllexport) void *{name}(void) {{ return 0; }}" for name in _ICU.split()
        )
        source.write_text("\n".join(lines), encoding="ascii")
        self._compile(source, prefix / "drive_c/windows/system32/icuuc.dll", "-shared")
        name = f"fieldreg-{fieldreg.__version__}"
        self.package = artefacts / f"{name}-windows.zip"
        self.setup = artefacts / f"{name}-setup.exe"
        self._run("wine", str(self.setup), "/S")
        [self.program] = prefix.glob("drive_c/users/*/AppData/Local/Programs/fieldreg")
        self.state, self.library = self.program.parents[1] / "fieldreg", "lib"
        self.command = ["wine", str(self.program / "console/fieldreg.exe")]
        self.window = ["wine", str(self.program / "fieldreg.exe")]

    def path(self, name: str) -> str:
        return "Z:" + str(self.shared / name).replace("/", "\\")

    def cut_power(self, running: "subprocess.Popen[bytes]") -> None:
        del running  # those that it began lead sessions of their own
        self.stop()

    def is_installed(self) -> bool:
        """Return whether all that setup.exe lays out is there; the uninstaller comes last."""
        return (self.program / "uninstall.exe").exists()

    def remove(self) -> list[str]:
        self._run("wine", str(self.program / "uninstall.exe"), "/S")
        return self.list_left()

    def list_left(self) -> list[str]:
        """Return what names the program once nothing runs any more, but the register."""
        # The uninstaller goes on as a copy of itself, and the registry is written at the end.
        self._run("wineserver", "-w")
        users = self.shared / "prefix/drive_c/users"
        left = {*users.rglob("*fieldreg*"), *self.state.glob("versions*")} - {self.state}
        registry = (self.shared / "prefix/user.reg").read_text(encoding="utf-8", errors="replace")
        lines = [line for line in registry.splitlines() if "fieldreg" in line.lower()]
        return sorted(map(str, left)) + lines

    def read_screen(self) -> str:
        """Return each text that stands there, a line for each."""
        command = ["wine", str(self._texts)]
        done = subprocess.run(command, env=self.environment, check=True, capture_output=True)
        return done.stdout.decode()

    def stop(self) -> None:
        subprocess.run(["wineserver", "-k"], env=self.environment, check=False)

    def _compile(self, source: Path, target: Path, *options: str) -> Path:
        self._run("x86_64-w64-mingw32-gcc", *options, "-o", str(target), str(source))
        return target

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, capture_output=True)
