import type { AuthorityId, InquiryId } from '../../../shared/domain/ids';
import { authorityOf } from '../../../shared/domain/assessments/subject';
import type { PlannedQuestion, ProposedItem } from '../../../shared/domain/plan/plan-item';
import { proofKinds, proofOf, wordsOf, type ProofKind } from '../../../shared/domain/plan/proof';
import { standardsInWords, type Effect, type Question, type Standard } from '../../../shared/law';
import { assessmentsOf } from '../assessments/assessment-store';
import type { Context } from '../context';
import { isAskable, openWork, type OpenWork, type Scope } from './open-work';

/** The open questions of an inquiry with the standards that each can still change. */
export class OpenQuestions {
  readonly works: readonly OpenWork[];
  /** Question → standard → the strongest effect that it has in one of the assessments. */
  readonly #standards = new Map<Question, Map<Standard, Effect>>();
  /** Question → authorities whose conduct the assessments measure that leave it open. */
  readonly #authorities = new Map<Question, Set<AuthorityId | null>>();

  constructor(context: Context, inquiryId: InquiryId, scope: Scope) {
    this.works = assessmentsOf(context.db, inquiryId).map((record) =>
      openWork(context, record, scope),
    );
    for (const work of this.works) this.#collect(work);
  }

  #collect({ open, effectOf, evaluation }: OpenWork): void {
    const authority = authorityOf(evaluation.record.subject);
    for (const [standard, waits] of open) {
      for (const question of waits?.questions() ?? []) {
        if (!isAskable(question)) continue;
        const standards = this.#standards.get(question) ?? new Map<Standard, Effect>();
        standards.set(standard, standards.get(standard) ?? effectOf(standard));
        this.#standards.set(question, standards);
        const authorities = this.#authorities.get(question) ?? new Set<AuthorityId | null>();
        this.#authorities.set(question, authorities.add(authority));
      }
    }
  }

  /** In the order of reading. */
  all(): Question[] {
    return [...this.#standards.keys()].sort((a, b) => a.slot - b.slot);
  }

  authoritiesOf(question: Question): ReadonlySet<AuthorityId | null> {
    return this.#authorities.get(question) ?? new Set();
  }

  standardsOf(questions: readonly Question[]): Map<Standard, Effect> {
    return new Map(questions.flatMap((question) => [...(this.#standards.get(question) ?? [])]));
  }

  view(question: Question): PlannedQuestion {
    const { id, text, checklist, silenceSlot } = question;
    const standards = [...this.standardsOf([question]).keys()].map(({ title }) => title);
    return { id, text, checklist, standards, isShown: silenceSlot >= 0 };
  }
}

interface Group {
  readonly kind: ProofKind;
  readonly authorityId: AuthorityId | null;
  readonly questions: Question[];
}

/**
 * Rows that the open questions speak for: grouped by the same kind of proof and the same holder, as the
 * help of each question names it. Left out is what a row of the plan already asks for.
 */
export function proposedItems(
  open: OpenQuestions,
  isPlanned: (questionId: string, authorityId: AuthorityId | null) => boolean,
): ProposedItem[] {
  const groups = new Map<string, Group>();
  for (const question of open.all()) {
    const kind = proofOf(question.help);
    if (kind === null) continue;
    const holders = kind.holder === 'authority' ? open.authoritiesOf(question) : [null];
    for (const authorityId of holders) {
      if (isPlanned(question.id, authorityId)) continue;
      const key = `${kind.id} ${authorityId ?? ''}`;
      const group = groups.get(key) ?? { kind, authorityId, questions: [] };
      group.questions.push(question);
      groups.set(key, group);
    }
  }
  const rank = ({ kind }: Group): number => proofKinds.indexOf(kind);
  return [...groups]
    .toSorted(([, a], [, b]) => rank(a) - rank(b))
    .map(([key, { kind, authorityId, questions }]) => {
      const standards = open.standardsOf(questions);
      return {
        key,
        what: wordsOf(
          kind,
          questions.map(({ help }) => help),
        ),
        holder: kind.holder,
        authorityId,
        questions: questions.map((question) => open.view(question)),
        standardsInWords: standardsInWords(
          [...standards.keys()],
          (standard) => standards.get(standard) ?? 'UNSOURCED',
        ),
      };
    });
}
