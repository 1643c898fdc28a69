import { z } from 'zod';
import { AnswerValue } from '../domain/assessments/answer';
import type { Candidate, PreviewResult } from '../domain/instruments/candidate';
import type { LawComparison } from '../domain/instruments/comparison';
import type { Author, InstrumentList } from '../domain/instruments/instrument-file';
import { chosenPath } from './chosen-path';
import { command, nothing, query } from './operation';

const code = z.string().min(1).max(40);
/** The file, character by character. */
const yaml = z.string().max(250_000);
const name = z.string().min(1).max(255);
const reason = z.string().trim().min(3).max(1000);
/** Null for every file in which the two sets differ. */
const codes = z.array(code).max(100).nullable();
const decide = { roles: ['administrator', 'commissioner'] } as const;

/** What is compared with the law in force: the set of this Amparo, or a file of the institution's own. */
const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bundled'), codes }),
  z.object({ kind: z.literal('own'), yaml }),
]);

export const instrumentOperations = {
  'instrument.list': query<InstrumentList>()(nothing),
  /** How an instrument is written, for lawyers; Markdown. */
  'instrument.guide': query<{ readonly text: string }>()(nothing),
  /** Reads a file that the officer picked, with its signature where there is one, and checks both. */
  'instrument.read': query<Candidate>()(
    z.object({
      path: chosenPath('instrumentFile'),
      signaturePath: chosenPath('instrumentSignature').nullable(),
    }),
  ),
  /** Checks a text that was not read from a file: corrected in the window, or made from a form. */
  'instrument.check': query<Candidate>()(z.object({ name, yaml })),
  /** The results of a file for sample answers. Nothing is stored. */
  'instrument.preview': query<readonly PreviewResult[]>()(
    z.object({ yaml, answers: z.record(z.string().max(12), AnswerValue) }),
  ),
  'instrument.compare': query<LawComparison>()(z.object({ change: Change })),
  'instrument.adoptBundled': command<null>()(
    z.object({ codes, reason, set: z.string().length(64) }),
    decide,
  ),
  'instrument.add': command<{ readonly code: string }>()(
    z.object({ name, yaml, signature: z.base64().max(100_000).nullable(), reason }),
    decide,
  ),
  /** Kept for the assessments that used it, or offered again. */
  'instrument.retire': command<null>()(z.object({ code, retired: z.boolean(), reason }), decide),
  'instrument.export': command<{ readonly sha256: string }>()(
    z.object({ code, path: chosenPath('saveInstrument') }),
  ),
  /** The signature beside it: the author's, or else one with the officer's own certificate. */
  'instrument.exportSignature': command<Author>()(
    z.object({ code, path: chosenPath('saveSignature') }),
  ),
};
