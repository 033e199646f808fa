"""A Telegram on this machine: what the bot is tried, shown and tested against when there is no token."""
