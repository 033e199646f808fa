language-question = На каком языке отвечать?
language-chosen = Теперь я отвечаю по-русски.
language-ru = Русский
language-en = English
language-de = Deutsch
