"""The bot about itself: help and about."""
