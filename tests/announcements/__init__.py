"""What is announced, and that it is announced once."""
