"""Tests of `bot/actions/`."""
