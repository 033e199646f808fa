language-question = Which language shall I answer in?
language-chosen = I now answer in English.
language-ru = Русский
language-en = English
language-de = Deutsch
