watch-queue = <b>Messages do not leave</b>
    The oldest is already { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } late. None is lost: they will leave when the cause is gone. On the bot’s server run <code>zvonok check</code> and look at its log.
watch-over-queue = All is well again: messages leave in time.
watch-backup = <b>No backup was made</b>
    The last good one is of { DATE($day) }. On the bot’s server run <code>zvonok db backup</code>: it says what is in the way.
watch-backup-none = <b>No backup was made</b>
    There is no good one yet. On the bot’s server run <code>zvonok db backup</code>: it says what is in the way.
watch-over-backup = All is well again: a backup was made.
watch-disk = <b>The server’s disk is almost full</b>
    { $megabytes } MB are free. When nothing is left, the bot can write no mark, no message and no backup. Make room, or move the backups to another disk (BACKUPS_DIR).
watch-over-disk = All is well again: there is enough room on the server’s disk.
