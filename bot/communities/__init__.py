"""People and communities: who asks, what each of them chose, and what admins ought to know."""
