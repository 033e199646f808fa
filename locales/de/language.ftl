language-question = In welcher Sprache soll ich antworten?
language-chosen = Ich antworte jetzt auf Deutsch.
language-ru = Русский
language-en = English
language-de = Deutsch
