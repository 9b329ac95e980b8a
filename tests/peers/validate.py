"""Read the files of a folder with the tools of their standards: ``python validate.py FOLDER``.

It runs in the environment of ``make peers``, knows nothing of the program, and prints as JSON what
the tools find wrong with each file:

- ``.xlsx``, ``.hxl``: libhxl, with the schema that it validates by unless another is named;
- ``.zip``: frictionless, a data package;
- ``.json``: ``data_value_set.json`` beside this file, after what servers of DHIS2 publish.
"""

import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import hxl
from frictionless import Package
from jsonschema import Draft202012Validator

_DATA_VALUE_SET = Path(__file__).with_name("data_value_set.json")
_SEVERITIES = ("error", "warning")


def find_faults(path: Path) -> Iterator[str]:
    try:
        match path.suffix:
            case ".hxl":
                yield from _validate_hxl(path, None)
            case ".xlsx":
                for number in range(_count_sheets(path)):
                    yield from _validate_hxl(path, number)
            case ".zip":
                rows = Package(str(path)).validate().flatten(["type", "note"])
                yield from (f"{kind}: {note}" for kind, note in rows)
            case ".json":
                rules = Draft202012Validator(json.loads(_DATA_VALUE_SET.read_bytes()))
                found = rules.iter_errors(json.loads(path.read_bytes()))
                yield from (f"{each.json_path}: {each.message}" for each in found)
    except hxl.HXLException as error:
        yield str(error)


def _validate_hxl(path: Path, sheet: int | None) -> list[str]:
    faults: list[str] = []
    options = hxl.InputOptions(allow_local=True, sheet_index=sheet)
    with hxl.data(str(path), options) as source:
        tell = hxl.schema(
            callback=lambda fault: (
                faults.append(f"{sheet} {fault.column}: {fault.message}: {fault.value}")
                if fault.rule.severity in _SEVERITIES
                else None
            )
        )
        tell.validate(source)
    return faults


def _count_sheets(path: Path) -> int:
    names = zipfile.ZipFile(path).namelist()
    return sum(name.startswith("xl/worksheets/sheet") for name in names)


if __name__ == "__main__":
    files = sorted(Path(sys.argv[1]).iterdir())
    sys.stdout.write(json.dumps({path.name: [*find_faults(path)] for path in files}))
