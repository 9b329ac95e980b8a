"""The laptop's side: schedule, last result, quarantined changes."""
