"""Discord's REST, resource by resource; nothing here knows the web server."""
