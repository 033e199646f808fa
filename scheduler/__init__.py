"""The time has come. What runs when stands in one table: `scheduler.plan`."""
