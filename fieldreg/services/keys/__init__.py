"""Head office's keys.

Escrow among three people, rotation, passphrase reset of a laptop, and disaster recovery.
"""
