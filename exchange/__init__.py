"""Files in and out, as bytes and rows. Rosters, timetables, marks, charts and sheets come here one by one."""
