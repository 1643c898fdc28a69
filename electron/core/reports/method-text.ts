interface State {
  readonly state: string;
  readonly backgroundConfirmed: boolean;
}

const confirmedText = ({ state, backgroundConfirmed }: State): string =>
  backgroundConfirmed
    ? `For ${state}, legal bases that the fact sheet does not name were added by the institution.`
    : `For ${state}, only the legal bases that the fact sheet names were counted.`;

/**
 * What every report says about how its results came about, in paragraphs; the officer's own text on
 * method follows it.
 */
export const methodParagraphs = (states: readonly State[]): string[] => [
  'The facts were established by this institution. Each was recorded as an answer to a fixed ' +
    'question, with its reason and its source. The standards follow OHCHR Fact Sheet No. 36, Human ' +
    'Rights and Human Trafficking, which reports law and is none itself; the sources of each ' +
    'standard are named with it.',
  'A result follows from the answers by published rules. What is not known counts as unknown and ' +
    'never as compliance or breach. The silence of an authority counts only where it was asked for ' +
    'a justification that it has to give, had a fair period to reply, and let it pass; such a ' +
    'finding says what the authority has not shown.',
  'The legal effect printed beside a result says what binds the State examined at the time ' +
    'examined. A recommendation is called one. ' +
    states.map(confirmedText).join(' '),
  '“Breach indicated” is the view of this institution and no judgment. It concerns authorities, ' +
    'not the guilt of any person. Each finding was read and accepted by an officer.',
  'Persons appear under pseudonyms. The annex gives every standard of the checklists worked on, ' +
    'also those that were met, did not apply, or could not be decided.',
];
