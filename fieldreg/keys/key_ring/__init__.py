"""The store's key, wrapped under each passphrase."""
