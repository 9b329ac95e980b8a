"""Sealed answers in the register, their access log, and the protected desk's database."""
