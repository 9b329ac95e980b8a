"""Questions for sealed answers, answer sheet, ethnic groups, access log."""
