"""Search for registered people similar to the one being typed, with a notice and a comparison."""
