"""Consent fields of a form, and the consent text shown over a page."""
