"""Questions for sealed answers, the answer sheet, ethnic groups, the access log."""
