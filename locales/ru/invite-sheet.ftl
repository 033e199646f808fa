invite-sheet-button = Листы для класса
invite-sheet-title = <b>{ $form }. Листы для класса</b>
    Файл для печати: его разрезают на листки и раздают. На каждом — QR-код и одноразовый код для одного человека.
invite-sheet-count = <b>Листков будет: { $strips }</b>
invite-sheet-known = • законным представителям, которых знает школа: { $count }
invite-sheet-unknown = • «законный представитель», где школа не знает никого: { $count }
invite-sheet-pupils = • самим ученикам: { $count }
invite-sheet-linked = Уже подключены: { $count }. Им листок не нужен.
invite-sheet-staff = Работают в школе, код им даёт администратор: { $names }.
invite-sheet-guarded = Одному из взрослых завуч ограничил доступ, поэтому код для семьи выдайте лично, через «Кто не подключён»: { $names }.
invite-sheet-nobody = Печатать нечего: все, кого знает школа, уже подключены или получат код иначе.
invite-sheet-hint = Коды будут действовать до { FULL($day) }. Прежние неиспользованные коды этих людей перестанут действовать: потерянный листок ничего не откроет.
    Инструкция — на языке семьи, если он известен, иначе по-русски; можно выбрать один язык для всех.
invite-sheet-make = Сделать PDF: { $count }
invite-sheet-own = И самим ученикам
invite-sheet-own-language = Язык семьи
invite-sheet-stale = С тех пор в классе уже выданы коды — может быть, этой же кнопкой. Откройте экран заново: /invite
invite-sheet-made = <b>{ $form }. Листы готовы</b>
    Листков: { $strips }, файл ниже.
invite-sheet-dead = Прежних кодов отозвано: { $count }.
invite-sheet-care = Раздавайте лично: кто введёт код, тот и увидит дневник. Сами коды нигде больше не записаны; когда раздадите листки, удалите файл из чата.
invite-sheet-file = { $form }, приглашения { DATE($day) }.pdf
invite-strip-pupil = { $pupil }, { $form }
invite-strip-whom = Кому: { $whom }
invite-strip-nobody = законный представитель
invite-strip-until = Код действует до { FULL($day) }
invite-strip-guardian-1 = 1. Наведите камеру телефона на QR-код: в Telegram откроется бот школы.
invite-strip-guardian-2 = 2. Или найдите в Telegram { $bot } и пришлите ему код.
invite-strip-guardian-3 = 3. Код — на одного человека и на один раз. Берегите его: кто введёт код, увидит дневник.
invite-strip-pupil-1 = 1. Наведи камеру телефона на QR-код: в Telegram откроется бот школы.
invite-strip-pupil-2 = 2. Или найди в Telegram { $bot } и пришли ему код.
invite-strip-pupil-3 = 3. Код — только для тебя и на один раз. До 14 лет нужно ещё согласие родителей: команда /children.
