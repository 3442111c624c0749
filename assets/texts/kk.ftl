# The words of Chancery in Kazakh. The ids and what they stand for are told in en.ftl.

## The program

app-name = Chancery
title-note = { $name } – Chancery
title-note-changed = { $name } • – Chancery
untitled = Атаусыз жазба

## Commands

menu-file = Файл
menu-edit = Түзету
menu-view = Көрініс
menu-new = Жаңа жазба
menu-paper = Құжат
menu-recent = Соңғы жазбалар
menu-no-recent = Соңғы жазбалар жоқ
command-new = Кездесуге жаңа анықтама
command-new-from = Осы жазба негізінде жаңасын бастау
command-open = Ашу…
command-save = Сақтау
command-save-as = Басқаша сақтау…
command-export = PDF-ке экспорттау
command-finalise = Түпкілікті ету…
command-reopen = Жұмысқа қайтару…
command-carry-note = Жазба PDF-ке қоса тіркеледі
command-home = Жазбаны жабу
command-quit = Шығу
command-undo = Болдырмау
command-redo = Қайталау
command-theme-light = Жарық
command-theme-dark = Қараңғы
command-theme-system = Жүйедегідей
command-toggle-theme = Жарық пен қараңғы көріністі ауыстыру
command-zoom-in = Үлкейту
command-zoom-out = Кішірейту
command-zoom-reset = Қалыпты өлшем
command-preview = Алдын ала көру
command-findings = Ескертпелер
command-next-pane = Терезенің келесі бөлігіне өту
command-item-up = Жоғары жылжыту
command-item-down = Төмен жылжыту

command-next-finding = Келесі ескертпе
command-previous-finding = Алдыңғы ескертпе
command-palette = Пәрменді табу…
command-shortcuts = Пернелер тіркесімі
menu-help = Көмек
command-new-help = Күнделікті құжатқа арналған жазбаны бастау
command-new-from-help = Осы жазбадағы адамдармен, дереккөздермен және шешілмеген мәселелермен келесі кездесудің жазбасын бастау
command-open-help = Жазбаны немесе жазба қоса тіркелген құжатты ашу
command-save-help = Жазбаны өз файлына жазу
command-save-as-help = Жазбаны басқа файлға жазу
command-export-help = Құжатты PDF пішімінде жазу
command-finalise-help = Жазбаны бекіту: құжаттары енді жоба деп белгіленбейді
command-reopen-help = Түпкілікті жазбадан келесі нұсқаның жобасын жасау
command-carry-note-help = Жазбаны кейін PDF-тен ашу үшін оған қоса тіркеу-тіркемеу
command-home-help = Жазбаны жауып, бастапқы экранға оралу
command-quit-help = Терезені жабу
command-undo-help = Соңғы әрекетті болдырмау
command-redo-help = Болдырмаған әрекетті қайталау
command-theme-light-help = Жарық аяда қара әріптер
command-theme-dark-help = Қараңғы аяда ақшыл әріптер
command-theme-system-help = Жүйеде қалай бапталса, солай: жарық не қараңғы
command-toggle-theme-help = Жарықтан қараңғыға және керісінше
command-zoom-in-help = Терезедегінің бәрін үлкейту
command-zoom-out-help = Терезедегінің бәрін кішірейту
command-zoom-reset-help = Терезедегінің бәрі қалыпты өлшемде
command-preview-help = Бетті көрсету немесе жасыру
command-findings-help = Не жетіспейтіні немесе неге күмән бары жазылған тізімді көрсету не жасыру
command-next-pane-help = Пернетақтамен алға қарай өту: тақта, мазмұн, форма, беттер, ескертпелер
command-item-up-help = Ағымдағы жолды немесе карточканы алдыңғысынан жоғары қою
command-item-down-help = Ағымдағы жолды немесе карточканы келесісінен төмен қою
command-next-finding-help = Келесі ескертпенің өрісіне өту
command-previous-finding-help = Алдыңғы ескертпенің өрісіне өту
command-palette-help = Кез келген пәрмен, форма бөлігі немесе құжат бірнеше әріп арқылы
command-shortcuts-help = Қай перне не істейді

## Palette and shortcuts

palette-search = Пәрменді іздеу
palette-section = Өту: { $section }
palette-recent = Ашу: { $name }
shortcuts-title = Пернелер тіркесімі
shortcuts-close = Жабу

## Home

home-title = Әр кездесуге бір жазба
home-subtitle = Форманы толтырып, қасындағы құжатты көріп отырыңыз да, PDF-ті тапсырыңыз.
new-for = Жаңа жазба: { $title }
home-open = Жазбаны ашу…
home-open-text = .ron файлы немесе жазбасы қоса тіркелген құжат
home-recent = Соңғы жазбалар
home-no-recent = Ашылған немесе сақталған жазбалар осында көрсетіледі.
home-examples = Дайын мысалдар
home-examples-text = Нақты кездесулердің жарияланған деректері және ойдан құрастырылған кездесулер: қарап, байқап көруге арналған.

## Recovery

recover-title = Бағдарлама жабылғанда сақталмай қалғандар
recover-text = Теріп үлгергеніңіз соңғы бірнеше секундтан басқасы сақталды. Жазбаны жалғастырыңыз немесе одан бас тартыңыз.
recover-open = Жалғастыру
recover-open-name = Жалғастыру: { $title }
recover-discard-name = Бас тарту: { $title }
recover-when = { $date }, { $time }
recover-no-file = әлі файлға сақталмаған
recover-taken = Бұл жазба басқа терезеде ашық
recover-discard-title = «{ $title }» жазбасынан бас тартасыз ба?
recover-discard-text = Ондағы сақталмағанның бәрі біржола жоғалады.
recover-discard = Бас тарту
recover-keep = Қалдыру
recovered-title = «{ $title }» сіз қалдырған қалпында
recovered-text = Ол әлі сақталған жоқ.
failed-snapshot = Теріп жатқаныңыз ақау болған жағдайға сақталмай тұр
failed-snapshot-remedy = Жазбаны сақтаңыз; әрекет бірнеше секунд сайын қайталанады.

## Find, print, copy and export

command-print = Басып шығару…
command-print-help = Құжатты басып шығару үшін жүйенің көру бағдарламасында ашу; көрсетілген файл бір сағаттан кейін жойылады, оған жазба тіркелмейді
command-copy-paper = Құжатты көшіру
command-copy-paper-help = Бүкіл құжатты тақырыпшаларымен, кестелерімен және суреттерімен бірге хатқа немесе мәтінге қою үшін алмасу буферіне көшіру
command-open-exported = PDF-ті ашу
command-open-exported-help = Соңғы экспортталған PDF-ті ашу
command-show-exported = Қалтада көрсету
command-show-exported-help = Соңғы экспортталған PDF-ті өз қалтасында көрсету
command-cancel-export = Экспортты тоқтату
command-cancel-export-help = Жүріп жатқан экспортты тоқтату; ештеңе жазылмайды
command-find = Жазбадан іздеу…
command-find-help = Бас әріп пен диакритикалық белгілерді ескермей, барлық өрістен сөз іздеу
command-find-next = Келесі сәйкестік
command-find-next-help = Ізделген сөздер кездесетін келесі жерге өту
command-find-previous = Алдыңғы сәйкестік
command-find-previous-help = Ізделген сөздер кездесетін алдыңғы жерге өту
find-field = Жазбадан іздеу
find-close = Іздеуді жабу
find-place = { $place } / { $count }
find-count = { $count ->
    [0] Ештеңе табылмады
    [one] { $count } сәйкестік
   *[other] { $count } сәйкестік
}
outgoing-none = Әлі ештеңе экспортталған жоқ
outgoing-cancel = Бас тарту
outgoing-setting = Экспорт: беттер құрастырылуда
outgoing-page = Экспорт: { $page }-бет, барлығы { $pages }
outgoing-called-off = Экспорт тоқтатылды; ештеңе жазылған жоқ
outgoing-printing = Құжат көру бағдарламасында ашылды. Содан басып шығарыңыз.
outgoing-copied = Құжат алмасу буферінде. Оны хатқа немесе мәтінге қойыңыз.
outgoing-open-failed = { $path } ашылмады
outgoing-open-failed-remedy = Файл орнында. Оны өз қалтасынан ашыңыз немесе PDF файлдарын көрсететін бағдарлама орнатыңыз.
outgoing-show-failed = { $path } файлының қалтасы көрсетілмеді
outgoing-show-failed-remedy = Файл орнында. Оның қалтасын жүйенің файл басқарушысымен ашыңыз.
outgoing-print-failed = Құжатты басып шығару үшін көрсету мүмкін болмады
outgoing-print-failed-remedy = PDF-ті экспорттап, PDF файлдарын көрсететін кез келген бағдарламадан басып шығарыңыз.
outgoing-copy-failed = Құжатты алмасу буферіне көшіру мүмкін болмады
outgoing-copy-failed-remedy = Алмасу буферін пайдаланып тұрған бағдарламаны жауып, қайталап көріңіз немесе құжатты экспорттаңыз.

## Writing

command-item-duplicate = Көшірмесін жасау
command-item-duplicate-help = Ағымдағы жолдың немесе карточканың көшірмесін одан кейін қою
command-bold = Қалың
command-bold-help = Ұзақ мәтінде таңдалғанды қалың қаріппен жазу немесе қалыпты түріне қайтару
command-italic = Курсив
command-italic-help = Ұзақ мәтінде таңдалғанды курсивпен жазу немесе қалыпты түріне қайтару
command-bullets = Тізім
command-bullets-help = Ұзақ мәтіннің таңдалған жолдарын тізім тармақтарына немесе қайтадан жай жолдарға айналдыру
command-link = Сілтеме
command-link-help = Ұзақ мәтінде таңдалғанды веб-бетке немесе электрондық пошта мекенжайына сілтеме ету
mark-bold = Қалың: { $field }
mark-italic = Курсив: { $field }
mark-bullets = Тізім: { $field }
mark-link = Сілтеме: { $field }
mark-not-here = Алдымен ұзақ мәтінге өтіңіз: тек сонда ғана сөздерді қалың, курсив, тізім немесе сілтеме етуге болады.
edit-menu = Мәтін
edit-select-all = Бәрін таңдау
count-of = { $count } / { $limit }
complete-list = Ұсыныстар: { $field }
paste-rows = { $count ->
    [one] «{ $list }» тізіміне { $count } жол қойылды
   *[other] «{ $list }» тізіміне { $count } жол қойылды
}
paste-left = Кестенің кейбір ұяшықтарына орын табылмады
paste-left-cell = { $row }-жол, { $column }: «{ $text }»
paste-left-remedy = Оларды тиісті жеріне қолмен енгізіңіз.
paste-column = { $number }-баған
proof-of = { $field }: құжаттағы түрі

## Windows and files

home-new = Жаңа жазба
home-missing = табылмады
home-remove = { $name } жазбасын тізімнен алып тастау
home-all = Барлық соңғы жазбалар ({ $count })
home-fewer = Соңғы жазбаларды азырақ көрсету
home-all-examples = Барлық { $count } үлгі
home-fewer-examples = Азырақ үлгі
home-drop = Ашу үшін файлды осында тастаңыз
another-new = Жаңа жазба
another-started = { $name } жеке терезеде ашылады
another-same = { $name } осы терезеде ашық тұр
another-has-it = { $name } басқа терезеде ашық тұр
another-has-it-text = Сол терезеге өтіңіз немесе алдымен жазбаны сонда жабыңыз. Бір жазба ашылған екі терезе бірінің жазғанын бірі өшірер еді.
another-failed = Басқа терезе ашылмады
another-failed-text = Осы терезедегі жазба сол қалпында. Жүйенің хабары: { $error }
another-here = Осында ашу
preview-pages-show = Беттер тізімін көрсету
preview-pages-hide = Беттер тізімін жасыру
preview-pages-name = Құжаттың беттері
preview-go-to-page = { $page }-бетке өту
preview-go-to-heading = { $page }-бетке өту: { $heading }
command-pages = Беттер тізімі
command-pages-help = Алдын ала көрудің қасындағы беттер тізімін көрсету немесе жасыру
command-previous-pane = Терезенің алдыңғы бөлігіне өту
command-previous-pane-help = Пернетақтамен кері қарай өту: ескертпелер, беттер, форма, мазмұн, тақта
announce-findings = Ескертпелер: { $counts }
announce-new-finding = Жаңа ескертпе: { $message } Енді: { $counts }.
palette-chosen = { $label }, { $place } / { $count }
palette-chosen-impossible = { $label }, қазір мүмкін емес, { $place } / { $count }
opening-title = { $name } ашылуда…
opening-fault = бағдарлама осы файлда қателесті
failed-missing = { $path } бұрынғы орнында жоқ
failed-missing-remedy = Файл жылжытылған, аты өзгертілген немесе жойылған не дискісі қосылмаған болуы мүмкін. Оны «Ашу…» арқылы табыңыз.

## Settings

command-settings = Баптаулар…
command-settings-help = Көрініс, өлшем, тіл, атыңыз бен бөлімшеңіз, үлгілер, экспорт, соңғы жазбалар
settings-title = Баптаулар
settings-choice = { $setting }: { $choice }
settings-appearance = Көрінісі
settings-theme = Безендіру
settings-size = Терезедегінің бәрінің өлшемі
settings-language = Терезе тілі
settings-language-system = Жүйедегідей ({ $language })
settings-new = Жаңа жазбалар
settings-author = Атыңыз
settings-office = Бөлімшеңіз
settings-new-text = Жаңа жазбалар мен басқа жазба негізінде басталғандары оларды авторы және дайындаған бөлімшесі ретінде алады.
settings-templates = Өз үлгілеріңіз
settings-folder = Үлгілеріңіз тұрған қалта
settings-browse = Шолу…
settings-browse-name = Шолу: үлгілеріңіз тұрған қалта
settings-folder-typed = Мұнда жүйенің таңдау терезесі жоқ. Қалтаның толық жолын жазыңыз.
settings-templates-text = Өз қалтаңыздағы .ron файлдарындағы үлгілер бағдарламаның үлгілеріне қосылады.
settings-templates-reading = Қалта оқылып жатыр…
settings-templates-found = { $count ->
    [0] Бұл қалтада жарамды үлгі жоқ.
   *[other] { $count } үлгі: { $names }
}
settings-read-again = Қайта оқу
settings-exports = PDF-ке не қоса тіркеледі
settings-exports-note = Жазба
settings-exports-note-text = Жазбаны оның құжатынан қайта ашуға болады. Белгісі құжаттан жоғары мәліметтер тіркелмейді, ал жария құжатқа жариялауға рұқсат етілгені ғана тіркеледі.
settings-exports-nothing = Ештеңе
settings-exports-nothing-text = PDF-те құжаттың өзі ғана болады.
settings-recent = Соңғы жазбалар
settings-forget = { $name } жазбасын тізімнен алып тастау
settings-forget-all = Тізімді тазарту
settings-close = Жабу
example-astana = Астана, 2025 жылғы сәуір
example-hanoi = Ханой, 2023 жылғы қазан
example-call = Телефон арқылы сөйлесу, 2025 жылғы ақпан
example-call-points = Алда тұрған, ойдан құрастырылған телефон әңгімесі
example-communique = Ойдан құрастырылған бірлескен коммюнике
example-courtesy = Ойдан құрастырылған сыпайылық сапары
example-side-event = Ойдан құрастырылған қатарлас іс-шара
example-visit = Ойдан құрастырылған үш күндік сапар
example-everything = Бәрі қамтылған ойдан құрастырылған кездесу
gallery-broken = { $file } үлгі ретінде жарамсыз
command-copy-template = Осы үлгіні көшіру…
command-copy-template-help = Көрсетіліп тұрған құжат үлгісінің көшірмесін үлгілеріңіз тұрған қалтаға жазып, редакторда өзгерту
template-copy-choose = Үлгіні көшіру…
template-copy-of = Көшіру: { $title }
template-copied = { $file } файлына көшірілді: оны редакторда өзгертсеңіз, оралғанда қайта оқылады
template-copy-folder = Алдымен үлгілеріңіз тұрған қалтаны таңдаңыз
template-copy-is-own = Бұл үлгі онсыз да өз файлыңыз
failed-template-copy = Үлгі көшірілмеді
failed-template-copy-remedy = Үлгілеріңіз тұрған қалтаның бар екенін және оған жазуға болатынын тексеріңіз.

## Versions and two writers

diff-changed = { $place }: «{ $before }» → «{ $after }»
diff-filled = { $place }: «{ $after }» енгізілді
diff-emptied = { $place }: «{ $before }» алып тасталды
diff-item = { $place } «{ $text }»
diff-added = Қосылды: { $item }
diff-removed = Жойылды: { $item }
diff-moved = Жылжытылды: { $item }, бұрынғы орны – { $from }
diff-unknown = { $place }: жаңарақ нұсқаның өрістері
diff-image = сурет, { $size } КБ
diff-yes = иә
diff-no = жоқ
clash-both = { $place }: мұнда «{ $mine }», файлда «{ $theirs }»
clash-order = { $place }: мұнда да, файлда да өзгертілген, бірақ әртүрлі
clash-they-removed = { $item }: мұнда өзгертілген, файлда жойылған
clash-i-removed = { $item }: мұнда жойылған, файлда өзгертілген
told-nothing = Айырмашылық жоқ.
told-first = { $first }, тағы { $count }
told-more = тағы { $count }
glance-look = Қарап шығу
glance-name = Қарап шығу: { $title }
glance-page = Оның бірінші беті
glance-differs = Файлдан айырмашылығы:
glance-no-file = Ол әлі ешбір файлға сақталмаған.
glance-gone = Оның файлы енді жоқ.
glance-file-unreadable = Оның файлы оқылмайды, сондықтан айырмашылығы белгісіз.
glance-unreadable = Бағдарламаның бұл нұсқасы оны оқи алмайды.
glance-looking = Анықталуда…
glance-failed = Мұны анықтау мүмкін болмады.
command-versions = Бұрынғы нұсқалар…
command-versions-help = Сақтағанға дейін файлда не болғаны және содан бері не өзгергені
command-keep-versions = Бұрынғы нұсқаларды сақтап отыру
command-keep-versions-help = Сақтаған кезде алдыңғы мәтінді тек осы компьютерде қалдыру-қалдырмау
command-forget-copies = Жергілікті көшірмелерді өшіру…
command-forget-copies-help = Осы компьютерде сақтаулы бұрынғы нұсқаларды және сақталмаған жұмысты өшіру
versions-title = «{ $name }» жазбасының бұрынғы нұсқалары
versions-text = Сақтаған кезде алмастырылғандар, тек осы компьютерде. Қазір не өзгеше екенін көру үшін біреуін таңдаңыз.
versions-none = Әзірге бірде-біреуі жоқ. Жазба сақталған сайын алдыңғы мәтіні қалдырылады.
versions-failed = Оларды оқу мүмкін болмады.
versions-off = Жаңалары сақталмайды: «Файл» мәзіріндегі «Бұрынғы нұсқаларды сақтап отыру» өшірулі.
versions-forbidden = Жаңалары сақталмайды: компьютердің әкімшісі мұны өшіріп қойған.
versions-undated = Күні жоқ
versions-line = Нұсқа: { $when }. Содан кейінгі өзгерістер: { $changes }
versions-then = Содан кейінгі өзгерістер: { $changes }
versions-now = Қазіргі айырмашылығы:
versions-frozen = Жазбаны қазіргі күйінде өзгертуге болмайды: алдымен жұмысқа қайтарыңыз немесе нұсқаны файлға сақтаңыз.
versions-restore = Қалпына келтіру
versions-save-as = Басқаша сақтау…
versions-back = Артқа
versions-close = Жабу
versions-file = { $name }-бұрынғы
path-title-copy = Осы нұсқаны басқаша сақтау
toast-restored = Жазба мына уақыттағы қалпына келтірілді: { $when }. «Болдырмау» бәрін қайтарады.
toast-copy-saved = Сақталды: { $path }
toast-forgotten = Өшірілді
forget-title = Осы компьютерде сақтаулы тұрғандар өшірілсін бе?
forget-text = Бұрынғы нұсқалар, көшірмелер және сақталмаған жұмыстан қалдырылғандар біржола өшіріледі, тек басқа терезелерде ашық тұрғандардікі қалады. Жазбалардың файлдары мен осы терезедегі мәтін де қалады.
forget-keep = Қалдыру
forget-note = Осы жазба бойынша
forget-note-name = Сақтаулы тұрғанды өшіру: { $name }
forget-all = Барлық жазба бойынша
failed-forget = Бәрін өшіру мүмкін болмады
failed-forget-remedy = Бағдарламаның басқа терезелерін жауып, қайталап көріңіз.
saved-unlocked = Сақталды, бірақ файлды мұнда бұғаттау мүмкін емес: дәл сол сәтте сақтаған басқа адамның жазғаны өшіп қалуы мүмкін
saved-unkept = Сақталды, бірақ алдыңғы мәтінді бұрынғы нұсқа ретінде қалдыру мүмкін болмады
writers-changed = Сіз ашқаннан бері { $path } файлын басқа біреу өзгертті
writers-title = { $path } файлын басқа біреу өзгертті
writers-nothing-mine = Содан бері сіз ештеңе өзгерткен жоқсыз. Файлдағы мәтінмен жалғастыру үшін қайта жүктеңіз.
writers-apart = Сіз бен басқа адам әртүрлі өрістерді өзгерткенсіздер, сондықтан екеуі де қала алады. Оның өзгерістері бір әрекетпен қабылданады, оны «Болдырмау» кері қайтарады.
writers-clash = Сіз бен басқа адам бір нәрсені өзгерткенсіздер. Өз мәтініңізді көшірме ретінде сақтаңыз немесе қайта жүктеңіз; бір рет болдырмау оны қайтарады.
writers-unknown = Екі мәтіннің ешқайсысы жоғалмауы үшін сақтау тоқтатылды. Өз мәтініңізді көшірме ретінде сақтаңыз немесе қайта жүктеңіз; бір рет болдырмау оны қайтарады.
writers-both = Екеуі де өзгерткен
writers-theirs = Файлда өзгертілген
writers-mine = Мұнда өзгертілген, сақталмаған
writers-show = Айырмашылықтарды көрсету
writers-reload = Қайта жүктеу
writers-save-copy = Көшірмесін сақтау…
writers-take-over = Басқаның өзгерістерін қабылдау
writers-later = Кейінірек
writers-open = Бұл жазбаны { $by } ашып отыр, компьютері – { $host } (ашылған уақыты: { $since })
writers-open-somebody = Бұл жазбаны басқа біреу ашып отыр, компьютері – { $host } (ашылған уақыты: { $since })
writers-open-text = Оны көруге немесе өз тәуекеліңізбен түзетуге болады: екінші болып сақтаған адамға айырмашылықтар көрсетіледі.
writers-conflicts = { $count ->
    [one] Екі адам өзгерткендіктен, осы жазбаның { $count } көшірмесі жасалды
   *[other] Екі адам өзгерткендіктен, осы жазбаның { $count } көшірмесі жасалды
}
writers-conflicts-text = Оның қасында: { $names }. Ашып, салыстырып, керексізін жойыңыз.
writers-unseen = Бұл жазба сізде ашық екенін басқалар көрмейді: { $error }
toast-reloaded = Жазба енді файлдағыдай. «Болдырмау» сіздің мәтініңізді қайтарады.
toast-taken-over = Басқаның өзгерістері қабылданды. Екеуін де жазу үшін сақтаңыз.
clash-no-room = { $place }: тізімде файлға қосылғанға орын жоқ

## Mistakes of the program

mishap-title = Өткен жолы Chancery бағдарламасы қатеден тоқтап қалды
mishap-text = Ол кезде сақталмағандар қалдырылған; ондайлар болса, олар бастапқы экранда көрсетіледі. Бағдарламаның қай жерде тоқтағаны { $path } файлында жазылған, онда жазбаларыңыздан ештеңе жоқ.

## The form

section-meeting = Кездесу
section-participants = Қатысушылар
section-topics = Тақырыптар
section-agreements = Уағдаластықтар
section-figures = Көрсеткіштер
section-brief = Анықтама мәтіндері
section-record = Жазба мәтіндері
section-actions = Тапсырмалар
section-quotes = Дәйексөздер
section-claims = Тараптардың пікірлері
section-day = Кездесу күні
section-statement = Сөйленетін сөз
section-programme = Бағдарлама
section-joint-text = Бірлескен мәтін
section-bilaterals = Қатарлас кездесулер
section-annexes = Қосымшалар
section-custom = Басқа бөлімдер
section-sources = Дереккөздер
section-document = Құжат деректемелері
section-clearances = Келісу
section-marking = Құпиялылық белгісі
section-open = Жаю: { $section }
section-fold = Жинау: { $section }
busy = Орындалуда…
outline-title = Бөлімдер
outline-more = Тағы
outline-complete = толтырылған
outline-empty = ештеңе енгізілмеген
outline-begun = басталған
outline-findings = { $count ->
    [one] { $count } ескертпе
   *[other] { $count } ескертпе
}
outline-entry = { $section }, { $state }
hint-participants = Үстелдің әр жағында кім отырады, лауазым реті бойынша.
hint-topics = Кездесу не туралы: әр тақырыпқа бір карточка.
hint-brief = Кездесудің мақсаты, біздің қалауымыз, не айту және не айтпау керек.
hint-record = Қысқаша мазмұны, жазбаны алушылар және біздің түсініктеме.
hint-actions = Не істеледі, кім істейді және қай мерзімге дейін.
hint-quotes = Дәйексөз ретінде келтіруге болатын сөздер және оларды кім айтқаны.
hint-claims = Біреудің айтқаны; оған біз кепіл болмаймыз.
hint-day = Кіріспе сөз, сақ болатын жайттар, логистика, сыйлық, байланыстар.
hint-statement = Біздің сөзіміз, сценарий, қорытынды құжат.
hint-programme = Сапар күні мен сағаты бойынша.
hint-joint-text = Әр абзац әр тілде бір реттен.
hint-bilaterals = Негізгі іс-шара аясында кіммен, қашан және қайда кездесеміз.
hint-annexes = Құжатқа қоса берілетін мәтіндер мен суреттер.
hint-custom = Формада көзделмеген мәліметтер үшін.
hint-document = Нөмірі, күні, бөлімшесі және адресаты: құжаттың басы.
hint-clearances = Құжатты кім дайындады, келісті және бекітті.
hint-marking = Құжатпен кім таныса алады.
hint-agreements = Қол қойылатын немесе қол қойылған құжаттар.
hint-figures = Құжатта келтірілетін сандар, әрқайсысы дереккөзімен.
hint-sources = Сандар мен мәлімдемелер қайдан алынды.
add-delegation = Делегация қосу
add-participant = Қатысушы қосу
add-topic = Тақырып қосу
add-Note-objectives = Мақсат қосу
add-Note-press_lines = Баспасөзге тезис қосу
add-Texts-top_lines = Басты тезис қосу
add-Texts-sensitivities = Нәзік мәселе қосу
add-agreement = Уағдаластық қосу
add-figure = Көрсеткіш қосу
add-source = Дереккөз қосу
add-action = Тапсырма қосу
add-quote = Дәйексөз қосу
add-claim = Пікір қосу
add-programme = Бағдарлама тармағын қосу
add-paragraph = Абзац қосу
add-joint-title = Тақырып атауын қосу
add-bilateral = Қатарлас кездесу қосу
add-language = Тіл қосу
add-annex = Қосымша қосу
add-custom = Бөлім қосу
add-clearance = Келісу кезеңін қосу
add-value = Кезең қосу
add-signatory = Қол қоюшы қосу
add-position = Ұстаным қосу
add-defensive = Жауап қосу
add-Note-copies = Көшірме қосу
add-Topic-points = Тезис қосу
add-Participant-variants = Жазылу нұсқасын қосу
add-Meeting-languages = Тіл қосу
add-PreviousMeeting-promised = Уәде қосу
add-Agreement-witnesses = Куәгер қосу
add-Agreement-languages = Тіл қосу
add-Action-supporting = Бірлесіп орындаушы қосу
add-Texts-contacts = Байланыс қосу
add-Texts-distribution = Алушы қосу
add-to = { $add }: { $item }
show-more = Тағы
show-more-filled = { $count ->
    [one] Тағы ({ $count } өріс толтырылған)
   *[other] Тағы ({ $count } өріс толтырылған)
}
show-less = Азырақ
show-more-name = { $item }: басқа өрістер
item-actions = Әрекеттер: { $item }
item-move-up = Жоғары жылжыту
item-move-down = Төмен жылжыту
item-duplicate = Көшірмесін жасау
item-remove = Жою
item-remove-name = Жою: { $item }
item-drag = Басқа орынға апару: { $item }
party-name = { $item }: тарап { $delegation }
no-delegations-yet = Алдымен делегацияларды қосыңыз: мұнда солардан таңдалады.
choose-none = Таңдалмаған
choose-search = Іздеу
choose-nothing-found = Ештеңе табылмады
choose-new-source = Жаңа дереккөз…
choose-nothing-yet = Әзірге таңдайтын ештеңе жоқ.
choose-use = «{ $text }» дегенді пайдалану
reference-gone = Енді жоқ ({ $key })
unit-choose = Өлшем бірлігін таңдау: { $field }
name-choose = Атын таңдау: { $field }
image-choose = Сурет таңдау…
image-replace = Ауыстыру…
image-remove = Жою: { $field }
image-hint = Көлемі 6 МБ-тан аспайтын PNG, JPEG немесе SVG. Файлды осында сүйреп әкелуге де болады.
image-held = { $kind }, { $size }
image-unknown = Көрсетуге келмейтін сурет
previous-note = Жазбасының идентификаторы: { $id }.
derived-from = Мына жазба негізінде жасалған: { $id }.
freeze-final = Түпкілікті нұсқа: { $day ->
    [unknown] {""}
   *[other] { $day },{" "}
}{ $by ->
    [unknown] кім екені белгісіз
   *[other] { $by }
}.
freeze-reopened = Жұмысқа қайтарылды: { $day ->
    [unknown] {""}
   *[other] { $day },{" "}
}{ $by ->
    [unknown] кім екені белгісіз
   *[other] { $by }
}.
date-choose = Күнді таңдау: { $field }
date-today = Бүгін
date-clear = Тазарту
date-previous = Алдыңғы ай
date-next = Келесі ай
reading-two = «{ $text }» екі түрлі оқылады. Қайсысы дұрыс?
field-name = { $owner }: { $field }
reading-choose = { $field }: { $reading }
edit-cut = Қиып алу
edit-copy = Көшіру
edit-paste = Қою
unreadable-date = Бұл күн емес. Үлгі: { $example }.
unreadable-decimal = Бұл сан емес. Үлгі: { $example }.
unreadable-period = Бұл кезең емес. 2024, H1 2024, Q3 2024, наурыз 2024 немесе сызықшамен екі күн деп жазыңыз.
unreadable-time = Бұл уақыт емес. Үлгі: { $example }.
unreadable-count = Бұл бүтін сан емес.

## Findings

findings-title = Ескертпелер
findings-none = Түзететін ештеңе жоқ.
findings-errors = { $count ->
    [one] { $count } қате
   *[other] { $count } қате
}
findings-warnings = { $count ->
    [one] { $count } ескерту
   *[other] { $count } ескерту
}
findings-missing = толтырылмаған: { $count }
findings-show = Ескертпелерді көрсету
findings-hide = Ескертпелерді жасыру
finding-go = { $message } Өріске өту: { $field }
finding-unreadable = «{ $field }» өрісінің мәні оқылмайды және жазбаға кірмейді.
finding-unreadable-remedy = Қайта жазыңыз немесе өрісті тазартыңыз.

finding-E1 = { $problem ->
    [language] «{ $language }» тіліндегі мәтін жоқ: { $field }.
   *[empty] Толтырылмаған: { $field }.
}
finding-E1-remedy = Құжат түпкілікті болғанға дейін толтырыңыз.
finding-E2 = { $problem ->
    [no-head] { $delegation }: делегация басшысы жоқ.
    [no-ours] Бірде-бір делегация біздікі деп белгіленбеген.
    [several-ours] Бірнеше делегация біздікі деп белгіленген.
   *[fewer] Делегациялар екіден аз.
}
finding-E2-remedy = { $problem ->
    [no-head] Басқаратын адамға «Делегация басшысы» функциясын беріңіз.
    [no-ours] Біздің делегацияда «Біздің тарап» дегенді таңдаңыз.
    [several-ours] Оны біздікі болып табылатын бір делегацияда ғана қалдырыңыз.
   *[fewer] Құрамы әлі белгісіз болса да, екінші тарапты қосыңыз.
}
finding-E3 = { $problem ->
    [future] Кездесу өтті деп көрсетілген, бірақ күні әлі келген жоқ.
   *[after-note] Кездесу осы жазбаның күнінен кейін өткен.
}
finding-E3-remedy = { $problem ->
    [future] Күнді түзетіңіз немесе кездесуді жоспарланған деп белгілеңіз.
   *[after-note] Кездесудің немесе жазбаның күнін түзетіңіз.
}
finding-E4 = { $problem ->
    [item] «{ $item }» басталмай тұрып аяқталады.
   *[meeting] Кездесу басталмай тұрып аяқталады.
}
finding-E4-remedy = Басталу немесе аяқталу уақытын түзетіңіз.
finding-E5 = «{ $other }» аяқталмай тұрып, { $lead } «{ $item }» іс-шарасын жүргізеді.
finding-E5-remedy = Біреуінің уақытын жылжытыңыз немесе басқа адамға тапсырыңыз.
finding-E6 = { $problem ->
    [none] Дәйексөздің авторы жоқ.
   *[stranger] { $name } сөзі келтірілген, бірақ қатысушылар арасында жоқ.
}
finding-E6-remedy = { $problem ->
    [none] Кім айтқанын көрсетіңіз: авторы жоқ сөз дәйексөз бола алмайды.
   *[stranger] Атын делегациядағыдай жазыңыз немесе ол адамды сонда қосыңыз.
}
finding-E7 = { $name }: лауазымы немесе ұйымы көрсетілмеген.
finding-E7-remedy = Лауазымы мен ұйымын көрсетіңіз ({ $name }): министр қарсы алдында кім отырғанын білуі тиіс.
finding-E8 = { $problem ->
    [no-date] «{ $title }» қол қойылған деп көрсетілген, бірақ қол қойылған күні жоқ.
   *[signatories] «{ $title }» қол қойылған деп көрсетілген, бірақ қол қоюшылар тараптардан аз.
}
finding-E8-remedy = { $problem ->
    [no-date] Қол қойылған күнді көрсетіңіз немесе құжаттың күйін түзетіңіз.
   *[signatories] Әр тараптан кім қол қойғанын көрсетіңіз немесе құжаттың күйін түзетіңіз.
}
finding-E9 = «{ $title }» құжатына осы жазбаның күнінен кейін қол қойылған.
finding-E9-remedy = Қол қойылған күнді немесе жазбаның күнін түзетіңіз.
finding-E10 = { $problem ->
    [unit] «{ $figure }» көрсеткішінің өлшем бірлігі жоқ.
    [period] «{ $figure }» көрсеткішінің кезеңі жоқ мәні бар.
   *[source] «{ $figure }» көрсеткішінің дереккөзі жоқ.
}
finding-E10-remedy = { $problem ->
    [unit] Валютаны, % немесе басқа бірлікті таңдаңыз.
    [period] Әр мән қай жылға, тоқсанға немесе айға қатысты екенін көрсетіңіз.
   *[source] Кім жариялағанын көрсетіңіз: дереккөзі жоқ санға күмән келтіріледі.
}
finding-E11 = «{ $figure }» көрсеткіші даулы, бірақ жариялауға арналған.
finding-E11-remedy = Екінші дереккөзбен растаңыз немесе ішкі пайдалануға қалдырыңыз.
finding-E12 = Құпиялылық белгісі таңдалмаған.
finding-E12-remedy = Белгілер жүйесі мен деңгейін таңдаңыз; «белгісіз» де – таңдау.
finding-E13 = «{ $name }» жариялануы мүмкін, бірақ жариялауға болмайтын «{ $other }» дегенге сілтейді.
finding-E13-remedy = Екеуін де жариялаңыз не екеуін де жарияламаңыз немесе сілтемені алып тастаңыз.
finding-E14 = { $what ->
    [country] «{ $code }» – елдің коды емес.
    [currency] «{ $code }» – валютаның коды емес.
    [language] «{ $code }» – тілдің коды емес.
   *[time-zone] «{ $code }» – уақыт белдеуінің атауы емес.
}
finding-E14-remedy = { $what ->
    [country] Елді тізімнен таңдаңыз.
    [currency] Валютаны тізімнен таңдаңыз.
    [language] Тілді тізімнен таңдаңыз.
   *[time-zone] Мысалы, Asia/Almaty деп жазыңыз.
}
finding-E15 = «{ $title }» суретінің сипаттамасы жоқ.
finding-E15-remedy = Оны көрмейтін оқырмандар үшін бір сөйлеммен сипаттаңыз.
finding-E16 = «{ $name }» жариялануы мүмкін, бірақ белгісі – { $level }; бұл құжаттың шегі – { $highest }.
finding-E16-remedy = Негізді болса, белгісін төмендетіңіз немесе ішкі пайдалануға қалдырыңыз.
finding-E17 = Бұл компьютердің бірде-бір қарпінде { $characters } жоқ; құжатта оның орнында белгі тұр.
finding-E17-remedy = Оны басқа таңбалармен жазыңыз немесе сол таңбасы бар, ендіруге рұқсат етілген қаріпті орнатыңыз.
finding-E18 = «{ $title }» суретін көрсету мүмкін емес: { $problem ->
    [empty] оның файлы бос.
    [format] ол PNG, JPEG немесе SVG емес.
    [too-large] онда { $width } × { $height } нүкте бар.
    [inks] оның түстері белгісіз түрдегі баспа бояуларымен берілген.
    [no-size] сызбаның ені мен биіктігі жоқ.
    [too-complex] сызбада бөліктер тым көп немесе тым терең кіріктірілген.
    [outside] сызба басқа файлға сілтейді.
    [image-within] сызбаның ішінде басқа сурет бар.
    [filters] сызбада бұлыңғырлау немесе көлеңке сияқты әсерлер қолданылған.
    [busy] компьютер тым бос емес, оны оқи алмады.
   *[damaged] оның файлы бүлінген немесе толық емес.
}
finding-E18-remedy = { $problem ->
    [too-large] Оны 16 миллионнан аз нүктемен сақтап, қайта таңдаңыз.
    [inks] Оны RGB түрінде сақтап, қайта таңдаңыз.
    [no-size] Сызбаны ені мен биіктігін көрсетіп сақтап, қайта таңдаңыз.
    [too-complex] Сызбаны PNG түрінде сақтап, сол файлды таңдаңыз.
    [outside] Сызбаны ішіндегісінің бәрімен немесе PNG түрінде сақтап, қайта таңдаңыз.
    [image-within] Ішіндегі суретті таңдаңыз немесе бәрін PNG түрінде сақтаңыз.
    [filters] Сызбаны PNG түрінде сақтап, сол файлды таңдаңыз.
    [busy] Басқа бағдарламаларды жауып, қайталап көріңіз.
   *[damaged] Оны басқа бағдарламада ашып, PNG немесе JPEG түрінде сақтап, қайта таңдаңыз.
}
finding-W1 = { $problem ->
    [owner] «{ $action }» тапсырмасының орындаушысы көрсетілмеген.
   *[due] «{ $action }» тапсырмасының мерзімі жоқ.
}
finding-W1-remedy = { $problem ->
    [owner] Орындайтын адамды немесе бөлімшені атаңыз: бәріне ортақ істі ешкім істемейді.
   *[due] Күнін немесе қандай оқиғаға дайын болуы керегін көрсетіңіз.
}
finding-W2 = «{ $words }» – жауап сұрауға болатын мерзім емес.
finding-W2-remedy = Күнін немесе қандай оқиғаға дайын болуы керегін көрсетіңіз.
finding-W3 = «{ $title }» уағдаластық деп көрсетілген, бірақ «{ $topic }» тақырыбы ол кезеңге жеткен жоқ.
finding-W3-remedy = Тақырыптың қаншалықты ілгерілегенін немесе уағдаластықтың күйін түзетіңіз.
finding-W4 = «{ $title }» меморандумы заңды түрде міндетті деп белгіленген.
finding-W4-remedy = Заң қызметінен сұраңыз: меморандум сирек міндеттейді, ал міндеттейтін құжат басқаша аталады.
finding-W5 = { $period }: экспорт пен импорттың қосындысы { $sum }, ал тауар айналымы { $turnover } деп көрсетілген.
finding-W5-remedy = Үш санды бір дереккөзбен салыстырыңыз немесе айырмашылығын түсіндіріңіз.
finding-W6 = { $period }: дереккөз өсімді { $stated } % дейді, ал мәндер бойынша { $computed } % шығады.
finding-W6-remedy = Мәндер мен салыстыру кезеңін дереккөзбен тексеріңіз.
finding-W7 = «{ $figure }» бойынша екі көрсеткіш сәйкес келмейді ({ $period }).
finding-W7-remedy = Дереккөзі барын қалдырыңыз немесе даулы деп белгілеңіз.
finding-W8 = { $problem ->
    [reporter] «{ $figure }» деректерін { $one } және { $other } береді, олар әртүрлі есептейді.
   *[basis] «{ $figure }» бір жерде FOB, екінші жерде CIF бойынша берілген.
}
finding-W8-remedy = Бір негізді ұстаныңыз немесе атауларымен ажыратыңыз.
finding-W9 = Құжат { $pages } бет; үлгі { $limit } бетке дейін рұқсат етеді.
finding-W9-remedy = Қысқартыңыз немесе кездесуде қажет емесін қосымшаға шығарыңыз.
finding-W10 = { $count } мақсат бар.
finding-W10-remedy = Маңызды үшеуін қалдырыңыз: кездесуде одан көбін ешкім есте ұстамайды.
finding-W11 = «{ $title }» тақырыбы жоспарланған, бірақ сөйлесу тезистері жоқ.
finding-W11-remedy = Не айтқымыз келетінін жазыңыз немесе күн тәртібінен алып тастаңыз.
finding-W12 = «{ $name }» сондай-ақ «{ $other }» деп жазылған.
finding-W12-remedy = Бір жазылуын ұстаныңыз немесе екіншісін қатысушының деректеріне енгізіңіз.
finding-W13 = Делегация басшыларының деңгейі әртүрлі: { $name } – { $rank }, { $other } – { $other_rank }.
finding-W13-remedy = Деңгейі дұрыс па және солай көзделген бе, тексеріңіз.
finding-W14 = { $problem ->
    [interpreter] Аударма көзделген, бірақ аудармашы көрсетілмеген.
   *[note-taker] Біздің тараптан әңгімені кім жазатыны көрсетілмеген.
}
finding-W14-remedy = { $problem ->
    [interpreter] Аудармашыны қосыңыз немесе аударма қажет емес деп көрсетіңіз.
   *[note-taker] Жазған адамға «Әңгімені жазушы» функциясын беріңіз.
}
finding-W15 = «{ $words }» мұнда дереккөзсіз тұр.
finding-W15-remedy = Кім айтқанын көрсетіңіз немесе алып тастаңыз: анығын білетін біреу табылады.
finding-W16 = Кімнің пікірі екені көрсетілмеген: «{ $claim }».
finding-W16-remedy = Кімдікі екенін көрсетіңіз, әйтпесе біздікі болып оқылады.
finding-W17 = Жазба кездесуден кейін { $days } жұмыс күні өткенде жасалған; берілген мерзім – { $granted }.
finding-W17-remedy = Қате болса, күнді түзетіңіз: кешіккен жазбаға дау айту оңайырақ.
finding-W18 = Жазба түпкілікті, бірақ оны ешкім келіспеген және бекітпеген.
finding-W18-remedy = Кім келіскенін енгізіңіз немесе жобаға қайтарыңыз.
finding-W19 = «{ $title }» бойынша келісілген, бірақ одан тапсырма да, уағдаластық та туындамайды.
finding-W19-remedy = Әрі қарай кім не істейтінін қосыңыз немесе уағдаластықты осы тақырыппен байланыстырыңыз.
finding-W20 = Кездесу жоспарланған деп көрсетілген, бірақ күні өтіп кеткен.
finding-W20-remedy = Өтті немесе болмады деп белгілеңіз не жаңа күнін көрсетіңіз.
finding-W21 = «{ $action }» тапсырмасы өткен кездесуден бері орындалмаған, ал мұнда аталмаған.
finding-W21-remedy = Осы жазбаның тақырыбымен не уағдаластығымен байланыстырыңыз немесе жабыңыз.
finding-W22 = «{ $abbreviation }» еш жерде толық жазылмаған.
finding-W22-remedy = Алғаш кездескен жерінде толық жазып, қысқартуын жақшада беріңіз.
finding-W23 = { $problem ->
    [note] Жазбаның белгісі – { $level }; осы үлгідегі құжаттардың шегі – { $highest }.
   *[piece] «{ $name }» белгісі – { $level }; осы үлгідегі құжаттардың шегі – { $highest }.
}
finding-W23-remedy = Осы деңгейге арналған үлгіні алыңыз немесе негізді болса, белгіні төмендетіңіз.
finding-W24 = { $problem ->
    [choice] Бұл нұсқа «{ $name }» мәнін білмейді. Ол сақталды.
    [choice-near] Бұл нұсқа «{ $name }» мәнін білмейді. Ол сақталды; «{ $near }» болуы мүмкін.
    [field-near] Бұл нұсқа «{ $name }» өрісін білмейді. Ол сақталды, бірақ көрсетілмейді; «{ $near }» болуы мүмкін.
   *[field] Бұл нұсқа «{ $name }» өрісін білмейді. Ол сақталды, бірақ көрсетілмейді.
}
finding-W24-remedy = { $problem ->
    [choice-near] Осы жерде таңдаңыз немесе жазбаны өзі жазылған нұсқада ашыңыз.
    [choice] Басқасын таңдаңыз немесе жазбаны өзі жазылған нұсқада ашыңыз.
    [field-near] Файлдағы атауын түзетіңіз немесе жазбаны өзі жазылған нұсқада ашыңыз.
   *[field] Жазбаны өзі жазылған нұсқада ашыңыз.
}
finding-W25 = «{ $code }» тілінде құжаттардың жазулары әзірге жоқ: олар ағылшын тілінде болады.
finding-W25-remedy = { $known } тілдерінің бірін таңдаңыз немесе ағылшын тіліндегі жазулар оқырманға жарайтынына көз жеткізіңіз.
finding-W26 = { $problem ->
    [few] «{ $figure }» көрсеткішіне диаграмма керек, ал оған кемінде { $limit } кезеңнің мәні қажет: диаграмма салынбады.
   *[many] «{ $figure }» көрсеткішіне диаграмма керек; кезең саны { $count }, ал ең көбі { $limit }: диаграмма салынбады.
}
finding-W26-remedy = { $problem ->
    [few] Тағы бір кезеңнің мәнін қосыңыз немесе диаграммадан бас тартыңыз.
   *[many] Кезеңдерді азайтыңыз немесе ұзартыңыз, әйтпесе диаграммадан бас тартыңыз: кестеде бәрі бар.
}

## Preview

paper-shown = Құжат: { $title }
paper-choose = { $title } түрінде көрсету
paper-internal = ішкі
paper-releasable = жариялауға
paper-facts = { $audience }, { $limit ->
    [one] { $limit } беттен аспайды
   *[other] { $limit } беттен аспайды
}
paper-keep = Осы жазбаға бекіту
paper-keep-why = Бұдан былай жазба көрсетіліп тұрған құжатпен ашылады
paper-keep-is-own = Жазба көрсетіліп тұрған құжатпен ашылады
preview-page = { $page } / { $pages }
preview-page-name = { $page }-бет, барлығы { $pages }
preview-zoom = { $percent } %
preview-zoom-in = Беттерді үлкейту
preview-zoom-out = Беттерді кішірейту
preview-fit-page = Бетті толық көрсету
preview-length = { $length } / { $limit } бет
preview-length-help = Құжаттың көлемі және рұқсат етілген көлем
preview-length-over = Құжат рұқсат етілген көлемнен асып кетті
preview-fit = Ені бойынша
preview-failed = Беттерді құрастыру мүмкін болмады: { $message }
preview-show = Алдын ала көруді ашу
preview-hide = Алдын ала көруді жасыру

## Questions and messages

unsaved-title = «{ $name }» өзгерістері сақталсын ба?
unsaved-text = Әйтпесе олар жоғалады.
unsaved-save = Сақтау
unsaved-discard = Сақтамау
cancel = Бас тарту
dismiss = Жабу
path-title-open = Жазбаны ашу
path-title-save = Жазбаны басқаша сақтау
path-title-export = PDF-ті экспорттау
path-title-image = Сурет таңдау
file-kind-note = Жазба
file-kind-open = Жазбалар және жазбасы қоса тіркелген құжаттар
file-kind-pdf = PDF
file-kind-image = Сурет
path-label = Файлдың жолы
path-hint = Мұнда жүйенің файл таңдау терезесі жоқ. Файлдың толық жолын жазыңыз.
path-replace = Файл бар болса, ауыстыру
path-accept = Жарайды
dialog-pending = Файл таңдау терезесі ашық.
dialog-type = Жолын қолмен жазу
toast-saved = Сақталды
toast-exported = { $pages ->
    [one] Экспортталды: { $path } ({ $pages } бет). { $carried }
   *[other] Экспортталды: { $path } ({ $pages } бет). { $carried }
}
not-accessible = Бұл PDF/UA емес, себебі бір суреттің сипаттамасы жоқ.
not-archived = Бұл PDF/A да, PDF/UA да емес, себебі бір таңба ешбір қаріпте жоқ.
carried-nothing = Оған жазба тіркелмеген.
carried-whole = Оған бүкіл жазба тіркелген.
carried-part = { $count ->
    [0] Оған жазбаның оқырмандары таныса алатын бөлігі тіркелген.
    [one] Оған жазбаның оқырмандары таныса алатын бөлігі тіркелген, белгісі жоғары { $count } бөлік кірмеді.
   *[other] Оған жазбаның оқырмандары таныса алатын бөлігі тіркелген, белгісі жоғары { $count } бөлік кірмеді.
}
failed-open = { $path } ашылмады
failed-open-remedy = Ештеңе өзгерген жоқ. Файл қолмен түзетілсе, көрсетілген жерін дұрыстаңыз; әйтпесе басқа көшірмесін сұраңыз.
failed-save = { $path } сақталмады
failed-save-remedy = Жұмысыңыз орнында. Басқа атпен немесе басқа қалтаға сақтаңыз.
failed-export = { $path } экспортталмады
failed-export-remedy = Басқа ат немесе қалта таңдаңыз не файлды көрсетіп тұрған бағдарламада жабыңыз.
failed-image = { $path } алынбады
failed-image-remedy = Жазба өзгерген жоқ. Басқа сурет таңдаңыз немесе осыны PNG не JPEG түрінде сақтаңыз.
failed-edit = Өзгеріс енгізілмеді
failed-edit-remedy = Жазба бұрынғы қалпында.
failed-settings = Таңдауыңызды есте сақтау мүмкін болмады
broken-settings = Баптауларыңыз оқылмады, файл шетке қойылды
saved-backup = Файл қолмен түзетілген. Оның бұрынғы түрі түсініктемелерімен бірге осында сақталған:
saved-in-place = Файлды тек орнында жазуға болды. Көшірмесі осында сақталған:
from-paper = Бұл жазба мына құжаттан алынды: { $path }. Сақтау кезінде аты сұралады.
from-paper-part = Онда сол құжаттың оқырмандары таныса алатын бөлігі ғана болуы мүмкін.
read-only = Бұл жазба Chancery бағдарламасының жаңарақ нұсқасында жазылған. Оны көруге болады, өзгертуге болмайды.

## Final notes

final-since-by = { $day } күнінен бастап түпкілікті ({ $name })
final-since = { $day } күнінен бастап түпкілікті
final-by = Түпкілікті ({ $name })
final-plain = Түпкілікті
final-in-vain = Бұл құжатта қателер бар, сондықтан беттері бәрібір жоба деп белгіленген.
final-title = «{ $name }» түпкілікті болсын ба?
final-text = Беттері енді жоба деп белгіленбейді, ал жазбаны жұмысқа қайтарғанша тек көруге болады.
final-name = Атыңыз
final-accept = Түпкілікті ету
final-refused-title = Бұл жазбаны әзірге түпкілікті етуге болмайды
final-refused-text = { $count ->
    [one] «{ $paper }» құжатына { $count } қате кедергі.
   *[other] «{ $paper }» құжатына { $count } қате кедергі.
} Өрісіне өту үшін біреуін таңдаңыз.
final-refused-close = Жабу
reopen-title = «{ $name }» жұмысқа қайтарылсын ба?
reopen-text = Ол қайтадан жоба болады, { $version }-нұсқа. Кім және қашан қайтарғаны жазбада қалады.
reopen-accept = Жұмысқа қайтару
toast-final = Жазба түпкілікті
toast-reopened = Жазба қайтадан жоба, { $version }-нұсқа
toast-follow-up = Адамдар, дереккөздер және аяқталмаған істер сақталды

## Months and days

month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан
day-in-words = { $year } жылғы { $day } { $month }
day-fillers = ж жыл жылы жылғы і ші
day-endings = і ші
day-month-1 = қаңтар
day-month-2 = ақпан
day-month-3 = наурыз
day-month-4 = сәуір
day-month-5 = мамыр
day-month-6 = маусым
day-month-7 = шілде
day-month-8 = тамыз
day-month-9 = қыркүйек
day-month-10 = қазан
day-month-11 = қараша
day-month-12 = желтоқсан
weekday-1 = дс
weekday-2 = сс
weekday-3 = ср
weekday-4 = бс
weekday-5 = жм
weekday-6 = сб
weekday-7 = жс

## Records

record-Note = Құжат
record-Marking = Құпиялылық белгісі
record-Meeting = Кездесу
record-Texts = Мәтіндер
record-PreviousMeeting = Өткен кездесу
item-Source = { $number }-дереккөз
item-Delegation = { $number }-делегация
item-Participant = { $number }-қатысушы
item-Topic = { $number }-тақырып
item-Position = { $number }-ұстаным
item-DefensivePoint = { $number }-жауап
item-Agreement = { $number }-уағдаластық
item-Signatory = { $number }-қол қоюшы
item-Figure = { $number }-көрсеткіш
item-Value = { $number }-мән
item-Freeze = { $number }-түпкілікті нұсқа
item-Clearance = { $number }-келісу
item-Quote = { $number }-дәйексөз
item-Action = { $number }-тапсырма
item-Claim = { $number }-пікір
item-ProgrammeItem = Бағдарламаның { $number }-тармағы
item-Bilateral = { $number }-қатарлас кездесу
item-JointParagraph = { $number }-абзац
item-JointVersion = { $number }-тіл
item-Annex = { $number }-қосымша
item-CustomSection = { $number }-бөлім

## Fields

field-Note-format = Файл пішімі
field-Note-min_reader = Түзетуге болатын ең ескі пішім
field-Note-id = Идентификатор
field-Note-reference = Шығыс нөмірі
field-Note-title = Тақырыбы
field-Note-date = Жазбаның күні
field-Note-language = Құжаттың тілі
field-Note-originator = Дайындаған бөлімше
field-Note-author = Авторы
field-Note-addressee = Адресат
field-Note-copies = Көшірмелері
field-Note-stage = Кезеңі
field-Note-version = Нұсқасы
field-Note-template = Үлгі
field-Note-marking = Құпиялылық белгісі
field-Note-sources = Дереккөздер
field-Note-meeting = Кездесу
field-Note-participants = Қатысушылар
field-Note-topics = Тақырыптар
field-Note-agreements = Уағдаластықтар
field-Note-figures = Көрсеткіштер
field-Marking-scheme = Белгілер жүйесі
field-Marking-level = Деңгейі
field-Marking-caveat = Шектеу белгісі
field-Marking-copy_number = Дана нөмірі
field-Source-key = Кілті
field-Source-publisher = Жариялаған
field-Source-title = Атауы
field-Source-url = Веб-мекенжайы
field-Source-date = Жарияланған күні
field-Source-accessed = Қаралған күні
field-Meeting-kind = Кездесу түрі
field-Meeting-status = Күйі
field-Meeting-date = Күні
field-Meeting-last_day = Соңғы күні
field-Meeting-start = Басталуы
field-Meeting-end = Аяқталуы
field-Meeting-zone = Уақыт белдеуі
field-Meeting-city = Қала
field-Meeting-country = Ел
field-Meeting-venue = Өтетін орны
field-Delegation-key = Кілті
field-Delegation-state = Мемлекет
field-Delegation-name = Қысқаша атауы
field-Delegation-formal_name = Ресми атауы
field-Delegation-role = Кездесудегі рөлі
field-Delegation-ours = Біздің тарап
field-Delegation-members = Қатысушылар
field-Participant-name = Аты-жөні
field-Participant-honorific = Құрметті атауы
field-Participant-post = Лауазымы
field-Participant-organisation = Ұйымы
field-Participant-function = Функциясы
field-Participant-present = Қатысуы
field-Note-objectives = Мақсаттар
field-Note-texts = Мәтіндер
field-Note-press_lines = Баспасөзге арналған тезистер
field-Texts-purpose = Кездесудің мақсаты
field-Texts-why_now = Неге дәл қазір
field-Texts-top_lines = Басты тезистер
field-Texts-sensitivities = Нәзік мәселелер
field-Participant-native_name = Өз жазуындағы аты-жөні
field-Participant-pronunciation = Айтылуы
field-Participant-biography = Өмірбаяндық анықтама
field-Topic-title = Атауы
field-Topic-treatment = Қаншалықты ілгеріледі
field-Topic-background = Анықтамалық мәлімет
field-Topic-points = Сөйлесу тезистері
field-Topic-positions = Тараптардың ұстанымдары
field-Topic-defensive_points = Көтерілген жағдайда
field-Topic-outcome = Нәтижесі
field-Topic-planned = Жоспарланған
field-Topic-raised = Көтерілген
field-Topic-marking = Құпиялылық белгісі
field-Topic-releasable = Жариялауға болады
field-Position-delegation = Тарап
field-Position-text = Ұстанымы
field-DefensivePoint-if_raised = Олар көтерсе
field-DefensivePoint-response = Біздің жауап
field-Agreement-title = Атауы
field-Agreement-kind = Құжат түрі
field-Agreement-level = Кімдер арасында жасалған
field-Agreement-parties = Тараптар
field-Agreement-signatories = Қол қоюшылар
field-Agreement-status = Күйі
field-Agreement-signed_on = Қол қойылған күні
field-Agreement-signed_at = Қол қойылған жері
field-Agreement-binding = Заңды түрде міндетті
field-Agreement-marking = Құпиялылық белгісі
field-Agreement-releasable = Жариялауға болады
field-Signatory-name = Аты-жөні
field-Signatory-party = Қай тараптан қол қояды
field-Figure-measure = Шама
field-Figure-label = Не өлшенеді
field-Figure-qualifier = Дәлдігі
field-Figure-values = Мәндері
field-Figure-scale = Ауқымы
field-Figure-unit = Өлшем бірлігі
field-Figure-source = Дереккөзі
field-Figure-status = Күйі
field-Figure-remark = Ескерту
field-Figure-marking = Құпиялылық белгісі
field-Figure-releasable = Жариялауға болады
field-Value-period = Кезең
field-Value-number = Сан
field-Note-derived_from = Негізге алынған жазба
field-Note-freezes = Түпкілікті нұсқалар
field-Note-clearances = Келісу
field-Note-quotes = Дәйексөздер
field-Note-actions = Тапсырмалар
field-Note-claims = Тараптардың пікірлері
field-Note-programme = Бағдарлама
field-Note-joint_text = Бірлескен мәтін
field-Note-joint_title = Бірлескен мәтіннің тақырыбы
field-Note-joint_copy = Кімге арналған дана
field-Note-bilaterals = Қатарлас кездесулер
field-Note-annexes = Қосымшалар
field-Note-custom_sections = Басқа бөлімдер
field-Texts-summary = Қысқаша мазмұны
field-Texts-summary_releasable = Қысқаша мазмұнын жариялауға болады
field-Texts-opening_line = Кіріспе сөз
field-Texts-logistics = Логистика
field-Texts-avoid = Неден сақ болу керек
field-Texts-gift = Сыйлық және суретке түсу
field-Texts-contacts = Байланыстар
field-Texts-intervention = Сөйленетін сөз
field-Texts-scenario = Сценарий
field-Texts-outcome_document = Қорытынды құжат
field-Texts-distribution = Таратылуы
field-Texts-comment = Түсініктеме
field-Freeze-frozen_by = Кім түпкілікті етті
field-Freeze-frozen_on = Түпкілікті болған күні
field-Freeze-reopened_by = Жұмысқа кім қайтарды
field-Freeze-reopened_on = Жұмысқа қайтарылған күні
field-Marking-review_date = Қайта қаралатын күні
field-Clearance-step = Кезең
field-Clearance-name = Аты-жөні
field-Clearance-post = Лауазымы
field-Clearance-status = Күйі
field-Clearance-date = Күні
field-Meeting-category = Сапар санаты
field-Meeting-initiated_by = Кімнің бастамасымен
field-Meeting-languages = Жұмыс тілдері
field-Meeting-interpretation = Аударма
field-Meeting-first_of_kind = Осы түрдегі алғашқысы
field-Meeting-first_of_kind_source = Осы мәліметтің дереккөзі
field-Meeting-previous = Өткен кездесу
field-PreviousMeeting-note = Жазбасының идентификаторы
field-PreviousMeeting-date = Күні
field-PreviousMeeting-place = Орны
field-PreviousMeeting-promised = Не уәде етілді
field-ProgrammeItem-day = Күні
field-ProgrammeItem-start = Басталуы
field-ProgrammeItem-end = Аяқталуы
field-ProgrammeItem-place = Орны
field-ProgrammeItem-item = Тармақ
field-ProgrammeItem-lead = Жүргізуші
field-ProgrammeItem-press = Баспасөз
field-ProgrammeItem-dress = Киім үлгісі
field-Bilateral-counterpart = Кіммен
field-Bilateral-day = Күні
field-Bilateral-start = Басталуы
field-Bilateral-end = Аяқталуы
field-Bilateral-place = Орны
field-Bilateral-subject = Тақырыбы
field-Delegation-organisation = Ұйым
field-Delegation-zone = Уақыт белдеуі
field-Participant-family_name = Тегі
field-Participant-variants = Басқа жазылулары
field-Participant-rank = Хаттамалық реті
field-Participant-address_spoken = Ауызша қаратпа
field-Participant-address_written = Жазбаша қаратпа
field-Topic-key = Кілті
field-Quote-speaker = Авторы
field-Quote-text = Сөзі
field-Quote-form = Түрі
field-Quote-source = Дереккөзі
field-Quote-marking = Құпиялылық белгісі
field-Quote-releasable = Жариялауға болады
field-Agreement-key = Кілті
field-Agreement-witnesses = Куәгерлер
field-Agreement-languages = Тілдері
field-Agreement-term = Қолданылу мерзімі
field-Agreement-topic = Тақырып
field-Agreement-follow_up = Кейінгі қадамдар
field-Action-key = Кілті
field-Action-text = Не істеледі
field-Action-owner = Орындаушы
field-Action-side = Тарап
field-Action-supporting = Бірлесіп орындаушылар
field-Action-due = Мерзімі
field-Action-status = Күйі
field-Action-topic = Тақырып
field-Action-agreement = Уағдаластық
field-Action-carried_over = Өткен кездесуден
field-Action-marking = Құпиялылық белгісі
field-Action-releasable = Жариялауға болады
field-Figure-from = Қайдан
field-Figure-to = Қайда
field-Figure-reporter = Кімнің дерегі
field-Figure-basis = Базисі
field-Figure-chart = Диаграмма
field-Value-growth = Көрсетілген өсім, %
field-Claim-text = Пікір
field-Claim-attributed_to = Кімдікі
field-Claim-source = Дереккөзі
field-JointParagraph-versions = Тілдер
field-JointParagraph-releasable = Жариялауға болады
field-JointVersion-language = Тіл
field-JointVersion-text = Абзац
field-Annex-title = Атауы
field-Annex-text = Мәтін
field-Annex-image = Сурет
field-Annex-caption = Сурет астындағы жазу
field-Annex-alternative = Суретте не көрсетілген
field-Annex-marking = Құпиялылық белгісі
field-Annex-releasable = Жариялауға болады
field-CustomSection-title = Атауы
field-CustomSection-text = Мәтін

## Choices

choice-Note-stage-Draft = Жоба
choice-Note-stage-Cleared = Келісілген
choice-Note-stage-Final = Түпкілікті
choice-Meeting-kind-Bilateral = Екіжақты келіссөздер
choice-Meeting-kind-Multilateral = Көпжақты кездесу
choice-Meeting-kind-CourtesyCall = Сыпайылық сапары
choice-Meeting-kind-PhoneCall = Телефон арқылы сөйлесу
choice-Meeting-kind-VideoCall = Бейнеконференция
choice-Meeting-kind-SideEvent = Іс-шара аясындағы кездесу
choice-Meeting-kind-Visit = Сапар
choice-Meeting-status-Planned = Жоспарланған
choice-Meeting-status-Held = Өтті
choice-Meeting-status-Cancelled = Болмады
choice-Delegation-role-Host = Қабылдаушы
choice-Delegation-role-Visitor = Қонақ
choice-Delegation-role-Chair = Төраға
choice-Delegation-role-Member = Мүше
choice-Participant-function-Head = Делегация басшысы
choice-Participant-function-Delegate = Делегация мүшесі
choice-Participant-function-Ambassador = Елші
choice-Participant-function-Interpreter = Аудармашы
choice-Participant-function-NoteTaker = Әңгімені жазушы
choice-Participant-present-Yes = Иә
choice-Participant-present-No = Жоқ
choice-Participant-present-Excused = Себепті жағдаймен қатыспады
choice-Topic-treatment-Discussed = Талқыланды
choice-Topic-treatment-Interest = Мүдделілік білдірілді
choice-Topic-treatment-Ready = Дайындық білдірілді
choice-Topic-treatment-Agreed = Келісілді
choice-Topic-treatment-Signed = Қол қойылды
choice-Topic-treatment-Disagreed = Келіспеушілік
choice-Agreement-kind-Treaty = Шарт
choice-Agreement-kind-Agreement = Келісім
choice-Agreement-kind-MemorandumOfUnderstanding = Өзара түсіністік туралы меморандум
choice-Agreement-kind-Protocol = Хаттама
choice-Agreement-kind-JointDeclaration = Бірлескен мәлімдеме
choice-Agreement-kind-Roadmap = Жол картасы
choice-Agreement-kind-ActionPlan = Іс-қимыл жоспары
choice-Agreement-kind-AgreedMinutes = Кездесудің келісілген хаттамасы
choice-Agreement-kind-Contract = Келісімшарт
choice-Agreement-level-State = Мемлекеттер
choice-Agreement-level-Government = Үкіметтер
choice-Agreement-level-Ministry = Министрліктер
choice-Agreement-level-Corporate = Компаниялар
choice-Agreement-status-Negotiating = Келісілуде
choice-Agreement-status-Initialled = Парафталған
choice-Agreement-status-Signed = Қол қойылған
choice-Agreement-status-Ratified = Ратификацияланған
choice-Agreement-status-InForce = Күшінде
choice-Agreement-status-Expired = Күші жойылған
choice-Agreement-binding-Unknown = Белгісіз
choice-Agreement-binding-Yes = Иә
choice-Agreement-binding-No = Жоқ
choice-Figure-measure-Turnover = Тауар айналымы
choice-Figure-measure-Exports = Экспорт
choice-Figure-measure-Imports = Импорт
choice-Figure-measure-DirectInvestment = Тікелей инвестициялар
choice-Figure-measure-Share = Үлес
choice-Figure-measure-Count = Саны
choice-Figure-measure-Custom = Басқа
choice-Figure-qualifier-Exact = Дәл
choice-Figure-qualifier-About = Шамамен
choice-Figure-qualifier-Over = Астам
choice-Figure-qualifier-Under = Аз
choice-Figure-qualifier-Target = Нысаналы көрсеткіш
choice-Figure-scale-Thousand = Мың
choice-Figure-scale-Million = Миллион
choice-Figure-scale-Billion = Миллиард
choice-Figure-status-Confirmed = Расталған
choice-Figure-status-Disputed = Даулы
choice-Clearance-step-Drafted = Дайындалды
choice-Clearance-step-Cleared = Келісілді
choice-Clearance-step-Approved = Бекітілді
choice-Clearance-status-Pending = Күтілуде
choice-Clearance-status-Given = Берілді
choice-Clearance-status-Refused = Бас тартылды
choice-Meeting-category-State = Мемлекеттік сапар
choice-Meeting-category-Official = Ресми сапар
choice-Meeting-category-Working = Жұмыс сапары
choice-Meeting-category-Transit = Транзит
choice-Meeting-category-Private = Жеке сапар
choice-Meeting-interpretation-NotNeeded = Қажет емес
choice-Meeting-interpretation-Consecutive = Кезекпен, ізбе-із
choice-Meeting-interpretation-Simultaneous = Ілеспе
choice-Meeting-interpretation-Whispered = Сыбырлап
choice-ProgrammeItem-press-Open = Баспасөзге ашық
choice-ProgrammeItem-press-Closed = Баспасөзге жабық
choice-Quote-form-Verbatim = Сөзбе-сөз
choice-Quote-form-Translated = Аудармада
choice-Quote-form-Paraphrase = Мазмұндама
choice-Action-status-Open = Орындалуда
choice-Action-status-Done = Орындалды
choice-Action-status-Dropped = Алынып тасталды
choice-Figure-basis-Fob = FOB
choice-Figure-basis-Cif = CIF
choice-Figure-chart-Bars = Бағандар
choice-Figure-chart-Line = Сызық

## Papers in other formats

command-export-word = Word үшін экспорттау
command-export-word-help = Құжатты түзету үшін Word пішімінде жазу
command-export-html = Веб-бет ретінде экспорттау
command-export-html-help = Құжатты бір HTML файлы етіп жазу
command-export-markdown = Markdown ретінде экспорттау
command-export-markdown-help = Құжатты тақырыптары, тізімдері мен кестелері бар Markdown мәтіні етіп жазу
command-export-text = Жай мәтін ретінде экспорттау
command-export-text-help = Құжатты хаттар мен жеделхаттарға арнап 72 бағандық жолдармен жазу
menu-export-as = Басқаша экспорттау
path-title-export-as = Құжатты экспорттау
file-kind-docx = Word құжаты
file-kind-html = Веб-бет
file-kind-md = Markdown
file-kind-txt = Жай мәтін
toast-exported-document = Экспортталды: { $path }. Оған жазба тіркелмеген.

command-read-remarks = Word ескертпелерін оқу…
command-read-remarks-help = Word құжатына басқалар жазғанды тиісті өрістердің жанында көрсету
command-next-remark = Келесі ескерту
command-next-remark-help = Word-тан келген келесі ескертудің өрісіне өту
command-previous-remark = Алдыңғы ескерту
command-previous-remark-help = Алдыңғы ескертудің өрісіне өту
command-take-remark = Түзетуді қабылдау
command-take-remark-help = Өріске Word-тағы мәтінді енгізіп, келесі ескертуге өту
command-dismiss-remark = Ескертуді қабылдамау
command-dismiss-remark-help = Ескертуді алып тастап, келесісіне өту
command-take-all-remarks = Барлық түзетуді қабылдау
command-take-all-remarks-help = Word-тағы барлық түзетуді бір қадаммен қабылдау, оны болдырмауға болады; ескертпелер қалады
path-title-remarks = Word құжатының ескертпелерін оқу
remarks-title = Word-тан келген ескертулер
remarks-count = { $all } ескертудің { $count } қалды
remarks-all-done = Барлық ескерту өңделді
remarks-left = { $count ->
    [one] { $count } ескерту қалды
   *[other] { $count } ескерту қалды
}
remarks-said = Word ескертулері оқылды: { $left }
remarks-said-taken = Түзету қабылданды: { $left }
remarks-said-dismissed = Ескерту қабылданбады: { $left }
remarks-taken-all = { $count ->
    [one] { $count } түзету қабылданды
   *[other] { $count } түзету қабылданды
}
remarks-comment = Ескертпе
remarks-inserted = Сөздер қосылды
remarks-deleted = Сөздер алынды
remarks-changed = Сөздер өзгертілді
remarks-about = «{ $words }» дегенге
remarks-before = Қазір
remarks-after = Түзетумен
remarks-was = Word-та болғаны
remarks-is = Word-та өзгергені
remarks-now = Мұнда қазір: «{ $words }»
remarks-nothing = (мәтін жоқ)
remarks-words-out = Алынды: { $words }
remarks-words-in = Қосылды: { $words }
remarks-why-whole = Бұл мәтін содан бері осында дәл сол жерде өзгертілді. Екеуін салыстырып, мәтінді өзіңіз түзетіңіз немесе Word-тағы мәтінді алыңыз.
remarks-why-by-hand = Бұл түзетуді өріске өздігінен енгізу мүмкін емес. Оны тиісті жеріне өзіңіз енгізіңіз.
remarks-why-gone = Бұл қатысты мәтін құжатта енді жоқ.
remarks-take = Қабылдау
remarks-take-name = { $number }-ескертуді қабылдау: { $field }
remarks-use = Word-тағы мәтінді алу
remarks-use-name = { $number }-ескертудің Word-тағы мәтінін алу: { $field }
remarks-dismiss = Қабылдамау
remarks-dismiss-name = { $number }-ескертуді қабылдамау: { $field }
remarks-done = Ескерілді
remarks-done-name = { $number }-ескерту ескерілді: { $field }
remarks-more = { $count ->
    [one] осы өріске тағы { $count } ескерту төмендегі тізімде тұр
   *[other] осы өріске тағы { $count } ескерту төмендегі тізімде тұр
}
remarks-more-lines = { $count ->
    [one] және тағы { $count }
   *[other] және тағы { $count }
}
remarks-fieldless = Өз өрісі жоқ
remarks-fieldless-head = Өріссіз: бұл қатысты мәтін жоқ болған немесе үлгіге тиесілі
remarks-go = { $number }-ескерту, { $kind }, { $field }: { $words }
remarks-take-all = Барлық түзетуді қабылдау
remarks-bring-back = Қабылданбағандарды қайтару ({ $count })
remarks-show = Ескертулерді көрсету
remarks-hide = Ескертулерді жасыру
remarks-put-away = Ескертулерді жинап қою
remarks-none = { $path } құжатында ескертпе де, белгіленген түзету де жоқ
remarks-none-text = Түзетулер осында көрінуі үшін Word-та түзетулерді жазу қосулы болуы керек. Онсыз өзгертілгені енді белгіленбеген.
remarks-failed = { $path } оқылмады
remarks-failed-remedy = Word құжаты ретінде шығарылған құжатты таңдаңыз немесе мұны Word-та .docx түрінде тағы бір рет сақтаңыз.
remarks-another = { $path } осы жазбаның құжаты ма?
remarks-another-text = Құжатта ол басқа жазбадан жасалғаны айтылған. Оның ескертулерін сонда да көрсетуге болады; сөздері осы жазбада жоқтары өріссіз тұрады.
remarks-unclear = { $path } осы жазбаның құжаты ма?
remarks-unclear-text = Құжат қай жазбадан жасалғанын айтпайды, әрі ондағының аз бөлігі ғана осы жазбада бар. Оның ескертулерін сонда да көрсетуге болады; сөздері осы жазбада жоқтары өріссіз тұрады.
remarks-accept = Ескертулерін көрсету
remarks-leave = Көрсетпеу
remarks-no-note = { $path } Word-тан қайтып келді
remarks-no-note-text = Алдымен ол жасалған жазбаны ашып, құжатты оған қайта сүйреп әкеліңіз.
remarks-gone = { $path } құжатындағы ескертулерді қайта көрсету мүмкін емес
remarks-gone-text = Олардың бәрі өңделген жоқ. Құжат енді басқа жерде болса, оны сол жерден қайта оқыңыз.
remarks-not-kept = Өңделген ескертулер есте сақталмайды
