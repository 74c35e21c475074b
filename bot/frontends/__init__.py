"""What each platform shows and hears: Discord, a terminal, a preview in the browser."""
