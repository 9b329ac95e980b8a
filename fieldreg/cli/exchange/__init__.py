"""How an installation exchanges.

The shared folder, the hub, and the report on a reply from head office.
"""
