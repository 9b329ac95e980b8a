"""Sealed answers: entered on any installation, opened only at head office's protected desk."""
