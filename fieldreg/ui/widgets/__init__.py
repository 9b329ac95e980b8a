"""Parts of pages; they know no page, no service and no meaning of data."""
