"""A Discord on loopback: what a bot uses of REST and gateway, to test the whole process."""
