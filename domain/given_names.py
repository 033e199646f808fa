"""Given names as families say them: «Сашу», «у Тёмы», «Sonya».

Forms are made by rule and may be too many: «Тёмой» costs nothing, a form left out is a child not recognised.
"""

import re
from functools import cache

from domain.names import search_key

# Full names of one kind and what they are called at home; «Саша» is short for either of two.
SHORT: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("Александр", "Александра"), ("Саша", "Саня", "Шура", "Сашка", "Сашенька")),
    (("Алексей",), ("Лёша", "Алёша", "Лёха")),
    (("Алёна", "Елена"), ("Лена", "Алёнка", "Леночка")),
    (("Алиса",), ("Алиска",)),
    (("Алина",), ("Алинка", "Аля")),
    (("Анастасия",), ("Настя", "Ася", "Настёна", "Настенька")),
    (("Анатолий",), ("Толя", "Толик")),
    (("Ангелина",), ("Геля", "Лина")),
    (("Андрей",), ("Андрюша",)),
    (("Анна",), ("Аня", "Анюта", "Нюра", "Анечка")),
    (("Антон",), ("Тоша", "Антоша")),
    (("Арсений",), ("Сеня", "Арсюша")),
    (("Артём", "Артемий"), ("Тёма", "Тёмочка")),
    (("Артур",), ("Артурик",)),
    (("Богдан",), ("Богдаша",)),
    (("Борис",), ("Боря",)),
    (("Вадим",), ("Вадик",)),
    (("Валентин", "Валентина"), ("Валя",)),
    (("Валерий", "Валерия"), ("Лера", "Валера")),
    (("Варвара",), ("Варя", "Варюша")),
    (("Василий", "Василиса"), ("Вася",)),
    (("Вероника",), ("Ника",)),
    (("Виктор",), ("Витя",)),
    (("Виктория",), ("Вика",)),
    (("Виталий",), ("Виталик",)),
    (("Владимир",), ("Вова", "Володя")),
    (("Владислав", "Владислава"), ("Влад", "Слава", "Влада")),
    (("Вячеслав", "Ярослав", "Святослав"), ("Слава", "Ярик")),
    (("Галина",), ("Галя",)),
    (("Георгий",), ("Гоша", "Жора")),
    (("Григорий",), ("Гриша",)),
    (("Дарья", "Дария"), ("Даша", "Дашенька")),
    (("Денис",), ("Дениска",)),
    (("Дмитрий",), ("Дима", "Митя", "Димочка")),
    (("Евгений", "Евгения"), ("Женя",)),
    (("Егор",), ("Егорка", "Гоша")),
    (("Екатерина",), ("Катя", "Катюша", "Катенька")),
    (("Елизавета",), ("Лиза", "Лизонька")),
    (("Иван",), ("Ваня", "Ванюша")),
    (("Игорь",), ("Игорёк",)),
    (("Илья",), ("Илюша",)),
    (("Ирина",), ("Ира", "Ириша")),
    (("Кирилл", "Кира"), ("Кирюша",)),
    (("Константин",), ("Костя",)),
    (("Ксения", "Оксана"), ("Ксюша", "Ксюня")),
    (("Лариса",), ("Лара",)),
    (("Лев",), ("Лёва",)),
    (("Леонид",), ("Лёня",)),
    (("Любовь",), ("Люба",)),
    (("Людмила",), ("Люда", "Мила")),
    (("Максим",), ("Макс", "Максимка")),
    (("Маргарита",), ("Рита",)),
    (("Марина",), ("Мариша",)),
    (("Мария",), ("Маша", "Маруся", "Машенька")),
    (("Матвей",), ("Мотя",)),
    (("Михаил",), ("Миша", "Мишаня")),
    (("Надежда",), ("Надя",)),
    (("Наталья", "Наталия"), ("Наташа", "Ната")),
    (("Никита",), ("Никитка",)),
    (("Николай",), ("Коля",)),
    (("Олег",), ("Олежка",)),
    (("Ольга",), ("Оля", "Оленька")),
    (("Павел",), ("Паша", "Павлик")),
    (("Пётр",), ("Петя",)),
    (("Полина",), ("Поля", "Полинка")),
    (("Роман",), ("Рома",)),
    (("Руслан",), ("Русик",)),
    (("Светлана",), ("Света",)),
    (("Семён",), ("Сёма",)),
    (("Сергей",), ("Серёжа",)),
    (("София", "Софья"), ("Соня", "Софа", "Сонечка")),
    (("Станислав",), ("Стас",)),
    (("Степан",), ("Стёпа",)),
    (("Таисия",), ("Тая", "Тася")),
    (("Татьяна",), ("Таня", "Танюша")),
    (("Тимофей", "Тимур"), ("Тима", "Тимоша")),
    (("Ульяна",), ("Уля",)),
    (("Фёдор",), ("Федя",)),
    (("Юлия",), ("Юля",)),
    (("Юрий",), ("Юра",)),
    (("Яна",), ("Яночка",)),
)
# Names whose stem changes in the other cases.
STEMS = {"павел": "павл", "лев": "льв", "любовь": "любвь", "игорек": "игорьк"}

VOWELS = tuple("еиоуыэю")
HARD, SOFT = ("", "а", "у", "ом", "е"), ("я", "ю", "ем", "е", "и")
ENDINGS = (
    ("а", ("а", "ы", "и", "е", "у", "ой", "ою", "ей")),
    ("я", ("я", "и", "е", "ю", "ей", "ею", "ой")),
    ("й", ("й", *SOFT)),
    ("ь", ("ь", "ью", *SOFT)),
)

CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
LATIN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
LETTERS = {letter: sound.strip("-") for letter, sound in zip(CYRILLIC, LATIN.split(), strict=True)}
# Spellings of one sound in Latin letters; in this order.
SPELLINGS = (("tsch", "ch"), ("sch", "sh"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("ts", "c"), ("tz", "c"), ("kh", "h"),
             ("j", "y"), ("yo", "e"), ("ye", "e"), ("iya", "ya"), ("ia", "ya"), ("iy", "i"), ("y", "i"), ("ii", "i"),
             ("ll", "l"))  # fmt: skip


@cache
def said_for(name: str) -> frozenset[str]:
    """Every way (folded) in which somebody of this given name may be called in a sentence, in Latin letters too."""
    own = re.findall(r"[^\W\d_]+", search_key(name))[:1]
    short = (one for full, ones in SHORT if any(search_key(f) in own for f in full) for one in ones)
    names = [*own, *(search_key(one) for one in short)]
    cases = {form for one in names for form in _cases(one)}
    return frozenset(cases | {latin(one) for one in names})


@cache
def everybodys() -> frozenset[str]:
    """Every form of every name of the table: whoever is called so and is no child of the family is somebody else."""
    return frozenset(form for full, short in SHORT for name in (*full, *short) for form in _all_of(name))


def latin(word: str) -> str:
    """One spelling for «Artyom», «Artjom» and «Артём»."""
    spelt = "".join(LETTERS.get(letter, letter) for letter in search_key(word))
    for written, meant in SPELLINGS:
        spelt = spelt.replace(written, meant)
    return spelt


def _all_of(name: str) -> set[str]:
    folded = search_key(name)
    return {*_cases(folded), latin(folded)}


def _cases(name: str) -> set[str]:
    """«саша, саши, саше, сашу, сашей»; a name that ends otherwise has one form."""
    return {name, *_declined(name), *_declined(STEMS.get(name, name))}


def _declined(stem: str) -> set[str]:
    for last, endings in ENDINGS:
        if stem.endswith(last):
            return {stem[:-1] + ending for ending in endings}
    return set() if stem.endswith(VOWELS) else {stem + ending for ending in HARD}
