"""Writers' change logs on both sides."""
