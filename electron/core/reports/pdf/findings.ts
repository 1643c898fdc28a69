import type { ReportFinding, ReportModel } from '../../../../shared/domain/reports/report-model';
import {
  fieldDestination,
  findingDestination,
} from '../../../../shared/domain/reports/destinations';
import { responsibilityWords } from '../../../../shared/domain/findings/responsibility';
import { qualifierInWords } from '../../../../shared/law';
import { labels, printDate } from './labels';
import { officerView } from './officer-view';
import { reparation } from './reparation';
import {
  colour,
  headed,
  heading,
  listItems,
  named,
  paragraphs,
  particular,
  particularTable,
  said,
  setOff,
  type Block,
  type Content,
} from './theme';

export const findingId = ({ number }: ReportFinding): string => findingDestination(number);

type NamedField = Parameters<typeof fieldDestination>[1];

/** The paragraphs of a finding's text, each under the name of its place. */
export const namedParagraphs = (
  { number }: ReportFinding,
  field: NamedField,
  blocks: readonly Block[],
): Block[] => named(blocks, (paragraph) => fieldDestination(number, field, paragraph));

/** Said in the caveats under the analysis, in full sentences. */
const saidBelow = ['BY SILENCE'];

function qualifierRows({ qualifiers }: ReportFinding): Content[][] {
  const words = qualifiers.filter((one) => !saidBelow.includes(one)).map(qualifierInWords);
  return words.length === 0 ? [] : [particular(labels.finding.qualifiers, words.join('; '))];
}

/** What kind of statement it is, with its number. */
export const kicker = ({ kind, number }: ReportFinding): string =>
  kind === 'breach' ? labels.finding.breach(number) : labels.finding.observation(number);

/** What a finding is about, its standard and its result. */
export function particulars(finding: ReportFinding): Block {
  const { standard } = finding;
  const words = labels.finding;
  const person = finding.personPseudonym;
  return {
    ...particularTable(92, [
      ...(person === null ? [] : [particular(words.person, person)]),
      particular(labels.about[finding.subjectKind], finding.eventLabel),
      particular(words.standard, `${standard.title} (${standard.id})`),
      particular(words.source, standard.reference),
      particular(words.result, finding.outcomeLabel),
      ...qualifierRows(finding),
      ...(finding.officerView === null
        ? []
        : [particular(labels.officerView, finding.officerView.outcomeLabel)]),
      particular(words.effect, finding.effectLabel),
      ...(finding.responsibility === null
        ? []
        : [particular(labels.responsibility, responsibilityWords[finding.responsibility])]),
    ]),
    margin: [0, 2, 0, 4],
  };
}

const part = (title: string, content: readonly Content[]): Content[] =>
  headed(heading(3, title, { style: 'h3', lang: labels.language }), content);

const facts = (finding: ReportFinding): Content[] =>
  listItems(
    namedParagraphs(
      finding,
      'facts',
      finding.facts.map((text) => ({ text })),
    ),
    {
      numbering: 'Decimal',
      indent: 16,
      label: (index) => String(index + 1),
      labelStyle: { color: colour.muted },
      below: 4,
    },
  );

/** The reply deadline in words, or that none is set. */
export const replyText = (finding: ReportFinding): string =>
  finding.replyDeadline === null ? labels.finding.noReplyDate : printDate(finding.replyDeadline);

function recommendation(finding: ReportFinding): Content[] {
  if (finding.recommendation === '') return [];
  const due =
    finding.replyDeadline === null ? '' : ` · ${labels.finding.replyDue(replyText(finding))}`;
  return [
    ...namedParagraphs(finding, 'recommendation', paragraphs(finding.recommendation)),
    { text: `${labels.finding.to(finding.addressee)}${due}`, style: 'small' },
  ];
}

export function caveats(finding: ReportFinding): Content[] {
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
            role: 'H2',
            stack: [
              said(`${kicker(finding)} `, {
                style: 'kicker',
                margin: [0, isFirst ? 0 : 22, 0, 2],
              }),
              {
                text: finding.title,
                style: 'h2',
                id: findingId(finding),
                tocItem: true,
                tocMargin: [14, 1, 0, 1],
                tocStyle: { fontSize: 9.5 },
              },
            ],
          },
          particulars(finding),
        ],
      },
      ...part(labels.finding.facts, facts(finding)),
      ...part(labels.finding.analysis, [
        ...namedParagraphs(finding, 'analysis', paragraphs(finding.analysis)),
        ...caveats(finding),
      ]),
      setOff(
        [
          heading(3, labels.finding.conclusion, {
            style: 'h3',
            margin: [0, 0, 0, 3],
            lang: labels.language,
          }),
          ...namedParagraphs(
            finding,
            'conclusion',
            paragraphs(finding.conclusion, { margin: [0, 0, 0, 2] }),
          ),
        ],
        [0, 8, 0, 4],
      ),
      ...part(
        labels.officerView,
        officerView(finding.officerView, (number) =>
          fieldDestination(finding.number, 'officerView', number),
        ),
      ),
      ...part(labels.finding.recommendation, recommendation(finding)),
      ...part(labels.reparation, reparation(finding.reparation)),
    ],
  };
}

/** The findings, each with its particularTable before its reasons. */
export function findings(model: ReportModel): Content[] {
  if (model.findings.length === 0) return [said(labels.noFindings)];
  return model.findings.map((finding, index) => oneFinding(finding, index === 0));
}
