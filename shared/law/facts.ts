import { compileExpression, type Names } from './compile-expression';
import type { InstrumentDoc, Path } from './document';
import { ExpressionFault } from './lexer';
import type { Condition, Fact } from './law';
import { parseExpression } from './parser';
import type { QuestionTable } from './questions';
import { faultAt, guardExpression, type LoadedChecklist } from './read-documents';
import type { Expr } from './syntax';

interface Pending {
  readonly file: LoadedChecklist;
  readonly when: string;
  readonly meaning: string;
  state: 'waiting' | 'compiling';
}

/** The derived facts (standards.md 0.5), each compiled once and shared by all that name it. */
export class FactTable {
  readonly byName = new Map<string, Fact>();
  readonly names: Names;
  readonly #pending = new Map<string, Pending>();

  constructor(checklists: readonly LoadedChecklist[], questions: QuestionTable) {
    this.names = {
      question: (id) => questions.byId.get(id),
      fact: (name) => this.#resolve(name)?.run,
      silenceSlot: questions.silenceSlot,
    };
    for (const file of checklists) {
      for (const [name, fact] of Object.entries(file.content.facts ?? {})) {
        if (this.#pending.has(name)) {
          throw faultAt('INSTRUMENT_DUPLICATE', file.doc, ['facts', name], name);
        }
        this.#pending.set(name, { file, ...fact, state: 'waiting' });
      }
    }
    for (const name of this.#pending.keys()) this.#resolve(name);
  }

  /** The expression of a fact; facts that do not exist were refused when it was compiled. */
  readonly exprOf = (name: string): Expr => this.byName.get(name)?.expr ?? { kind: 'true', at: 0 };

  /** Runs a piece of compilation; a fault in the expression becomes an AppError at `path`. */
  guard<T>(doc: InstrumentDoc, path: Path, where: string, run: () => T): T {
    return guardExpression(doc, path, where, run);
  }

  /** Parses and compiles a condition; faults become an AppError at `path`. */
  condition(doc: InstrumentDoc, path: Path, where: string, text: string): Condition {
    return this.guard(doc, path, where, () => {
      const expr = parseExpression(text);
      return { text, expr, run: compileExpression(expr, this.names) };
    });
  }

  #resolve(name: string): Fact | undefined {
    const ready = this.byName.get(name);
    const pending = this.#pending.get(name);
    if (ready !== undefined || pending === undefined) return ready;
    const { file, when, meaning } = pending;
    if (pending.state === 'compiling') throw new ExpressionFault('circular fact', 0);
    pending.state = 'compiling';
    const condition = this.condition(file.doc, ['facts', name, 'when'], name, when);
    const fact = { ...condition, meaning };
    this.byName.set(name, fact);
    return fact;
  }
}
