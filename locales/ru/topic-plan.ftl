plan-title = <b>План тем (КТП): { $group }</b>
plan-none = Плана пока нет.
plan-has = { $count ->
    [one] В плане { $count } тема.
    [few] В плане { $count } темы.
   *[many] В плане { $count } тем.
}
plan-line = { $place }. { $topic }
plan-more = { $count ->
    [one] …и ещё { $count } тема.
    [few] …и ещё { $count } темы.
   *[many] …и ещё { $count } тем.
}
plan-send = Чтобы загрузить новый план, пришлите файл (Excel, CSV, текст) или сами темы сообщением, каждую с новой строки. Тема на два часа повторится дважды.
plan-change = Новых тем: { $come }, уйдёт: { $gone }, останется: { $kept }.
plan-wrong = { $count ->
    [one] Обратите внимание, { $count } строка:
    [few] Обратите внимание, { $count } строки:
   *[many] Обратите внимание, { $count } строк:
}
plan-same = Такой план уже есть, менять нечего.
plan-take = Принять план
plan-other = Прислать другой
plan-taken = План принят. Темы предложатся при записи урока.
plan-gone = Этот план уже принят или заменён другим.
plan-wanted = Это не список тем. Подойдут файл Excel, CSV или текст.
topic-plan = План тем (КТП)
