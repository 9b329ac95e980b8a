"""The exchange: head office's reply in, the bundle out, by stick or as one file."""
