"""Tests of `bot/guide/`."""
