nudge-title = <b>{ $group }</b>
nudge-since = Отметок нет с { DATE($day) }: { $days ->
    [one] прошёл { $days } день
    [few] прошло { $days } дня
   *[many] прошло { $days } дней
}, не считая каникул.
nudge-since-quarter = С начала четверти нет ни одной отметки: { $days ->
    [one] прошёл { $days } день
    [few] прошло { $days } дня
   *[many] прошло { $days } дней
}, не считая каникул.
nudge-since-trimester = С начала триместра нет ни одной отметки: { $days ->
    [one] прошёл { $days } день
    [few] прошло { $days } дня
   *[many] прошло { $days } дней
}, не считая каникул.
nudge-since-half_year = С начала полугодия нет ни одной отметки: { $days ->
    [one] прошёл { $days } день
    [few] прошло { $days } дня
   *[many] прошло { $days } дней
}, не считая каникул.
nudge-left = По правилу школы отметки ставят не реже раза в две недели. Это напоминание видите только Вы. Если отметок не будет ещё { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, группа появится в списке завуча.
nudge-listed = По правилу школы отметки ставят не реже раза в две недели. Это напоминание видите только Вы, но группа уже есть в списке завуча.
nudge-journal = К моим урокам
nudge-line = • { $group }, { $teachers }: нет с { DATE($day) } ({ $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
})
nudge-line-none = • { $group }, { $teachers }: ни одной ({ $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
})
