import type { ReportFinding, ReportModel } from '../../../../shared/domain/reports/report-model';
import { responsibilityWords } from '../../../../shared/domain/findings/responsibility';
import { qualifierInWords } from '../../../../shared/law';
import { labels, printDate } from './labels';
import { officerView } from './officer-view';
import { reparation } from './reparation';
import { colour, paragraphs, setOff, type Block, type Content } from './theme';

export const findingId = (finding: ReportFinding): string => `finding-${finding.number}`;

const row = (label: string, value: string): Content[] => [
  { text: label, style: 'label', margin: [0, 1, 0, 0] },
  { text: value, style: 'value' },
];

/** Said in the caveats under the analysis, in full sentences. */
const saidBelow = ['BY SILENCE'];

function qualifierRows({ qualifiers }: ReportFinding): Content[][] {
  const words = qualifiers.filter((one) => !saidBelow.includes(one)).map(qualifierInWords);
  return words.length === 0 ? [] : [row('Stated as', words.join('; '))];
}

/** What kind of statement it is, with its number. */
const kicker = ({ kind, number }: ReportFinding): string =>
  kind === 'breach' ? `Finding ${number}` : `Observation ${number} (no finding of breach)`;

function particulars(finding: ReportFinding): Block {
  const { standard } = finding;
  const person = finding.personPseudonym;
  return {
    layout: 'hairlineRows',
    table: {
      widths: [92, '*'],
      body: [
        ...(person === null ? [] : [row('Person', person)]),
        row(labels.about[finding.subjectKind], finding.eventLabel),
        row('Standard', `${standard.title} (${standard.id})`),
        row('Source', standard.reference),
        row('Result', finding.outcomeLabel),
        ...qualifierRows(finding),
        ...(finding.officerView === null
          ? []
          : [row(labels.officerView, finding.officerView.outcomeLabel)]),
        row('Legal effect', finding.effectLabel),
        ...(finding.responsibility === null
          ? []
          : [row(labels.responsibility, responsibilityWords[finding.responsibility])]),
      ],
    },
    margin: [0, 2, 0, 4],
  };
}

/** A heading stays with the first block below it; a part without content prints nothing. */
function part(title: string, content: readonly Content[]): Content[] {
  const [first, ...rest] = content;
  if (first === undefined) return [];
  return [{ unbreakable: true, stack: [{ text: title, style: 'h3' }, first] }, ...rest];
}

/** Numbered by hand: each fact is a block of its own, so that a long list breaks well. */
function facts(finding: ReportFinding): Content[] {
  return finding.facts.map((text, index) => ({
    columns: [
      { text: String(index + 1), width: 16, color: colour.muted },
      { text, width: '*' },
    ],
    margin: [0, 0, 0, 4],
  }));
}

/** The reply deadline in words, or that none is set. */
export const replyText = (finding: ReportFinding): string =>
  finding.replyDeadline === null ? 'No date set' : printDate(finding.replyDeadline);

function recommendation(finding: ReportFinding): Content[] {
  if (finding.recommendation === '') return [];
  const due = finding.replyDeadline === null ? '' : ` · Reply due ${replyText(finding)}`;
  return [
    ...paragraphs(finding.recommendation),
    { text: `To: ${finding.addressee}${due}`, style: 'small' },
  ];
}

function caveats(finding: ReportFinding): Content[] {
  const silence = finding.bySilence ? labels.bySilence : '';
  const texts = [finding.hedge ?? '', silence, ...finding.presumptions];
  return texts
    .filter((text) => text !== '')
    .map((text) => ({ text, italics: true, margin: [0, 0, 0, 6] }));
}

function oneFinding(finding: ReportFinding, isFirst: boolean): Block {
  return {
    stack: [
      {
        unbreakable: true,
        stack: [
          {
            text: kicker(finding),
            style: 'kicker',
            margin: [0, isFirst ? 0 : 22, 0, 2],
          },
          {
            text: finding.title,
            style: 'h2',
            id: findingId(finding),
            tocItem: true,
            tocMargin: [14, 1, 0, 1],
            tocStyle: { fontSize: 9.5 },
          },
          particulars(finding),
        ],
      },
      ...part('Facts', facts(finding)),
      ...part('Analysis', [...paragraphs(finding.analysis), ...caveats(finding)]),
      setOff(
        [
          { text: 'Conclusion', style: 'h3', margin: [0, 0, 0, 3] },
          ...paragraphs(finding.conclusion, { margin: [0, 0, 0, 2] }),
        ],
        [0, 8, 0, 4],
      ),
      ...part(labels.officerView, officerView(finding.officerView)),
      ...part('Recommendation', recommendation(finding)),
      ...part(labels.reparation, reparation(finding.reparation)),
    ],
  };
}

/** The findings, each with its particulars before its reasons. */
export function findings(model: ReportModel): Content[] {
  if (model.findings.length === 0) return [{ text: labels.noFindings }];
  return model.findings.map((finding, index) => oneFinding(finding, index === 0));
}
