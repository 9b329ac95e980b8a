"""The demo: one whole trip on real input, through the real windows, with pictures."""
