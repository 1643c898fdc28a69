import type { ReportFinding, ReportModel } from '../../../shared/domain/reports/report-model';

const sentence =
  'The authority held the person in a closed shelter without a decision in writing, without telling her the reasons in a language she understands, and without a court looking at it.';

const officerView = {
  outcomeLabel: 'Compliant',
  reason: 'The register shows a decision for each night; the copy was found after the visit.',
  day: '2026-11-02',
  isOnEarlierResult: false,
};

function finding(number: number): ReportFinding {
  return {
    number,
    title: `Detention in a closed shelter without an individual assessment (${number})`,
    subjectKind: 'case',
    personPseudonym:
      number % 3 === 0 ? null : `Person ${String.fromCharCode(64 + (number % 5 || 5))}`,
    eventLabel: 'Held in Shelter K, about 3 to 19 March 2026',
    standard: {
      id: `DET-${String(number).padStart(2, '0')}`,
      title: 'No routine detention of suspected victims',
      reference: 'OHCHR Recommended Principles and Guidelines (2002), guideline 2.6',
    },
    outcomeLabel: 'Breach indicated',
    effectLabel: number % 2 === 0 ? 'Binding: ICCPR art. 9' : 'Recommended, not binding',
    facts: [
      'The shelter register shows the person from 3 to 19 March 2026 (page 4).',
      'Doors were locked from outside at all hours; leaving needed the permission of the Border Police.',
      'Circular 12 orders this for every person referred by the police. É, ł, ő, Ж, Ω stay legible.',
    ],
    analysis: `${sentence} ${sentence}\n\n${sentence}`,
    conclusion: `The facts on file show that ${sentence.toLowerCase()}`,
    hedge: number % 4 === 0 ? 'The period before 3 March could not be established.' : null,
    bySilence: number % 7 === 0,
    kind: 'breach',
    qualifiers: number % 4 === 0 ? ['PRESUMED CHILD'] : [],
    presumptions:
      number % 4 === 0
        ? ['Presumed to be a child from March 2026, until another determination is made.']
        : [],
    officerView: number % 3 === 0 ? officerView : null,
    responsibility: number % 2 === 0 ? 'own_act_or_omission' : 'failure_of_due_diligence',
    recommendation:
      'Repeal circular 12, release every person held under it, and give each a decision in writing that a court can review.',
    reparation:
      number % 2 === 0
        ? []
        : [
            {
              form: 'compensation',
              items: [
                { value: 'moral_damage', label: 'Moral damage', standing: 'due' },
                { value: 'medical_costs', label: 'Medical costs', standing: 'obtained' },
              ],
              draftPrinciples: ['State compensation (principle 9(a)(iii))'],
            },
            {
              form: 'restitution',
              items: [{ value: 'none', label: 'None', standing: 'due' }],
              draftPrinciples: [],
            },
          ],
    addressee: 'Ministry of the Interior',
    replyDeadline: number % 5 === 0 ? null : '2027-01-14',
  };
}

export interface ModelSize {
  readonly findings?: number;
  readonly annex?: number;
}

/** A made-up report: no real person, authority or case. */
export function sampleModel({ findings = 3, annex = 12 }: ModelSize = {}): ReportModel {
  return {
    institution: 'Office of the Ombudsman of Examplia',
    reference: '2026/014',
    title: 'Closed shelter in the northern region: Report & recommendations <first part>',
    addressee: 'Ministry of the Interior',
    audience: 'authority',
    subjectKind: 'case',
    date: '2026-11-20',
    language: 'en',
    author: 'Investigator 2',
    summary: [
      'Between March and June 2026 the office visited Shelter K three times and read the files of five persons.',
      `${sentence} ${sentence}`,
    ],
    corrects: null,
    persons: ['Person A', 'Person B', 'Person C'],
    findings: Array.from({ length: findings }, (_, i) => finding(i + 1)),
    methodAndLimits: [
      'The findings rest on files, on three visits and on interviews. Where the authority did not answer, the report says so.',
      'Access to the register of the northern police station was refused.',
    ],
    annex: Array.from({ length: annex }, (_, i) => ({
      standardId: `DET-${String(i + 1).padStart(2, '0')}`,
      title: 'Any deprivation of liberty rests on law and on an individual decision',
      subject: i % 2 === 0 ? '' : 'Person B, Held in Shelter K, Border Police',
      outcome: ['Breach indicated', 'Compliant', 'Needs information'][i % 3] ?? '',
      effect: i % 2 === 0 ? 'Binding: ICCPR art. 9' : 'Recommended, not binding',
      qualifiers: i % 4 === 0 ? ['PROVISIONAL'] : [],
      officerView: i % 5 === 4 ? officerView : null,
    })),
    replies: [],
    contradictions: [
      {
        about:
          'Person A, Detention at the northern shelter, Border Police: “When did the holding end?”',
        isCertain: true,
        reason: 'Two registers differ, and neither can be preferred.',
        day: '2026-03-20',
      },
    ],
    notExamined: [
      { subject: '', checklist: 'EST', title: 'Law and policy', standards: 12, isRest: false },
      { subject: '', checklist: 'DET', title: 'Detention', standards: 1, isRest: true },
    ],
    auditHead: { sequence: 412, hash: '5f'.repeat(32) },
    isSealed: false,
    signatories: [
      { name: 'A. Commissioner', role: 'Commissioner', field: 'Commissioner' },
      { name: 'B. President', role: 'President of the commission', field: 'President' },
    ],
  };
}
