"""Tests of `bot/search/`."""
