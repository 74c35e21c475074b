"""Questions: what answers them, and what editors are asked for when nothing does."""
