"""Words that several pages share: names of fields, states, units, roles and problems."""
