/** Killed between the adoption of a law and the working out of the results that it changes. */
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { AssessmentId } from '../../../shared/domain/ids';
import { catchUp } from '../../../electron/core/assessments/results-store';
import { parseInput, runOperation } from '../../../electron/core/run-operation';
import { unlockVault } from '../../../electron/core/vault';
import { createSessionHolder } from '../../../electron/core/vault-sessions/session-holder';
import { inquiryWithEvent, openCore, passphrase, temporaryFolder } from '../../helpers/core';
import { guideExample } from '../../helpers/guide-example';
import { keptAndFresh } from '../../helpers/kept-results';
import { quickKdf, resourcesFolder } from '../../helpers/paths';
import { buildProgram, startProgram } from '../../helpers/run-program';

/** More than are worked out when a vault is opened. */
const measures = 206;
const workedOutOnOpening = 200;

/** Odd versions find a breach in every one of the measures, even ones in none. */
const version = (number: number): string => {
  const text = guideExample()
    .replace('level: case', 'level: case\n    subjects: [measure]')
    .replace('version: 1.0.0', `version: 1.0.${String(number)}`);
  const breach = number % 2 === 1 ? 'CLOSED_SHELTER' : 'not true';
  return text.replace(/breach: not SHOWN.*/, `breach: ${breach}`);
};

const closed = {
  value: 'closed',
  unknownReason: null,
  reason: '',
  provenance: 'own_observation' as const,
  evidenceIds: [],
};

async function vaultOfMeasures() {
  const core = await openCore();
  await core.do('instrument.add', {
    name: 'nat.yaml',
    yaml: version(1),
    signature: null,
    reason: 'Law',
  });
  const { inquiryId, authority } = await inquiryWithEvent(core);
  await core.do('profile.save', {
    change: {
      kind: 'treaties',
      state: 'Cyprus',
      entries: [{ instrument: 'SHELTER-ACT', bond: 'undated', source: 'Official gazette' }],
    },
  });
  for (let number = 0; number < measures; number += 1) {
    const { id } = await core.do('assessment.create', {
      inquiryId,
      subject: {
        kind: 'measure',
        title: `Shelter ${String(number)}`,
        measure: 'shelter_regime',
        authorityId: authority.id,
        scope: '',
        from: '2021',
        until: null,
      },
    });
    const target = { assessmentId: id, checklist: 'NAT' };
    await core.do('answer.set', { ...target, questionId: 'NAT-Q01', answer: closed });
  }
  const table = { filter: { checklist: 'NAT' }, rows: 'standard', columns: 'effect' } as const;
  expect((await core.do('statistics.systemic', table)).breaches).toBe(measures);
  const me = await core.do('vault.session', {});
  if (me === null) throw new Error('no session');
  await core.close();
  return { folder: core.folder, officerId: me.officer.id, inquiryId };
}

async function adoptUntilKilled(
  program: string,
  argv: readonly string[],
  delay: number,
): Promise<string> {
  const child = startProgram(program, [resourcesFolder, ...argv]);
  let printed = '';
  child.stdout.on('data', (data: Buffer) => {
    printed += data.toString();
  });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await closed;
  return printed;
}

it('opens with the law that was adopted, and never counts results of the one before', async () => {
  const program = await buildProgram('law-adopter');
  const { folder, officerId, inquiryId } = await vaultOfMeasures();
  const files = await temporaryFolder();

  // Each time the one before may have been killed with most results of an older law.
  const delays = [0, 150, 0];
  for (const [at, delay] of delays.entries()) {
    const file = join(files, `nat-${String(at)}.yaml`);
    await writeFile(file, version(at + 2));
    const printed = await adoptUntilKilled(program, [folder, officerId, passphrase, file], delay);
    expect(printed.split('\n')[0]).toBe('adopted');
    expect(printed).not.toMatch(/^0$/m); // killed before it was done
  }

  const session = createSessionHolder({
    resourcesFolder,
    kdf: quickKdf,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  });
  onTestFinished(() => session.close());
  await session.open(() =>
    unlockVault({ folder, officerId, passphrase, now: session.now(), kdf: quickKdf }),
  );
  const context = session.require();
  expect(context.db.pragma('integrity_check', { simple: true })).toBe('ok');

  // What an officer opens is worked out anew at once, whether or not its kept results wait.
  const waiting = context.db
    .prepare<[], AssessmentId>('SELECT assessment_id FROM stale_results')
    .pluck()
    .all();
  expect(waiting).toHaveLength(measures - workedOutOnOpening);
  for (const assessmentId of waiting) {
    const opened = parseInput('assessment.open', { assessmentId, checklist: 'NAT' });
    const { results } = await runOperation(context, 'assessment.open', opened);
    expect(results[0]?.outcome).toBe('COMPLIANT');
  }
  // What is counted waits until all are.
  const table = parseInput('statistics.systemic', {
    filter: { checklist: 'NAT' },
    rows: 'standard',
    columns: 'effect',
  });
  const view = await runOperation(context, 'statistics.systemic', table);
  expect(view).toMatchObject({ breaches: 0, rows: [] });
  expect(catchUp(context, 0)).toBe(0);
  const all = keptAndFresh(context, inquiryId);
  expect(all).toHaveLength(measures);
  for (const { kept, fresh } of all) expect(kept).toEqual(fresh);
}, 600_000);
