"""Tests of `bot/practices/`."""
