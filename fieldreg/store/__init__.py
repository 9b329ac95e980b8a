"""What this installation remembers, behind one door: `Store`.

Here live the tables, their migrations, the change log, the applying of changes,
lists and search, drafts, and the driver's errors translated to problems. SQL and
database drivers stand nowhere else; `engines` holds what differs between them.

A record is never saved without its change, nothing is written outside a
transaction, and no driver's exception goes out. May import `domain` only.
"""

import sys

import sqlcipher3
from sqlcipher3 import dbapi2

# One SQLite library in the process, the one inside sqlcipher3. This must run before
# sqlite_utils is first imported anywhere, or sqlite-utils catches another library's
# exceptions and its schema changes break quietly.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2
