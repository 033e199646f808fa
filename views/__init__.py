"""What it looks like: data in, a `Page` out. Pure functions; nothing here asks, sends or waits."""
