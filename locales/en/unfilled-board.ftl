office-unfilled = Journals with gaps
unfilled-title-fortnight = <b>Journals with gaps: two weeks</b>
unfilled-title-term = <b>Journals with gaps: since the term began</b>
unfilled-nothing = Every journal is filled in.
unfilled-line = { $n }. { $teacher }: { $count ->
    [one] { $count } lesson
   *[other] { $count } lessons
} ({ $gaps })
unfilled-gap-topic = topic { $count }
unfilled-gap-roll = roll call { $count }
unfilled-gap-homework = homework { $count }
unfilled-nobody = No teacher yet
unfilled-teacher = { $teacher }: { $count }
unfilled-fortnight = Two weeks
unfilled-term = The whole term
unfilled-office = The school
unfilled-of = <b>{ $teacher }: gaps</b>
unfilled-back = All teachers
unfilled-silent = No marks for 15 days or longer: { $count ->
    [one] { $count } group
   *[other] { $count } groups
}.
unfilled-silent-button = No marks ({ $count })
unfilled-silent-title = <b>No marks for 15 days or longer</b>
    Holidays are not counted.
unfilled-silent-none = There are no such groups.
