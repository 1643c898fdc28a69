import { expect, it } from 'vitest';
import { z } from 'zod';
import { recordedLaw } from '../../../electron/core/profiles/recorded-law';
import { checkAnswers, contextOn, evaluate, type EvaluationContext } from '../../../shared/law';
import { theLaw } from '../../helpers/law/the-law';
import { migrated, migrateToNow } from '../../helpers/migration';

const at = '2025-01-02T00:00:00.000Z';
const profiles = {
  i1: [
    'Cyprus',
    { ICCPR: true, ECAT: true, TP: false, ECHR: true, RANTSEV: 'party' },
    ['PRO-01'],
    1,
  ],
  i2: ['Cyprus', { ICCPR: true, ECAT: false }, [], 0],
  i3: ['Malta', { CRC: true, ECHR: true }, ['PRO-01'], 1],
  i4: ['Malta', {}, [], 0],
} as const;

const rows = `
  INSERT INTO officers(id, name, roles, cleared, created_at)
    VALUES ('o1', 'Ana', '["investigator"]', 1, '${at}');
  ${Object.entries(profiles)
    .map(
      ([id, [state, profile, decided, confirmed]], index) => `
  INSERT INTO inquiries VALUES (${String(index + 1)}, '${id}', '2025/00${String(index)}', 'Title',
    'complaint', 'intake', '2025-01-02', '', '', 'o1', 3, '${at}', '${at}');
  INSERT INTO state_profiles VALUES ('${id}', '${state}', '${JSON.stringify(profile)}',
    '${JSON.stringify(decided)}', ${String(confirmed)});`,
    )
    .join('')}`;

const OldRow = z.object({
  inquiry_id: z.string(),
  state: z.string(),
  profile: z.string(),
  decided: z.string(),
  background_confirmed: z.number(),
});

const before0110 = (row: z.infer<typeof OldRow>): EvaluationContext => ({
  profile: z
    .record(z.string(), z.union([z.boolean(), z.literal('party')]))
    .parse(JSON.parse(row.profile)),
  decided: z.array(z.string()).parse(JSON.parse(row.decided)),
  background: row.background_confirmed === 1,
});

it('0110 leaves every inquiry the law that it recorded, and no State a profile that nobody entered', async () => {
  const law = await theLaw();
  const { before, after, db } = migrated(110, rows);
  expect(after['state_treaties']).toEqual([]);
  expect(after).not.toHaveProperty('state_profiles');
  const old = z.array(OldRow).parse(before['state_profiles']);
  expect(old).toHaveLength(4);
  const file = checkAnswers(law, {});
  migrateToNow(db); // what it keeps is read by the code of now
  for (const row of old)
    for (const day of ['1999', '2030-01-01']) {
      const of = { inquiryId: row.inquiry_id, state: row.state, eventId: null };
      const now = contextOn(recordedLaw(db, of).recorded, day);
      expect(evaluate(law, file, now)).toEqual(evaluate(law, file, before0110(row)));
    }
  const unchanged = Object.keys(before).filter((table) => table !== 'state_profiles');
  for (const table of unchanged) expect(after[table]).toEqual(before[table]);
  const ids = [...(after['judgment_records'] ?? []), ...(after['mapping_confirmations'] ?? [])];
  expect(ids).toHaveLength(4);
  expect(z.array(z.looseObject({ id: z.uuid() })).safeParse(ids).success).toBe(true);
  db.close();
});

it('0110 refuses an entry that binds without a source, or is in force without a day', () => {
  const { db } = migrated(110, rows);
  db.exec(`INSERT INTO profile_states VALUES ('cyprus', 'Cyprus')`);
  const put = (bond: string, from: string, source: string) =>
    db.exec(`INSERT INTO state_treaties VALUES ('cyprus', 'ICCPR', '${bond}', NULL, NULL, ${from},
      NULL, '', '', '${source}', '${at}', 'o1')`);
  expect(() => put('undated', 'NULL', '')).toThrow(/CHECK/);
  expect(() => put('in_force', 'NULL', 'Depositary')).toThrow(/CHECK/);
  expect(() => put('undated', "'1976'", 'Depositary')).toThrow(/CHECK/);
  put('in_force', "'1976'", 'Depositary');
  db.close();
});
