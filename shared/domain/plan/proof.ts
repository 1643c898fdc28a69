import type { Holder } from './plan-item';

/** A kind of proof that the help of questions names, and who normally has it. */
export interface ProofKind {
  readonly id: string;
  readonly title: string;
  readonly holder: Holder;
  readonly names: RegExp;
}

/**
 * The kinds of proof in the help texts of the questions ("Decision with reasons; interview."), the most
 * particular first: a phrase belongs to the first kind that it names. "Statute" and "policy" are looked
 * up, not asked for; a shelter's rules are asked of whoever runs it.
 */
export const proofKinds: readonly ProofKind[] = [
  {
    id: 'computed',
    title: 'Worked out from other answers',
    holder: 'visit',
    names:
      /^(computed|as (above|det)|dates above|comparison|duration|\(|det-|results? of|whole file|file$|facts$|stay$|time$|effects$|dates?$|place|the authority must show)/,
  },
  {
    id: 'interview',
    title: 'Interview with the person',
    holder: 'person',
    names:
      /interview|person's (own )?statement|victim's wish|threats$|family life|debt papers|messages$|phone data/,
  },
  {
    id: 'third',
    title: 'Statements and reports of third parties',
    holder: 'third_party',
    names:
      /ngo|counsel|lawyer|legal-aid|media|press|witness|expert|country (information|evidence)|relatives|monitor|consular|social media|study|employer|medical evidence|shelter staff|guardian|carrier/,
  },
  {
    id: 'visit',
    title: 'Own visit: place, registers, persons met in private',
    holder: 'visit',
    names:
      /visit|observation|keys, guards|regime|house rules|inspection of|gate log|cctv|place of work/,
  },
  {
    id: 'law',
    title: 'Law and published policy',
    holder: 'third_party',
    names:
      /statute|criminal code|code$|^law|case law|labour law|sentencing law|immigration rules|extradition act|treaty|procedural law|decree|action plan|explanatory memorandum|^text|agreements?$|legislat/,
  },
  {
    id: 'court',
    title: 'Judgments and court records',
    holder: 'authority',
    names:
      /judgment|court|hearing|charge sheet|prosecut|discontinuance|quashing|sentencing|penalty order|indictment/,
  },
  {
    id: 'decision',
    title: 'Decisions and orders with their reasons',
    holder: 'authority',
    names:
      /decision|reasons|\border\b|orders|permit|removal|award|appointment|interim measure|summons|committal/,
  },
  {
    id: 'assessment',
    title: 'Individual assessments',
    holder: 'authority',
    names:
      /assessment|risk|best-interests|threat|screening|needs|protection plan|care plan|medical|identification|indicator/,
  },
  {
    id: 'rules',
    title: 'Rules, instructions and training records',
    holder: 'authority',
    names:
      /polic|rules?$|instruction|circular|standing orders|guid|procedure|protocol|training|manual|forms?$|mandate|plan$|practice|budget|information sheet/,
  },
  {
    id: 'statistics',
    title: 'Statistics and comparable files',
    holder: 'authority',
    names: /statistic|compar|data$|evaluation|numbers|reports?$/,
  },
  {
    id: 'record',
    title: 'Registers, logs and the case file',
    holder: 'authority',
    names: /./,
  },
];

const proofs = /usually proved by:(.*)$/is;

/** The single kinds of proof that a help text names ("Usually proved by: register; visit."), in order. */
export const proofsIn = (help: string): string[] =>
  (proofs.exec(help)?.[1] ?? '')
    .split(/[;.]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/** The kind that a question's answer is normally proved by, or null where it is worked out. */
export function proofOf(help: string): ProofKind | null {
  for (const phrase of proofsIn(help)) {
    const text = phrase.toLowerCase();
    const kind = proofKinds.find(({ names }) => names.test(text));
    if (kind !== undefined && kind.id !== 'computed') return kind;
  }
  return null;
}

/** Longest list of single proofs in the words of a row; the officer sees the rest at the questions. */
const mostNamed = 6;

/** "Decisions and orders with their reasons (removal order, reasons of the decision)" */
export function wordsOf(kind: ProofKind, helps: readonly string[]): string {
  const phrases = helps
    .flatMap(proofsIn)
    .filter((phrase) => proofKinds.find(({ names }) => names.test(phrase.toLowerCase())) === kind);
  const named = [...new Set(phrases)].slice(0, mostNamed);
  return named.length === 0 ? kind.title : `${kind.title} (${named.join(', ')})`;
}
