"""Tables parsed in this process, for tests that are about something else."""

from pathlib import Path

from fieldreg.services.imports.headings import guess_field
from fieldreg.services.imports.parsing import serving
from fieldreg.services.imports.table_reader import ImportTable, build_table


def parse(content: bytes, name: str = "list.csv", passphrase: str = "") -> ImportTable:
    return build_table(name, serving.answer(content, passphrase), 1 << 30)


def parse_names(content: bytes, name: str = "list.csv") -> ImportTable:
    """Parse the first sheet with names, as `read_table` does."""
    first = parse(content, name)
    others = (
        build_table(name, serving.answer(content, "", sheet=sheet), 1 << 30)
        for sheet in first.sheets[1:]
    )
    return next(filter(_has_names, (first, *others)), first)


def _has_names(table: ImportTable) -> bool:
    return any(found.field == "given_name" for found in map(guess_field, table.columns) if found)


def parse_file(path: Path, passphrase: str = "") -> ImportTable:
    return parse(path.read_bytes(), path.name, passphrase)
