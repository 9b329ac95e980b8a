"""Personal data: names, birth dates, phone numbers, drafts, duplicates."""
