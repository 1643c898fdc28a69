import type {
  PresumptionsView,
  PresumptionWindowView,
} from '../../../shared/domain/assessments/assessment';
import {
  agePresumptionBasis,
  eventInWindow,
  inferenceInWords,
  presumptionsOf,
  presumptionWindow,
  windowInWords,
} from '../../../shared/law';
import type { Context } from '../context';
import type { Evaluation } from './evaluation';

type Which = PresumptionWindowView['which'];

/** C1: which text on the presumption of age applies here, and how strongly. */
function ageBasis({ legal }: Evaluation): string {
  const { strength, source } = agePresumptionBasis(legal.profile);
  return `${strength === 'mandatory' ? 'Required by' : 'Recommended by'} ${source}`;
}

function windowView(
  { law }: Context,
  { file, record }: Evaluation,
  which: Which,
  isPrinted: boolean,
): PresumptionWindowView[] {
  const { subject } = record;
  if (subject.kind !== 'case') return [];
  const window = presumptionWindow(law, file, which);
  const event = eventInWindow(window, {
    startsOn: subject.eventStartsOn,
    endsOn: subject.eventEndsOn,
  });
  const words = windowInWords(which, window, event, isPrinted);
  return [{ which, words, inference: inferenceInWords[which], event }];
}

/** Part C: what is presumed, on which basis, in which window. Single results carry it as qualifiers (S7). */
export function presumptionsView(context: Context, evaluation: Evaluation): PresumptionsView {
  const { child, victim } = presumptionsOf(context.law, evaluation.file);
  const acting: Which[] = [
    ...(child === 'presumed' ? (['age'] as const) : []),
    ...(victim === 'presumed' ? (['status'] as const) : []),
  ];
  return {
    child,
    victim,
    ageBasis: child === 'presumed' ? ageBasis(evaluation) : null,
    windows: acting.flatMap((which) => windowView(context, evaluation, which, false)),
  };
}

const qualifierOf: Readonly<Record<Which, string>> = {
  age: 'PRESUMED CHILD',
  status: 'PRESUMED VICTIM',
};

/** What is printed with a finding that rests on presumptions: window, basis, and the inference (C4). */
export const printedPresumptions = (
  context: Context,
  evaluation: Evaluation,
  qualifiers: readonly string[],
): string[] =>
  (['age', 'status'] as const)
    .filter((which) => qualifiers.includes(qualifierOf[which]))
    .flatMap((which) => windowView(context, evaluation, which, true))
    .map(({ which, words, inference }) =>
      [words, ...(which === 'age' ? [`${ageBasis(evaluation)}.`] : []), inference].join(' '),
    );
