"""Sobrio: sourced facts, tips and workshops for responsible-digital programmes."""

VERSION = "0.1.0"
