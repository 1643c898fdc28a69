import type { PrintedReply } from '../../replies/printed-reply';
import type { AnnexRow, ReportFinding, ReportModel } from '../report-model';

/** One text of a report, with its place in words and as an address for "fix here". */
export interface PlacedText {
  readonly text: string;
  readonly where: string;
  readonly findingId: string | null;
  readonly field: string;
  /**
   * From the instruments, or the name of an officer or the institution: nobody can reword it for one
   * report, and a single word in it that is also somebody's name is chance.
   */
  readonly isFixed: boolean;
}

const written = (text: string, where: string, field: string, findingId: string | null = null) => ({
  text,
  where,
  field,
  findingId,
  isFixed: false,
});
const fixed = (text: string, where: string, field = 'instrument'): PlacedText => ({
  text,
  where,
  field,
  findingId: null,
  isFixed: true,
});

/**
 * Which subject an annex row is about. Reports frozen by earlier versions say it at the end of the
 * title: "(Person A, arrest, Border Police)".
 */
const assessed = / \(Person [A-Z]+, [^]*\)$/;
const standardTitle = ({ title }: AnnexRow): string => title.replace(assessed, '');
const subjectOf = ({ title, subject }: AnnexRow): string =>
  subject === '' ? (assessed.exec(title)?.[0] ?? '') : subject;

function findingTexts(finding: ReportFinding, findingId: string | null): PlacedText[] {
  const name = `Finding ${String(finding.number)}`;
  const of = (text: string, words: string, field: string) =>
    written(text, `${name}, ${words}`, field, findingId);
  return [
    of(finding.title, 'title', 'title'),
    of(finding.personPseudonym ?? '', 'person', 'person'),
    of(finding.eventLabel, 'event', 'event'),
    of(finding.facts.join('\n'), 'facts', 'facts'),
    of(finding.analysis, 'analysis', 'analysis'),
    of(finding.conclusion, 'conclusion', 'conclusion'),
    of(finding.recommendation, 'recommendation', 'recommendation'),
    of(finding.addressee, 'addressee', 'addressee'),
    of(finding.officerView?.reason ?? '', 'the officer’s view', 'officerView'),
    ...[
      finding.standard.title,
      finding.standard.reference,
      finding.effectLabel,
      finding.outcomeLabel,
      finding.hedge ?? '',
      ...finding.presumptions,
      ...finding.reparation.flatMap(({ items, draftPrinciples }) => [
        ...items.map(({ label }) => label),
        ...draftPrinciples,
      ]),
    ].map((text) => fixed(text, `${name}, standard`)),
  ];
}

/** What a party commented, in its words, and what was answered. */
const replyTexts = ({ draft, party, statement, comments }: PrintedReply): PlacedText[] => [
  written(`${party}\n${statement}`, `Reply to ${draft}, party`, 'replies'),
  ...comments.flatMap(({ paragraph, comment, reasons }) => {
    const where = `Reply to ${draft}, ${paragraph === null ? 'general' : `paragraph ${String(paragraph)}`}`;
    return [
      written(comment, `${where}, comment`, 'replies'),
      written(reasons, `${where}, answer`, 'replies'),
    ];
  }),
];

/**
 * Every text that a report prints or carries; metadata and attachment are made of these and of
 * nothing else. `findingIds` are the ids of the model's findings, in their order.
 */
export function textsOf(model: ReportModel, findingIds: readonly string[]): PlacedText[] {
  const metadata = (text: string, where: string) => fixed(text, where, 'metadata');
  return [
    written(model.title, 'Title', 'title'),
    written(model.addressee, 'Addressee', 'addressee'),
    written(model.summary.join('\n\n'), 'Summary', 'summary'),
    written(model.methodAndLimits.join('\n\n'), 'Method and limits', 'methodAndLimits'),
    ...model.contradictions.flatMap(({ about, reason }, index) => {
      const where = `Method and limits, contradiction ${String(index + 1)}`;
      return [
        written(about, where, 'event'),
        written(reason ?? '', `${where}, reason`, 'contradiction'),
      ];
    }),
    written(model.corrects?.title ?? '', 'Correction, the report corrected', 'correction'),
    written(model.corrects?.reason ?? '', 'Correction, reason', 'correction'),
    written(model.persons.join('\n'), 'Persons', 'persons'),
    metadata(model.institution, 'Institution'),
    metadata(model.reference, 'Reference'),
    metadata(model.author, 'Author'),
    ...model.replies.flatMap(replyTexts),
    ...model.signatories.map(({ name, role }) => metadata(`${name}\n${role}`, 'Signatories')),
    ...model.findings.flatMap((finding, index) => findingTexts(finding, findingIds[index] ?? null)),
    ...[
      ...new Set([
        ...model.annex.map(subjectOf),
        ...model.notExamined.map(({ subject }) => subject),
      ]),
    ].map((text) => written(text, 'Annex, what is assessed', 'event')),
    fixed(model.notExamined.map(({ title }) => title).join('\n'), 'Annex, not examined'),
    ...model.annex.flatMap((row) => [
      fixed(
        [standardTitle(row), row.outcome, row.effect, ...row.qualifiers].join('\n'),
        `Annex, ${row.standardId}`,
      ),
      written(
        row.officerView?.reason ?? '',
        `Annex, ${row.standardId}, the officer’s view`,
        'officerView',
      ),
    ]),
  ];
}
