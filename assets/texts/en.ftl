# The words of Chancery in English: of the window and of the command line.
# `field-RECORD-FIELD` is a label, `choice-RECORD-FIELD-NAME` a choice, `item-RECORD` an item of a list by its place,
# `record-RECORD` the part of the form a field belongs to, `finding-CODE` and `finding-CODE-remedy` what is said of a finding.
# `day-fillers` are words that may stand in a date and say nothing, `day-endings` what may stand behind the number of a day.
# `month-N` is a month by itself, `day-month-N` the same behind a day, where some languages have another form of it.
# Each other language has a file with the same ids and the same values; a test finds what is missing.

## The program

app-name = Chancery
title-note = { $name } – Chancery
title-note-changed = { $name } • – Chancery
untitled = Untitled note

## Commands

menu-file = File
menu-edit = Edit
menu-view = View
menu-new = New note for
menu-paper = Paper
menu-recent = Open recent
menu-no-recent = No recent notes
command-new = New brief
command-new-from = New from this note
command-open = Open…
command-save = Save
command-save-as = Save as…
command-export = Export PDF
command-finalise = Make final…
command-reopen = Reopen…
command-carry-note = PDF carries the note
command-home = Close note
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-theme-light = Light
command-theme-dark = Dark
command-theme-system = As the system
command-toggle-theme = Switch between light and dark
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Normal size
command-preview = Preview
command-findings = Findings
command-next-pane = Go to the next part of the window
command-item-up = Move up
command-item-down = Move down

command-next-finding = Next finding
command-previous-finding = Previous finding
command-palette = Find a command…
command-shortcuts = Keyboard shortcuts
menu-help = Help
command-new-help = Begin a note with the paper of every day
command-new-from-help = Begin the next meeting's note with the people, sources and open matters of this one
command-open-help = Open a note, or a paper that carries one
command-save-help = Write the note to its file
command-save-as-help = Write the note to another file
command-export-help = Write the paper as a PDF
command-finalise-help = Freeze the note: its papers no longer say DRAFT
command-reopen-help = Make a draft of the next version out of a final note
command-carry-note-help = Whether the PDF holds the note, to be opened again from it
command-home-help = Close the note and go to the home screen
command-quit-help = Close the window
command-undo-help = Take the last step back
command-redo-help = Take the step again
command-theme-light-help = Dark letters on a light ground
command-theme-dark-help = Light letters on a dark ground
command-theme-system-help = Light or dark as the system is set
command-toggle-theme-help = From light to dark and back
command-zoom-in-help = Make everything in the window larger
command-zoom-out-help = Make everything in the window smaller
command-zoom-reset-help = Everything in the window at its normal size
command-preview-help = Show or hide the page
command-findings-help = Show or hide the list of what is missing or doubtful
command-next-pane-help = Move the keyboard on through bar, outline, form, pages and findings
command-item-up-help = Move the row or card with the keyboard before the one above
command-item-down-help = Move the row or card with the keyboard behind the one below
command-next-finding-help = Go to the field of the next finding
command-previous-finding-help = Go to the field of the finding before
command-palette-help = Every command, part of the form and paper by a few letters
command-shortcuts-help = What the keys do

## Palette and shortcuts

palette-search = Search for a command
palette-section = Go to: { $section }
palette-recent = Open: { $name }
shortcuts-title = Keyboard shortcuts
shortcuts-close = Close

## Home

home-title = One note for each meeting
home-subtitle = Fill in the form, see the paper beside it, hand in the PDF.
new-for = New note: { $title }
home-open = Open a note…
home-open-text = A file that ends in .ron, or a paper that carries its note
home-recent = Recent notes
home-no-recent = Notes you open or save are listed here.
home-examples = Worked examples
home-examples-text = Published facts of real meetings, and made-up ones, to look at and to try things on.

## Recovery

recover-title = Not saved when the program ended
recover-text = What you typed was kept, up to a few seconds before. Go on with a note, or let it go.
recover-open = Go on
recover-open-name = Go on with { $title }
recover-discard-name = Let go: { $title }
recover-when = { $date }, { $time }
recover-no-file = not in a file yet
recover-taken = Another window has this note open
recover-discard-title = Let “{ $title }” go?
recover-discard-text = What was not saved of it is then lost for good.
recover-discard = Let go
recover-keep = Keep
recovered-title = “{ $title }” is as you left it
recovered-text = It is not saved yet.
failed-snapshot = What you type is not being kept for an emergency
failed-snapshot-remedy = Save the note; it is tried again every few seconds.

## Find, print, copy and export

command-print = Print…
command-print-help = Show the paper in the system's viewer, to be printed from there; the file it shows is gone an hour later and carries no note
command-copy-paper = Copy the paper
command-copy-paper-help = Put the whole paper on the clipboard, with headings, tables and images, for a mail or a text
command-open-exported = Open the paper
command-open-exported-help = Open the file that was exported last
command-show-exported = Show in folder
command-show-exported-help = Show the file that was exported last in its folder
command-cancel-export = Cancel the export
command-cancel-export-help = Stop the export that is under way; nothing is written
command-find = Find in the note…
command-find-help = Find words in every field, without regard to case and accents
command-find-next = Next match
command-find-next-help = Go to the next place with the words sought
command-find-previous = Previous match
command-find-previous-help = Go to the place before with the words sought
find-field = Find in the note
find-close = Close the search
find-place = { $place } of { $count }
find-count = { $count ->
    [0] Nothing found
    [one] 1 match
   *[other] { $count } matches
}
outgoing-none = Nothing has been exported yet
outgoing-cancel = Cancel
outgoing-setting = Exporting: the pages are being set
outgoing-page = Exporting: page { $page } of { $pages }
outgoing-called-off = The export was cancelled; nothing was written
outgoing-printing = The paper is opened in the viewer. Print it from there.
outgoing-copied = The paper is on the clipboard. Paste it into a mail or a text.
outgoing-open-failed = { $path } could not be opened
outgoing-open-failed-remedy = The file is there. Open it from its folder, or install a program that shows PDF files.
outgoing-show-failed = The folder of { $path } could not be shown
outgoing-show-failed-remedy = The file is there. Go to its folder with the system's own file manager.
outgoing-print-failed = The paper could not be shown for printing
outgoing-print-failed-remedy = Export the PDF and print it from any program that shows PDF files.
outgoing-copy-failed = The paper could not be put on the clipboard
outgoing-copy-failed-remedy = Close the program that uses the clipboard and try again, or export the paper.

## Writing

command-item-duplicate = Duplicate
command-item-duplicate-help = Put a copy of the row or card with the keyboard behind it
command-bold = Bold
command-bold-help = Set what is selected in a long text in bold, or in plain again
command-italic = Italic
command-italic-help = Set what is selected in a long text in italic, or in plain again
command-bullets = List
command-bullets-help = Make items of a list of the selected lines of a long text, or plain lines again
command-link = Link
command-link-help = Make a link of what is selected in a long text: to a web page or a mail address
mark-bold = Bold in { $field }
mark-italic = Italic in { $field }
mark-bullets = List in { $field }
mark-link = Link in { $field }
mark-not-here = Go to a long text first: only there words can be bold, italic, a list or a link.
edit-menu = Text
edit-select-all = Select all
count-of = { $count } of { $limit }
complete-list = Suggestions for { $field }
paste-rows = { $count ->
    [one] 1 row pasted into { $list }
   *[other] { $count } rows pasted into { $list }
}
paste-left = Some cells of the table have no place
paste-left-cell = Row { $row }, { $column }: “{ $text }”
paste-left-remedy = Enter them by hand where they belong.
paste-column = column { $number }
proof-of = { $field } as the paper sets it

## Windows and files

home-new = New note
home-missing = not found
home-remove = Take { $name } off the list
home-all = All { $count } recent notes
home-fewer = Fewer recent notes
home-all-examples = All { $count } worked examples
home-fewer-examples = Fewer worked examples
home-drop = Drop the file to open it
another-new = The new note
another-started = { $name } opens in a window of its own
another-same = { $name } is open in this window already
another-has-it = { $name } is already open in another window
another-has-it-text = Go to that window, or close the note there first. Two windows on one note would write over one another.
another-failed = No other window could be opened
another-failed-text = The note in this window stays as it is. The system says: { $error }
another-here = Open here
preview-pages-show = List the pages
preview-pages-hide = Hide the list of pages
preview-pages-name = Pages of the paper
preview-go-to-page = Go to page { $page }
preview-go-to-heading = Go to page { $page }: { $heading }
command-pages = Page list
command-pages-help = Show or hide the list of pages beside the preview
command-previous-pane = Go to the part of the window before
command-previous-pane-help = Move the keyboard back through bar, outline, form, pages and findings
announce-findings = Findings: { $counts }
announce-new-finding = New finding: { $message } Now { $counts }.
palette-chosen = { $label }, { $place } of { $count }
palette-chosen-impossible = { $label }, not possible now, { $place } of { $count }
opening-title = Opening { $name }…
opening-fault = the program made a mistake at this file
failed-missing = { $path } is not where it was
failed-missing-remedy = It may have been moved, renamed or deleted, or its drive is not connected. Look for it with “Open…”.

## Settings

command-settings = Settings…
command-settings-help = Theme, size, language, your name and office, templates, exports, recent notes
settings-title = Settings
settings-choice = { $setting }: { $choice }
settings-appearance = Appearance
settings-theme = Theme
settings-size = Size of everything in the window
settings-language = Language of the window
settings-language-system = As the system ({ $language })
settings-new = New notes
settings-author = Your name
settings-office = Your office
settings-new-text = New notes, and those begun from another note, get them as author and originating office.
settings-templates = Your templates
settings-folder = Folder of your templates
settings-browse = Browse…
settings-browse-name = Browse for the folder of your templates
settings-folder-typed = The system’s dialog is not available here. Type the whole path of the folder.
settings-templates-text = The templates in a folder of your own, in files that end in .ron, join those built in.
settings-templates-reading = Reading the folder…
settings-templates-found = { $count ->
    [0] There is no template in this folder that can be used.
    [one] One template: { $names }
   *[other] { $count } templates: { $names }
}
settings-read-again = Read again
settings-exports = What a PDF carries
settings-exports-note = The note
settings-exports-note-text = The note can be opened again from its paper. What is marked higher than the paper stays out, and a paper for the public carries only what may be released.
settings-exports-nothing = Nothing
settings-exports-nothing-text = The PDF is the paper alone.
settings-recent = Recent notes
settings-forget = Take { $name } off the list
settings-forget-all = Clear the list
settings-close = Close
example-astana = Astana, April 2025
example-hanoi = Hanoi, October 2023
example-call = A call, February 2025
example-call-points = A made-up call to prepare
example-communique = A made-up joint communiqué
example-courtesy = A made-up courtesy call
example-side-event = A made-up side event
example-visit = A made-up visit of three days
example-everything = A made-up meeting that uses everything
gallery-broken = { $file } is no template that can be used
command-copy-template = Copy this template…
command-copy-template-help = Write a copy of the template of the paper that is shown into the folder of your templates, to be changed with an editor
template-copy-choose = Copy a template…
template-copy-of = Copy { $title }
template-copied = Copied to { $file }: change it with an editor, and it is read again when you come back
template-copy-folder = Choose the folder of your templates first
template-copy-is-own = This template is a file of your own already
failed-template-copy = The template could not be copied
failed-template-copy-remedy = Look whether the folder of your templates is there and can be written to.

## Versions and two writers

diff-changed = { $place }: “{ $before }” → “{ $after }”
diff-filled = { $place }: “{ $after }” filled in
diff-emptied = { $place }: “{ $before }” taken out
diff-item = { $place } “{ $text }”
diff-added = Added: { $item }
diff-removed = Removed: { $item }
diff-moved = Moved: { $item }, from place { $from }
diff-unknown = { $place }: fields of a newer version
diff-image = image of { $size } KB
diff-yes = yes
diff-no = no
clash-both = { $place }: here “{ $mine }”, in the file “{ $theirs }”
clash-order = { $place }: changed here and in the file, each in another way
clash-they-removed = { $item }: changed here, removed in the file
clash-i-removed = { $item }: removed here, changed in the file
told-nothing = Nothing differs.
told-first = { $first }, and { $count } more
told-more = and { $count } more
glance-look = Look
glance-name = Look at { $title }
glance-page = Its first page
glance-differs = What differs from the file:
glance-no-file = It is in no file yet.
glance-gone = Its file is not there any more.
glance-file-unreadable = Its file cannot be read, so that it is not known what differs.
glance-unreadable = It cannot be read by this version.
glance-looking = Looking…
glance-failed = That could not be found out.
command-versions = Earlier versions…
command-versions-help = What the file held before it was saved, and what has changed since
command-keep-versions = Keep earlier versions
command-keep-versions-help = Whether saving keeps the text before, on this machine alone
command-forget-copies = Forget local copies…
command-forget-copies-help = Erase earlier versions and unsaved work that are kept on this machine
versions-title = Earlier versions of “{ $name }”
versions-text = What saving replaced, on this machine alone. Choose one to see what is different now.
versions-none = None is kept yet. Each time the note is saved, the text before is.
versions-failed = They could not be read.
versions-off = No further ones are kept: “Keep earlier versions” in the File menu is off.
versions-forbidden = No further ones are kept: whoever looks after this machine has switched that off.
versions-undated = Undated
versions-line = Version of { $when }. Then changed: { $changes }
versions-then = Then changed: { $changes }
versions-now = What is different now:
versions-frozen = The note may not be changed as it is: reopen it first, or save the version as a file.
versions-restore = Restore
versions-save-as = Save as…
versions-back = Back
versions-close = Close
versions-file = { $name }-earlier
path-title-copy = Save this version as
toast-restored = The note is as it was on { $when }. Undo brings everything back.
toast-copy-saved = Saved as { $path }
toast-forgotten = Forgotten
forget-title = Forget what is kept on this machine?
forget-text = Earlier versions, copies and what is kept of unsaved work are erased for good, but for what other windows have open. The files of the notes stay, and so does what is in this window.
forget-keep = Keep
forget-note = Of this note
forget-note-name = Forget what is kept of { $name }
forget-all = Of all notes
failed-forget = Not everything could be forgotten
failed-forget-remedy = Close other windows of the program and try again.
saved-unlocked = Saved, but the file cannot be locked here: somebody who saves it at the same moment may be overwritten
saved-unkept = Saved, but the text before could not be kept as an earlier version
writers-changed = { $path } has been changed by someone else since you opened it
writers-title = { $path } has been changed by someone else
writers-nothing-mine = You have changed nothing since. Reload to go on with what is in the file.
writers-apart = You and they have changed different fields, so that both can stand. Taking theirs over is one step, which Undo takes back.
writers-clash = You and they have changed the same. Save yours as a copy, or reload; one step of Undo brings yours back.
writers-unknown = Saving is held back, so that neither text is lost. Save yours as a copy, or reload; one step of Undo brings yours back.
writers-both = Changed by both
writers-theirs = Changed in the file
writers-mine = Changed here and not saved
writers-show = Show differences
writers-reload = Reload
writers-save-copy = Save a copy…
writers-take-over = Take over their changes
writers-later = Later
writers-open = { $by } has had this note open on { $host } since { $since }
writers-open-somebody = Somebody has had this note open on { $host } since { $since }
writers-open-text = You can look at it, or edit it at your own risk: whoever saves second is shown what differs.
writers-conflicts = { $count ->
    [one] A copy of this note was made when two people had changed it
   *[other] { $count } copies of this note were made when two people had changed it
}
writers-conflicts-text = Beside it: { $names }. Open it, compare, and remove what is not needed.
writers-unseen = Others cannot see that you have this note open: { $error }
toast-reloaded = The note is as in its file. Undo brings yours back.
toast-taken-over = Their changes are taken over. Save to write both.
clash-no-room = { $place }: the list has no room for what was added in the file

## Mistakes of the program

mishap-title = Chancery made a mistake and ended last time
mishap-text = What was not saved by then was kept; if there was anything, the home screen lists it. Where the program failed is written in { $path }, and nothing of your notes.

## The form

section-meeting = Meeting
section-participants = Participants
section-topics = Topics
section-agreements = Agreements
section-figures = Figures
section-brief = Brief texts
section-record = Record texts
section-actions = Actions
section-quotes = Quotes
section-claims = Claims
section-day = On the day
section-statement = Intervention
section-programme = Programme
section-joint-text = Joint text
section-bilaterals = In the margins
section-annexes = Annexes
section-custom = Other sections
section-sources = Sources
section-document = Document details
section-clearances = Clearance
section-marking = Marking
section-open = Open { $section }
section-fold = Fold { $section }
busy = Working…
outline-title = Sections
outline-more = More
outline-complete = complete
outline-empty = nothing entered
outline-begun = begun
outline-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
outline-entry = { $section }, { $state }
hint-participants = Who sits on each side of the table, in order of precedence.
hint-topics = What the meeting is about, one card for each subject.
hint-brief = What it is for, what we want, what to say and what not.
hint-record = Summary, who gets the record, and our own comment.
hint-actions = What is to be done, by whom and when.
hint-quotes = Words that may be quoted, and who said them.
hint-claims = What somebody states and we do not vouch for.
hint-day = Opening line, what to avoid, logistics, gift, contacts.
hint-statement = What we say, the scenario, the document it ends with.
hint-programme = A visit by day and time.
hint-joint-text = Each paragraph once in every language.
hint-bilaterals = Whom one meets beside the larger meeting, when and where.
hint-annexes = Texts and images that stand behind the paper.
hint-custom = For what the form does not foresee.
hint-document = Reference, date, office and addressee: the head of the paper.
hint-clearances = Who has drafted, cleared and approved it.
hint-marking = Who may see the paper.
hint-agreements = Texts that are to be signed, or were.
hint-figures = Numbers the paper quotes, each with its source.
hint-sources = Where figures and statements come from.
add-delegation = Add delegation
add-participant = Add participant
add-topic = Add topic
add-Note-objectives = Add objective
add-Note-press_lines = Add press line
add-Texts-top_lines = Add top line
add-Texts-sensitivities = Add sensitivity
add-agreement = Add agreement
add-figure = Add figure
add-source = Add source
add-action = Add action
add-quote = Add quote
add-claim = Add claim
add-programme = Add programme item
add-paragraph = Add paragraph
add-joint-title = Add title
add-bilateral = Add meeting in the margins
add-language = Add language
add-annex = Add annex
add-custom = Add section
add-clearance = Add step
add-value = Add period
add-signatory = Add signatory
add-position = Add position
add-defensive = Add answer
add-Note-copies = Add copy
add-Topic-points = Add point
add-Participant-variants = Add spelling
add-Meeting-languages = Add language
add-PreviousMeeting-promised = Add promise
add-Agreement-witnesses = Add witness
add-Agreement-languages = Add language
add-Action-supporting = Add supporter
add-Texts-contacts = Add contact
add-Texts-distribution = Add recipient
add-to = { $add } to { $item }
show-more = More
show-more-filled = { $count ->
    [one] More (1 filled in)
   *[other] More ({ $count } filled in)
}
show-less = Less
show-more-name = { $item }: more fields
item-actions = Actions for { $item }
item-move-up = Move up
item-move-down = Move down
item-duplicate = Duplicate
item-remove = Remove
item-remove-name = Remove { $item }
item-drag = Drag { $item } to another place
party-name = { $item }: party { $delegation }
no-delegations-yet = Add the delegations first: they are chosen from here.
choose-none = Not chosen
choose-search = Search
choose-nothing-found = Nothing found
choose-new-source = New source…
choose-nothing-yet = There is nothing to choose yet.
choose-use = Use “{ $text }”
reference-gone = No longer there ({ $key })
unit-choose = Choose the unit of { $field }
name-choose = Choose a name for { $field }
image-choose = Choose image…
image-replace = Replace…
image-remove = Remove { $field }
image-hint = PNG, JPEG or SVG of at most 6 MB. You can also drop the file here.
image-held = { $kind }, { $size }
image-unknown = An image that cannot be shown
previous-note = Its note has the id { $id }.
derived-from = Made from the note with the id { $id }.
freeze-final = Made final { $day ->
    [unknown] {""}
   *[other] on { $day }{" "}
}by { $by ->
    [unknown] somebody
   *[other] { $by }
}.
freeze-reopened = Reopened { $day ->
    [unknown] {""}
   *[other] on { $day }{" "}
}by { $by ->
    [unknown] somebody
   *[other] { $by }
}.
date-choose = Choose a day for { $field }
date-today = Today
date-clear = Clear
date-previous = Previous month
date-next = Next month
reading-two = “{ $text }” can be read in two ways. Which is meant?
field-name = { $owner }: { $field }
reading-choose = { $field }: { $reading }
edit-cut = Cut
edit-copy = Copy
edit-paste = Paste
unreadable-date = This is not a date. Write it like { $example }.
unreadable-decimal = This is not a number. Write it like { $example }.
unreadable-period = This is not a period. Write 2024, H1 2024, Q3 2024, March 2024, or two dates with a dash between them.
unreadable-time = This is not a time of the day. Write it like { $example }.
unreadable-count = This is not a whole number.

## Findings

findings-title = Findings
findings-none = Nothing to mend.
findings-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
findings-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
findings-missing = { $count } to fill in
findings-show = Show the findings
findings-hide = Hide the findings
finding-go = { $message } Go to { $field }
finding-unreadable = { $field } cannot be read as it stands and is not part of the note.
finding-unreadable-remedy = Write it again, or empty the field.

finding-E1 = { $problem ->
    [language] { $field } has no text in “{ $language }”.
   *[empty] { $field } is empty.
}
finding-E1-remedy = Fill it in before the paper is final.
finding-E2 = { $problem ->
    [no-head] { $delegation } has no head.
    [no-ours] No delegation is marked as ours.
    [several-ours] More than one delegation is marked as ours.
   *[fewer] There are fewer than two delegations.
}
finding-E2-remedy = { $problem ->
    [no-head] Give the function “Head of delegation” to whoever leads it.
    [no-ours] Choose “This is our side” on our delegation.
    [several-ours] Leave it on the one delegation that is ours.
   *[fewer] Add the other side, even if its people are not known yet.
}
finding-E3 = { $problem ->
    [future] The meeting counts as held, but its day is still to come.
   *[after-note] The meeting was held after the date of this note.
}
finding-E3-remedy = { $problem ->
    [future] Correct the day, or set the meeting to planned.
   *[after-note] Correct the day of the meeting or the date of the note.
}
finding-E4 = { $problem ->
    [item] “{ $item }” ends before it starts.
   *[meeting] The meeting ends before it starts.
}
finding-E4-remedy = Correct the start or the end.
finding-E5 = { $lead } leads “{ $item }” while “{ $other }” is not over.
finding-E5-remedy = Move one of them, or give it to someone else.
finding-E6 = { $problem ->
    [none] A quote has no speaker.
   *[stranger] { $name } is quoted and is not among the participants.
}
finding-E6-remedy = { $problem ->
    [none] Name who said it; words without a speaker cannot be quoted.
   *[stranger] Write the name as in the delegation, or add the person there.
}
finding-E7 = { $name } has no post or no organisation.
finding-E7-remedy = Say what { $name } is and for whom; the minister has to know who is across the table.
finding-E8 = { $problem ->
    [no-date] “{ $title }” counts as signed but has no date of signature.
   *[signatories] “{ $title }” counts as signed but has fewer signatories than parties.
}
finding-E8-remedy = { $problem ->
    [no-date] Give the day it was signed, or correct its status.
   *[signatories] Name who signed for each party, or correct its status.
}
finding-E9 = “{ $title }” was signed after the date of this note.
finding-E9-remedy = Correct the day of signature or the date of the note.
finding-E10 = { $problem ->
    [unit] The figure “{ $figure }” has no unit.
    [period] The figure “{ $figure }” has a value without a period.
   *[source] The figure “{ $figure }” has no source.
}
finding-E10-remedy = { $problem ->
    [unit] Choose a currency, % or another unit.
    [period] Say which year, quarter or month each value stands for.
   *[source] Say who published it; a figure without a source will be challenged.
}
finding-E11 = The figure “{ $figure }” is disputed and is to be released.
finding-E11-remedy = Settle it with a second source, or keep it in the house.
finding-E12 = No marking has been chosen.
finding-E12-remedy = Choose a scheme and a level; “none” is a choice too.
finding-E13 = “{ $name }” may be released, but refers to “{ $other }”, which may not.
finding-E13-remedy = Release both or neither, or take the reference out.
finding-E14 = { $what ->
    [country] “{ $code }” is not the code of a country.
    [currency] “{ $code }” is not the code of a currency.
    [language] “{ $code }” is not the tag of a language.
   *[time-zone] “{ $code }” is not the name of a time zone.
}
finding-E14-remedy = { $what ->
    [country] Choose the country from the list.
    [currency] Choose the currency from the list.
    [language] Choose the language from the list.
   *[time-zone] Write it like Asia/Almaty.
}
finding-E15 = The image of “{ $title }” has no text that says what it shows.
finding-E15-remedy = Describe it in a sentence for readers who do not see it.
finding-E16 = “{ $name }” may be released but is marked { $level }; this paper goes up to { $highest }.
finding-E16-remedy = Lower its marking if that is right, or keep it in the house.
finding-E17 = No typeface of this computer has { $characters }; the paper shows a mark in its place.
finding-E17-remedy = Write it with other characters, or have a typeface installed that has it and may be embedded.
finding-E18 = The image of “{ $title }” cannot be shown: { $problem ->
    [empty] its file is empty.
    [format] it is neither PNG, JPEG nor SVG.
    [too-large] it has { $width } × { $height } pixels.
    [inks] its colours are printing inks of an unknown kind.
    [no-size] the drawing has no width and height.
    [too-complex] the drawing has too many parts, or parts nested too deeply.
    [outside] the drawing refers to another file.
    [image-within] the drawing holds another image.
    [filters] the drawing uses filter effects, such as blurs or shadows.
    [busy] the computer is too busy to read it.
   *[damaged] its file is damaged or incomplete.
}
finding-E18-remedy = { $problem ->
    [too-large] Save it with less than 16 million pixels and choose it again.
    [inks] Save it in RGB and choose it again.
    [no-size] Save the drawing with a width and a height, and choose it again.
    [too-complex] Save the drawing as PNG and choose that.
    [outside] Save the drawing with all it shows in it, or as PNG, and choose it again.
    [image-within] Choose the image within it, or save the whole as PNG.
    [filters] Save the drawing as PNG and choose that.
    [busy] Close other programs and try again.
   *[damaged] Open it in another program, save it as PNG or JPEG, and choose it again.
}
finding-W1 = { $problem ->
    [owner] Nobody is named for the action “{ $action }”.
   *[due] The action “{ $action }” has no date.
}
finding-W1-remedy = { $problem ->
    [owner] Name the person or office that does it; what belongs to everybody is done by nobody.
   *[due] Give a day, or what it has to be ready for.
}
finding-W2 = “{ $words }” is not a time anyone can be held to.
finding-W2-remedy = Give a day, or what it has to be ready for.
finding-W3 = “{ $title }” is filed as an agreement, but its topic “{ $topic }” has not come so far.
finding-W3-remedy = Correct how far the topic has come, or the status of the agreement.
finding-W4 = The memorandum “{ $title }” is marked as legally binding.
finding-W4-remedy = Ask the legal service: a memorandum rarely binds, and a text that does has another name.
finding-W5 = For { $period }, exports and imports add up to { $sum }, but the turnover says { $turnover }.
finding-W5-remedy = Check the three figures against one source, or say why they differ.
finding-W6 = For { $period } the source states a growth of { $stated } %, but the values give { $computed } %.
finding-W6-remedy = Check the values and the period they are compared with against the source.
finding-W7 = Two figures for “{ $figure }” in { $period } disagree.
finding-W7-remedy = Keep the one you can source, or mark it as disputed.
finding-W8 = { $problem ->
    [reporter] “{ $figure }” comes from { $one } and from { $other }, who count differently.
   *[basis] “{ $figure }” is valued FOB in one place and CIF in another.
}
finding-W8-remedy = Keep to one throughout, or tell the two apart by what they are called.
finding-W9 = The paper has { $pages } pages; its template allows { $limit }.
finding-W9-remedy = Shorten it, or move what is not needed in the room to an annex.
finding-W10 = There are { $count } objectives.
finding-W10-remedy = Keep the three that matter; nobody carries more into a meeting.
finding-W11 = The topic “{ $title }” is planned and has no points to make.
finding-W11-remedy = Say what we want to say, or take it off the agenda.
finding-W12 = “{ $name }” is also written “{ $other }”.
finding-W12-remedy = Use one spelling throughout, or enter the other one with the participant.
finding-W13 = The heads are not of one rank: { $name } has { $rank }, { $other } has { $other_rank }.
finding-W13-remedy = Check whether the level is right, and that it is meant.
finding-W14 = { $problem ->
    [interpreter] Interpretation is expected, but no interpreter is listed.
   *[note-taker] Nobody of our side is listed as note-taker.
}
finding-W14-remedy = { $problem ->
    [interpreter] Add the interpreter, or say that interpretation is not needed.
   *[note-taker] Give the function “Note-taker” to whoever kept the record.
}
finding-W15 = “{ $words }” stands here without a source.
finding-W15-remedy = Say who says so, or leave it out; someone will know better.
finding-W16 = Nobody is named for the claim “{ $claim }”.
finding-W16-remedy = Say whose claim it is; otherwise it reads as ours.
finding-W17 = The note is dated { $days } working days after the meeting; the house grants { $granted }.
finding-W17-remedy = Correct the date if it is wrong; a late record is disputed more easily.
finding-W18 = The note is final, but nobody has cleared or approved it.
finding-W18-remedy = Enter who cleared it, or set it back to draft.
finding-W19 = “{ $title }” is agreed, but no action and no agreement follows from it.
finding-W19-remedy = Add who does what next, or link the agreement to this topic.
finding-W20 = The meeting counts as planned, but its day has passed.
finding-W20-remedy = Set it to held or cancelled, or give the new day.
finding-W21 = “{ $action }” is still open from the previous meeting and is not mentioned in this one.
finding-W21-remedy = Link it to a topic or an agreement of this note, or close it.
finding-W22 = “{ $abbreviation }” is never spelled out.
finding-W22-remedy = Write it out at its first place, with the short form in brackets.
finding-W23 = { $problem ->
    [note] The note is marked { $level }; papers of this template go up to { $highest }.
   *[piece] “{ $name }” is marked { $level }; papers of this template go up to { $highest }.
}
finding-W23-remedy = Use a template made for that level, or lower the marking if that is right.
finding-W24 = { $problem ->
    [choice] This version does not know the choice “{ $name }”. It is kept.
    [choice-near] This version does not know the choice “{ $name }”. It is kept; “{ $near }” may have been meant.
    [field-near] This version does not know the field “{ $name }”. It is kept and not shown; “{ $near }” may have been meant.
   *[field] This version does not know the field “{ $name }”. It is kept and not shown.
}
finding-W24-remedy = { $problem ->
    [choice-near] Choose it here, or open the note with the version that wrote it.
    [choice] Choose another one, or open the note with the version that wrote it.
    [field-near] Correct the name in the file, or open the note with the version that wrote it.
   *[field] Open the note with the version that wrote it.
}
finding-W25 = Papers have no words in the language “{ $code }” yet: their labels stand in English.
finding-W25-remedy = Choose one of { $known }, or make sure that readers can do with English labels.
finding-W26 = { $problem ->
    [few] “{ $figure }” is to have a chart, which takes values of { $limit } periods at least: it is left out.
   *[many] “{ $figure }” is to have a chart of { $count } periods, and { $limit } are the most: it is left out.
}
finding-W26-remedy = { $problem ->
    [few] Add the value of another period, or do without a chart.
   *[many] Give fewer or longer periods, or do without a chart: the table has them all.
}

## Preview

paper-shown = Paper: { $title }
paper-choose = Show as { $title }
paper-internal = internal
paper-releasable = for release
paper-facts = { $audience }, at most { $limit ->
    [one] 1 page
   *[other] { $limit } pages
}
paper-keep = Use for this note
paper-keep-why = From now on the note opens with the paper that is shown
paper-keep-is-own = The note opens with the paper that is shown
preview-page = { $page } / { $pages }
preview-page-name = Page { $page } of { $pages }
preview-zoom = { $percent } %
preview-zoom-in = Larger pages
preview-zoom-out = Smaller pages
preview-fit-page = Fit the whole page
preview-length = { $length } of { $limit } { $limit ->
    [one] page
   *[other] pages
}
preview-length-help = How long the paper is, and how long it may be
preview-length-over = The paper is longer than it may be
preview-fit = Fit to width
preview-failed = The pages could not be set: { $message }
preview-show = Show the preview
preview-hide = Hide the preview

## Questions and messages

unsaved-title = Save the changes to “{ $name }”?
unsaved-text = They are lost otherwise.
unsaved-save = Save
unsaved-discard = Don't save
cancel = Cancel
dismiss = Dismiss
path-title-open = Open a note
path-title-save = Save the note as
path-title-export = Export the PDF as
path-title-image = Choose an image
file-kind-note = Note
file-kind-open = Notes, and papers that carry one
file-kind-pdf = PDF
file-kind-image = Image
path-label = Path of the file
path-hint = The system's file dialog is not available here. Type the whole path of the file.
path-replace = Replace the file if it is there already
path-accept = OK
dialog-pending = The file dialog is open.
dialog-type = Type a path instead
toast-saved = Saved
toast-exported = { $pages ->
    [one] Exported to { $path } (1 page). { $carried }
   *[other] Exported to { $path } ({ $pages } pages). { $carried }
}
not-accessible = It is no PDF/UA, since an image has no description.
not-archived = It is neither PDF/A nor PDF/UA, since a character is in none of the fonts.
carried-nothing = It carries no note.
carried-whole = It carries the whole note.
carried-part = { $count ->
    [0] It carries what its readers may see of the note.
    [one] It carries what its readers may see of the note, less 1 piece marked higher.
   *[other] It carries what its readers may see of the note, less { $count } pieces marked higher.
}
failed-open = { $path } could not be opened
failed-open-remedy = Nothing was changed. If the file was edited by hand, mend it at the place named; otherwise ask for another copy.
failed-save = { $path } could not be saved
failed-save-remedy = Your work is still here. Save it under another name or in another folder.
failed-export = { $path } could not be exported
failed-export-remedy = Choose another name or folder, or close the file in the program that shows it.
failed-image = { $path } could not be taken
failed-image-remedy = The note is as it was. Choose another image, or save this one as PNG or JPEG.
failed-edit = The change was not made
failed-edit-remedy = The note is as it was before.
failed-settings = What you chose could not be remembered
broken-settings = What the program remembered of you could not be read and was set aside
saved-backup = The file had been edited by hand. As it was, with its comments, it is kept here:
saved-in-place = The file could only be written in place. A copy is kept here:
from-paper = This note came out of { $path }. Saving it asks for a name.
from-paper-part = It may be no more than what the readers of that paper may see.
read-only = This note was written by a newer version of Chancery. It can be looked at, not changed.

## Final notes

final-since-by = Final since { $day } (by { $name })
final-since = Final since { $day }
final-by = Final (by { $name })
final-plain = Final
final-in-vain = This paper has errors, so its pages say DRAFT all the same.
final-title = Make “{ $name }” final?
final-text = The pages no longer say DRAFT, and the note can only be looked at until it is reopened.
final-name = Your name
final-accept = Make final
final-refused-title = This note cannot be made final yet
final-refused-text = { $count ->
    [one] 1 error stands
   *[other] { $count } errors stand
} in the way of the paper “{ $paper }”. Choose one to go to its field.
final-refused-close = Close
reopen-title = Reopen “{ $name }”?
reopen-text = It becomes a draft again, as version { $version }. Who reopened it, and when, is kept in the note.
reopen-accept = Reopen
toast-final = The note is final
toast-reopened = The note is a draft again, version { $version }
toast-follow-up = People, sources and what is unfinished were kept

## Months and days

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day-in-words = { $day } { $month } { $year }
day-fillers = of the
day-endings = st nd rd th
day-month-1 = January
day-month-2 = February
day-month-3 = March
day-month-4 = April
day-month-5 = May
day-month-6 = June
day-month-7 = July
day-month-8 = August
day-month-9 = September
day-month-10 = October
day-month-11 = November
day-month-12 = December
weekday-1 = Mo
weekday-2 = Tu
weekday-3 = We
weekday-4 = Th
weekday-5 = Fr
weekday-6 = Sa
weekday-7 = Su

## Records

record-Note = Document
record-Marking = Marking
record-Meeting = Meeting
record-Texts = Texts
record-PreviousMeeting = Previous meeting
item-Source = Source { $number }
item-Delegation = Delegation { $number }
item-Participant = Participant { $number }
item-Topic = Topic { $number }
item-Position = Position { $number }
item-DefensivePoint = Answer { $number }
item-Agreement = Agreement { $number }
item-Signatory = Signatory { $number }
item-Figure = Figure { $number }
item-Value = Value { $number }
item-Freeze = Final version { $number }
item-Clearance = Clearance { $number }
item-Quote = Quote { $number }
item-Action = Action { $number }
item-Claim = Claim { $number }
item-ProgrammeItem = Programme item { $number }
item-Bilateral = Meeting in the margins { $number }
item-JointParagraph = Paragraph { $number }
item-JointVersion = Language { $number }
item-Annex = Annex { $number }
item-CustomSection = Section { $number }

## Fields

field-Note-format = Format of the file
field-Note-min_reader = Oldest format that may edit it
field-Note-id = Id
field-Note-reference = Reference
field-Note-title = Title
field-Note-date = Date of the note
field-Note-language = Language of the paper
field-Note-originator = Originating office
field-Note-author = Author
field-Note-addressee = Addressee
field-Note-copies = Copies to
field-Note-stage = Stage
field-Note-version = Version
field-Note-template = Template
field-Note-marking = Marking
field-Note-sources = Sources
field-Note-meeting = Meeting
field-Note-participants = Participants
field-Note-topics = Topics
field-Note-agreements = Agreements
field-Note-figures = Figures
field-Marking-scheme = Scheme
field-Marking-level = Level
field-Marking-caveat = Caveat
field-Marking-copy_number = Copy number
field-Source-key = Key
field-Source-publisher = Publisher
field-Source-title = Title
field-Source-url = Web address
field-Source-date = Published on
field-Source-accessed = Looked at on
field-Meeting-kind = Kind of meeting
field-Meeting-status = Status
field-Meeting-date = Date
field-Meeting-last_day = Last day
field-Meeting-start = Starts at
field-Meeting-end = Ends at
field-Meeting-zone = Time zone
field-Meeting-city = City
field-Meeting-country = Country
field-Meeting-venue = Venue
field-Delegation-key = Key
field-Delegation-state = State
field-Delegation-name = Short name
field-Delegation-formal_name = Formal name
field-Delegation-role = Part in the meeting
field-Delegation-ours = Our side
field-Delegation-members = Participants
field-Participant-name = Name
field-Participant-honorific = Honorific
field-Participant-post = Post
field-Participant-organisation = Organisation
field-Participant-function = Function
field-Participant-present = Present
field-Note-objectives = Objectives
field-Note-texts = Texts
field-Note-press_lines = Press lines
field-Texts-purpose = Purpose
field-Texts-why_now = Why now
field-Texts-top_lines = Top lines
field-Texts-sensitivities = Sensitivities
field-Participant-native_name = Name in its own script
field-Participant-pronunciation = Pronunciation
field-Participant-biography = Biography
field-Topic-title = Title
field-Topic-treatment = How far it has come
field-Topic-background = Background
field-Topic-points = Points to make
field-Topic-positions = Positions
field-Topic-defensive_points = If raised
field-Topic-outcome = Outcome
field-Topic-planned = Planned
field-Topic-raised = Raised
field-Topic-marking = Marking
field-Topic-releasable = May be released
field-Position-delegation = Side
field-Position-text = Position
field-DefensivePoint-if_raised = If they raise
field-DefensivePoint-response = We answer
field-Agreement-title = Title
field-Agreement-kind = Kind of text
field-Agreement-level = Concluded between
field-Agreement-parties = Parties
field-Agreement-signatories = Signatories
field-Agreement-status = Status
field-Agreement-signed_on = Signed on
field-Agreement-signed_at = Signed in
field-Agreement-binding = Legally binding
field-Agreement-marking = Marking
field-Agreement-releasable = May be released
field-Signatory-name = Name
field-Signatory-party = Signs for
field-Figure-measure = Measure
field-Figure-label = What is measured
field-Figure-qualifier = Precision
field-Figure-values = Values
field-Figure-scale = Scale
field-Figure-unit = Unit
field-Figure-source = Source
field-Figure-status = Status
field-Figure-remark = Remark
field-Figure-marking = Marking
field-Figure-releasable = May be released
field-Value-period = Period
field-Value-number = Number
field-Note-derived_from = Made from
field-Note-freezes = Final versions
field-Note-clearances = Clearance
field-Note-quotes = Quotes
field-Note-actions = Actions
field-Note-claims = Claims
field-Note-programme = Programme
field-Note-joint_text = Joint text
field-Note-joint_title = Title of the joint text
field-Note-joint_copy = Made out as the copy of
field-Note-bilaterals = Meetings in the margins
field-Note-annexes = Annexes
field-Note-custom_sections = Other sections
field-Texts-summary = Summary
field-Texts-summary_releasable = The summary may be released
field-Texts-opening_line = Opening line
field-Texts-logistics = Logistics
field-Texts-avoid = To avoid
field-Texts-gift = Gift and photograph
field-Texts-contacts = Contacts
field-Texts-intervention = Intervention
field-Texts-scenario = Scenario
field-Texts-outcome_document = Outcome document
field-Texts-distribution = Distribution
field-Texts-comment = Comment
field-Freeze-frozen_by = Made final by
field-Freeze-frozen_on = Made final on
field-Freeze-reopened_by = Reopened by
field-Freeze-reopened_on = Reopened on
field-Marking-review_date = To be reviewed on
field-Clearance-step = Step
field-Clearance-name = Name
field-Clearance-post = Post
field-Clearance-status = Status
field-Clearance-date = Date
field-Meeting-category = Category of visit
field-Meeting-initiated_by = Initiated by
field-Meeting-languages = Languages spoken
field-Meeting-interpretation = Interpretation
field-Meeting-first_of_kind = First of its kind
field-Meeting-first_of_kind_source = Source of that remark
field-Meeting-previous = Previous meeting
field-PreviousMeeting-note = Id of its note
field-PreviousMeeting-date = Date
field-PreviousMeeting-place = Place
field-PreviousMeeting-promised = What was promised
field-ProgrammeItem-day = Day
field-ProgrammeItem-start = Starts at
field-ProgrammeItem-end = Ends at
field-ProgrammeItem-place = Place
field-ProgrammeItem-item = Item
field-ProgrammeItem-lead = Lead
field-ProgrammeItem-press = Press
field-ProgrammeItem-dress = Dress
field-Bilateral-counterpart = With
field-Bilateral-day = Day
field-Bilateral-start = Starts at
field-Bilateral-end = Ends at
field-Bilateral-place = Place
field-Bilateral-subject = Subject
field-Delegation-organisation = Organisation
field-Delegation-zone = Time zone
field-Participant-family_name = Family name
field-Participant-variants = Other spellings
field-Participant-rank = Order of precedence
field-Participant-address_spoken = Addressed in speech
field-Participant-address_written = Addressed in writing
field-Topic-key = Key
field-Quote-speaker = Speaker
field-Quote-text = Words
field-Quote-form = Form
field-Quote-source = Source
field-Quote-marking = Marking
field-Quote-releasable = May be released
field-Agreement-key = Key
field-Agreement-witnesses = Witnesses
field-Agreement-languages = Languages
field-Agreement-term = Term
field-Agreement-topic = Topic
field-Agreement-follow_up = Follow-up
field-Action-key = Key
field-Action-text = What is to be done
field-Action-owner = Owner
field-Action-side = Side
field-Action-supporting = Supported by
field-Action-due = Due
field-Action-status = Status
field-Action-topic = Topic
field-Action-agreement = Agreement
field-Action-carried_over = From the previous meeting
field-Action-marking = Marking
field-Action-releasable = May be released
field-Figure-from = From
field-Figure-to = To
field-Figure-reporter = Reported by
field-Figure-basis = Basis
field-Figure-chart = Chart
field-Value-growth = Stated growth, %
field-Claim-text = Claim
field-Claim-attributed_to = Attributed to
field-Claim-source = Source
field-JointParagraph-versions = Languages
field-JointParagraph-releasable = May be released
field-JointVersion-language = Language
field-JointVersion-text = Paragraph
field-Annex-title = Title
field-Annex-text = Text
field-Annex-image = Image
field-Annex-caption = Caption
field-Annex-alternative = What the image shows
field-Annex-marking = Marking
field-Annex-releasable = May be released
field-CustomSection-title = Title
field-CustomSection-text = Text

## Choices

choice-Note-stage-Draft = Draft
choice-Note-stage-Cleared = Cleared
choice-Note-stage-Final = Final
choice-Meeting-kind-Bilateral = Bilateral talks
choice-Meeting-kind-Multilateral = Multilateral meeting
choice-Meeting-kind-CourtesyCall = Courtesy call
choice-Meeting-kind-PhoneCall = Phone call
choice-Meeting-kind-VideoCall = Video call
choice-Meeting-kind-SideEvent = Side event
choice-Meeting-kind-Visit = Visit
choice-Meeting-status-Planned = Planned
choice-Meeting-status-Held = Held
choice-Meeting-status-Cancelled = Cancelled
choice-Delegation-role-Host = Host
choice-Delegation-role-Visitor = Visitor
choice-Delegation-role-Chair = Chair
choice-Delegation-role-Member = Member
choice-Participant-function-Head = Head of delegation
choice-Participant-function-Delegate = Delegate
choice-Participant-function-Ambassador = Ambassador
choice-Participant-function-Interpreter = Interpreter
choice-Participant-function-NoteTaker = Note-taker
choice-Participant-present-Yes = Yes
choice-Participant-present-No = No
choice-Participant-present-Excused = Excused
choice-Topic-treatment-Discussed = Discussed
choice-Topic-treatment-Interest = Interest shown
choice-Topic-treatment-Ready = Ready to act
choice-Topic-treatment-Agreed = Agreed
choice-Topic-treatment-Signed = Signed
choice-Topic-treatment-Disagreed = Disagreed
choice-Agreement-kind-Treaty = Treaty
choice-Agreement-kind-Agreement = Agreement
choice-Agreement-kind-MemorandumOfUnderstanding = Memorandum of understanding
choice-Agreement-kind-Protocol = Protocol
choice-Agreement-kind-JointDeclaration = Joint declaration
choice-Agreement-kind-Roadmap = Roadmap
choice-Agreement-kind-ActionPlan = Action plan
choice-Agreement-kind-AgreedMinutes = Agreed minutes
choice-Agreement-kind-Contract = Contract
choice-Agreement-level-State = States
choice-Agreement-level-Government = Governments
choice-Agreement-level-Ministry = Ministries
choice-Agreement-level-Corporate = Companies
choice-Agreement-status-Negotiating = Being negotiated
choice-Agreement-status-Initialled = Initialled
choice-Agreement-status-Signed = Signed
choice-Agreement-status-Ratified = Ratified
choice-Agreement-status-InForce = In force
choice-Agreement-status-Expired = Expired
choice-Agreement-binding-Unknown = Not known
choice-Agreement-binding-Yes = Yes
choice-Agreement-binding-No = No
choice-Figure-measure-Turnover = Trade turnover
choice-Figure-measure-Exports = Exports
choice-Figure-measure-Imports = Imports
choice-Figure-measure-DirectInvestment = Direct investment
choice-Figure-measure-Share = Share
choice-Figure-measure-Count = Count
choice-Figure-measure-Custom = Something else
choice-Figure-qualifier-Exact = Exactly
choice-Figure-qualifier-About = About
choice-Figure-qualifier-Over = Over
choice-Figure-qualifier-Under = Under
choice-Figure-qualifier-Target = Target
choice-Figure-scale-Thousand = Thousand
choice-Figure-scale-Million = Million
choice-Figure-scale-Billion = Billion
choice-Figure-status-Confirmed = Confirmed
choice-Figure-status-Disputed = Disputed
choice-Clearance-step-Drafted = Drafted
choice-Clearance-step-Cleared = Cleared
choice-Clearance-step-Approved = Approved
choice-Clearance-status-Pending = Awaited
choice-Clearance-status-Given = Given
choice-Clearance-status-Refused = Refused
choice-Meeting-category-State = State visit
choice-Meeting-category-Official = Official visit
choice-Meeting-category-Working = Working visit
choice-Meeting-category-Transit = Transit
choice-Meeting-category-Private = Private visit
choice-Meeting-interpretation-NotNeeded = Not needed
choice-Meeting-interpretation-Consecutive = Consecutive
choice-Meeting-interpretation-Simultaneous = Simultaneous
choice-Meeting-interpretation-Whispered = Whispered
choice-ProgrammeItem-press-Open = Open to the press
choice-ProgrammeItem-press-Closed = Closed to the press
choice-Quote-form-Verbatim = Verbatim
choice-Quote-form-Translated = Translated
choice-Quote-form-Paraphrase = Paraphrase
choice-Action-status-Open = Open
choice-Action-status-Done = Done
choice-Action-status-Dropped = Dropped
choice-Figure-basis-Fob = FOB
choice-Figure-basis-Cif = CIF
choice-Figure-chart-Bars = Bars
choice-Figure-chart-Line = Line

## Papers in other formats

command-export-word = Export for Word
command-export-word-help = Write the paper as a Word document, to be corrected there
command-export-html = Export as a web page
command-export-html-help = Write the paper as one HTML file
command-export-markdown = Export as Markdown
command-export-markdown-help = Write the paper as text with headings, lists and tables in Markdown
command-export-text = Export as plain text
command-export-text-help = Write the paper as text in lines of 72 columns, for mails and cables
menu-export-as = Export as
path-title-export-as = Export the paper as
file-kind-docx = Word document
file-kind-html = Web page
file-kind-md = Markdown
file-kind-txt = Plain text
toast-exported-document = Exported to { $path }. It carries no note.

command-read-remarks = Read comments from Word…
command-read-remarks-help = Show what others wrote into the Word paper beside the fields it belongs to
command-next-remark = Next remark
command-next-remark-help = Go to the field of the next remark from Word
command-previous-remark = Previous remark
command-previous-remark-help = Go to the field of the remark before
command-take-remark = Take over the change
command-take-remark-help = Give the field the text it has in Word, and go on to the next remark
command-dismiss-remark = Dismiss the remark
command-dismiss-remark-help = Put the remark away, and go on to the next one
command-take-all-remarks = Take over all changes
command-take-all-remarks-help = Take over every change from Word as one step, which Undo takes back; comments stay
path-title-remarks = Read comments from a Word document
remarks-title = Remarks from Word
remarks-count = { $count } of { $all } left
remarks-all-done = All remarks are worked off
remarks-left = { $count ->
    [one] 1 remark left
   *[other] { $count } remarks left
}
remarks-said = Remarks from Word have been read: { $left }
remarks-said-taken = Taken over: { $left }
remarks-said-dismissed = Dismissed: { $left }
remarks-taken-all = { $count ->
    [one] 1 change taken over
   *[other] { $count } changes taken over
}
remarks-comment = Comment
remarks-inserted = Words added
remarks-deleted = Words taken out
remarks-changed = Words changed
remarks-about = On “{ $words }”
remarks-before = Now
remarks-after = With the change
remarks-was = Before, in Word
remarks-is = Changed, in Word
remarks-now = Here today: “{ $words }”
remarks-nothing = (no text)
remarks-words-out = Taken out: { $words }
remarks-words-in = Put in: { $words }
remarks-why-whole = This text has been changed here since, at the same place. Compare both, and change the text yourself or use the one from Word.
remarks-why-by-hand = This change cannot be put into a field by itself. Make it yourself where it belongs.
remarks-why-gone = The text this belongs to is no longer in the paper.
remarks-take = Take over
remarks-take-name = Take over remark { $number }: { $field }
remarks-use = Use the text from Word
remarks-use-name = Use the text from Word of remark { $number }: { $field }
remarks-dismiss = Dismiss
remarks-dismiss-name = Dismiss remark { $number }: { $field }
remarks-done = Done
remarks-done-name = Done with remark { $number }: { $field }
remarks-more = { $count ->
    [one] 1 more remark on this field stands in the list below
   *[other] { $count } more remarks on this field stand in the list below
}
remarks-more-lines = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
remarks-fieldless = No field of its own
remarks-fieldless-head = Without a field: the text this belongs to has gone, or is the template’s
remarks-go = Remark { $number }, { $kind }, { $field }: { $words }
remarks-take-all = Take over all changes
remarks-bring-back = Bring back dismissed ({ $count })
remarks-show = Show the remarks
remarks-hide = Hide the remarks
remarks-put-away = Put the remarks away
remarks-none = { $path } has no comments and no tracked changes
remarks-none-text = In Word, “Track Changes” has to be on for changes to be seen here. What was changed without it is no longer marked.
remarks-failed = { $path } could not be read
remarks-failed-remedy = Choose a paper that was exported as a Word document, or save this one in Word once more as .docx.
remarks-another = Is { $path } a paper of this note?
remarks-another-text = The document says that it was made from another note. Its remarks can be shown all the same; those whose words are not in this note stand without a field.
remarks-unclear = Is { $path } a paper of this note?
remarks-unclear-text = The document does not say from which note it was made, and little of what it says is in this one. Its remarks can be shown all the same; those whose words are not in this note stand without a field.
remarks-accept = Show its remarks
remarks-leave = Leave it
remarks-no-note = { $path } has come back from Word
remarks-no-note-text = Open the note it was made from first, and drop the document on it again.
remarks-gone = The remarks in { $path } cannot be shown again
remarks-gone-text = Not all of them were worked off. If the document lies elsewhere now, read it once more from there.
remarks-not-kept = What was worked off of the remarks is not remembered
