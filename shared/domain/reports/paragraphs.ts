import type { ReportFinding, ReportModel } from './report-model';

/** Part of a report in which a paragraph stands. */
export type ReportSection = 'title' | 'summary' | 'findings' | 'method';

/** Text of a finding that is printed in paragraphs. */
export type FindingField =
  'title' | 'facts' | 'analysis' | 'conclusion' | 'recommendation' | 'officerView';

/**
 * One paragraph of a report, as it is answered, commented on and compared. Its `id` names the place
 * and not the words, so it stays the same when the paragraph is reworded, and when findings change
 * their order.
 */
export interface ReportParagraph {
  /** E.g. "summary:2" or "finding:<id of the finding>:analysis:1"; counted from 1. */
  readonly id: string;
  readonly section: ReportSection;
  readonly findingId: string | null;
  readonly field: FindingField | null;
  /** The place in words, e.g. "Finding 2, analysis, paragraph 1". */
  readonly where: string;
  readonly text: string;
}

const fieldWords: Readonly<Record<FindingField, string>> = {
  title: 'title',
  facts: 'facts',
  analysis: 'analysis',
  conclusion: 'conclusion',
  recommendation: 'recommendation',
  officerView: 'the officer’s view',
};

/** The paragraphs of a text: parts between empty lines. */
export const splitParagraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

function ofFinding(finding: ReportFinding, findingId: string): ReportParagraph[] {
  const texts: Readonly<Record<FindingField, readonly string[]>> = {
    title: [finding.title],
    facts: finding.facts,
    analysis: splitParagraphs(finding.analysis),
    conclusion: splitParagraphs(finding.conclusion),
    recommendation: splitParagraphs(finding.recommendation),
    officerView: splitParagraphs(finding.officerView?.reason ?? ''),
  };
  const fields = Object.keys(texts) as FindingField[]; // the keys of a record that holds all of them
  return fields.flatMap((field) =>
    texts[field].map((text, index) => ({
      id: `finding:${findingId}:${field}:${String(index + 1)}`,
      section: 'findings' as const,
      findingId,
      field,
      where: `Finding ${String(finding.number)}, ${fieldWords[field]}${
        texts[field].length === 1 ? '' : `, paragraph ${String(index + 1)}`
      }`,
      text,
    })),
  );
}

const ofSection = (
  section: Exclude<ReportSection, 'findings'>,
  words: string,
  texts: readonly string[],
): ReportParagraph[] =>
  texts.map((text, index) => ({
    id: `${section}:${String(index + 1)}`,
    section,
    findingId: null,
    field: null,
    where: texts.length === 1 ? words : `${words}, paragraph ${String(index + 1)}`,
    text,
  }));

/**
 * The paragraphs of a report in the order in which they are printed. `findingIds` are the ids of the
 * model's findings, in their order.
 */
export function paragraphsOfReport(
  model: ReportModel,
  findingIds: readonly string[],
): ReportParagraph[] {
  return [
    ...ofSection('title', 'Title', [model.title]),
    ...ofSection('summary', 'Summary', model.summary),
    ...model.findings.flatMap((finding, index) =>
      ofFinding(finding, findingIds[index] ?? String(finding.number)),
    ),
    ...ofSection('method', 'Method and limits', model.methodAndLimits),
  ];
}
