"""The parts that pages are built from; they know no page, no service and no meaning of data."""
