"""Discord: the only place, with the cogs, that knows discord.py."""
