"""Tests of `bot/quiz/`."""
