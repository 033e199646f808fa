"""Questions to the journal database: functions that take a session first and return frozen dataclasses."""
