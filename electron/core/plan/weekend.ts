import { usualWeekend, Weekend } from '../../../shared/domain/plan/period';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

const key = 'weekend';

/** The days on which offices are closed here; Saturday and Sunday until the institution says otherwise. */
export function weekendOf(db: ReadableDb): Weekend {
  const row = db
    .prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
    .get(key);
  return row === undefined ? usualWeekend : Weekend.parse(JSON.parse(row.value));
}

export function setWeekend(context: Context, { weekend }: { readonly weekend: Weekend }): null {
  const value = JSON.stringify([...new Set(weekend)].toSorted());
  context.db
    .prepare(
      `INSERT INTO settings(key, value) VALUES (?, ?)
       ON CONFLICT(key) DO UPDATE SET value = excluded.value`,
    )
    .run(key, value);
  context.audit({ inquiryId: null, subject: context.vault.vaultId, details: { weekend: value } });
  return null;
}
