"""What a wheel carries, and the catalogues compiled for it."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from translations import compile_catalogues

ROOT = Path(__file__).parents[2]

PIP_WHEEL = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check"]
PIP_WHEEL += ["--no-deps", "--no-build-isolation"]

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="mn"><context><name>Act</name>
<message><source>Keep</source><translation>Хадгалах</translation></message>
</context></TS>
"""

# Asked of the unpacked wheel, from a folder where nothing else is.
QUESTION = """
import json
from pathlib import Path
import fieldreg
from fieldreg.system import resource_path
print(json.dumps([fieldreg.__version__, str(Path(fieldreg.__file__).parent), str(resource_path("x"))]))
"""


def test_a_catalogue_is_compiled_once_and_again_when_its_source_changes(tmp_path):
    source = tmp_path / "fieldreg_mn.ts"
    source.write_text(CATALOGUE, encoding="utf-8")
    made = source.with_suffix(".qm")
    assert compile_catalogues(tmp_path) == [made]
    assert compile_catalogues(tmp_path) == []
    later = made.stat().st_mtime + 1
    os.utime(source, (later, later))
    assert compile_catalogues(tmp_path) == [made]


@pytest.mark.slow
def test_a_wheel_carries_every_resource_and_works_from_any_folder(tmp_path):
    subprocess.run([*PIP_WHEEL, f"--wheel-dir={tmp_path}", str(ROOT)], check=True)
    [wheel] = tmp_path.glob("fieldreg-*-py3-none-any.whl")
    unpacked = tmp_path / "unpacked"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    answer = subprocess.run(
        [sys.executable, "-c", QUESTION],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        check=True,
        capture_output=True,
        text=True,
    )
    version, package, resource = json.loads(answer.stdout)
    assert wheel.name.startswith(f"fieldreg-{version}-")
    assert Path(package) == unpacked / "fieldreg"
    assert Path(resource) == unpacked / "fieldreg" / "resources" / "x"

    carried = {path.relative_to(unpacked) for path in unpacked.rglob("*") if path.is_file()}
    tools = ROOT / "resources" / "installers"
    here = {path for path in (ROOT / "resources").rglob("*") if path.is_file()}
    here = {path for path in here if tools not in path.parents}
    assert not any("installers" in path.parts for path in carried)
    here |= {path.with_suffix(".qm") for path in here if path.suffix == ".ts"}
    assert {"fieldreg" / path.relative_to(ROOT) for path in here} <= carried
    assert {path.parts[0] for path in carried} == {"fieldreg", f"fieldreg-{version}.dist-info"}
