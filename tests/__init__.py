"""Every promise the library makes, tested room by room."""
