"""Tables parsed in this process, for tests that are about something else."""

from pathlib import Path

from fieldreg.services.imports.parsing import serving
from fieldreg.services.imports.table_reader import ImportTable, build_table


def parse(content: bytes, name: str = "list.csv", passphrase: str = "") -> ImportTable:
    return build_table(name, serving.answer(content, passphrase), 1 << 30)


def parse_file(path: Path, passphrase: str = "") -> ImportTable:
    return parse(path.read_bytes(), path.name, passphrase)
