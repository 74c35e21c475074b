"""Workshops: their calendar, files and feed."""
