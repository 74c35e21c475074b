"""SQLite: opened, migrated, read on one connection and written on another."""

from bot.database.connection import Change, Database, Row, Transaction
from bot.database.queries import Queries

__all__ = ["Change", "Database", "Queries", "Row", "Transaction"]
