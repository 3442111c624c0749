
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'chancery' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'chancery'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'chancery' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Make papers from notes: write them as PDF, for Word, for the web or for mail')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say what a careful chief of staff would say about notes')
            [CompletionResult]::new('compare', 'compare', [CompletionResultType]::ParameterValue, 'Say what differs between two notes')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Begin a note')
            [CompletionResult]::new('finalise', 'finalise', [CompletionResultType]::ParameterValue, 'Make a note final: it may only be looked at until it is reopened')
            [CompletionResult]::new('reopen', 'reopen', [CompletionResultType]::ParameterValue, 'Make a draft of the next version out of a final note')
            [CompletionResult]::new('templates', 'templates', [CompletionResultType]::ParameterValue, 'List the templates, copy one as the beginning of your own, or check your own')
            [CompletionResult]::new('comments', 'comments', [CompletionResultType]::ParameterValue, 'List the comments and tracked changes somebody made in Word, each with its field')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Take the note out of a paper')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a note, or the one that a paper carries, in the window')
            [CompletionResult]::new('licences', 'licences', [CompletionResultType]::ParameterValue, 'Print the licences of the program and of all that is built into it')
            [CompletionResult]::new('bench-note', 'bench-note', [CompletionResultType]::ParameterValue, 'Write a note of any length, to measure with')
            [CompletionResult]::new('bench-export', 'bench-export', [CompletionResultType]::ParameterValue, 'Measure the exports of a note in one process: the first, and those after edits')
            [CompletionResult]::new('bench-keys', 'bench-keys', [CompletionResultType]::ParameterValue, 'Measure what it takes from a key to the painted page')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'chancery;export' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'The id of a template, a file that holds one, or all; without it, the one the note asks for')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The id of a template, a file that holds one, or all; without it, the one the note asks for')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file to write, or a folder for the papers of several notes')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file to write, or a folder for the papers of several notes')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'As what: pdf, docx, html, md, txt, or several with commas between')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'How many notes are exported at once; without it, as many as there are cores')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many notes are exported at once; without it, as many as there are cores')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace an existing file, whatever it is')
            [CompletionResult]::new('--no-source', '--no-source', [CompletionResultType]::ParameterName, 'Leave the note out of the PDF')
            [CompletionResult]::new('--whole-source', '--whole-source', [CompletionResultType]::ParameterName, 'Carry all that the readers may see, and raise the banner to the highest of it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing but what went wrong')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing but what went wrong')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;check' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'The id of a template or a file that holds one; without it, the one the note asks for')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The id of a template or a file that holds one; without it, the one the note asks for')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day the check is made, if not today')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'How many notes are checked at once; without it, as many as there are cores')
            [CompletionResult]::new('--jobs', '--jobs', [CompletionResultType]::ParameterName, 'How many notes are checked at once; without it, as many as there are cores')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print a list in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;compare' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;new' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file of the note')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file of the note')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'The note about the meeting before, to go on from')
            [CompletionResult]::new('--language', '--language', [CompletionResultType]::ParameterName, 'The language of its papers (BCP 47), such as en, fr or kk; without it, that of the note before, or en')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;finalise' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'The name of who makes it final')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'The id of a template or a file that holds one, whose paper may have no errors; without it, the one the note asks for')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The id of a template or a file that holds one, whose paper may have no errors; without it, the one the note asks for')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day it is made final, if not today')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;reopen' {
            [CompletionResult]::new('--by', '--by', [CompletionResultType]::ParameterName, 'The name of who reopens it')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'The day it is reopened, if not today')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;templates' {
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print a list in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('copy', 'copy', [CompletionResultType]::ParameterValue, 'Write a commented copy of a built-in template, ready to be changed')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say all that is wrong with the files of templates')
            [CompletionResult]::new('fields', 'fields', [CompletionResultType]::ParameterValue, 'Say what each field of a template means')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'chancery;templates;copy' {
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace an existing file, whatever it is')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;templates;check' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;templates;fields' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;templates;help' {
            [CompletionResult]::new('copy', 'copy', [CompletionResultType]::ParameterValue, 'Write a commented copy of a built-in template, ready to be changed')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say all that is wrong with the files of templates')
            [CompletionResult]::new('fields', 'fields', [CompletionResultType]::ParameterValue, 'Say what each field of a template means')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'chancery;templates;help;copy' {
            break
        }
        'chancery;templates;help;check' {
            break
        }
        'chancery;templates;help;fields' {
            break
        }
        'chancery;templates;help;help' {
            break
        }
        'chancery;comments' {
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'The note it was made from; without it, the one of the same name beside it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'The id of the template it was made by, or a file that holds one; without it, the one whose paper has most of its words')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'The id of the template it was made by, or a file that holds one; without it, the one whose paper has most of its words')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;extract' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file of the note')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file of the note')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace an existing file, whatever it is')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;open' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;licences' {
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;bench-note' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file of the note')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file of the note')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace an existing file')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;bench-export' {
            [CompletionResult]::new('--rounds', '--rounds', [CompletionResultType]::ParameterName, 'How often each edit is made; the median is told')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print an object in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;bench-keys' {
            [CompletionResult]::new('--rounds', '--rounds', [CompletionResultType]::ParameterName, 'How often each edit is made; the median is told')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print an object in JSON')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'chancery;help' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Make papers from notes: write them as PDF, for Word, for the web or for mail')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say what a careful chief of staff would say about notes')
            [CompletionResult]::new('compare', 'compare', [CompletionResultType]::ParameterValue, 'Say what differs between two notes')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Begin a note')
            [CompletionResult]::new('finalise', 'finalise', [CompletionResultType]::ParameterValue, 'Make a note final: it may only be looked at until it is reopened')
            [CompletionResult]::new('reopen', 'reopen', [CompletionResultType]::ParameterValue, 'Make a draft of the next version out of a final note')
            [CompletionResult]::new('templates', 'templates', [CompletionResultType]::ParameterValue, 'List the templates, copy one as the beginning of your own, or check your own')
            [CompletionResult]::new('comments', 'comments', [CompletionResultType]::ParameterValue, 'List the comments and tracked changes somebody made in Word, each with its field')
            [CompletionResult]::new('extract', 'extract', [CompletionResultType]::ParameterValue, 'Take the note out of a paper')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a note, or the one that a paper carries, in the window')
            [CompletionResult]::new('licences', 'licences', [CompletionResultType]::ParameterValue, 'Print the licences of the program and of all that is built into it')
            [CompletionResult]::new('bench-note', 'bench-note', [CompletionResultType]::ParameterValue, 'Write a note of any length, to measure with')
            [CompletionResult]::new('bench-export', 'bench-export', [CompletionResultType]::ParameterValue, 'Measure the exports of a note in one process: the first, and those after edits')
            [CompletionResult]::new('bench-keys', 'bench-keys', [CompletionResultType]::ParameterValue, 'Measure what it takes from a key to the painted page')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'chancery;help;export' {
            break
        }
        'chancery;help;check' {
            break
        }
        'chancery;help;compare' {
            break
        }
        'chancery;help;new' {
            break
        }
        'chancery;help;finalise' {
            break
        }
        'chancery;help;reopen' {
            break
        }
        'chancery;help;templates' {
            [CompletionResult]::new('copy', 'copy', [CompletionResultType]::ParameterValue, 'Write a commented copy of a built-in template, ready to be changed')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Say all that is wrong with the files of templates')
            [CompletionResult]::new('fields', 'fields', [CompletionResultType]::ParameterValue, 'Say what each field of a template means')
            break
        }
        'chancery;help;templates;copy' {
            break
        }
        'chancery;help;templates;check' {
            break
        }
        'chancery;help;templates;fields' {
            break
        }
        'chancery;help;comments' {
            break
        }
        'chancery;help;extract' {
            break
        }
        'chancery;help;open' {
            break
        }
        'chancery;help;licences' {
            break
        }
        'chancery;help;bench-note' {
            break
        }
        'chancery;help;bench-export' {
            break
        }
        'chancery;help;bench-keys' {
            break
        }
        'chancery;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
