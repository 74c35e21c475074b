"""SQLite: opened, migrated, read on one connection and written on another."""

from bot.database.connection import Database, Row, Transaction
from bot.database.queries import Queries

__all__ = ["Database", "Queries", "Row", "Transaction"]
