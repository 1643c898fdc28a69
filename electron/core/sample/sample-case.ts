import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { AnswerValue, Provenance } from '../../../shared/domain/assessments/answer';
import { AuthorityKind, InquiryType, StateRole } from '../../../shared/domain/inquiries/inquiry';
import { Identity, PersonRole } from '../../../shared/domain/people/person';
import { EventType } from '../../../shared/domain/timeline/event';
import { ReportText } from '../../../shared/domain/reports/report';
import { AppError } from '../../../shared/errors';

/** The bundled sample: a published case, pseudonymised (resources/sample/rantsev.json). */
const SampleCase = z.strictObject({
  note: z.string(),
  institution: z.string(),
  inquiry: z.strictObject({
    title: z.string(),
    type: InquiryType,
    openedOn: z.string(),
    complainant: z.string(),
    summary: z.string(),
  }),
  authority: z.strictObject({
    name: z.string(),
    kind: AuthorityKind,
    state: z.string(),
    stateRole: StateRole,
  }),
  /** What bound the State, as the published case gives it from background knowledge: see the source. */
  profile: z.strictObject({
    bonds: z.record(z.string(), z.union([z.boolean(), z.literal('party')])),
    source: z.string(),
    judgment: z.strictObject({
      instrument: z.string(),
      standards: z.array(z.string()),
      outcome: z.string(),
    }),
    /** Who confirms the background mappings in the sample, and why (L8). */
    lawyer: z.string(),
    reason: z.string(),
  }),
  person: z.strictObject({ role: PersonRole, note: z.string(), identity: Identity }),
  events: z
    .array(
      z.strictObject({
        type: EventType,
        title: z.string(),
        startsOn: z.string(),
        endsOn: z.string().nullable(),
        place: z.string(),
        description: z.string(),
      }),
    )
    .min(1),
  /** Index into `events`. */
  assessedEvent: z.number().int().min(0),
  answers: z.record(
    z.string(),
    z.strictObject({ value: AnswerValue, reason: z.string(), provenance: Provenance }),
  ),
  report: ReportText.omit({ methodAndLimits: true }),
});
export type SampleCase = z.infer<typeof SampleCase>;

/** @throws AppError SAMPLE_DAMAGED */
export async function loadSampleCase(resourcesFolder: string): Promise<SampleCase> {
  try {
    const text = await readFile(join(resourcesFolder, 'sample', 'rantsev.json'), 'utf8');
    return SampleCase.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('SAMPLE_DAMAGED', {}, { cause });
  }
}
