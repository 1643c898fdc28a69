import { AppError } from '../../../shared/errors';
import type { Law } from '../../../shared/law';
import type { Context } from '../context';
import { follow } from '../store';
import { withFiles } from './compare';
import { compileSet, setHash } from './compile-set';
import { insertFiles, type SignedText } from './instrument-store';

/** Files that take effect together, and the law with them. */
export interface Prepared {
  readonly files: readonly SignedText[];
  readonly law: Law;
  /** The set that they change, to see that nobody has changed it meanwhile. */
  readonly before: string;
}

/** Compiles what would be in force. @throws AppError INSTRUMENT_* */
export function prepareAdoption(
  { lawbook }: Pick<Context, 'lawbook'>,
  files: readonly SignedText[],
): Prepared {
  const { inUse } = lawbook.current();
  return { files, law: compileSet(withFiles(inUse, files)), before: setHash(inUse) };
}

/**
 * A finding without its standard could be neither read nor withdrawn. What a standard was is kept in
 * the history, but results come from the law in force alone. A standard that is missing already, for
 * its file cannot be used, keeps no other file out.
 * @throws AppError INSTRUMENT_STANDARD_IN_USE
 */
function checkFindings({ db, law: before }: Context, law: Law): void {
  const used = db
    .prepare<[], string>('SELECT DISTINCT standard_id FROM findings ORDER BY standard_id')
    .pluck()
    .all();
  const gone = used.find((id) => before.standards.has(id) && !law.standards.has(id));
  if (gone !== undefined) throw new AppError('INSTRUMENT_STANDARD_IN_USE', { where: gone });
}

/**
 * Puts files in force, in the running transaction; once that is durable, the vault works with the law
 * that they make. Kept results follow of themselves: they are marked by the law they were kept under.
 * @throws AppError INSTRUMENT_SET_CHANGED, INSTRUMENT_STANDARD_IN_USE
 */
export function adopt(context: Context, { files, law, before }: Prepared, reason: string): void {
  const { db, lawbook, vault } = context;
  const { inUse, unusable } = lawbook.current();
  if (setHash(inUse) !== before) throw new AppError('INSTRUMENT_SET_CHANGED');
  checkFindings(context, law);
  insertFiles(db, files, { reason, at: context.now(), officerId: vault.officer.id });
  const adopted = new Set(files.map(({ code }) => code));
  follow(db, {
    committed: () => {
      lawbook.replace({
        law,
        inUse: withFiles(inUse, files),
        unusable: unusable.filter(({ code }) => !adopted.has(code)),
      });
    },
    undone: () => undefined,
  });
}
