controls-button = Контрольные ({ $count })
controls-title = <b>{ $child }. Контрольные работы двух недель</b>
controls-line = { SHORT($day) } · <b>{ $subject }</b>
controls-line-topic = { SHORT($day) } · <b>{ $subject }</b>: { $topic }
controls-none = На эти две недели контрольных работ пока нет.
