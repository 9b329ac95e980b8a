"""The people page: search, registration, import and export."""
