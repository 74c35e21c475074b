"""Tests of the whole process, on a Discord on loopback."""
