"""How fast the search is as it grows, beside plain FTS5, and what its index costs."""
