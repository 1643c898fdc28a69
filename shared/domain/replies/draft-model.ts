/** What one party is sent of a report: never a paragraph on another authority's conduct. */
import { z } from 'zod';
import { paragraphsOfReport, type ReportParagraph } from '../reports/paragraphs';
import { ReportModel, type ReportFinding } from '../reports/report-model';
import type { RoundText } from './round';

/** A paragraph as the draft prints it, numbered in the margin. */
export const DraftParagraph = z.object({
  number: z.number().int().positive(),
  id: z.string(),
  section: z.enum(['title', 'summary', 'findings', 'method']),
  findingId: z.string().nullable(),
  field: z
    .enum(['title', 'facts', 'analysis', 'conclusion', 'recommendation', 'officerView'])
    .nullable(),
  where: z.string(),
  text: z.string(),
});
export type DraftParagraph = Readonly<z.infer<typeof DraftParagraph>>;

/** What a round is made of, frozen when it is sent. */
export const DraftContent = z.object({
  /** The report with nothing in it but what the party is sent. */
  model: ReportModel,
  findingIds: z.array(z.string()),
  paragraphs: z.array(DraftParagraph),
});
export type DraftContent = z.infer<typeof DraftContent>;

interface Whole {
  readonly model: ReportModel;
  readonly findingIds: readonly string[];
}

/** Ids of the findings that concern the party. */
type Own = ReadonlySet<string>;

/**
 * The paragraphs from which an officer may choose: all of the party's own findings, and of the summary
 * and the method each that they add. Titles stand over them and are no paragraphs of their own.
 */
export const choosable = ({ model, findingIds }: Whole, own: Own): ReportParagraph[] =>
  paragraphsOfReport(model, findingIds).filter(
    ({ section, findingId, field }) =>
      section !== 'title' && field !== 'title' && (findingId === null || own.has(findingId)),
  );

type Choice = Pick<RoundText, 'leftOut' | 'added'>;

const isChosen = ({ id, findingId }: ReportParagraph, { leftOut, added }: Choice): boolean =>
  findingId === null ? added.includes(id) : !leftOut.includes(id);

/** The finding with the chosen paragraphs alone. */
function reduced(finding: ReportFinding, chosen: readonly ReportParagraph[]): ReportFinding {
  const texts = (field: ReportParagraph['field']): string[] =>
    chosen.filter((one) => one.field === field).map(({ text }) => text);
  const whole = (field: ReportParagraph['field']): string => texts(field).join('\n\n');
  const reason = whole('officerView');
  const recommendation = whole('recommendation');
  return {
    ...finding,
    facts: texts('facts'),
    analysis: whole('analysis'),
    conclusion: whole('conclusion'),
    recommendation,
    // what belongs to a recommendation that is kept back is kept back with it
    reparation: recommendation === '' && finding.recommendation !== '' ? [] : finding.reparation,
    officerView:
      finding.officerView === null || reason === '' ? null : { ...finding.officerView, reason },
  };
}

/**
 * The part of a report that goes to one party: the findings of `own` without what was left out, what
 * was added of summary and method, and nothing else of it.
 */
export function draftOf(whole: Whole, own: Own, choice: Choice): DraftContent {
  const { model, findingIds } = whole;
  const chosen = choosable(whole, own).filter((one) => isChosen(one, choice));
  const of = (findingId: string) => chosen.filter((one) => one.findingId === findingId);
  const kept = model.findings
    .map((finding, index) => ({ finding, id: findingIds[index] ?? String(finding.number) }))
    .filter(({ id }) => of(id).length > 0);
  const findings = kept.map(({ finding, id }) => reduced(finding, of(id)));
  const texts = (section: ReportParagraph['section']): string[] =>
    chosen.filter((one) => one.section === section).map(({ text }) => text);
  return {
    model: {
      ...model,
      audience: 'authority',
      summary: texts('summary'),
      persons: [
        ...new Set(findings.flatMap(({ personPseudonym: name }) => (name === null ? [] : [name]))),
      ],
      findings,
      methodAndLimits: texts('method'),
      contradictions: [],
      annex: [],
      notExamined: [],
      replies: [],
      isSealed: false,
    },
    findingIds: kept.map(({ id }) => id),
    paragraphs: chosen.map((paragraph, index) => ({ ...paragraph, number: index + 1 })),
  };
}

/** How a paragraph that was sent stands in the report now. */
export function sinceSent(
  sent: Pick<DraftParagraph, 'id' | 'text'>,
  now: ReadonlyMap<string, string>,
): 'same' | 'changed' | 'gone' {
  const text = now.get(sent.id);
  if (text === undefined) return 'gone';
  return text === sent.text ? 'same' : 'changed';
}

/** The words of a report as it stands, by the ids of its paragraphs. */
export const textsById = ({ model, findingIds }: Whole): Map<string, string> =>
  new Map(paragraphsOfReport(model, findingIds).map(({ id, text }) => [id, text]));
