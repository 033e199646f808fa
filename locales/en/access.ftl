access-title = <b>{ $child }. Who looked at the data</b>
    The school’s staff, in the last year.
access-day = <b>{ FULL($day) }</b>
access-line = { $times ->
    [1] • { $name }, { $role } – { $what }
    [one] • { $name }, { $role } – { $what }, { $times } time
   *[other] • { $name }, { $role } – { $what }, { $times } times
}
access-line-console = { $times ->
    [1] • administrator, from the command line – { $what }
    [one] • administrator, from the command line – { $what }, { $times } time
   *[other] • administrator, from the command line – { $what }, { $times } times
}
access-action-absences = absences
access-action-class_list = class list
access-action-card = the pupil’s card
access-action-report = the table for the parents’ meeting, as a file
access-action-lists = the school’s lists as a file
access-action-oneroster = export for another system
access-action-own_data = export of own data
access-action-erased = leaving the bot
access-action-record = the pupil’s data
access-action-other = the pupil’s data
access-nobody = Nobody has opened anything in this time.
access-note = <i>What the family itself opens is not recorded.</i>
