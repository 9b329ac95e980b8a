"""Personal data: names, birth dates, phone numbers, drafts and the search for duplicates."""
