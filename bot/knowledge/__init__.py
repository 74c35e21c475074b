"""Subjects, their facts and the sources that these rest on."""
