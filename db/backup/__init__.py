"""Backups: one `.tar` with the database, people's files as they lie (sealed), and a manifest; never the keys."""
