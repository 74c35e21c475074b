"""Common errors, put right; and the quiz on them."""
