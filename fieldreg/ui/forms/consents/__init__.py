"""Consent answers in a form, and the consent text shown over a page."""
