"""Buttons: commands written into an id and read back, across restarts and versions."""
