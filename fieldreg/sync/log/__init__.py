"""Writers' change logs on both sides: segments, positions, forks, import and quarantine."""
