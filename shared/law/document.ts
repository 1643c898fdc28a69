import { z } from 'zod';
import { SubjectKind } from '../domain/assessments/subject';

/**
 * The shape of an instrument file (resources/instruments/*.yaml). The published JSON Schema
 * (resources/instruments/schema.json) is generated from these definitions.
 */

const text = z.string().min(1).max(1200);
const expression = z.string().min(1).max(2000);
const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const questionId = z.string().regex(/^[A-Z][A-Z0-9]*-Q\d+$/);
const standardId = z.string().regex(/^[A-Z][A-Z0-9]*-\d+$/);
const code = z.string().regex(/^[A-Z][A-Z0-9-]*$/);
const value = z.string().regex(/^[a-z][a-z0-9_]*$/);
const factName = z.string().regex(/^[A-Z][A-Z0-9_]*$/);

/** standards.md L1: the weight of one source. */
export const Weight = z.enum([
  'T1',
  'T2',
  'T3',
  'EU',
  'CU',
  'GP',
  'JD',
  'TB',
  'EX',
  'SL',
  'DR',
  'FS',
]);
export type Weight = z.infer<typeof Weight>;

/** standards.md L2, strongest first; BENCHMARK is L3. */
export const Effect = z.enum([
  'RES JUDICATA',
  'BINDING',
  'BINDING-QUALIFIED',
  'INTERPRETED',
  'DUTY TO CONSIDER',
  'SOFT',
  'UNSOURCED',
  'DRAFT',
  'BENCHMARK',
]);
export type Effect = z.infer<typeof Effect>;

export const QuestionDoc = z
  .strictObject({
    id: questionId,
    type: z.enum(['yes_no', 'one_of', 'any_of', 'date', 'text', 'number']),
    text,
    help: z.string().max(1200),
    /** false: recorded, but may decide nothing except the trigger of a test (S12). */
    decides: z.boolean().optional(),
    choices: z.record(value, z.string().min(1).max(200)).optional(),
  })
  .describe('One question. Choices: value to label, for one_of and any_of only.');
export type QuestionDoc = z.infer<typeof QuestionDoc>;

const Source = z.strictObject({
  instrument: code,
  pin: z.string().max(400).optional(),
  weight: Weight,
  background: z.boolean().optional(),
});

const standardBase = {
  id: standardId,
  title: text,
  level: z.enum(['case', 'system', 'both']),
  /** What it can be measured on, where that does not follow from the level. */
  subjects: z.array(SubjectKind).min(1).max(3).optional(),
  reference: text,
  applies_to: text,
  nature: text,
  absolute: z.boolean().optional(),
  trigger: expression,
  decisive: text,
  sources: z.array(Source).min(1),
  cap: Effect.optional(),
  covers_suspected: z.boolean().optional(),
  arguable: z.boolean().optional(),
  /** Shown to every reader beside the result: the legal uncertainty in plain sentences. */
  hedge: text.optional(),
  /** For the officer who words a finding; never printed. */
  drafting: text.optional(),
  note: text.optional(),
  recommendation: z.string().max(1200),
  duty_bearers: z.array(text),
};

export const StandardDoc = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('standard'), ...standardBase, breach: expression }),
  z.strictObject({ kind: z.literal('test'), ...standardBase, met: expression }),
  z.strictObject({ kind: z.literal('unsettled'), ...standardBase, observation: expression }),
]);
export type StandardDoc = z.infer<typeof StandardDoc>;

export const FactDoc = z.strictObject({ when: expression, meaning: text });
export type FactDoc = z.infer<typeof FactDoc>;

export const InstrumentEntry = z.strictObject({
  short: text,
  full: text,
  year: z.number().int().optional(),
  class: text,
  named: text,
  profile: text.optional(),
  interprets: z.array(code).optional(),
  judgment: z.boolean().optional(),
  always_binding: z.boolean().optional(),
  collective: z.boolean().optional(),
});
export type InstrumentEntry = z.infer<typeof InstrumentEntry>;

/** Instruments and duty bearers that standards may name, by code and by name. */
const cited = {
  instruments: z.record(code, InstrumentEntry),
  duty_bearers: z.record(text, z.strictObject({ examined_as: z.array(value).optional() })),
};

export const ChecklistDoc = z
  .strictObject({
    checklist: z.string().regex(/^[A-Z][A-Z0-9]*$/),
    title: text,
    version,
    language: z.string().min(2).max(20),
    /** L3: used as a yardstick even where none of its treaties binds, so never set aside. */
    always_yardstick: z.boolean().optional(),
    /** S7 PROSPECTIVE: the standards that read this question speak of a measure not yet executed. */
    prospective: z.strictObject({ reads: questionId, when: expression }).optional(),
    facts: z.record(factName, FactDoc).optional(),
    /** Instruments that the list of sources does not hold: national law, a regional treaty. */
    instruments: cited.instruments.optional(),
    duty_bearers: cited.duty_bearers.optional(),
    questions: z.array(QuestionDoc),
    standards: z.array(StandardDoc),
  })
  .describe('A checklist: its questions, derived facts, standards, and instruments of its own.');
export type ChecklistDoc = z.infer<typeof ChecklistDoc>;

export const SourcesDoc = z
  .strictObject({
    version,
    language: z.string().min(2).max(20),
    /** The order in which checklists are shown; others follow in the order of their files. */
    checklists: z.array(z.string()),
    ...cited,
  })
  .describe('The instruments that standards cite, and the duty bearers they address.');
export type SourcesDoc = z.infer<typeof SourcesDoc>;

/** Line and column in a file, from 1; 0 when not known. */
export type Position = Readonly<{ line: number; column: number }>;
export type Path = readonly (string | number)[];
/** Where a node stands in its file; `offset` counts characters into a text (for expressions). */
export type Locate = (path: Path, offset?: number) => Position;

/** One parsed instrument file: its name, its content as plain data, and how to find a place in it. */
export interface InstrumentDoc {
  readonly file: string;
  readonly content: unknown;
  readonly locate: Locate;
}
