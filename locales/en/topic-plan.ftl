topics-nothing = there are no topics in the file. Write one topic in each line, or a column headed “Topic”.
topics-too-many = there are more topics than lessons in a year: { $topics }, and { $most } are allowed. Check the column “Hours”.
topics-empty = there are hours but no topic. Write the topic.
topics-long = the topic is longer than { $most } characters. Shorten it.
topics-chapter = “{ $topic }”: { $hours } hours for one topic, which looks like a chapter. If it is a topic, divide it: up to { $most } hours are allowed.
topics-note-chapter = “{ $topic }” is the title of a chapter and does not count as a topic.
topics-note-hours = “{ $topic }”: the hours “{ $said }” are not clear, one lesson was taken.
