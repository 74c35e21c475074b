"""Workshops, from their plan to what people try afterwards."""
