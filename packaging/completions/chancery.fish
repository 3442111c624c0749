# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_chancery_global_optspecs
    string join \n h/help V/version
end

function __fish_chancery_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_chancery_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_chancery_using_subcommand
    set -l cmd (__fish_chancery_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c chancery -n "__fish_chancery_needs_command" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_needs_command" -s V -l version -d 'Print version'
complete -c chancery -n "__fish_chancery_needs_command" -a "export" -d 'Make papers from notes: write them as PDF, for Word, for the web or for mail'
complete -c chancery -n "__fish_chancery_needs_command" -a "check" -d 'Say what a careful chief of staff would say about notes'
complete -c chancery -n "__fish_chancery_needs_command" -a "compare" -d 'Say what differs between two notes'
complete -c chancery -n "__fish_chancery_needs_command" -a "new" -d 'Begin a note'
complete -c chancery -n "__fish_chancery_needs_command" -a "finalise" -d 'Make a note final: it may only be looked at until it is reopened'
complete -c chancery -n "__fish_chancery_needs_command" -a "reopen" -d 'Make a draft of the next version out of a final note'
complete -c chancery -n "__fish_chancery_needs_command" -a "templates" -d 'List the templates, copy one as the beginning of your own, or check your own'
complete -c chancery -n "__fish_chancery_needs_command" -a "comments" -d 'List the comments and tracked changes somebody made in Word, each with its field'
complete -c chancery -n "__fish_chancery_needs_command" -a "extract" -d 'Take the note out of a paper'
complete -c chancery -n "__fish_chancery_needs_command" -a "open" -d 'Open a note, or the one that a paper carries, in the window'
complete -c chancery -n "__fish_chancery_needs_command" -a "licences" -d 'Print the licences of the program and of all that is built into it'
complete -c chancery -n "__fish_chancery_needs_command" -a "bench-note" -d 'Write a note of any length, to measure with'
complete -c chancery -n "__fish_chancery_needs_command" -a "bench-export" -d 'Measure the exports of a note in one process: the first, and those after edits'
complete -c chancery -n "__fish_chancery_needs_command" -a "bench-keys" -d 'Measure what it takes from a key to the painted page'
complete -c chancery -n "__fish_chancery_needs_command" -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c chancery -n "__fish_chancery_using_subcommand export" -s t -l template -d 'The id of a template, a file that holds one, or all; without it, the one the note asks for' -r
complete -c chancery -n "__fish_chancery_using_subcommand export" -s o -l output -d 'The file to write, or a folder for the papers of several notes' -r -F
complete -c chancery -n "__fish_chancery_using_subcommand export" -l to -d 'As what: pdf, docx, html, md, txt, or several with commas between' -r
complete -c chancery -n "__fish_chancery_using_subcommand export" -s j -l jobs -d 'How many notes are exported at once; without it, as many as there are cores' -r
complete -c chancery -n "__fish_chancery_using_subcommand export" -l force -d 'Replace an existing file, whatever it is'
complete -c chancery -n "__fish_chancery_using_subcommand export" -l no-source -d 'Leave the note out of the PDF'
complete -c chancery -n "__fish_chancery_using_subcommand export" -l whole-source -d 'Carry all that the readers may see, and raise the banner to the highest of it'
complete -c chancery -n "__fish_chancery_using_subcommand export" -s q -l quiet -d 'Say nothing but what went wrong'
complete -c chancery -n "__fish_chancery_using_subcommand export" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand check" -s t -l template -d 'The id of a template or a file that holds one; without it, the one the note asks for' -r
complete -c chancery -n "__fish_chancery_using_subcommand check" -l as-of -d 'The day the check is made, if not today' -r
complete -c chancery -n "__fish_chancery_using_subcommand check" -s j -l jobs -d 'How many notes are checked at once; without it, as many as there are cores' -r
complete -c chancery -n "__fish_chancery_using_subcommand check" -l json -d 'Print a list in JSON'
complete -c chancery -n "__fish_chancery_using_subcommand check" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand compare" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand new" -s o -l output -d 'The file of the note' -r -F
complete -c chancery -n "__fish_chancery_using_subcommand new" -l from -d 'The note about the meeting before, to go on from' -r -F
complete -c chancery -n "__fish_chancery_using_subcommand new" -l language -d 'The language of its papers (BCP 47), such as en, fr or kk; without it, that of the note before, or en' -r
complete -c chancery -n "__fish_chancery_using_subcommand new" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand finalise" -l by -d 'The name of who makes it final' -r
complete -c chancery -n "__fish_chancery_using_subcommand finalise" -s t -l template -d 'The id of a template or a file that holds one, whose paper may have no errors; without it, the one the note asks for' -r
complete -c chancery -n "__fish_chancery_using_subcommand finalise" -l as-of -d 'The day it is made final, if not today' -r
complete -c chancery -n "__fish_chancery_using_subcommand finalise" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand reopen" -l by -d 'The name of who reopens it' -r
complete -c chancery -n "__fish_chancery_using_subcommand reopen" -l as-of -d 'The day it is reopened, if not today' -r
complete -c chancery -n "__fish_chancery_using_subcommand reopen" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and not __fish_seen_subcommand_from copy check fields help" -l json -d 'Print a list in JSON'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and not __fish_seen_subcommand_from copy check fields help" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and not __fish_seen_subcommand_from copy check fields help" -f -a "copy" -d 'Write a commented copy of a built-in template, ready to be changed'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and not __fish_seen_subcommand_from copy check fields help" -f -a "check" -d 'Say all that is wrong with the files of templates'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and not __fish_seen_subcommand_from copy check fields help" -f -a "fields" -d 'Say what each field of a template means'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and not __fish_seen_subcommand_from copy check fields help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and __fish_seen_subcommand_from copy" -l force -d 'Replace an existing file, whatever it is'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and __fish_seen_subcommand_from copy" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and __fish_seen_subcommand_from fields" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and __fish_seen_subcommand_from help" -f -a "copy" -d 'Write a commented copy of a built-in template, ready to be changed'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and __fish_seen_subcommand_from help" -f -a "check" -d 'Say all that is wrong with the files of templates'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and __fish_seen_subcommand_from help" -f -a "fields" -d 'Say what each field of a template means'
complete -c chancery -n "__fish_chancery_using_subcommand templates; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c chancery -n "__fish_chancery_using_subcommand comments" -l note -d 'The note it was made from; without it, the one of the same name beside it' -r -F
complete -c chancery -n "__fish_chancery_using_subcommand comments" -s t -l template -d 'The id of the template it was made by, or a file that holds one; without it, the one whose paper has most of its words' -r
complete -c chancery -n "__fish_chancery_using_subcommand comments" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand extract" -s o -l output -d 'The file of the note' -r -F
complete -c chancery -n "__fish_chancery_using_subcommand extract" -l force -d 'Replace an existing file, whatever it is'
complete -c chancery -n "__fish_chancery_using_subcommand extract" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand open" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand licences" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand bench-note" -s o -l output -d 'The file of the note' -r -F
complete -c chancery -n "__fish_chancery_using_subcommand bench-note" -l force -d 'Replace an existing file'
complete -c chancery -n "__fish_chancery_using_subcommand bench-note" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand bench-export" -l rounds -d 'How often each edit is made; the median is told' -r
complete -c chancery -n "__fish_chancery_using_subcommand bench-export" -l json -d 'Print an object in JSON'
complete -c chancery -n "__fish_chancery_using_subcommand bench-export" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand bench-keys" -l rounds -d 'How often each edit is made; the median is told' -r
complete -c chancery -n "__fish_chancery_using_subcommand bench-keys" -l json -d 'Print an object in JSON'
complete -c chancery -n "__fish_chancery_using_subcommand bench-keys" -s h -l help -d 'Print help'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "export" -d 'Make papers from notes: write them as PDF, for Word, for the web or for mail'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "check" -d 'Say what a careful chief of staff would say about notes'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "compare" -d 'Say what differs between two notes'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "new" -d 'Begin a note'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "finalise" -d 'Make a note final: it may only be looked at until it is reopened'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "reopen" -d 'Make a draft of the next version out of a final note'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "templates" -d 'List the templates, copy one as the beginning of your own, or check your own'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "comments" -d 'List the comments and tracked changes somebody made in Word, each with its field'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "extract" -d 'Take the note out of a paper'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "open" -d 'Open a note, or the one that a paper carries, in the window'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "licences" -d 'Print the licences of the program and of all that is built into it'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "bench-note" -d 'Write a note of any length, to measure with'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "bench-export" -d 'Measure the exports of a note in one process: the first, and those after edits'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "bench-keys" -d 'Measure what it takes from a key to the painted page'
complete -c chancery -n "__fish_chancery_using_subcommand help; and not __fish_seen_subcommand_from export check compare new finalise reopen templates comments extract open licences bench-note bench-export bench-keys help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c chancery -n "__fish_chancery_using_subcommand help; and __fish_seen_subcommand_from templates" -f -a "copy" -d 'Write a commented copy of a built-in template, ready to be changed'
complete -c chancery -n "__fish_chancery_using_subcommand help; and __fish_seen_subcommand_from templates" -f -a "check" -d 'Say all that is wrong with the files of templates'
complete -c chancery -n "__fish_chancery_using_subcommand help; and __fish_seen_subcommand_from templates" -f -a "fields" -d 'Say what each field of a template means'
