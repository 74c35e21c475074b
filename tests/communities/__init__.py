"""Tests of `bot/communities/`."""
