"""Everything that an installation keeps, behind one interface, `Store`.

All SQL and database drivers are here; `engines` holds the differences between them. A record is
never saved without its change. Repositories write in their caller's transaction. No driver
exception leaves the store. May import `domain` only.
"""

import sys

import sqlcipher3
from sqlcipher3 import dbapi2

# One SQLite library per process, the one inside sqlcipher3. This must run before the first
# import of sqlite_utils: otherwise sqlite-utils catches the exceptions of another library,
# and its schema changes fail silently.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2
