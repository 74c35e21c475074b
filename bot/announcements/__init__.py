"""What is due, posted once: the outbox, its alarm, and the announcements that people write."""
