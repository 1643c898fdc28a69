import type { SubjectKind } from '../../../shared/domain/assessments/subject';
import { partialDateInWords } from '../../../shared/domain/partial-date';

/** An instrument that counted for a State in a report. */
export interface CountedInstrument {
  readonly short: string;
  /** Partial date; null where it is not recorded. */
  readonly since: string | null;
  /** Where the profile took it from; empty where only the inquiry recorded it, before. */
  readonly source: string;
}

/** A confirmation of background mappings (L8); `lawyer` empty where it was given without a name. */
export interface ConfirmedBasis {
  readonly lawyer: string;
  /** Day; null where it was not recorded. */
  readonly on: string | null;
}

/** What a report measures, and where the law for it comes from. */
export interface LegalBasis {
  /** Null where nothing was assessed. */
  readonly kind: SubjectKind | null;
  readonly states: readonly {
    readonly state: string;
    readonly counted: readonly CountedInstrument[];
  }[];
  readonly confirmed: readonly ConfirmedBasis[];
}

const named = ({ short, since }: CountedInstrument): string =>
  since === null ? short : `${short} (since ${partialDateInWords(since)})`;

/** "ICCPR (since 23 March 1976), CRC. Source: …" for each source; those without a date say so. */
function stateText({ state, counted }: LegalBasis['states'][number]): string {
  if (counted.length === 0)
    return `For ${state}, no treaty or judgment cited here is recorded as binding on the day examined.`;
  const bySource = new Map<string, CountedInstrument[]>();
  for (const one of counted) bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
  const groups = [...bySource].map(([source, ones]) => {
    const from = source === '' ? 'recorded in this inquiry without a source' : `source: ${source}`;
    return `${ones.map(named).join(', ')} (${from})`;
  });
  const undated = counted.some(({ since, source }) => since === null && source !== '');
  const remark = undated
    ? ' Where no date is given, the date of entry into force is not recorded.'
    : '';
  return `For ${state}, these were counted as binding: ${groups.join('; ')}.${remark}`;
}

const confirmedBy = ({ lawyer, on }: ConfirmedBasis): string => {
  const who = lawyer === '' ? 'a lawyer whose name was not recorded' : lawyer;
  return on === null ? who : `${who} on ${partialDateInWords(on)}`;
};

const confirmedText = (confirmed: readonly ConfirmedBasis[]): string =>
  confirmed.length === 0
    ? 'Only the legal bases that the fact sheet names were counted.'
    : 'Legal bases that the fact sheet does not name were added by the institution, as confirmed by ' +
      `${confirmed.map(confirmedBy).join(' and by ')}; they are marked where they are cited.`;

/** What was looked at, and what the findings therefore do not say. */
const examined: Readonly<Record<SubjectKind, string>> = {
  case:
    'This report examines the cases of persons: what an authority did, or failed to do, towards a ' +
    'person in an event. It makes no finding on law or policy as such.',
  measure:
    'This report examines measures, that is laws, policies, practices and operations: what their ' +
    'text says, how they are carried out, and whom they affect, over the period named with each. It ' +
    'makes no finding on the case of any one person.',
  system:
    'This report examines the law and the system of a State over the period named with each ' +
    'subject: its laws, its bodies and its programmes. The State answers for them as a whole; each ' +
    'recommendation names the body that it is for. It makes no finding on the case of any one person.',
};

/** S6 needs an authority that was asked; a system has none (see `authorityOf`). */
const silenceText = (kind: SubjectKind | null): string =>
  kind === 'system'
    ? 'No authority’s silence counts.'
    : 'The silence of an authority counts only where it was asked for a justification that it has ' +
      'to give, had a fair period to reply, and let it pass; such a finding says what the authority ' +
      'has not shown.';

/**
 * What every report says about how its results came about, in paragraphs; the officer's own text on
 * method follows it.
 */
export const methodParagraphs = ({ kind, states, confirmed }: LegalBasis): string[] => [
  ...(kind === null ? [] : [examined[kind]]),
  'The facts were established by this institution. Each was recorded as an answer to a fixed ' +
    'question, with its reason and its source. The standards follow OHCHR Fact Sheet No. 36, Human ' +
    'Rights and Human Trafficking, which reports law and is none itself; the sources of each ' +
    'standard are named with it.',
  'A result follows from the answers by published rules. What is not known counts as unknown and ' +
    `never as compliance or breach. ${silenceText(kind)}`,
  'The legal effect printed beside a result says what binds the State examined at the time ' +
    'examined. A recommendation is called one. ' +
    confirmedText(confirmed),
  ...states.map(stateText),
  '“Breach indicated” is the view of this institution and no judgment. It concerns authorities, ' +
    'not the guilt of any person. Each finding was read and accepted by an officer.',
  'Persons appear under pseudonyms. The annex gives every standard of the checklists worked on, ' +
    'also those that were met, did not apply, or could not be decided, and names what was not ' +
    'examined.',
];
