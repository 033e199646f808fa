"""What is true: the school's rules in plain Python. No messenger, no database, no clock."""
