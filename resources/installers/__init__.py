"""Builds what people install: ``python -m resources.installers``. Nothing here is shipped."""
