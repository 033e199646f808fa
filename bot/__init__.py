"""The process: where the parts are put together. Only the emulator imports this room."""
