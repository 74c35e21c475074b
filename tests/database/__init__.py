"""Tests of `bot/database/`."""
