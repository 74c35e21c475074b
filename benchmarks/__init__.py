"""What Sobrio costs, measured against a bare discord.py bot that sends the same card."""
