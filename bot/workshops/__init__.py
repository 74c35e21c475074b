"""Workshops: planned, filled, announced, held, remembered; and the promise of one a month."""
