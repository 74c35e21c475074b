"""Discord commands by feature: signature, autocomplete, one call."""
