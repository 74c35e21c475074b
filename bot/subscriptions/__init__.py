"""What people have sent to themselves by private message."""
