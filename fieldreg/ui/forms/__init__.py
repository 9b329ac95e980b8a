"""Forms and panels that several pages use; they know no page."""
