import { join } from 'node:path';
import { loadInstruments } from '../core/assessments/load-instruments';
import { toAppError } from '../core/failures';
import { fromXlsForm } from '../core/xlsform/from-xlsform';
import { readForm } from '../core/xlsform/read-form';
import { readArguments, required } from './arguments';
import { tellError, tellMisuse } from './failure-text';
import type { Io } from './io';
import { notesInWords } from './xlsform-text';

const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

const usage = `Usage: amparo instrument from-xlsform FILE --prefix CODE [--language LANGUAGE]
         [--title TITLE] [--choices FILE.csv]

Turns a form (XLSForm, as ODK and KoBo use it) into the questions of an instrument file, and prints
its text. FILE is a workbook (.xlsx), or its sheet "survey" as .csv with --choices for the other.
What became help, was changed or left out is listed by line on the other stream.

  --prefix CODE        code of the new checklist: 2 to 6 capital letters and digits
  --language LANGUAGE  take the texts of this language (a name or a code); default: the form's own
  --title TITLE        title of the checklist; default: the form's own

Exit codes: 0 printed, 1 failed, 2 wrong use.
`;

const options = ['prefix', 'language', 'title', 'choices'] as const;

/** `instrument from-xlsform`. Prints the text of an instrument file alone, so that it can be kept as one. */
export async function runFromXlsForm(argv: readonly string[], io: Io): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.stdout(usage);
    return exitCodes.done;
  }
  try {
    const { target, options: given } = readArguments(argv, options);
    const prefix = required(given.prefix);
    const law = await loadInstruments(join(io.resourcesFolder, 'instruments'));
    const sheets = await readForm(target, given.choices ?? null);
    const { title = null, language = null } = given;
    const imported = fromXlsForm(law, sheets, { prefix, title, language });
    io.stderr(notesInWords(imported));
    io.stdout(imported.yaml);
    return exitCodes.done;
  } catch (error) {
    const known = toAppError(error);
    if (known.code === 'COMMAND_MISUSED') {
      tellMisuse(usage, io);
      return exitCodes.usage;
    }
    tellError(known, io);
    return exitCodes.failed;
  }
}
