"""Tests of what people get by private message because they asked for it."""
