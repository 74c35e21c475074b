"""Tests: the rules as pure functions, the features on real SQLite, the bot in conversation."""
