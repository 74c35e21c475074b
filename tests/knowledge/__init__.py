"""Tests of `bot/knowledge/`."""
