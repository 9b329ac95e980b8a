"""Everything that an installation keeps, behind one interface, `Store`.

All SQL and all drivers are here; `engines` holds the differences between databases. A record is
never saved without its change. Repositories write in their caller's transaction. No driver
exception leaves the store.
"""

import sys

import sqlcipher3
from sqlcipher3 import dbapi2

# One SQLite library per process, the one inside sqlcipher3. This must run before the first
# import of sqlite_utils: otherwise sqlite-utils catches the exceptions of another library,
# and its schema changes fail silently.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2
