"""Tests of `bot/frontends/`."""
