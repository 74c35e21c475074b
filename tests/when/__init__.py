"""Dates and times as people type and read them."""
