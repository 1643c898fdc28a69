import { parseInstrument } from '../../../electron/core/assessments/load-instruments';
import { compileInstruments, type Law } from '../../../shared/law';

const sources = `
version: 1.0.0
language: en
checklists: [TST]
instruments:
  TREATY: { short: Treaty, full: A treaty, class: treaty, named: named }
  OTHER: { short: Other, full: Another treaty, class: treaty, named: named }
duty_bearers:
  police: { examined_as: [police] }
`;

/** A checklist with the given questions, facts and standards, as lines of YAML. */
export const checklist = (body: string): string =>
  `checklist: TST\ntitle: Test\nversion: 1.0.0\nlanguage: en\n${body.trim()}\n`;

export const standard = (id: string, trigger: string, breach: string, more = ''): string => `
  - id: ${id}
    kind: standard
    level: case
    title: A standard
    reference: I.A
    applies_to: all
    nature: strict
    trigger: ${trigger}
    breach: ${breach}
    decisive: as it says
    sources: [{ instrument: TREATY, weight: T1 }]
    recommendation: Do it.
    duty_bearers: [police]${more}`;

export const questions = `
questions:
  - { id: TST-Q01, type: yes_no, text: One, help: '' }
  - { id: TST-Q02, type: one_of, text: Two, help: '', choices: { a: A, b: B } }
  - { id: TST-Q03, type: any_of, text: Three, help: '', choices: { a: A, b: B, none: None } }
  - { id: TST-Q04, type: date, text: Four, help: '' }
  - { id: TST-Q05, type: date, text: Five, help: '' }
  - { id: TST-Q06, type: yes_no, text: Six, help: '', decides: false }
`;

export function compileText(text: string, others: readonly string[] = [sources]): Law {
  const docs = [text, ...others].map((source, index) =>
    parseInstrument(index === 0 ? 'test.yaml' : `other-${index}.yaml`, source),
  );
  return compileInstruments(docs);
}
