import { AppError } from '../../../shared/errors';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import { writeFileWhole } from '../written-file';
import { authorOf, signFile } from './author';
import { adoptedFiles, type AdoptedFile } from './instrument-store';

/** @throws AppError NOT_FOUND */
function requireFile({ db }: Context, code: string): AdoptedFile {
  const file = adoptedFiles(db).find((one) => one.code === code);
  if (file === undefined) throw new AppError('NOT_FOUND');
  return file;
}

/** The author's signature as it came with the file, or else one with the officer's own key. */
async function signatureOf(context: Context, code: string) {
  const file = requireFile(context, code);
  const signature = file.signature ?? signFile(context, file.yaml);
  return { signature, author: await authorOf(context, file.yaml, signature) };
}

export const exportHandlers = {
  'instrument.export': staged(
    (context, { code }) => Promise.resolve(requireFile(context, code)),
    (context, { code }, { sha256 }) => {
      context.audit({ inquiryId: null, subject: code, details: { sha256 } });
      return { sha256 };
    },
    (_, { path }, { yaml }) => writeFileWhole(path, yaml),
  ),
  'instrument.exportSignature': staged(
    (context, { code }) => signatureOf(context, code),
    (context, { code }, { author }) => {
      context.audit({
        inquiryId: null,
        subject: code,
        details: { fingerprint: author.fingerprint },
      });
      return author;
    },
    (_, { path }, { signature }) => writeFileWhole(path, signature),
  ),
} satisfies Handlers<'instrument.export' | 'instrument.exportSignature'>;
