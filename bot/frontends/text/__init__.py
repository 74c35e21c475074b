"""Commands typed in a terminal: `run.py say`."""
