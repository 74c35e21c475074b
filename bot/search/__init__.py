"""Finding what answers a question: its words, an index, and a ranking that can say no."""
