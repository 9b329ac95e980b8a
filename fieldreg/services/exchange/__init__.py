"""The laptop's side of the exchange: the schedule, the last result, quarantined changes."""
