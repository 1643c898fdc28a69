import {
  proposedPatternSize,
  proposedThreshold,
  StatisticsSettings,
} from '../../../shared/domain/statistics/filter';
import type { SettingsInForce } from '../../../shared/domain/statistics/systemic';
import type { Context } from '../context';
import type { ReadableDb } from '../store';

const key = 'statistics';

/** What the institution has set; until then a proposal, and said to be one. */
export function settingsInForce(db: ReadableDb): SettingsInForce {
  const kept = db
    .prepare<[string], string>('SELECT value FROM settings WHERE key = ?')
    .pluck()
    .get(key);
  if (kept === undefined)
    return {
      threshold: proposedThreshold,
      patternSize: proposedPatternSize,
      isSetByInstitution: false,
    };
  return { ...StatisticsSettings.parse(JSON.parse(kept)), isSetByInstitution: true };
}

export function setSettings(context: Context, settings: StatisticsSettings): SettingsInForce {
  context.db
    .prepare(
      `INSERT INTO settings(key, value) VALUES (?, ?)
       ON CONFLICT(key) DO UPDATE SET value = excluded.value`,
    )
    .run(key, JSON.stringify(settings));
  context.audit({
    inquiryId: null,
    subject: context.vault.vaultId,
    details: { threshold: settings.threshold, patternSize: settings.patternSize },
  });
  return settingsInForce(context.db);
}
