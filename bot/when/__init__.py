"""Dates and times as people type and read them, and what comes back: pure, without a clock."""
