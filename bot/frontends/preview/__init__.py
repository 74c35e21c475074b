"""The real bot against a simulated Discord, in the browser: no token, no network."""
