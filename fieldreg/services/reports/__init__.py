"""Reports: drafted, issued, shown on paper, verified."""
