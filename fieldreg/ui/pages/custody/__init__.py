"""The page of head office's keys: their copy on paper, and the key to seal to."""
