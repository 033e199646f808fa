plan-title = <b>Plan of topics: { $group }</b>
plan-none = There is no plan yet.
plan-has = { $count ->
    [one] The plan has { $count } topic.
   *[other] The plan has { $count } topics.
}
plan-line = { $place }. { $topic }
plan-more = { $count ->
    [one] …and { $count } more topic.
   *[other] …and { $count } more topics.
}
plan-send = To load a new plan, send a file (Excel, CSV, text) or the topics themselves, one in a line. A topic of two hours comes twice.
plan-change = New topics: { $come }, going: { $gone }, staying: { $kept }.
plan-wrong = { $count ->
    [one] Please note, { $count } row:
   *[other] Please note, { $count } rows:
}
plan-same = This plan is there already, nothing to change.
plan-take = Take the plan
plan-other = Send another
plan-taken = The plan is taken. Its topics will be offered when a lesson is entered.
plan-gone = This plan is taken already or replaced by another.
plan-wanted = This is no list of topics. An Excel or CSV file or a text will do.
topic-plan = Plan of topics
topics-nothing = there are no topics in the file. Write one topic in each line, or a column headed “Topic”.
topics-too-many = there are more topics than lessons in a year: { $topics }, and { $most } are allowed. Check the column “Hours”.
topics-empty = there are hours but no topic. Write the topic.
topics-long = the topic is longer than { $most } characters. Shorten it.
topics-chapter = “{ $topic }”: { $hours } hours for one topic, which looks like a chapter. If it is a topic, divide it: up to { $most } hours are allowed.
topics-note-chapter = “{ $topic }” is the title of a chapter and does not count as a topic.
topics-note-hours = “{ $topic }”: the hours “{ $said }” are not clear, one lesson was taken.
