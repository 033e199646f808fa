"""The words of a school's lists: posts, kinship, kinds of groups, weekdays, what letters and scales mean."""

from domain.words import Attendance, GroupKind, Kinship, Parity, Role, Scale
from exchange.vocabulary import Vocabulary

YES_NO: Vocabulary[bool] = Vocabulary(
    {
        True: ("да", "yes", "ja", "+", "1", "true", "истина", "д", "y", "x", "х", "v", "✓", "есть"),
        False: ("нет", "no", "nein", "-", "–", "—", "0", "false", "ложь", "н", "n", "не задаются"),
    }
)

ROLES: Vocabulary[Role] = Vocabulary(
    {
        Role.HEAD: (
            "директор", "head", "Schulleitung", "директор школы", "и.о. директора", "исполняющий обязанности директора",
            "head teacher", "headteacher", "principal", "headmaster", "headmistress", "director", "Schulleiter",
            "Schulleiterin", "Rektor", "Rektorin", "Direktor", "Direktorin",
        ),
        Role.DEPUTY: (
            "завуч", "deputy", "stellvertretende Schulleitung", "заместитель директора", "зам. директора",
            "замдиректора", "зам", "заместитель", "deputy head", "vice principal", "assistant principal",
            "stellvertretender Schulleiter", "stellvertretende Schulleiterin", "Konrektor", "Konrektorin",
        ),
        Role.SECRETARY: (
            "секретарь", "secretary", "Sekretariat", "секретарь учебной части", "делопроизводитель",
            "школьный секретарь", "school secretary", "office", "Sekretär", "Sekretärin", "Schulsekretärin",
        ),
        Role.TEACHER: (
            "учитель", "teacher", "Lehrkraft", "учительница", "преподаватель", "педагог", "классный руководитель",
            "педагог дополнительного образования", "учитель-предметник", "class teacher", "form tutor", "Lehrer",
            "Lehrerin", "Klassenlehrer", "Klassenlehrerin", "Klassenleitung",
        ),
        Role.ADMIN: (
            "администратор", "administrator", "Administration", "системный администратор", "администратор журнала",
            "сисадмин", "admin", "system administrator", "Administratorin", "Systemadministrator",
        ),
    },
    begins=(
        "учитель", "преподаватель", "заместитель директора", "зам. директора", "зам", "завуч", "директор", "секретарь",
        "teacher", "deputy head", "Lehrkraft", "Lehrer", "Lehrerin",
    ),
)  # fmt: skip

KINSHIPS: Vocabulary[Kinship] = Vocabulary(
    {
        Kinship.MOTHER: ("мать", "mother", "Mutter", "мама", "mum", "mom", "Mama"),
        Kinship.FATHER: ("отец", "father", "Vater", "папа", "dad", "Papa"),
        Kinship.GRANDMOTHER: ("бабушка", "grandmother", "Großmutter", "grandma", "Oma"),
        Kinship.GRANDFATHER: ("дедушка", "grandfather", "Großvater", "дед", "grandpa", "Opa"),
        Kinship.TRUSTEE: (
            "опекун", "trustee", "Vormund", "попечитель", "опекун (попечитель)", "опекун/попечитель",
            "приёмный родитель", "приёмная мать", "приёмный отец", "guardian", "legal guardian", "foster parent",
            "Pflegeeltern",
        ),
        Kinship.OTHER: (
            "иное", "other", "sonstige", "другое", "другой", "родственник", "законный представитель", "родитель",
            "тётя", "дядя", "сестра", "брат", "отчим", "мачеха", "parent", "relative", "Elternteil", "Sonstiges",
        ),
    }
)  # fmt: skip

GROUP_KINDS: Vocabulary[GroupKind] = Vocabulary(
    {
        GroupKind.FORM: ("класс", "form", "Klasse", "весь класс", "class", "whole form", "ganze Klasse"),
        GroupKind.SUBGROUP: (
            "подгруппа", "subgroup", "Untergruppe", "группа", "часть класса", "деление", "group", "Gruppe",
        ),
        GroupKind.PROFILE: ("профиль", "profile", "Profil", "профильная группа", "углублённо", "Profilkurs"),
        GroupKind.JOINT: (
            "совместно", "joint", "gemeinsam", "совместный", "объединённая группа", "поток", "сборная группа",
        ),
        GroupKind.ELECTIVE: (
            "факультатив", "elective", "Wahlkurs", "по выбору", "элективный курс", "элективный", "курс по выбору",
            "спецкурс", "optional", "Wahlfach", "Wahlpflichtkurs",
        ),
        GroupKind.CLUB: (
            "кружок", "club", "AG", "внеурочная деятельность", "внеурочка", "секция", "студия", "Arbeitsgemeinschaft",
        ),
        GroupKind.HOME: (
            "на дому", "home", "Hausunterricht", "надомное обучение", "обучение на дому", "home schooling", "zu Hause",
        ),
    }
)  # fmt: skip

WEEKDAYS: Vocabulary[int] = Vocabulary(
    {
        1: ("понедельник", "Monday", "Montag", "пн", "пон", "пнд", "понед", "Mon", "Mo", "1"),
        2: ("вторник", "Tuesday", "Dienstag", "вт", "втр", "втор", "Tue", "Tues", "Di", "2"),
        3: ("среда", "Wednesday", "Mittwoch", "ср", "срд", "Wed", "Mi", "3"),
        4: ("четверг", "Thursday", "Donnerstag", "чт", "чтв", "четв", "Thu", "Thur", "Thurs", "Do", "4"),
        5: ("пятница", "Friday", "Freitag", "пт", "птн", "пятн", "Fri", "Fr", "5"),
        6: ("суббота", "Saturday", "Samstag", "сб", "сбт", "суб", "субб", "Sat", "Sa", "Sonnabend", "6"),
        7: ("воскресенье", "Sunday", "Sonntag", "вс", "вск", "воскр", "воскресение", "Sun", "So", "7"),
    }
)

PARITIES: Vocabulary[Parity] = Vocabulary(
    {
        Parity.EVERY: (
            "каждая", "every", "jede", "еженедельно", "каждую неделю", "все", "обе", "1, 2", "1-2", "1/2", "1 и 2",
            "both", "weekly", "alle", "beide", "-", "–", "—",
        ),
        Parity.ODD: (
            "нечётная", "odd", "ungerade", "нечёт", "нч", "неч", "нечётные", "нечётная неделя", "1", "1 неделя", "1-я",
            "1-я неделя", "I", "I неделя", "первая", "первая неделя", "week 1", "1. Woche", "Woche 1", "odd weeks",
        ),
        Parity.EVEN: (
            "чётная", "even", "gerade", "чёт", "чт", "чётные", "чётная неделя", "2", "2 неделя", "2-я", "2-я неделя",
            "II", "II неделя", "вторая", "вторая неделя", "week 2", "2. Woche", "Woche 2", "even weeks",
        ),
    }
)  # fmt: skip

MEANINGS: Vocabulary[Attendance] = Vocabulary(
    {
        Attendance.UNKNOWN: (
            "не указана", "unknown", "unbekannt", "причина не указана", "неизвестно", "не был", "отсутствовал",
            "absent", "abwesend", "без указания причины",
        ),
        Attendance.ILL: ("болезнь", "ill", "krank", "по болезни", "болен", "sick", "illness", "Krankheit"),
        Attendance.EXCUSED: (
            "уважительная", "excused", "entschuldigt", "уважительная причина", "по уважительной причине", "уваж",
        ),
        Attendance.UNEXCUSED: (
            "неуважительная", "unexcused", "unentschuldigt", "без уважительной причины", "неуважительная причина",
            "прогул", "по неуважительной причине", "truant",
        ),
        Attendance.LATE: ("опоздание", "late", "verspätet", "опоздал", "опоздала", "Verspätung"),
        Attendance.EXEMPT: ("освобождение", "exempt", "befreit", "освобождён", "освобождена", "Befreiung"),
        Attendance.REMOTE: (
            "дистанционно", "remote", "Fernunterricht", "дистант", "дистанционное обучение", "online", "distance",
        ),
    }
)  # fmt: skip

SCALES: Vocabulary[Scale] = Vocabulary(
    {
        Scale.FIVE: ("пятибалльная", "five", "fünf", "5", "5-балльная", "пятибальная", "2-5", "1-5", "five-point"),
        Scale.PASS: (
            "зачёт",
            "pass",
            "bestanden",
            "зачёт/незачёт",
            "зачётная",
            "pass/fail",
            "bestanden/nicht bestanden",
        ),
        Scale.TEN: ("десятибалльная", "ten", "zehn", "10", "10-балльная", "1-10", "ten-point"),
        Scale.HUNDRED: ("стобалльная", "hundred", "hundert", "100", "100-балльная", "проценты", "percent", "Prozent"),
        Scale.NONE: ("без отметок", "none", "ohne Noten", "безотметочная", "нет", "без оценок", "no marks", "keine"),
    }
)
