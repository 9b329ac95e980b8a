"""The one SQLite library of the process."""

import sqlite3
import sys

import sqlcipher3
import sqlite_utils.utils

import fieldreg.store


def test_one_sqlite_library_serves_the_process() -> None:
    assert fieldreg.store.__doc__  # importing it has put the one library in place
    assert sys.modules["pysqlite3"] is sqlcipher3
    assert sqlite_utils.utils.sqlite3 is sqlcipher3
    assert sqlite_utils.utils.OperationalError is sqlcipher3.dbapi2.OperationalError
    assert not issubclass(sqlite_utils.utils.OperationalError, sqlite3.Error)
