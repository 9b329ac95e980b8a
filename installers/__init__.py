"""Builds what people install: ``python -m installers``. Nothing here is shipped."""
