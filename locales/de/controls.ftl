controls-button = Arbeiten ({ $count })
controls-title = <b>{ $child }. Klassenarbeiten der nächsten zwei Wochen</b>
controls-line = { SHORT($day) } · <b>{ $subject }</b>
controls-line-topic = { SHORT($day) } · <b>{ $subject }</b>: { $topic }
controls-none = In diesen zwei Wochen sind bisher keine Klassenarbeiten angesetzt.
