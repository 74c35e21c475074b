"""Best practices, and tips: a practice shown to somebody."""
