"""Pictures of charts: laid out, drawn once, and kept until what they show changes."""
