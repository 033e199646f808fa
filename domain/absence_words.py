"""Words by which a sentence says that somebody will not come, and those by which it says something else.

All folded (`domain.names.search_key`). A word ending in `*` stands for everything that begins so.
"""

from domain.absence import Reason
from domain.day_words import alike


def one_of(word: str, words: frozenset[str]) -> bool:
    """Is the word listed: as it is, by its beginning, or with one slip in a long word?"""
    if word in words:
        return True
    begins = tuple(one[:-1] for one in words if one.endswith("*"))
    return word.startswith(begins) or any(alike(word, one) for one in words if not one.endswith("*"))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# After «не»: the verb says that nobody will come. «Будет» may belong to anything: «не будет опаздывать».
NOT = _words("не not nicht won't wont can't cannot cant isn't isnt doesn't")
COMING = _words(
    "придет придем придут прийдет прийдем прийдут приедет приедем пойдет пойдем пойдут явится сможет сможем смогут"
    " может посетит come coming attend kommt kommen komme kann"
)
BEING = _words("будет будем будут")
WITH_BEING = _words("быть прийти придти присутствовать посещать посетить ходить учиться")

# These say it without «не»; with it they say that all is well.
MISSING = _words(
    "пропустит пропустим пропустят пропускает пропускаем отсутствует отсутствовать miss absent fehlt abwesend"
)
ILL = _words(
    "заболел заболела заболели заболевает приболел приболела приболели болеет болеем болеют болен больна"
    " ill sick unwell krank erkrankt"
)
STAYING = _words(
    "остается остаемся остаются останется останемся останутся посидит сидит побудет stays stay staying bleibt"
)
AT_HOME = _words("дома home hause zuhause")

# It is a question, a supposition, about the past, about somebody or something else: not for us to understand.
OTHERWISE = _words(
    "ли если вдруг может возможно наверно наверное когда почему кто прошл* сказал* говор* опозда* опазд* забыл* выздор*"
    " поправил* учител* собрани* урок урока уроку уроке домашк* домашн* задал* задан* автобус* мама мамы маме папа папы"
    " папе бабушк* дедушк* отец отца мать придет придем приедет"
    " if whether maybe perhaps might why when who teacher* lesson* homework bus late mother father mum dad"
    " wenn ob vielleicht warum wer lehrer* stunde hausaufgab* bus spät* mutter vater"
)

REASONS = {
    Reason.ILL: ILL
    | _words(
        "температур* температура врач* поликлиник* больниц* больнич* живот* горло горла кашля* кашель насморк* сопл*"
        " простуд* грипп* орви орз ангин* ветрянк* тошн* рвот* рвет отрав* голова анализ* стоматолог* зуб* лечи*"
        " самочувств* недомог* fever cold doctor* flu cough*"
        " stomach* headache fieber arzt erkält* erkaelt* grippe bauch* husten*"
    ),
    Reason.FAMILY: _words(
        "семейн* семье похорон* свадьб* родствен* уезж* уедет уедем переезд* поездк* family wedding funeral famili*"
        " hochzeit beerdigung"
    ),
    Reason.CONTEST: _words(
        "соревнован* олимпиад* конкурс* турнир* спартакиад* чемпионат* фестивал* выступлен* competition* olympiad*"
        " contest* tournament* wettbewerb* wettkampf* olympiade* turnier*"
    ),
}  # fmt: skip

# Words that say nothing about whom: with no name in the sentence only these may stand beside the others.
ANYBODY = _words(
    "здравствуйте добрый доброе день утро вечер привет пожалуйста извините простите спасибо мы нас нам у он она его ее"
    " ему ей сын сына сыну дочь дочка дочки дочери ребенок ребенка наш наша нашего нашей мой моя моего моей школа школу"
    " школе занятия занятиях уроки уроках из за по к ко что так как потому поэтому и а же но с со до в во на опять"
    " еще уже тоже очень сильно высокая сильный больше нет быть прийти придти присутствовать"
    " плохо себя чувствует градус* обстоятельств* причин* числа"
    " he she we our my son daughter child hello hi good morning please sorry the a an to at is in school and because of"
    " has have will be able won't due wird"
    " er sie wir unser unsere mein meine sohn tochter kind hallo guten tag ist hat in die der das zur schule und weil"
    " wegen zu leider bitte"
)
