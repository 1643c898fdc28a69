import { z } from 'zod';
import { AppError } from '../../../shared/errors';
import { readInstrument } from '../assessments/load-instruments';
import type { ReadableDb } from '../store';
import { adoptionsOf } from './instrument-store';
import { fileNameOf, type InstrumentText } from './instrument-text';

/** What can still be read of a standard in a file that this program cannot use as a whole. */
const Named = z.object({ id: z.string(), title: z.string(), kind: z.string().optional() });
const Holder = z.object({ standards: z.array(z.unknown()) });

export interface EarlierStandard {
  readonly title: string;
  readonly isUnsettled: boolean;
}

function namedIn(text: InstrumentText, id: string): EarlierStandard[] {
  try {
    const holder = Holder.safeParse(readInstrument(fileNameOf(text), text.yaml).doc.content);
    return (holder.data?.standards ?? []).flatMap((entry) => {
      const named = Named.safeParse(entry);
      if (!named.success || named.data.id !== id) return [];
      return [{ title: named.data.title, isUnsettled: named.data.kind === 'unsettled' }];
    });
  } catch (error) {
    // So broken that it is not even YAML: an earlier adoption may do.
    if (error instanceof AppError) return [];
    throw error;
  }
}

/**
 * A standard that the law in force does not hold, as the files once adopted name it, the latest
 * first; null where none of them can be read.
 */
export function earlierStandard(db: ReadableDb, id: string): EarlierStandard | null {
  const [code = ''] = id.split('-');
  for (const text of adoptionsOf(db, code)) {
    const [named] = namedIn(text, id);
    if (named !== undefined) return named;
  }
  return null;
}
