"""Proof: what is announced is posted exactly once, in time, and costs nothing while it waits."""
