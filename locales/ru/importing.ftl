office = <b>Канцелярия · { $school }</b>
    Пришлите файл школы сюда, в чат: списки, расписание или отметки (.xlsx, .xls, .ods, .csv, .zip).
    Сначала покажу, что изменится, и только после Вашего подтверждения внесу изменения.

    Шаблоны с примером — ниже.
office-lead = <b>Школа · { $school }</b>
    Здесь решают, как пройдут дни и уроки и что действует для всей школы. О каждом решении те, кого оно касается, узнают сами.
office-settings = Настройки школы
office-template-roster = Шаблон списков
office-template-timetable = Шаблон расписания
office-template-marks = Шаблон отметок
office-lists-today = Списки на сегодня
import-reading = Читаю «{ $name }»…
import-refused = { $said }

    Ничего не изменено. Исправьте файл и пришлите снова; подходящие шаблоны — ниже.
import-too-big = Файл больше 20 МБ, такой в чате не принять. Сохраните его как CSV, разделите на части или загрузите командой zvonok import.
import-preview = <b>«{ $name }» → { $school }</b>
import-done = <b>Готово: «{ $name }» → { $school }</b>
import-line = { $line }
import-confirm = Внести изменения
import-confirm-rest = Внести остальное
import-cancel = Отменить
import-cancelled = Хорошо, файл забыт. Ничего не изменено.
import-gone = Этот файл больше не ждёт ответа. Пришлите его ещё раз.
import-question = <b>«{ $name }»: вопрос</b>
    { $said }
import-choice = { $number }. { $said }
import-rejects-name = непринятые строки { $name }.xlsx
import-template-name-roster = Списки.xlsx
import-template-name-timetable = Расписание.xlsx
import-template-name-marks = Отметки.xlsx
import-progress = Читаю «{ $name }»: строк { $count }…
import-code-nothing = не брать такие отметки
