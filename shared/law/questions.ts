import type { QuestionDoc } from './document';
import type { Question } from './law';
import { faultAt, type LoadedChecklist } from './read-documents';

/** Where the authority's silence is recorded for a whole file (S6). */
const burdenQuestion = 'BUR-Q01';

/** All questions, each with its place in an answer file. */
export class QuestionTable {
  readonly byId = new Map<string, Question>();
  readonly ofSlot: Question[] = [];
  readonly silenceSlot: number;
  #slots = 0;

  constructor(checklists: readonly LoadedChecklist[]) {
    const shown = questionsToBeShown(checklists);
    for (const file of checklists) {
      file.content.questions.forEach((doc, index) => {
        const path = ['questions', index];
        if (this.byId.has(doc.id)) {
          throw faultAt('INSTRUMENT_DUPLICATE', file.doc, [...path, 'id'], doc.id);
        }
        const hasChoices = doc.type === 'one_of' || doc.type === 'any_of';
        if (hasChoices !== (doc.choices !== undefined)) {
          throw faultAt('INSTRUMENT_SHAPE', file.doc, [...path, 'type'], doc.id, 'choices');
        }
        this.#add(doc, file.content.checklist, shown.has(doc.id));
      });
    }
    this.silenceSlot = this.byId.get(burdenQuestion)?.slot ?? -1;
  }

  get slotCount(): number {
    return this.#slots;
  }

  get burden(): Question | undefined {
    return this.byId.get(burdenQuestion);
  }

  #add(doc: QuestionDoc, checklist: string, isShown: boolean): void {
    const choices = Object.entries(doc.choices ?? {}).map(([value, label]) => ({ value, label }));
    const width = doc.type === 'any_of' ? choices.length : doc.type === 'date' ? 2 : 1;
    const slot = this.#slots;
    const none = doc.type === 'any_of' ? choices.findIndex(({ value }) => value === 'none') : -1;
    const question: Question = {
      id: doc.id,
      checklist,
      type: doc.type,
      text: doc.text,
      help: doc.help,
      decides: doc.decides ?? true,
      choices,
      slot,
      width,
      noneSlot: none < 0 ? -1 : slot + none,
      silenceSlot: isShown ? slot + width : -1,
    };
    this.#slots += width + (isShown ? 1 : 0);
    while (this.ofSlot.length < this.#slots) this.ofSlot.push(question);
    this.byId.set(doc.id, question);
  }
}

/** Questions under SHOWN: only for these does the silence of the authority count. */
function questionsToBeShown(checklists: readonly LoadedChecklist[]): Set<string> {
  const ids = new Set<string>();
  const collect = (text: string): void => {
    for (const [, id] of text.matchAll(/SHOWN\(\s*([A-Z0-9]+-Q\d+)\s*\)/g)) if (id) ids.add(id);
  };
  for (const { content } of checklists) {
    for (const fact of Object.values(content.facts ?? {})) collect(fact.when);
    for (const doc of content.standards) {
      collect(doc.trigger);
      collect(
        doc.kind === 'standard' ? doc.breach : doc.kind === 'test' ? doc.met : doc.observation,
      );
    }
  }
  return ids;
}
