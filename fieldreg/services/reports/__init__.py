"""Reports: drafted, issued with frozen figures and signatures, shown on paper, verified."""
