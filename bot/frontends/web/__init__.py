"""The web: calendars to follow, and nothing else."""
