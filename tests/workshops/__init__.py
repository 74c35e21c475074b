"""Workshops: series, the monthly promise, and what a community wants of them."""
