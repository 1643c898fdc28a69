import type { ItemChange } from '../domain/instruments/comparison';
import type { Law, Question, Standard } from './law';

/** What a reader sees of an item, or what its results rest on, by the name of the part. */
type Parts = Readonly<Record<string, string>>;

interface Item {
  readonly title: string;
  /** What results can depend on. */
  readonly logic: Parts;
  /** What is only read. */
  readonly words: Parts;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

const questionItem = ({ type, text, help, decides, choices }: Question): Item => ({
  title: text,
  logic: {
    Type: type,
    Choices: choices.map(({ value }) => value).join(', '),
    'May decide': yesNo(decides),
  },
  words: {
    Question: text,
    Help: help,
    'Words of the choices': choices.map(({ label }) => label).join('; '),
  },
});

const sourcesOf = ({ sources }: Standard): string =>
  sources
    .map(({ instrument, pin, weight, background }) =>
      [instrument, pin, weight, background ? 'background' : ''].filter(Boolean).join(' '),
    )
    .join('; ');

/** The conditions of the facts that a standard reads are its own as far as results go. */
const factsOf = (law: Law, { facts }: Standard): string =>
  [...facts]
    .toSorted()
    .map((name) => `${name}: ${inOneLine(law.facts.get(name)?.text ?? '')}`)
    .join('; ');

const standardItem = (law: Law, one: Standard): Item => ({
  title: one.title,
  logic: {
    Kind: one.kind,
    Level: one.level,
    'Measured on': one.subjects.join(', '),
    'Looked at when': inOneLine(one.trigger.text),
    Condition: inOneLine(one.breach.text),
    Facts: factsOf(law, one),
    Sources: sourcesOf(one),
    'Strongest effect': one.cap ?? '',
    Absolute: yesNo(one.absolute),
    'Covers suspected victims': yesNo(one.coversSuspected),
    Arguable: yesNo(one.arguable),
    'Always a yardstick': yesNo(one.alwaysYardstick),
    'Duty bearers': one.dutyBearers.join('; '),
  },
  words: {
    Title: one.title,
    Reference: one.reference,
    'Applies to': one.appliesTo,
    Nature: one.nature,
    'What decides': one.decisive,
    'Legal uncertainty': one.hedge ?? '',
    'Advice to the drafter': one.drafting ?? '',
    Note: one.note ?? '',
    Recommendation: one.recommendation,
  },
});

function differing(before: Parts, after: Parts): ItemChange['texts'] {
  return Object.keys(after).flatMap((part) => {
    const [was, is] = [before[part] ?? '', after[part] ?? ''];
    return was === is ? [] : [{ part, before: was, after: is }];
  });
}

function compareItems(
  kind: ItemChange['kind'],
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
): ItemChange[] {
  const ids = new Set([...after.keys(), ...before.keys()]);
  return [...ids].flatMap((id): ItemChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === undefined)
      return is === undefined ? [] : [{ kind, id, step: 'new', title: is.title, texts: [] }];
    if (is === undefined) return [{ kind, id, step: 'gone', title: was.title, texts: [] }];
    const logic = differing(was.logic, is.logic);
    const texts = [...logic, ...differing(was.words, is.words)];
    if (texts.length === 0) return [];
    return [{ kind, id, step: logic.length > 0 ? 'logic' : 'reworded', title: is.title, texts }];
  });
}

const itemsIn = <T>(of: ReadonlyMap<string, T>, item: (one: T) => Item): Map<string, Item> =>
  new Map([...of].map(([id, one]) => [id, item(one)]));

/** The questions and standards in which two laws differ, and how. */
export const lawDiff = (before: Law, after: Law): ItemChange[] => [
  ...compareItems(
    'question',
    itemsIn(before.questions, questionItem),
    itemsIn(after.questions, questionItem),
  ),
  ...compareItems(
    'standard',
    itemsIn(before.standards, (one) => standardItem(before, one)),
    itemsIn(after.standards, (one) => standardItem(after, one)),
  ),
];
