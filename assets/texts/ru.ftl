# The words of Chancery in Russian. The ids and what they stand for are told in en.ftl.

## The program

app-name = Chancery
title-note = { $name } – Chancery
title-note-changed = { $name } • – Chancery
untitled = Записка без названия

## Commands

menu-file = Файл
menu-edit = Правка
menu-view = Вид
menu-new = Новая записка для
menu-paper = Документ
menu-recent = Недавние записки
menu-no-recent = Недавних записок нет
command-new = Новая справка к встрече
command-new-from = Новая записка на основе этой
command-open = Открыть…
command-save = Сохранить
command-save-as = Сохранить как…
command-export = Экспорт в PDF
command-finalise = Сделать окончательной…
command-reopen = Вернуть в работу…
command-carry-note = Вкладывать записку в PDF
command-home = Закрыть записку
command-quit = Выход
command-undo = Отменить
command-redo = Повторить
command-theme-light = Светлая
command-theme-dark = Тёмная
command-theme-system = Как в системе
command-toggle-theme = Сменить светлую тему на тёмную и обратно
command-zoom-in = Крупнее
command-zoom-out = Мельче
command-zoom-reset = Обычный размер
command-preview = Просмотр
command-findings = Замечания
command-next-pane = Перейти к следующей части окна
command-item-up = Переместить выше
command-item-down = Переместить ниже

command-next-finding = Следующее замечание
command-previous-finding = Предыдущее замечание
command-palette = Найти команду…
command-shortcuts = Сочетания клавиш
menu-help = Справка
command-new-help = Начать записку для повседневного документа
command-new-from-help = Начать записку о следующей встрече с людьми, источниками и нерешёнными вопросами этой
command-open-help = Открыть записку или документ с вложенной запиской
command-save-help = Записать записку в её файл
command-save-as-help = Записать записку в другой файл
command-export-help = Записать документ в формате PDF
command-finalise-help = Зафиксировать записку: её документы больше не помечены как проект
command-reopen-help = Сделать из окончательной записки проект следующей версии
command-carry-note-help = Вкладывать ли в PDF записку, чтобы её можно было открыть из него
command-home-help = Закрыть записку и вернуться на начальный экран
command-quit-help = Закрыть окно
command-undo-help = Отменить последнее действие
command-redo-help = Повторить отменённое действие
command-theme-light-help = Тёмные буквы на светлом фоне
command-theme-dark-help = Светлые буквы на тёмном фоне
command-theme-system-help = Светлая или тёмная, как настроено в системе
command-toggle-theme-help = Со светлой на тёмную и обратно
command-zoom-in-help = Увеличить всё в окне
command-zoom-out-help = Уменьшить всё в окне
command-zoom-reset-help = Всё в окне в обычном размере
command-preview-help = Показать или скрыть страницу
command-findings-help = Показать или скрыть список того, чего не хватает или что вызывает вопросы
command-next-pane-help = Переходить с клавиатуры вперёд: панель, оглавление, форма, страницы, замечания
command-item-up-help = Поставить текущую строку или карточку перед предыдущей
command-item-down-help = Поставить текущую строку или карточку после следующей
command-next-finding-help = Перейти к полю следующего замечания
command-previous-finding-help = Перейти к полю предыдущего замечания
command-palette-help = Любая команда, часть формы или документ по нескольким буквам
command-shortcuts-help = Что делают клавиши

## Palette and shortcuts

palette-search = Поиск команды
palette-section = Перейти: { $section }
palette-recent = Открыть: { $name }
shortcuts-title = Сочетания клавиш
shortcuts-close = Закрыть

## Home

home-title = Одна записка на каждую встречу
home-subtitle = Заполните форму, видя рядом документ, и сдайте PDF.
new-for = Новая записка: { $title }
home-open = Открыть записку…
home-open-text = Файл с расширением .ron или документ с вложенной запиской
home-recent = Недавние записки
home-no-recent = Здесь появятся записки, которые вы откроете или сохраните.
home-examples = Готовые примеры
home-examples-text = Опубликованные сведения о реальных встречах и вымышленные встречи, чтобы посмотреть и попробовать.

## Recovery

recover-title = Не сохранено, когда программа закрылась
recover-text = Введённое вами сохранено, кроме разве что последних секунд. Продолжите работу с запиской или откажитесь от неё.
recover-open = Продолжить
recover-open-name = Продолжить: { $title }
recover-discard-name = Отказаться: { $title }
recover-when = { $date }, { $time }
recover-no-file = ещё не в файле
recover-taken = Эта записка открыта в другом окне
recover-discard-title = Отказаться от «{ $title }»?
recover-discard-text = Всё, что в ней не сохранено, будет потеряно безвозвратно.
recover-discard = Отказаться
recover-keep = Оставить
recovered-title = «{ $title }» — в том виде, в каком вы её оставили
recovered-text = Записка ещё не сохранена.
failed-snapshot = Вводимое не сохраняется на случай сбоя
failed-snapshot-remedy = Сохраните записку; попытка повторяется каждые несколько секунд.

## Find, print, copy and export

command-print = Печать…
command-print-help = Показать документ в системной программе просмотра и напечатать из неё; показанный файл через час удаляется, записка в него не вложена
command-copy-paper = Копировать документ
command-copy-paper-help = Поместить весь документ в буфер обмена, с заголовками, таблицами и изображениями, для письма или текста
command-open-exported = Открыть PDF
command-open-exported-help = Открыть PDF, экспортированный последним
command-show-exported = Показать в папке
command-show-exported-help = Показать в папке PDF, экспортированный последним
command-cancel-export = Отменить экспорт
command-cancel-export-help = Остановить идущий экспорт; ничего не будет записано
command-find = Найти в записке…
command-find-help = Искать слова во всех полях без учёта регистра и диакритических знаков
command-find-next = Следующее совпадение
command-find-next-help = Перейти к следующему месту с искомыми словами
command-find-previous = Предыдущее совпадение
command-find-previous-help = Перейти к предыдущему месту с искомыми словами
find-field = Найти в записке
find-close = Закрыть поиск
find-place = { $place } из { $count }
find-count = { $count ->
    [0] Ничего не найдено
    [one] { $count } совпадение
    [few] { $count } совпадения
    [many] { $count } совпадений
   *[other] { $count } совпадения
}
outgoing-none = Ещё ничего не экспортировано
outgoing-cancel = Отмена
outgoing-setting = Экспорт: вёрстка страниц
outgoing-page = Экспорт: страница { $page } из { $pages }
outgoing-called-off = Экспорт отменён; ничего не записано
outgoing-printing = Документ открыт в программе просмотра. Напечатайте его из неё.
outgoing-copied = Документ находится в буфере обмена. Вставьте его в письмо или текст.
outgoing-open-failed = Не удалось открыть { $path }
outgoing-open-failed-remedy = Файл на месте. Откройте его из папки или установите программу, показывающую файлы PDF.
outgoing-show-failed = Не удалось показать папку файла { $path }
outgoing-show-failed-remedy = Файл на месте. Откройте его папку в системном диспетчере файлов.
outgoing-print-failed = Не удалось показать документ для печати
outgoing-print-failed-remedy = Экспортируйте PDF и напечатайте его из любой программы, показывающей файлы PDF.
outgoing-copy-failed = Не удалось поместить документ в буфер обмена
outgoing-copy-failed-remedy = Закройте программу, занимающую буфер обмена, и повторите попытку или экспортируйте документ.

## Writing

command-item-duplicate = Дублировать
command-item-duplicate-help = Поставить копию текущей строки или карточки сразу после неё
command-bold = Полужирный
command-bold-help = Выделить выбранное в длинном тексте полужирным или вернуть обычное начертание
command-italic = Курсив
command-italic-help = Выделить выбранное в длинном тексте курсивом или вернуть обычное начертание
command-bullets = Список
command-bullets-help = Сделать выбранные строки длинного текста пунктами списка или снова обычными строками
command-link = Ссылка
command-link-help = Сделать выбранное в длинном тексте ссылкой на веб-страницу или адрес электронной почты
mark-bold = Полужирный: { $field }
mark-italic = Курсив: { $field }
mark-bullets = Список: { $field }
mark-link = Ссылка: { $field }
mark-not-here = Сначала перейдите в длинный текст: только там слова можно сделать полужирными, курсивом, списком или ссылкой.
edit-menu = Текст
edit-select-all = Выделить всё
count-of = { $count } из { $limit }
complete-list = Подсказки: { $field }
paste-rows = { $count ->
    [one] { $count } строка вставлена в список «{ $list }»
    [few] { $count } строки вставлены в список «{ $list }»
    [many] { $count } строк вставлено в список «{ $list }»
   *[other] { $count } строки вставлено в список «{ $list }»
}
paste-left = Некоторым ячейкам таблицы не нашлось места
paste-left-cell = Строка { $row }, { $column }: «{ $text }»
paste-left-remedy = Внесите их вручную туда, где им место.
paste-column = столбец { $number }
proof-of = { $field }: вид в документе

## Windows and files

home-new = Новая записка
home-missing = не найдена
home-remove = Убрать { $name } из списка
home-all = Все недавние записки ({ $count })
home-fewer = Меньше недавних записок
home-all-examples = Все примеры: { $count }
home-fewer-examples = Меньше примеров
home-drop = Отпустите файл, чтобы открыть его
another-new = Новая записка
another-started = { $name } открывается в отдельном окне
another-same = Уже открыто в этом окне: { $name }
another-has-it = Уже открыто в другом окне: { $name }
another-has-it-text = Перейдите в то окно или сначала закройте записку там. Два окна с одной запиской затирали бы записанное друг другом.
another-failed = Не удалось открыть другое окно
another-failed-text = Записка в этом окне осталась как была. Сообщение системы: { $error }
another-here = Открыть здесь
preview-pages-show = Показать список страниц
preview-pages-hide = Скрыть список страниц
preview-pages-name = Страницы документа
preview-go-to-page = Перейти на страницу { $page }
preview-go-to-heading = Перейти на страницу { $page }: { $heading }
command-pages = Список страниц
command-pages-help = Показать или скрыть список страниц рядом с просмотром
command-previous-pane = Перейти к предыдущей части окна
command-previous-pane-help = Переходить с клавиатуры назад: замечания, страницы, форма, оглавление, панель
announce-findings = Замечания: { $counts }
announce-new-finding = Новое замечание: { $message } Теперь: { $counts }.
palette-chosen = { $label }, { $place } из { $count }
palette-chosen-impossible = { $label }, сейчас недоступно, { $place } из { $count }
opening-title = Открывается { $name }…
opening-fault = программа допустила ошибку на этом файле
failed-missing = { $path } больше нет на прежнем месте
failed-missing-remedy = Возможно, файл перемещён, переименован или удалён либо его диск не подключён. Найдите его командой «Открыть…».

## Settings

command-settings = Настройки…
command-settings-help = Тема, размер, язык, ваше имя и подразделение, шаблоны, экспорт, недавние записки
settings-title = Настройки
settings-choice = { $setting }: { $choice }
settings-appearance = Внешний вид
settings-theme = Тема
settings-size = Размер всего в окне
settings-language = Язык окна
settings-language-system = Как в системе ({ $language })
settings-new = Новые записки
settings-author = Ваше имя
settings-office = Ваше подразделение
settings-new-text = Новые записки и записки на основе другой получают их в качестве составителя и подразделения-составителя.
settings-templates = Ваши шаблоны
settings-folder = Папка ваших шаблонов
settings-browse = Обзор…
settings-browse-name = Обзор: папка ваших шаблонов
settings-folder-typed = Системное окно выбора здесь недоступно. Введите полный путь к папке.
settings-templates-text = Шаблоны из вашей папки, в файлах с расширением .ron, добавляются к встроенным.
settings-templates-reading = Чтение папки…
settings-templates-found = { $count ->
    [0] В этой папке нет пригодных шаблонов.
    [one] { $count } шаблон: { $names }
    [few] { $count } шаблона: { $names }
   *[many] { $count } шаблонов: { $names }
}
settings-read-again = Прочитать заново
settings-exports = Что вложено в PDF
settings-exports-note = Записка
settings-exports-note-text = Записку можно снова открыть из её документа. То, что имеет гриф выше документа, не вкладывается, а в публичный документ вкладывается только то, что можно обнародовать.
settings-exports-nothing = Ничего
settings-exports-nothing-text = PDF содержит только документ.
settings-recent = Недавние записки
settings-forget = Убрать { $name } из списка
settings-forget-all = Очистить список
settings-close = Закрыть
example-astana = Астана, апрель 2025 года
example-hanoi = Ханой, октябрь 2023 года
example-call = Телефонный разговор, февраль 2025 года
example-call-points = Вымышленный предстоящий телефонный разговор
example-communique = Вымышленное совместное коммюнике
example-courtesy = Вымышленный визит вежливости
example-side-event = Вымышленное параллельное мероприятие
example-visit = Вымышленный трёхдневный визит
example-everything = Вымышленная встреча, в которой есть всё
gallery-broken = { $file } не годится как шаблон
command-copy-template = Скопировать этот шаблон…
command-copy-template-help = Записать копию шаблона показанного документа в папку ваших шаблонов, чтобы изменить её в редакторе
template-copy-choose = Скопировать шаблон…
template-copy-of = Скопировать: { $title }
template-copied = Скопировано в { $file }: измените файл в редакторе, и он будет прочитан заново, когда вы вернётесь
template-copy-folder = Сначала выберите папку ваших шаблонов
template-copy-is-own = Этот шаблон уже ваш собственный файл
failed-template-copy = Не удалось скопировать шаблон
failed-template-copy-remedy = Проверьте, что папка ваших шаблонов существует и доступна для записи.

## Versions and two writers

diff-changed = { $place }: «{ $before }» → «{ $after }»
diff-filled = { $place }: внесено «{ $after }»
diff-emptied = { $place }: убрано «{ $before }»
diff-item = { $place } «{ $text }»
diff-added = Добавлено: { $item }
diff-removed = Удалено: { $item }
diff-moved = Перемещено: { $item }, прежнее место – { $from }
diff-unknown = { $place }: поля более новой версии
diff-image = изображение, { $size } КБ
diff-yes = да
diff-no = нет
clash-both = { $place }: здесь «{ $mine }», в файле «{ $theirs }»
clash-order = { $place }: изменено здесь и в файле, но по-разному
clash-they-removed = { $item }: изменено здесь, удалено в файле
clash-i-removed = { $item }: удалено здесь, изменено в файле
told-nothing = Различий нет.
told-first = { $first }, и ещё { $count }
told-more = и ещё { $count }
glance-look = Посмотреть
glance-name = Посмотреть: { $title }
glance-page = Её первая страница
glance-differs = Отличия от файла:
glance-no-file = Она ещё не сохранена ни в одном файле.
glance-gone = Её файла больше нет.
glance-file-unreadable = Её файл не удаётся прочесть, поэтому отличия неизвестны.
glance-unreadable = Эта версия программы не может её прочесть.
glance-looking = Выясняется…
glance-failed = Выяснить это не удалось.
command-versions = Прежние версии…
command-versions-help = Что было в файле до сохранения и что с тех пор изменилось
command-keep-versions = Хранить прежние версии
command-keep-versions-help = Оставлять ли при сохранении предыдущий текст, только на этом компьютере
command-forget-copies = Удалить локальные копии…
command-forget-copies-help = Удалить прежние версии и несохранённую работу, которые хранятся на этом компьютере
versions-title = Прежние версии «{ $name }»
versions-text = То, что было заменено при сохранении, только на этом компьютере. Выберите версию, чтобы увидеть, что теперь иначе.
versions-none = Пока не сохранено ни одной. При каждом сохранении записки остаётся её предыдущий текст.
versions-failed = Прочесть их не удалось.
versions-off = Новые не сохраняются: в меню «Файл» отключено «Хранить прежние версии».
versions-forbidden = Новые не сохраняются: это отключил администратор компьютера.
versions-undated = Без даты
versions-line = Версия: { $when }. Затем изменено: { $changes }
versions-then = Затем изменено: { $changes }
versions-now = Что теперь иначе:
versions-frozen = В нынешнем состоянии записку изменять нельзя: сначала верните её в работу или сохраните версию в файл.
versions-restore = Восстановить
versions-save-as = Сохранить как…
versions-back = Назад
versions-close = Закрыть
versions-file = { $name }-прежняя
path-title-copy = Сохранить эту версию как
toast-restored = Записка возвращена к виду на { $when }. «Отменить» вернёт всё назад.
toast-copy-saved = Сохранено как { $path }
toast-forgotten = Удалено
forget-title = Удалить то, что хранится на этом компьютере?
forget-text = Прежние версии, копии и сохранённое из незаписанной работы удаляются безвозвратно, кроме относящегося к открытому в других окнах. Файлы записок остаются, как и то, что открыто в этом окне.
forget-keep = Оставить
forget-note = По этой записке
forget-note-name = Удалить то, что хранится по записке: { $name }
forget-all = По всем запискам
failed-forget = Удалить удалось не всё
failed-forget-remedy = Закройте другие окна программы и повторите попытку.
saved-unlocked = Сохранено, но заблокировать файл здесь нельзя: если кто-то сохраняет его в тот же миг, его изменения могут быть затёрты
saved-unkept = Сохранено, но предыдущий текст не удалось оставить как прежнюю версию
writers-changed = С тех пор как вы открыли { $path }, файл изменил кто-то другой
writers-title = Файл { $path } изменил кто-то другой
writers-nothing-mine = С тех пор вы ничего не изменили. Загрузите заново, чтобы продолжить с тем, что в файле.
writers-apart = Вы и другой человек изменили разные поля, так что остаться может и то и другое. Его изменения принимаются одним действием, которое отменяет «Отменить».
writers-clash = Вы и другой человек изменили одно и то же. Сохраните своё в копии или загрузите заново; одна отмена вернёт ваш текст.
writers-unknown = Сохранение приостановлено, чтобы не пропал ни один из текстов. Сохраните своё в копии или загрузите заново; одна отмена вернёт ваш текст.
writers-both = Изменено обоими
writers-theirs = Изменено в файле
writers-mine = Изменено здесь и не сохранено
writers-show = Показать различия
writers-reload = Загрузить заново
writers-save-copy = Сохранить копию…
writers-take-over = Принять чужие изменения
writers-later = Позже
writers-open = Эта записка открыта на { $host }, пользователь – { $by } (время открытия: { $since })
writers-open-somebody = Эта записка открыта кем-то на { $host } (время открытия: { $since })
writers-open-text = Её можно просматривать или править на свой риск: тому, кто сохранит вторым, будут показаны различия.
writers-conflicts = { $count ->
    [one] Создана { $count } копия этой записки: её изменили двое
    [few] Созданы { $count } копии этой записки: её изменили двое
    [many] Создано { $count } копий этой записки: её изменили двое
   *[other] Создано { $count } копии этой записки: её изменили двое
}
writers-conflicts-text = Рядом с ней: { $names }. Откройте, сравните и удалите ненужное.
writers-unseen = Другие не видят, что у вас открыта эта записка: { $error }
toast-reloaded = Записка теперь как в файле. «Отменить» вернёт ваш текст.
toast-taken-over = Чужие изменения приняты. Сохраните, чтобы записать и те и другие.
clash-no-room = { $place }: в списке нет места для добавленного в файле

## Mistakes of the program

mishap-title = В прошлый раз программа Chancery завершилась из-за ошибки
mishap-text = То, что не успели сохранить, осталось; если такое было, оно перечислено на начальном экране. Место сбоя записано в { $path }, из ваших записок там ничего нет.

## The form

section-meeting = Встреча
section-participants = Участники
section-topics = Темы
section-agreements = Договорённости
section-figures = Показатели
section-brief = Тексты справки
section-record = Тексты записи беседы
section-actions = Поручения
section-quotes = Цитаты
section-claims = Утверждения сторон
section-day = В день встречи
section-statement = Выступление
section-programme = Программа
section-joint-text = Совместный текст
section-bilaterals = Встречи «на полях»
section-annexes = Приложения
section-custom = Прочие разделы
section-sources = Источники
section-document = Реквизиты документа
section-clearances = Согласование
section-marking = Гриф
section-open = Развернуть: { $section }
section-fold = Свернуть: { $section }
busy = Выполняется…
outline-title = Разделы
outline-more = Ещё
outline-complete = заполнено
outline-empty = ничего не введено
outline-begun = начато
outline-findings = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
    [many] { $count } замечаний
   *[other] { $count } замечания
}
outline-entry = { $section }, { $state }
hint-participants = Кто сидит с каждой стороны стола, по старшинству.
hint-topics = О чём встреча: по карточке на каждую тему.
hint-brief = Для чего встреча, чего мы хотим, что говорить и чего не говорить.
hint-record = Краткое содержание, рассылка записи и наш комментарий.
hint-actions = Что сделать, кому и к какому сроку.
hint-quotes = Слова, которые можно цитировать, и кто их сказал.
hint-claims = Что утверждают другие и за что мы не ручаемся.
hint-day = Вступительная фраза, чего избегать, логистика, подарок, контакты.
hint-statement = Что говорим мы, сценарий, итоговый документ.
hint-programme = Визит по дням и часам.
hint-joint-text = Каждый абзац по одному разу на каждом языке.
hint-bilaterals = С кем проводятся встречи «на полях» основного мероприятия, когда и где.
hint-annexes = Тексты и изображения, приложенные к документу.
hint-custom = Для того, что форма не предусматривает.
hint-document = Номер, дата, подразделение и адресат: шапка документа.
hint-clearances = Кто подготовил, согласовал и утвердил документ.
hint-marking = Кому можно знакомиться с документом.
hint-agreements = Документы, которые предстоит подписать или которые уже подписаны.
hint-figures = Цифры, приводимые в документе, каждая с источником.
hint-sources = Откуда взяты цифры и заявления.
add-delegation = Добавить делегацию
add-participant = Добавить участника
add-topic = Добавить тему
add-Note-objectives = Добавить цель
add-Note-press_lines = Добавить тезис для прессы
add-Texts-top_lines = Добавить главный тезис
add-Texts-sensitivities = Добавить чувствительный вопрос
add-agreement = Добавить договорённость
add-figure = Добавить показатель
add-source = Добавить источник
add-action = Добавить поручение
add-quote = Добавить цитату
add-claim = Добавить утверждение
add-programme = Добавить пункт программы
add-paragraph = Добавить абзац
add-joint-title = Добавить заголовок
add-bilateral = Добавить встречу «на полях»
add-language = Добавить язык
add-annex = Добавить приложение
add-custom = Добавить раздел
add-clearance = Добавить визу
add-value = Добавить период
add-signatory = Добавить подписанта
add-position = Добавить позицию
add-defensive = Добавить ответ
add-Note-copies = Добавить копию
add-Topic-points = Добавить тезис
add-Participant-variants = Добавить написание
add-Meeting-languages = Добавить язык
add-PreviousMeeting-promised = Добавить обещание
add-Agreement-witnesses = Добавить свидетеля
add-Agreement-languages = Добавить язык
add-Action-supporting = Добавить соисполнителя
add-Texts-contacts = Добавить контакт
add-Texts-distribution = Добавить получателя
add-to = { $add }: { $item }
show-more = Ещё
show-more-filled = { $count ->
    [one] Ещё (заполнено { $count } поле)
    [few] Ещё (заполнено { $count } поля)
    [many] Ещё (заполнено { $count } полей)
   *[other] Ещё (заполнено { $count } поля)
}
show-less = Меньше
show-more-name = { $item }: другие поля
item-actions = Действия: { $item }
item-move-up = Переместить выше
item-move-down = Переместить ниже
item-duplicate = Дублировать
item-remove = Удалить
item-remove-name = Удалить: { $item }
item-drag = Перетащить на другое место: { $item }
party-name = { $item }: сторона { $delegation }
no-delegations-yet = Сначала добавьте делегации: здесь выбирают из них.
choose-none = Не выбрано
choose-search = Поиск
choose-nothing-found = Ничего не найдено
choose-new-source = Новый источник…
choose-nothing-yet = Выбирать пока не из чего.
choose-use = Использовать «{ $text }»
reference-gone = Уже нет ({ $key })
unit-choose = Выбрать единицу: { $field }
name-choose = Выбрать имя: { $field }
image-choose = Выбрать изображение…
image-replace = Заменить…
image-remove = Удалить: { $field }
image-hint = PNG, JPEG или SVG не более 6 МБ. Файл можно также перетащить сюда.
image-held = { $kind }, { $size }
image-unknown = Изображение, которое нельзя показать
previous-note = Идентификатор записки о ней: { $id }.
derived-from = Составлена на основе записки с идентификатором { $id }.
freeze-final = Окончательная версия: { $day ->
    [unknown] {""}
   *[other] { $day },{" "}
}{ $by ->
    [unknown] кем – неизвестно
   *[other] { $by }
}.
freeze-reopened = Возвращена в работу: { $day ->
    [unknown] {""}
   *[other] { $day },{" "}
}{ $by ->
    [unknown] кем – неизвестно
   *[other] { $by }
}.
date-choose = Выбрать день: { $field }
date-today = Сегодня
date-clear = Очистить
date-previous = Предыдущий месяц
date-next = Следующий месяц
reading-two = «{ $text }» можно прочесть двояко. Что имеется в виду?
field-name = { $owner }: { $field }
reading-choose = { $field }: { $reading }
edit-cut = Вырезать
edit-copy = Копировать
edit-paste = Вставить
unreadable-date = Это не дата. Образец: { $example }.
unreadable-decimal = Это не число. Образец: { $example }.
unreadable-period = Это не период. Пишите 2024, H1 2024, Q3 2024, март 2024 или две даты через тире.
unreadable-time = Это не время суток. Образец: { $example }.
unreadable-count = Это не целое число.

## Findings

findings-title = Замечания
findings-none = Исправлять нечего.
findings-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
    [many] { $count } ошибок
   *[other] { $count } ошибки
}
findings-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
    [many] { $count } предупреждений
   *[other] { $count } предупреждения
}
findings-missing = заполнить: { $count }
findings-show = Показать замечания
findings-hide = Скрыть замечания
finding-go = { $message } Перейти к полю: { $field }
finding-unreadable = Значение поля «{ $field }» не удаётся прочесть, и в записку оно не входит.
finding-unreadable-remedy = Введите его заново или очистите поле.

finding-E1 = { $problem ->
    [language] Нет текста на языке «{ $language }»: { $field }.
   *[empty] Не заполнено: { $field }.
}
finding-E1-remedy = Заполните, прежде чем документ станет окончательным.
finding-E2 = { $problem ->
    [no-head] { $delegation }: нет главы делегации.
    [no-ours] Ни одна делегация не отмечена как наша.
    [several-ours] Нашими отмечены несколько делегаций.
   *[fewer] Делегаций меньше двух.
}
finding-E2-remedy = { $problem ->
    [no-head] Укажите функцию «Глава делегации» у того, кто её возглавляет.
    [no-ours] Отметьте нашу делегацию пометкой «Наша сторона».
    [several-ours] Оставьте пометку только у одной делегации – нашей.
   *[fewer] Добавьте другую сторону, даже если её состав ещё не известен.
}
finding-E3 = { $problem ->
    [future] Встреча значится состоявшейся, но её день ещё не наступил.
   *[after-note] Встреча состоялась позже даты этой записки.
}
finding-E3-remedy = { $problem ->
    [future] Исправьте день или отметьте встречу как запланированную.
   *[after-note] Исправьте день встречи или дату записки.
}
finding-E4 = { $problem ->
    [item] «{ $item }» заканчивается раньше, чем начинается.
   *[meeting] Встреча заканчивается раньше, чем начинается.
}
finding-E4-remedy = Исправьте начало или окончание.
finding-E5 = { $lead } ведёт «{ $item }», пока не закончено «{ $other }».
finding-E5-remedy = Перенесите одно из них или поручите другому.
finding-E6 = { $problem ->
    [none] У цитаты нет автора.
   *[stranger] Цитируется { $name }, но среди участников этого имени нет.
}
finding-E6-remedy = { $problem ->
    [none] Укажите, кто это сказал: слова без автора цитировать нельзя.
   *[stranger] Напишите имя так, как в составе делегации, или добавьте это лицо туда.
}
finding-E7 = { $name }: не указана должность или организация.
finding-E7-remedy = Укажите должность и организацию ({ $name }): министр должен знать, кто сидит напротив.
finding-E8 = { $problem ->
    [no-date] «{ $title }» значится подписанным, но дата подписания не указана.
   *[signatories] «{ $title }» значится подписанным, но подписантов меньше, чем сторон.
}
finding-E8-remedy = { $problem ->
    [no-date] Укажите день подписания или исправьте состояние документа.
   *[signatories] Укажите, кто подписал за каждую сторону, или исправьте состояние документа.
}
finding-E9 = «{ $title }»: подписание позже даты этой записки.
finding-E9-remedy = Исправьте день подписания или дату записки.
finding-E10 = { $problem ->
    [unit] У показателя «{ $figure }» нет единицы измерения.
    [period] У показателя «{ $figure }» есть значение без периода.
   *[source] У показателя «{ $figure }» нет источника.
}
finding-E10-remedy = { $problem ->
    [unit] Выберите валюту, % или другую единицу.
    [period] Укажите, к какому году, кварталу или месяцу относится каждое значение.
   *[source] Укажите, кто это опубликовал: цифру без источника оспорят.
}
finding-E11 = Показатель «{ $figure }» оспаривается, а предназначен к обнародованию.
finding-E11-remedy = Подтвердите его вторым источником или оставьте для внутреннего пользования.
finding-E12 = Гриф не выбран.
finding-E12-remedy = Выберите систему грифов и уровень; «без грифа» – тоже выбор.
finding-E13 = «{ $name }» можно обнародовать, но там есть ссылка на «{ $other }», что обнародовать нельзя.
finding-E13-remedy = Обнародуйте оба или ни одного, либо уберите ссылку.
finding-E14 = { $what ->
    [country] «{ $code }» – не код страны.
    [currency] «{ $code }» – не код валюты.
    [language] «{ $code }» – не код языка.
   *[time-zone] «{ $code }» – не название часового пояса.
}
finding-E14-remedy = { $what ->
    [country] Выберите страну из списка.
    [currency] Выберите валюту из списка.
    [language] Выберите язык из списка.
   *[time-zone] Пишите, например, Asia/Almaty.
}
finding-E15 = У изображения «{ $title }» нет описания.
finding-E15-remedy = Опишите его одной фразой для тех, кто его не видит.
finding-E16 = «{ $name }» можно обнародовать, но гриф там { $level }, а у этого документа предел { $highest }.
finding-E16-remedy = Понизьте гриф, если это обоснованно, или оставьте для внутреннего пользования.
finding-E17 = Ни в одном шрифте этого компьютера нет { $characters }; в документе на этом месте стоит пометка.
finding-E17-remedy = Напишите это другими знаками или установите шрифт, в котором такой знак есть и который разрешено встраивать.
finding-E18 = Изображение «{ $title }» нельзя показать: { $problem ->
    [empty] его файл пуст.
    [format] это не PNG, не JPEG и не SVG.
    [too-large] в нём { $width } × { $height } точек.
    [inks] его цвета заданы печатными красками неизвестного вида.
    [no-size] у рисунка нет ширины и высоты.
    [too-complex] в рисунке слишком много частей или они слишком глубоко вложены.
    [outside] рисунок ссылается на другой файл.
    [image-within] рисунок содержит другое изображение.
    [filters] в рисунке есть эффекты, такие как размытие или тени.
    [busy] компьютер слишком занят, чтобы прочитать его.
   *[damaged] его файл повреждён или неполон.
}
finding-E18-remedy = { $problem ->
    [too-large] Сохраните его менее чем с 16 миллионами точек и выберите снова.
    [inks] Сохраните его в RGB и выберите снова.
    [no-size] Сохраните рисунок с шириной и высотой и выберите снова.
    [too-complex] Сохраните рисунок как PNG и выберите этот файл.
    [outside] Сохраните рисунок со всем, что он показывает, или как PNG и выберите снова.
    [image-within] Выберите изображение, которое он содержит, или сохраните всё как PNG.
    [filters] Сохраните рисунок как PNG и выберите этот файл.
    [busy] Закройте другие программы и попробуйте ещё раз.
   *[damaged] Откройте его в другой программе, сохраните как PNG или JPEG и выберите снова.
}
finding-W1 = { $problem ->
    [owner] Для поручения «{ $action }» не назван исполнитель.
   *[due] У поручения «{ $action }» нет срока.
}
finding-W1-remedy = { $problem ->
    [owner] Назовите лицо или подразделение: порученное всем не делает никто.
   *[due] Укажите день или событие, к которому должно быть готово.
}
finding-W2 = «{ $words }» – не срок, за который можно спросить.
finding-W2-remedy = Укажите день или событие, к которому должно быть готово.
finding-W3 = «{ $title }» значится договорённостью, но тема «{ $topic }» до этого не дошла.
finding-W3-remedy = Исправьте, насколько продвинулась тема, или состояние договорённости.
finding-W4 = Меморандум «{ $title }» отмечен как юридически обязывающий.
finding-W4-remedy = Спросите юридическую службу: меморандум редко обязывает, а обязывающий документ называют иначе.
finding-W5 = За { $period } экспорт и импорт дают в сумме { $sum }, а товарооборот указан { $turnover }.
finding-W5-remedy = Сверьте три цифры по одному источнику или объясните расхождение.
finding-W6 = За { $period } источник указывает рост { $stated } %, а по значениям выходит { $computed } %.
finding-W6-remedy = Сверьте с источником значения и период сравнения.
finding-W7 = Два показателя «{ $figure }» за { $period } расходятся.
finding-W7-remedy = Оставьте тот, у которого есть источник, или отметьте его как оспариваемый.
finding-W8 = { $problem ->
    [reporter] «{ $figure }»: данные сообщают { $one } и { $other }, а считают они по-разному.
   *[basis] «{ $figure }» в одном месте дан по FOB, в другом – по CIF.
}
finding-W8-remedy = Держитесь одной основы или различите их в названиях.
finding-W9 = Страниц в документе: { $pages }; шаблон допускает { $limit }.
finding-W9-remedy = Сократите его или перенесите в приложение то, что на встрече не нужно.
finding-W10 = Число целей: { $count }.
finding-W10-remedy = Оставьте три главные: больше в беседе никто не удержит.
finding-W11 = Тема «{ $title }» запланирована, но тезисов для беседы нет.
finding-W11-remedy = Напишите, что мы хотим сказать, или снимите тему с повестки.
finding-W12 = «{ $name }» пишется также «{ $other }».
finding-W12-remedy = Держитесь одного написания или внесите второе в данные участника.
finding-W13 = Главы делегаций разного ранга: { $name } – { $rank }, { $other } – { $other_rank }.
finding-W13-remedy = Проверьте, верен ли уровень и так ли задумано.
finding-W14 = { $problem ->
    [interpreter] Предполагается перевод, но переводчик не указан.
   *[note-taker] С нашей стороны не указано, кто ведёт запись беседы.
}
finding-W14-remedy = { $problem ->
    [interpreter] Добавьте переводчика или укажите, что перевод не нужен.
   *[note-taker] Укажите функцию «Ведёт запись беседы» у того, кто её вёл.
}
finding-W15 = «{ $words }» стоит здесь без источника.
finding-W15-remedy = Укажите, кто так говорит, или уберите: найдётся тот, кто знает лучше.
finding-W16 = Не указано, чьё это утверждение: «{ $claim }».
finding-W16-remedy = Укажите, чьё оно, иначе его прочтут как наше.
finding-W17 = Рабочих дней от встречи до даты записки: { $days }; отведено { $granted }.
finding-W17-remedy = Исправьте дату, если она неверна: запоздалую запись легче оспорить.
finding-W18 = Записка окончательная, но её никто не согласовал и не утвердил.
finding-W18-remedy = Укажите, кто согласовал, или верните её в проект.
finding-W19 = По теме «{ $title }» достигнуто согласие, но из неё не следует ни поручения, ни договорённости.
finding-W19-remedy = Добавьте, кто что делает дальше, или свяжите с темой договорённость.
finding-W20 = Встреча значится запланированной, но её день прошёл.
finding-W20-remedy = Отметьте её состоявшейся или отменённой либо укажите новый день.
finding-W21 = Поручение «{ $action }» с прошлой встречи ещё не исполнено, а в этой записке не упомянуто.
finding-W21-remedy = Свяжите его с темой или договорённостью этой записки либо закройте.
finding-W22 = «{ $abbreviation }» нигде не расшифровано.
finding-W22-remedy = Дайте при первом упоминании полное название с сокращением в скобках.
finding-W23 = { $problem ->
    [note] Гриф записки – { $level }; предел документов этого шаблона – { $highest }.
   *[piece] Гриф «{ $name }» – { $level }; предел документов этого шаблона – { $highest }.
}
finding-W23-remedy = Возьмите шаблон для этого уровня или понизьте гриф, если это обоснованно.
finding-W24 = { $problem ->
    [choice] Эта версия не знает значения «{ $name }». Оно сохранено.
    [choice-near] Эта версия не знает значения «{ $name }». Оно сохранено; возможно, имелось в виду «{ $near }».
    [field-near] Эта версия не знает поля «{ $name }». Оно сохранено, но не показано; возможно, имелось в виду «{ $near }».
   *[field] Эта версия не знает поля «{ $name }». Оно сохранено, но не показано.
}
finding-W24-remedy = { $problem ->
    [choice-near] Выберите его здесь или откройте записку в той версии, в которой она написана.
    [choice] Выберите другое или откройте записку в той версии, в которой она написана.
    [field-near] Исправьте имя в файле или откройте записку в той версии, в которой она написана.
   *[field] Откройте записку в той версии, в которой она написана.
}
finding-W25 = Для языка «{ $code }» у документов пока нет надписей: они будут на английском.
finding-W25-remedy = Выберите один из языков { $known } или убедитесь, что английские надписи подходят читателям.
finding-W26 = { $problem ->
    [few] Для показателя «{ $figure }» нужен график, а он строится не менее чем по { $limit } периодам: график опущен.
   *[many] Для показателя «{ $figure }» нужен график; периодов { $count }, а допустимо не более { $limit }: график опущен.
}
finding-W26-remedy = { $problem ->
    [few] Добавьте значение ещё за один период или откажитесь от графика.
   *[many] Укажите меньше периодов или более длинные либо откажитесь от графика: в таблице есть все.
}

## Preview

paper-shown = Документ: { $title }
paper-choose = Показать как { $title }
paper-internal = внутренний
paper-releasable = публичный
paper-facts = { $audience }, не более { $limit ->
    [one] { $limit } страницы
    [few] { $limit } страниц
    [many] { $limit } страниц
   *[other] { $limit } страницы
}
paper-keep = Закрепить за запиской
paper-keep-why = Отныне записка открывается с показанным документом
paper-keep-is-own = Записка открывается с показанным документом
preview-page = { $page } / { $pages }
preview-page-name = Страница { $page } из { $pages }
preview-zoom = { $percent } %
preview-zoom-in = Страницы крупнее
preview-zoom-out = Страницы мельче
preview-fit-page = Страница целиком
preview-length = { $length } из { $limit } { $limit ->
    [one] страницы
   *[other] страниц
}
preview-length-help = Объём документа и допустимый объём
preview-length-over = Документ длиннее, чем допустимо
preview-fit = По ширине
preview-failed = Не удалось сверстать страницы: { $message }
preview-show = Показать просмотр
preview-hide = Скрыть просмотр

## Questions and messages

unsaved-title = Сохранить изменения в «{ $name }»?
unsaved-text = Иначе они пропадут.
unsaved-save = Сохранить
unsaved-discard = Не сохранять
cancel = Отмена
dismiss = Закрыть
path-title-open = Открыть записку
path-title-save = Сохранить записку как
path-title-export = Экспортировать PDF как
path-title-image = Выбрать изображение
file-kind-note = Записка
file-kind-open = Записки и документы с вложенной запиской
file-kind-pdf = PDF
file-kind-image = Изображение
path-label = Путь к файлу
path-hint = Системное окно выбора файла здесь недоступно. Введите полный путь к файлу.
path-replace = Заменить файл, если он уже есть
path-accept = ОК
dialog-pending = Окно выбора файла открыто.
dialog-type = Ввести путь вручную
toast-saved = Сохранено
toast-exported = { $pages ->
    [one] Экспортировано в { $path } ({ $pages } страница). { $carried }
    [few] Экспортировано в { $path } ({ $pages } страницы). { $carried }
    [many] Экспортировано в { $path } ({ $pages } страниц). { $carried }
   *[other] Экспортировано в { $path } ({ $pages } страницы). { $carried }
}
not-accessible = Это не PDF/UA: у одного из изображений нет описания.
not-archived = Это не PDF/A и не PDF/UA: одного из знаков нет ни в одном шрифте.
carried-nothing = Записка в него не вложена.
carried-whole = В него вложена вся записка.
carried-part = { $count ->
    [0] В него вложено то из записки, с чем могут знакомиться его читатели.
    [one] В него вложено то из записки, с чем могут знакомиться его читатели, без { $count } части с более высоким грифом.
    [few] В него вложено то из записки, с чем могут знакомиться его читатели, без { $count } частей с более высоким грифом.
    [many] В него вложено то из записки, с чем могут знакомиться его читатели, без { $count } частей с более высоким грифом.
   *[other] В него вложено то из записки, с чем могут знакомиться его читатели, без { $count } части с более высоким грифом.
}
failed-open = Не удалось открыть { $path }
failed-open-remedy = Ничего не изменено. Если файл правили вручную, исправьте указанное место; иначе запросите другую копию.
failed-save = Не удалось сохранить { $path }
failed-save-remedy = Ваша работа цела. Сохраните её под другим именем или в другой папке.
failed-export = Не удалось экспортировать { $path }
failed-export-remedy = Выберите другое имя или папку либо закройте файл в программе, которая его показывает.
failed-image = Не удалось взять { $path }
failed-image-remedy = Записка не изменилась. Выберите другое изображение или сохраните это в PNG или JPEG.
failed-edit = Изменение не внесено
failed-edit-remedy = Записка осталась прежней.
failed-settings = Ваш выбор не удалось запомнить
broken-settings = Ваши настройки не удалось прочесть; файл отложен в сторону
saved-backup = Файл правили вручную. Его прежний вид, с примечаниями, сохранён здесь:
saved-in-place = Файл удалось записать только поверх прежнего. Копия сохранена здесь:
from-paper = Эта записка извлечена из { $path }. При сохранении потребуется имя.
from-paper-part = В ней может быть только то, с чем могут знакомиться читатели того документа.
read-only = Эта записка написана в более новой версии Chancery. Её можно просматривать, но не изменять.

## Final notes

final-since-by = Окончательная с { $day } ({ $name })
final-since = Окончательная с { $day }
final-by = Окончательная ({ $name })
final-plain = Окончательная
final-in-vain = В этом документе есть ошибки, поэтому его страницы всё же помечены как проект.
final-title = Сделать «{ $name }» окончательной?
final-text = Страницы больше не помечены как проект, а записку можно только просматривать, пока её не вернут в работу.
final-name = Ваше имя
final-accept = Сделать окончательной
final-refused-title = Эту записку пока нельзя сделать окончательной
final-refused-text = { $count ->
    [one] Документу «{ $paper }» препятствует { $count } ошибка.
    [few] Документу «{ $paper }» препятствуют { $count } ошибки.
    [many] Документу «{ $paper }» препятствуют { $count } ошибок.
   *[other] Документу «{ $paper }» препятствуют { $count } ошибки.
} Выберите любую, чтобы перейти к её полю.
final-refused-close = Закрыть
reopen-title = Вернуть «{ $name }» в работу?
reopen-text = Она снова станет проектом, версия { $version }. Кто и когда её вернул, останется в записке.
reopen-accept = Вернуть в работу
toast-final = Записка окончательная
toast-reopened = Записка снова проект, версия { $version }
toast-follow-up = Люди, источники и неисполненное сохранены

## Months and days

month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь
day-in-words = { $day } { $month } { $year } года
day-fillers = г год года го е
day-endings = го е
day-month-1 = января
day-month-2 = февраля
day-month-3 = марта
day-month-4 = апреля
day-month-5 = мая
day-month-6 = июня
day-month-7 = июля
day-month-8 = августа
day-month-9 = сентября
day-month-10 = октября
day-month-11 = ноября
day-month-12 = декабря
weekday-1 = пн
weekday-2 = вт
weekday-3 = ср
weekday-4 = чт
weekday-5 = пт
weekday-6 = сб
weekday-7 = вс

## Records

record-Note = Документ
record-Marking = Гриф
record-Meeting = Встреча
record-Texts = Тексты
record-PreviousMeeting = Прошлая встреча
item-Source = Источник { $number }
item-Delegation = Делегация { $number }
item-Participant = Участник { $number }
item-Topic = Тема { $number }
item-Position = Позиция { $number }
item-DefensivePoint = Ответ { $number }
item-Agreement = Договорённость { $number }
item-Signatory = Подписант { $number }
item-Figure = Показатель { $number }
item-Value = Значение { $number }
item-Freeze = Окончательная версия { $number }
item-Clearance = Виза { $number }
item-Quote = Цитата { $number }
item-Action = Поручение { $number }
item-Claim = Утверждение { $number }
item-ProgrammeItem = Пункт программы { $number }
item-Bilateral = Встреча «на полях» { $number }
item-JointParagraph = Абзац { $number }
item-JointVersion = Язык { $number }
item-Annex = Приложение { $number }
item-CustomSection = Раздел { $number }

## Fields

field-Note-format = Формат файла
field-Note-min_reader = Самый старый формат с правом правки
field-Note-id = Идентификатор
field-Note-reference = Исходящий номер
field-Note-title = Заголовок
field-Note-date = Дата записки
field-Note-language = Язык документа
field-Note-originator = Подразделение-составитель
field-Note-author = Составитель
field-Note-addressee = Адресат
field-Note-copies = Копии
field-Note-stage = Стадия
field-Note-version = Версия
field-Note-template = Шаблон
field-Note-marking = Гриф
field-Note-sources = Источники
field-Note-meeting = Встреча
field-Note-participants = Участники
field-Note-topics = Темы
field-Note-agreements = Договорённости
field-Note-figures = Показатели
field-Marking-scheme = Система грифов
field-Marking-level = Уровень
field-Marking-caveat = Ограничительная пометка
field-Marking-copy_number = Номер экземпляра
field-Source-key = Ключ
field-Source-publisher = Издатель
field-Source-title = Название
field-Source-url = Веб-адрес
field-Source-date = Опубликовано
field-Source-accessed = Дата обращения
field-Meeting-kind = Вид встречи
field-Meeting-status = Состояние
field-Meeting-date = Дата
field-Meeting-last_day = Последний день
field-Meeting-start = Начало
field-Meeting-end = Окончание
field-Meeting-zone = Часовой пояс
field-Meeting-city = Город
field-Meeting-country = Страна
field-Meeting-venue = Место проведения
field-Delegation-key = Ключ
field-Delegation-state = Государство
field-Delegation-name = Краткое название
field-Delegation-formal_name = Официальное название
field-Delegation-role = Роль во встрече
field-Delegation-ours = Наша сторона
field-Delegation-members = Участники
field-Participant-name = Имя
field-Participant-honorific = Обращение
field-Participant-post = Должность
field-Participant-organisation = Организация
field-Participant-function = Функция
field-Participant-present = Присутствие
field-Note-objectives = Цели
field-Note-texts = Тексты
field-Note-press_lines = Тезисы для прессы
field-Texts-purpose = Цель встречи
field-Texts-why_now = Почему сейчас
field-Texts-top_lines = Главные тезисы
field-Texts-sensitivities = Чувствительные вопросы
field-Participant-native_name = Имя на родном языке
field-Participant-pronunciation = Произношение
field-Participant-biography = Биографическая справка
field-Topic-title = Название
field-Topic-treatment = Насколько продвинулось
field-Topic-background = Справочно
field-Topic-points = Тезисы для беседы
field-Topic-positions = Позиции сторон
field-Topic-defensive_points = Если затронут
field-Topic-outcome = Итог
field-Topic-planned = Запланирована
field-Topic-raised = Поднималась
field-Topic-marking = Гриф
field-Topic-releasable = Можно обнародовать
field-Position-delegation = Сторона
field-Position-text = Позиция
field-DefensivePoint-if_raised = Если затронут
field-DefensivePoint-response = Наш ответ
field-Agreement-title = Название
field-Agreement-kind = Вид документа
field-Agreement-level = Заключён между
field-Agreement-parties = Стороны
field-Agreement-signatories = Подписанты
field-Agreement-status = Состояние
field-Agreement-signed_on = Дата подписания
field-Agreement-signed_at = Место подписания
field-Agreement-binding = Юридически обязывающий
field-Agreement-marking = Гриф
field-Agreement-releasable = Можно обнародовать
field-Signatory-name = Имя
field-Signatory-party = Подписывает за
field-Figure-measure = Величина
field-Figure-label = Что измеряется
field-Figure-qualifier = Точность
field-Figure-values = Значения
field-Figure-scale = Порядок
field-Figure-unit = Единица
field-Figure-source = Источник
field-Figure-status = Состояние
field-Figure-remark = Примечание
field-Figure-marking = Гриф
field-Figure-releasable = Можно обнародовать
field-Value-period = Период
field-Value-number = Число
field-Note-derived_from = Составлена на основе
field-Note-freezes = Окончательные версии
field-Note-clearances = Согласование
field-Note-quotes = Цитаты
field-Note-actions = Поручения
field-Note-claims = Утверждения сторон
field-Note-programme = Программа
field-Note-joint_text = Совместный текст
field-Note-joint_title = Заголовок совместного текста
field-Note-joint_copy = Экземпляр для
field-Note-bilaterals = Встречи «на полях»
field-Note-annexes = Приложения
field-Note-custom_sections = Прочие разделы
field-Texts-summary = Краткое содержание
field-Texts-summary_releasable = Краткое содержание можно обнародовать
field-Texts-opening_line = Вступительная фраза
field-Texts-logistics = Логистика
field-Texts-avoid = Чего избегать
field-Texts-gift = Подарок и фотография
field-Texts-contacts = Контакты
field-Texts-intervention = Выступление
field-Texts-scenario = Сценарий
field-Texts-outcome_document = Итоговый документ
field-Texts-distribution = Рассылка
field-Texts-comment = Комментарий
field-Freeze-frozen_by = Кем сделана окончательной
field-Freeze-frozen_on = Когда сделана окончательной
field-Freeze-reopened_by = Кем возвращена в работу
field-Freeze-reopened_on = Когда возвращена в работу
field-Marking-review_date = Срок пересмотра грифа
field-Clearance-step = Этап
field-Clearance-name = Имя
field-Clearance-post = Должность
field-Clearance-status = Состояние
field-Clearance-date = Дата
field-Meeting-category = Категория визита
field-Meeting-initiated_by = По инициативе
field-Meeting-languages = Рабочие языки
field-Meeting-interpretation = Перевод
field-Meeting-first_of_kind = Впервые в своём роде
field-Meeting-first_of_kind_source = Источник этого указания
field-Meeting-previous = Прошлая встреча
field-PreviousMeeting-note = Идентификатор её записки
field-PreviousMeeting-date = Дата
field-PreviousMeeting-place = Место
field-PreviousMeeting-promised = Что было обещано
field-ProgrammeItem-day = День
field-ProgrammeItem-start = Начало
field-ProgrammeItem-end = Окончание
field-ProgrammeItem-place = Место
field-ProgrammeItem-item = Пункт
field-ProgrammeItem-lead = Ведущий
field-ProgrammeItem-press = Пресса
field-ProgrammeItem-dress = Форма одежды
field-Bilateral-counterpart = С кем
field-Bilateral-day = День
field-Bilateral-start = Начало
field-Bilateral-end = Окончание
field-Bilateral-place = Место
field-Bilateral-subject = Тема
field-Delegation-organisation = Организация
field-Delegation-zone = Часовой пояс
field-Participant-family_name = Фамилия
field-Participant-variants = Другие написания
field-Participant-rank = Протокольное старшинство
field-Participant-address_spoken = Устное обращение
field-Participant-address_written = Письменное обращение
field-Topic-key = Ключ
field-Quote-speaker = Автор
field-Quote-text = Слова
field-Quote-form = Форма
field-Quote-source = Источник
field-Quote-marking = Гриф
field-Quote-releasable = Можно обнародовать
field-Agreement-key = Ключ
field-Agreement-witnesses = Свидетели
field-Agreement-languages = Языки
field-Agreement-term = Срок действия
field-Agreement-topic = Тема
field-Agreement-follow_up = Дальнейшие шаги
field-Action-key = Ключ
field-Action-text = Что сделать
field-Action-owner = Исполнитель
field-Action-side = Сторона
field-Action-supporting = Соисполнители
field-Action-due = Срок
field-Action-status = Состояние
field-Action-topic = Тема
field-Action-agreement = Договорённость
field-Action-carried_over = С прошлой встречи
field-Action-marking = Гриф
field-Action-releasable = Можно обнародовать
field-Figure-from = Откуда
field-Figure-to = Куда
field-Figure-reporter = По данным
field-Figure-basis = Базис
field-Figure-chart = Диаграмма
field-Value-growth = Указанный рост, %
field-Claim-text = Утверждение
field-Claim-attributed_to = Кому принадлежит
field-Claim-source = Источник
field-JointParagraph-versions = Языки
field-JointParagraph-releasable = Можно обнародовать
field-JointVersion-language = Язык
field-JointVersion-text = Абзац
field-Annex-title = Название
field-Annex-text = Текст
field-Annex-image = Изображение
field-Annex-caption = Подпись
field-Annex-alternative = Что на изображении
field-Annex-marking = Гриф
field-Annex-releasable = Можно обнародовать
field-CustomSection-title = Название
field-CustomSection-text = Текст

## Choices

choice-Note-stage-Draft = Проект
choice-Note-stage-Cleared = Согласовано
choice-Note-stage-Final = Окончательный вариант
choice-Meeting-kind-Bilateral = Двусторонние переговоры
choice-Meeting-kind-Multilateral = Многосторонняя встреча
choice-Meeting-kind-CourtesyCall = Визит вежливости
choice-Meeting-kind-PhoneCall = Телефонный разговор
choice-Meeting-kind-VideoCall = Видеоконференция
choice-Meeting-kind-SideEvent = Мероприятие «на полях»
choice-Meeting-kind-Visit = Визит
choice-Meeting-status-Planned = Запланирована
choice-Meeting-status-Held = Состоялась
choice-Meeting-status-Cancelled = Отменена
choice-Delegation-role-Host = Принимающая
choice-Delegation-role-Visitor = Гость
choice-Delegation-role-Chair = Председатель
choice-Delegation-role-Member = Участник
choice-Participant-function-Head = Глава делегации
choice-Participant-function-Delegate = Член делегации
choice-Participant-function-Ambassador = Посол
choice-Participant-function-Interpreter = Переводчик
choice-Participant-function-NoteTaker = Ведёт запись беседы
choice-Participant-present-Yes = Да
choice-Participant-present-No = Нет
choice-Participant-present-Excused = По уважительной причине отсутствует
choice-Topic-treatment-Discussed = Обсуждалось
choice-Topic-treatment-Interest = Выражена заинтересованность
choice-Topic-treatment-Ready = Выражена готовность
choice-Topic-treatment-Agreed = Согласовано
choice-Topic-treatment-Signed = Подписано
choice-Topic-treatment-Disagreed = Разногласия
choice-Agreement-kind-Treaty = Договор
choice-Agreement-kind-Agreement = Соглашение
choice-Agreement-kind-MemorandumOfUnderstanding = Меморандум о взаимопонимании
choice-Agreement-kind-Protocol = Протокол
choice-Agreement-kind-JointDeclaration = Совместное заявление
choice-Agreement-kind-Roadmap = Дорожная карта
choice-Agreement-kind-ActionPlan = План действий
choice-Agreement-kind-AgreedMinutes = Согласованный протокол встречи
choice-Agreement-kind-Contract = Контракт
choice-Agreement-level-State = Государства
choice-Agreement-level-Government = Правительства
choice-Agreement-level-Ministry = Министерства
choice-Agreement-level-Corporate = Компании
choice-Agreement-status-Negotiating = На согласовании
choice-Agreement-status-Initialled = Парафирован
choice-Agreement-status-Signed = Подписан
choice-Agreement-status-Ratified = Ратифицирован
choice-Agreement-status-InForce = Вступил в силу
choice-Agreement-status-Expired = Утратил силу
choice-Agreement-binding-Unknown = Неизвестно
choice-Agreement-binding-Yes = Да
choice-Agreement-binding-No = Нет
choice-Figure-measure-Turnover = Товарооборот
choice-Figure-measure-Exports = Экспорт
choice-Figure-measure-Imports = Импорт
choice-Figure-measure-DirectInvestment = Прямые инвестиции
choice-Figure-measure-Share = Доля
choice-Figure-measure-Count = Количество
choice-Figure-measure-Custom = Другое
choice-Figure-qualifier-Exact = Ровно
choice-Figure-qualifier-About = Около
choice-Figure-qualifier-Over = Более
choice-Figure-qualifier-Under = Менее
choice-Figure-qualifier-Target = Целевой показатель
choice-Figure-scale-Thousand = Тысяча
choice-Figure-scale-Million = Миллион
choice-Figure-scale-Billion = Миллиард
choice-Figure-status-Confirmed = Подтверждено
choice-Figure-status-Disputed = Оспаривается
choice-Clearance-step-Drafted = Подготовлено
choice-Clearance-step-Cleared = Согласовано
choice-Clearance-step-Approved = Утверждено
choice-Clearance-status-Pending = Ожидается
choice-Clearance-status-Given = Получено
choice-Clearance-status-Refused = Отказано
choice-Meeting-category-State = Государственный визит
choice-Meeting-category-Official = Официальный визит
choice-Meeting-category-Working = Рабочий визит
choice-Meeting-category-Transit = Транзит
choice-Meeting-category-Private = Частный визит
choice-Meeting-interpretation-NotNeeded = Не нужен
choice-Meeting-interpretation-Consecutive = Последовательный
choice-Meeting-interpretation-Simultaneous = Синхронный
choice-Meeting-interpretation-Whispered = Нашёптывание
choice-ProgrammeItem-press-Open = Открыто для прессы
choice-ProgrammeItem-press-Closed = Закрыто для прессы
choice-Quote-form-Verbatim = Дословно
choice-Quote-form-Translated = В переводе
choice-Quote-form-Paraphrase = Пересказ
choice-Action-status-Open = На исполнении
choice-Action-status-Done = Исполнено
choice-Action-status-Dropped = Снято
choice-Figure-basis-Fob = FOB
choice-Figure-basis-Cif = CIF
choice-Figure-chart-Bars = Столбцы
choice-Figure-chart-Line = Линия

## Papers in other formats

command-export-word = Экспорт для Word
command-export-word-help = Записать документ в формате Word, чтобы править его там
command-export-html = Экспорт в веб-страницу
command-export-html-help = Записать документ одним файлом HTML
command-export-markdown = Экспорт в Markdown
command-export-markdown-help = Записать документ текстом с заголовками, списками и таблицами в разметке Markdown
command-export-text = Экспорт в простой текст
command-export-text-help = Записать документ строками по 72 знака, для писем и телеграмм
menu-export-as = Экспортировать как
path-title-export-as = Экспортировать документ как
file-kind-docx = Документ Word
file-kind-html = Веб-страница
file-kind-md = Markdown
file-kind-txt = Простой текст
toast-exported-document = Экспортировано в { $path }. Записка в него не вложена.

command-read-remarks = Прочитать примечания из Word…
command-read-remarks-help = Показать рядом с полями, что другие написали в документе Word
command-next-remark = Следующее замечание
command-next-remark-help = Перейти к полю следующего замечания из Word
command-previous-remark = Предыдущее замечание
command-previous-remark-help = Перейти к полю предыдущего замечания
command-take-remark = Принять правку
command-take-remark-help = Внести в поле текст из Word и перейти к следующему замечанию
command-dismiss-remark = Отклонить замечание
command-dismiss-remark-help = Убрать замечание и перейти к следующему
command-take-all-remarks = Принять все правки
command-take-all-remarks-help = Принять все правки из Word одним шагом, который можно отменить; примечания остаются
path-title-remarks = Прочитать примечания из документа Word
remarks-title = Замечания из Word
remarks-count = осталось { $count } из { $all }
remarks-all-done = Все замечания отработаны
remarks-left = { $count ->
    [one] осталось { $count } замечание
    [few] осталось { $count } замечания
   *[other] осталось { $count } замечаний
}
remarks-said = Замечания из Word прочитаны: { $left }
remarks-said-taken = Правка принята: { $left }
remarks-said-dismissed = Замечание отклонено: { $left }
remarks-taken-all = { $count ->
    [one] Принята { $count } правка
    [few] Приняты { $count } правки
   *[other] Принято { $count } правок
}
remarks-comment = Примечание
remarks-inserted = Слова добавлены
remarks-deleted = Слова удалены
remarks-changed = Слова изменены
remarks-about = К словам «{ $words }»
remarks-before = Сейчас
remarks-after = С правкой
remarks-was = Было в Word
remarks-is = Стало в Word
remarks-now = Здесь сейчас: «{ $words }»
remarks-nothing = (нет текста)
remarks-words-out = Удалено: { $words }
remarks-words-in = Добавлено: { $words }
remarks-why-whole = Этот текст с тех пор изменён здесь в том же месте. Сравните оба варианта и исправьте текст сами или возьмите текст из Word.
remarks-why-by-hand = Эту правку нельзя внести в поле автоматически. Внесите её сами там, где нужно.
remarks-why-gone = Текста, к которому это относится, в документе больше нет.
remarks-take = Принять
remarks-take-name = Принять замечание { $number }: { $field }
remarks-use = Взять текст из Word
remarks-use-name = Взять текст из Word по замечанию { $number }: { $field }
remarks-dismiss = Отклонить
remarks-dismiss-name = Отклонить замечание { $number }: { $field }
remarks-done = Учтено
remarks-done-name = Замечание { $number } учтено: { $field }
remarks-more = { $count ->
    [one] ещё { $count } замечание к этому полю стоит в списке внизу
    [few] ещё { $count } замечания к этому полю стоят в списке внизу
   *[other] ещё { $count } замечаний к этому полю стоят в списке внизу
}
remarks-more-lines = { $count ->
    [one] и ещё { $count }
    [few] и ещё { $count }
   *[other] и ещё { $count }
}
remarks-fieldless = Без своего поля
remarks-fieldless-head = Без поля: текста, к которому это относится, больше нет, или он принадлежит шаблону
remarks-go = Замечание { $number }, { $kind }, { $field }: { $words }
remarks-take-all = Принять все правки
remarks-bring-back = Вернуть отклонённые ({ $count })
remarks-show = Показать замечания
remarks-hide = Скрыть замечания
remarks-put-away = Убрать замечания
remarks-none = В { $path } нет примечаний и отслеживаемых исправлений
remarks-none-text = Чтобы правки были видны здесь, в Word должна быть включена запись исправлений. Изменённое без неё уже не отмечено.
remarks-failed = Не удалось прочитать { $path }
remarks-failed-remedy = Выберите документ, выгруженный в формате Word, или ещё раз сохраните этот в Word как .docx.
remarks-another = { $path } – документ этой записки?
remarks-another-text = В документе указано, что он составлен по другой записке. Его замечания всё же можно показать; те, чьих слов в этой записке нет, останутся без поля.
remarks-unclear = { $path } – документ этой записки?
remarks-unclear-text = В документе не указано, по какой записке он составлен, и в этой мало того, что в нём сказано. Его замечания всё же можно показать; те, чьих слов в этой записке нет, останутся без поля.
remarks-accept = Показать замечания
remarks-leave = Не показывать
remarks-no-note = { $path } вернулся из Word
remarks-no-note-text = Сначала откройте записку, по которой он составлен, и перетащите документ на неё ещё раз.
remarks-gone = Замечания из { $path } нельзя показать снова
remarks-gone-text = Не все они отработаны. Если документ теперь лежит в другом месте, прочитайте его оттуда ещё раз.
remarks-not-kept = Отработанные замечания не запоминаются
