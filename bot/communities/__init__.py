"""People and communities: the language each reads."""
