"""The documents in `data/`: read, checked as a whole, and taken into the database."""
