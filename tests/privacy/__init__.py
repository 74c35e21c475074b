"""Tests of `bot/privacy/`."""
