nudge-title = <b>{ $group }</b>
nudge-since = No mark since { DATE($day) }: { $days ->
    [one] { $days } day
   *[other] { $days } days
}, holidays not counted.
nudge-since-quarter = Not one mark since the quarter began: { $days ->
    [one] { $days } day
   *[other] { $days } days
}, holidays not counted.
nudge-since-trimester = Not one mark since the trimester began: { $days ->
    [one] { $days } day
   *[other] { $days } days
}, holidays not counted.
nudge-since-half_year = Not one mark since the half-year began: { $days ->
    [one] { $days } day
   *[other] { $days } days
}, holidays not counted.
nudge-left = The school’s rule is marks at least every two weeks. Nobody but you sees this reminder. Without a mark for { $days ->
    [one] { $days } more day
   *[other] { $days } more days
} the group will be on the deputy head’s list.
nudge-listed = The school’s rule is marks at least every two weeks. Nobody but you sees this reminder, but the group is on the deputy head’s list already.
nudge-journal = My lessons
nudge-line = • { $group }, { $teachers }: none since { DATE($day) } ({ $days ->
    [one] { $days } day
   *[other] { $days } days
})
nudge-line-none = • { $group }, { $teachers }: not one ({ $days ->
    [one] { $days } day
   *[other] { $days } days
})
