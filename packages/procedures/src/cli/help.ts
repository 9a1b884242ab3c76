/** What `motcua --help` and `motcua COMMAND --help` print. */
export const help = {
  motcua: `motcua: write and check procedure definitions

  motcua check [FILES or FOLDER]   find what is wrong, with file, line and reason
  motcua new ID                    write a new definition that passes the check
  motcua diff OLD NEW              what changes for a citizen half way through
  motcua preview FILE              fill it in in the browser while you write it

motcua COMMAND --help says more. The guide is docs/guides/procedure-author.md.
`,
  check: `motcua check [FILES or FOLDER] [--notes]

Checks definitions: the format, what refers to what, pages that are never shown,
conditions that can never hold, options that do not exist, missing translations,
fees with gaps, and versions of one procedure whose days overlap.
Without a name it checks the built-in catalogue; of a folder, its *.json files.

Each problem is one line:  file:line:column: reason
A line that says "note" is no problem, only odd. What hangs on typed text, dates or
amounts cannot be decided: it is counted, and with --notes listed.

Exit code 0: no problem. 1: problems. 2: no such file, or a wrong command.
`,
  new: `motcua new ID [--folder FOLDER]

Writes ID.json in FOLDER (the current one without it): a small definition that passes
the check, to be changed. ID is small letters, digits and hyphens: pet-registration.
It stays for ever, so choose it well. A file that exists is never written over.
`,
  diff: `motcua diff OLD NEW

Says in words what changes between two versions of a definition for a citizen who is
half way through: which answers are lost, what is asked anew, what costs something else.

Exit code 0: compared. 1: a file has problems (motcua check names them).
2: no such file, or a wrong command.
`,
  preview: `motcua preview FILE [--port PORT] [--unit CODE]

Opens the definition as a citizen sees it, on this computer only, at the address it
prints. It reloads when the file is saved; problems are shown on the page. What is
submitted is kept nowhere. The days of validity are left aside. Ctrl-C ends it.

--port  any free port without it       --unit  a ward's code, 26740 without it
`,
} as const;

export type HelpTopic = keyof typeof help;
