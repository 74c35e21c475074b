"""Tests of `bot/questions/`."""
