"""Search for registered people who resemble the one being typed, with a notice and a comparison."""
