"""The wheel's resources: compiled catalogues, then the whole folder inside the package.

An editable installation gets neither: it reads ``resources/`` where it lies, and
the Makefile compiles there.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface):  # type: ignore[type-arg]  # any configuration
    """Carries ``resources/`` into the wheel as ``fieldreg/resources``, without what builds installers."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Qt, whose lrelease compiles the catalogues."""
        return [one for one in self.metadata.core.dependencies if one.startswith("pyside6")]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile and include the resources, unless *version* is an editable one."""
        if version == "editable":
            return
        subprocess.run([sys.executable, "translations.py"], cwd=self.root, check=True)
        for folder in sorted(Path(self.root, "resources").iterdir()):
            if folder.name not in ("installers", "__pycache__"):
                build_data["force_include"][str(folder)] = f"fieldreg/resources/{folder.name}"
