"""Many school days in minutes: the whole bot against the whole emulator, by a clock that nobody waits for."""
