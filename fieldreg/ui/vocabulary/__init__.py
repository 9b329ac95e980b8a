"""Texts that several pages share: names of fields, states, units and roles; problems."""
