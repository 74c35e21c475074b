"""Tests of `bot/content/`."""
