/** Whatever officers do, in whatever order: the kept results are those of a fresh evaluation. */
import fc from 'fast-check';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Input, OperationName, Output } from '../../shared/api';
import { AppError } from '../../shared/errors';
import { catchUp } from '../../electron/core/assessments/results-store';
import { parseInput, runOperation, type OpenOperation } from '../../electron/core/run-operation';
import { createVault } from '../../electron/core/vault';
import { createSessionHolder } from '../../electron/core/vault-sessions/session-holder';
import { temporaryFolder, type TestCore } from '../helpers/core';
import { keptAndFresh } from '../helpers/kept-results';
import { quickKdf, resourcesFolder } from '../helpers/paths';

let day = 0;
const now = () => new Date(Date.UTC(2026, 0, 10 + day, 9));

async function openContext() {
  const session = createSessionHolder({
    resourcesFolder,
    kdf: quickKdf,
    now,
    newId: () => crypto.randomUUID(),
  });
  onTestFinished(() => session.close());
  const folder = join(await temporaryFolder(), 'office.amparo');
  await session.open(async () => {
    const { vault } = await createVault({
      folder,
      institution: 'Office',
      officer: { name: 'A. Officer' },
      passphrase: 'seven quiet herons under a tin roof',
      recovery: { shares: 3, threshold: 2 },
      now: session.now(),
      kdf: quickKdf,
    });
    return vault;
  });
  const context = session.require();
  const run = async <N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const open = name as N & OpenOperation; // no operation below opens a vault
    return runOperation(context, open, parseInput<N & OpenOperation>(open, input));
  };
  return { context, run };
}

type Run = TestCore['do'];

/** Two persons, two events, two authorities of different States. */
async function layOut(run: Run) {
  const { id: inquiryId } = await run('inquiry.create', {
    title: 'Closed shelter',
    type: 'complaint',
    openedOn: '2026-01-02',
    complainant: '',
    summary: '',
  });
  const authority = (name: string, state: string) =>
    run('authority.add', {
      inquiryId,
      name,
      kind: 'border_guard',
      state,
      stateRole: 'destination',
    });
  const authorities = [
    await authority('Border Police', 'Cyprus'),
    await authority('Coast Guard', 'Malta'),
  ];
  const persons = [1, 2].map(() =>
    run('person.add', { inquiryId, role: 'person_concerned', note: '' }),
  );
  const event: Input<'event.add'> = {
    inquiryId,
    type: 'arrest',
    title: 'Arrest',
    startsOn: '2025-03-01',
    endsOn: null,
    place: '',
    description: '',
    personIds: [],
    authorityIds: [],
  };
  const events = [await run('event.add', event), await run('event.add', event)];
  return { inquiryId, authorities, persons: await Promise.all(persons), events, event };
}

const answers = {
  'SUB-Q02': ['adult', 'child', 'uncertain'],
  'SUB-Q03': ['yes', 'no'],
  'SUB-Q04': ['identified_by_authority', 'never_assessed'],
  'SUB-Q05': ['yes', 'no'],
  'SUB-Q06': ['national', 'non_national'],
  'DET-Q01': [['public_shelter'], ['none'], ['prison', '...']],
  'DET-Q02': ['yes', 'no'],
  'DET-Q03': ['yes', 'no'],
  'DET-Q08': ['yes', 'no'],
  'DET-Q09': ['yes', 'no'],
  'DET-Q10': ['yes', 'no'],
} as const;

const refusals: readonly string[] = [
  'ASSESSMENT_EXISTS',
  'ANSWER_NOTHING_TO_UNDO',
  'DISPUTE_OUTCOME',
  'DISPUTE_NONE',
];
const at = fc.nat({ max: 3 });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('answer' as const), at, which: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), at, which: fc.nat() }) },
  fc.record({
    do: fc.constantFrom(
      ...(['undo', 'dispute', 'withdraw', 'request', 'reply', 'move', 'redate', 'days'] as const),
    ),
    at,
    which: fc.nat(),
  }),
);

it('keeps what a fresh evaluation gives, after any operations in any order', async () => {
  const { context, run } = await openContext();
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const file = await layOut(run);
      const { inquiryId } = file;
      const units: { readonly id: Output<'assessment.create'>['id'] }[] = [];
      const pick = <T>(list: readonly T[], index: number): T | undefined =>
        list[index % Math.max(list.length, 1)];
      const doStep = async (one: typeof step extends fc.Arbitrary<infer S> ? S : never) => {
        const authority = pick(file.authorities, one.at);
        const person = pick(file.persons, one.at >> 1);
        const event = pick(file.events, one.which);
        const assessmentId = pick(units, one.at)?.id;
        if (authority === undefined || person === undefined || event === undefined) return;
        const requests = await run('request.list', { inquiryId });
        if (one.do === 'create')
          units.push(
            await run('assessment.create', {
              inquiryId,
              subject: {
                kind: 'case',
                personId: person.id,
                eventId: event.id,
                authorityId: authority.id,
              },
            }),
          );
        if (one.do === 'request')
          await run('request.add', {
            inquiryId,
            authorityId: authority.id,
            subject: 'Reasons',
            questionIds: ['DET-Q12', 'DET-Q13', 'DET-Q14', 'DET-Q15'],
            servedOn: '2026-01-05',
            expiresOn: new Date(now().getTime() + 86_400_000 * (one.at - 1))
              .toISOString()
              .slice(0, 10),
          });
        const request = pick(requests, one.which);
        if (one.do === 'reply' && request !== undefined)
          await run('request.setReply', {
            inquiryId,
            requestId: request.id,
            reply: one.at > 0 ? 'none' : 'answered',
          });
        if (one.do === 'move')
          await run('authority.update', {
            inquiryId,
            authorityId: authority.id,
            name: 'Guard',
            kind: 'police',
            state: one.which % 2 === 0 ? 'Cyprus' : 'Malta',
            stateRole: 'destination',
          });
        if (one.do === 'redate')
          await run('event.update', {
            ...file.event,
            eventId: event.id,
            startsOn: one.at > 1 ? '2001-01-01' : '2025-06-01',
          });
        if (one.do === 'days') day += one.at;
        if (assessmentId === undefined) return;
        const unit = { assessmentId, checklist: 'DET' };
        const [questionId, values] = pick(Object.entries(answers), one.which) ?? ['', []];
        const value = pick<string | readonly string[]>(values, one.which >> 4) ?? null;
        if (one.do === 'answer')
          await run('answer.set', {
            ...unit,
            questionId,
            answer: {
              value: typeof value === 'object' && value !== null ? [...value] : value,
              unknownReason: null,
              reason: '',
              provenance: 'document',
              evidenceIds: [],
            },
          });
        if (one.do === 'undo') await run('answer.undo', unit);
        if (one.do === 'dispute')
          await run('dispute.raise', {
            ...unit,
            standardId: 'DET-02',
            outcome: one.which % 2 === 0 ? 'COMPLIANT' : 'BREACH INDICATED',
            reason: 'As I saw it.',
          });
        if (one.do === 'withdraw')
          await run('dispute.withdraw', { ...unit, standardId: 'DET-02', reason: '' });
      };
      for (const one of steps) {
        // What an operation refuses (nothing to undo, an assessment that exists) changes nothing.
        await doStep(one).catch((error: unknown) => {
          if (!(error instanceof AppError) || !refusals.includes(error.code)) throw error;
        });
        if (one.do === 'days') expect(catchUp(context, 1000)).toBe(0);
        for (const { kept, fresh } of keptAndFresh(context, inquiryId)) {
          expect(kept).toEqual(fresh);
          compared += kept.results.length;
        }
      }
    }),
    { numRuns: 25 },
  );
  expect(compared).toBeGreaterThan(1000);
}, 120_000);
