"""One module for each command of `zvonok`."""
