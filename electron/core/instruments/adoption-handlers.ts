import type { Parsed } from '../../../shared/api';
import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { adopt, prepareAdoption, type Prepared } from './adopt';
import { authorOf } from './author';
import { readBundled } from './bundled';
import { checkNewer, checkText } from './check-file';
import { setHash } from './compile-set';
import { withFiles } from './compare';
import { adoptedFiles } from './instrument-store';
import type { InstrumentText } from './instrument-text';
import { offeredFiles } from './offered';

/**
 * The files of this program that were chosen, or all that are not older than those in force.
 * @throws AppError INSTRUMENT_DOWNGRADE, INSTRUMENT_NOTHING_NEW
 */
export async function bundledChange(
  { db, resourcesFolder }: Pick<Context, 'db' | 'resourcesFolder'>,
  codes: readonly string[] | null,
): Promise<InstrumentText[]> {
  const bundled = await readBundled(resourcesFolder);
  const offered = offeredFiles(adoptedFiles(db), bundled);
  const older = offered.find(({ code, step }) => step === 'older' && codes?.includes(code));
  if (older !== undefined) {
    const { code, bundled: version, adopted } = older;
    throw new AppError('INSTRUMENT_DOWNGRADE', { code, version, inForce: adopted ?? '' });
  }
  const wanted = new Set(
    offered
      .filter(({ code, step }) => (codes === null ? step !== 'older' : codes.includes(code)))
      .map(({ code }) => code),
  );
  if (wanted.size === 0) throw new AppError('INSTRUMENT_NOTHING_NEW');
  return bundled.filter(({ code }) => wanted.has(code));
}

async function prepareBundled(context: Context, input: Parsed<'instrument.adoptBundled'>) {
  const files = await bundledChange(context, input.codes);
  const prepared = prepareAdoption(context, files);
  const { inUse } = context.lawbook.current();
  if (setHash(withFiles(inUse, files)) !== input.set) throw new AppError('INSTRUMENT_SET_CHANGED');
  return prepared;
}

/** The first fault of a file stands for all of them: the officer has seen the list. */
function acceptedText(context: Context, name: string, yaml: string): InstrumentText {
  const { inUse } = context.lawbook.current();
  const { errors, accepted } = checkText(name, yaml, inUse);
  if (accepted === null) throw errors[0] ?? new AppError('INTERNAL', { where: 'instrument.add' });
  checkNewer(accepted.text, adoptedFiles(context.db));
  return accepted.text;
}

async function prepareOwn(context: Context, input: Parsed<'instrument.add'>): Promise<Prepared> {
  const text = acceptedText(context, input.name, input.yaml);
  if (input.signature === null) return prepareAdoption(context, [text]);
  const signature = Buffer.from(input.signature, 'base64');
  const author = await authorOf(context, input.yaml, signature);
  return prepareAdoption(context, [{ ...text, signature, author }]);
}

function prepareRetirement(context: Context, input: Parsed<'instrument.retire'>): Prepared {
  const file = adoptedFiles(context.db).find(({ code }) => code === input.code);
  if (file === undefined) throw new AppError('NOT_FOUND');
  if (file.origin !== 'institution') throw new AppError('INSTRUMENT_NOT_OWN', { code: input.code });
  return prepareAdoption(context, [{ ...file, isRetired: input.retired }]);
}

function logAdoption(context: Context, { files }: Prepared): void {
  for (const { code, version, sha256 } of files)
    context.audit({ inquiryId: null, subject: code, details: { version, sha256 } });
}

export const adoptionHandlers = {
  'instrument.adoptBundled': staged(prepareBundled, (context, { reason }, prepared) => {
    adopt(context, prepared, reason);
    logAdoption(context, prepared);
    return null;
  }),
  'instrument.add': staged(prepareOwn, (context, { reason }, prepared) => {
    adopt(context, prepared, reason);
    logAdoption(context, prepared);
    return { code: prepared.files[0]?.code ?? '' };
  }),
  'instrument.retire': (context, input) => {
    adopt(context, prepareRetirement(context, input), input.reason);
    const details = { retired: input.retired };
    context.audit({ inquiryId: null, subject: input.code, details });
    return null;
  },
} satisfies Handlers<'instrument.adoptBundled' | 'instrument.add' | 'instrument.retire'>;
