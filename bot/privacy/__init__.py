"""What is held about people and communities: handed over, and deleted."""
