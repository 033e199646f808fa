backup-good = The backup of { DATE($day) } was checked: { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
}, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, everything matches.
backup-wrong = <b>The backup of { DATE($day) } did not pass its check</b>
    { $problems ->
        [one] { $problems } difference was found.
       *[other] { $problems } differences were found.
    } What exactly is wrong, a command on the bot’s server says: <code>zvonok db verify</code> and the file’s name. Until that is clear, do not delete older backups.
backup-none = <b>There is no backup</b>
    The folder BACKUPS_DIR holds none. Make one by a command on the bot’s server: <code>zvonok db backup</code>. Why none is made at night stands in the bot’s log.
