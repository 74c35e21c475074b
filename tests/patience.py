"""How long tests wait for what must come."""

# In seconds. Waiting is over as soon as it is there, so that patience costs nothing where all goes
# well, and nothing fails because a machine is slow or busy.
PATIENCE = 120.0
