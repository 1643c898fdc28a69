/** A condition of a standard in plain words, as a tree: what must hold together or singly. */
export type ConditionWords =
  | {
      readonly kind: 'group';
      readonly needs: 'all' | 'any';
      readonly parts: readonly ConditionWords[];
    }
  | {
      readonly kind: 'question';
      readonly questionId: string;
      readonly asks: string;
      /** The answer that fulfils it. */
      readonly answer: string;
    }
  /** A derived fact such as CHILD or VICTIM, by its meaning. */
  | {
      readonly kind: 'fact';
      readonly name: string;
      readonly meaning: string;
      readonly holds: boolean;
    }
  | { readonly kind: 'always'; readonly holds: boolean };

/** A question that the result can depend on, with what usually proves its answer. */
export interface CardQuestion {
  readonly id: string;
  readonly text: string;
  readonly help: string;
}

export interface CardSource {
  readonly label: string;
  /** Rule L1 class in words: "treaty, plain duty". */
  readonly weight: string;
  /** Effect for the State of an assessment; null outside one. */
  readonly effect: string | null;
}

/** How a standard is tested: when it applies, what breaches it, on what it rests, what is unsettled. */
export interface StandardCard {
  readonly id: string;
  readonly title: string;
  readonly kind: 'standard' | 'test' | 'unsettled';
  readonly level: 'case' | 'system' | 'both';
  readonly absolute: boolean;
  readonly appliesTo: string;
  readonly nature: string;
  readonly reference: string;
  readonly trigger: ConditionWords;
  /** The breach; for tests what is met, for unsettled items what is observed. */
  readonly breach: ConditionWords;
  readonly decisive: string;
  readonly questions: readonly CardQuestion[];
  readonly hedge: string | null;
  readonly note: string | null;
  readonly recommendation: string;
  readonly dutyBearers: readonly string[];
  readonly sources: readonly CardSource[];
}
