controls-button = Control works ({ $count })
controls-title = <b>{ $child }. Control works of two weeks</b>
controls-line = { SHORT($day) } · <b>{ $subject }</b>
controls-line-topic = { SHORT($day) } · <b>{ $subject }</b>: { $topic }
controls-none = No control works in these two weeks so far.
