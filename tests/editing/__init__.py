"""Facts by people, tried as they do."""
