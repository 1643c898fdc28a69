import type { AuditEntry } from '../../../shared/domain/audit-log/entry';

/** `{ files: 2, clear: true }` → "files 2, clear yes". */
export const detailsInWords = (details: AuditEntry['details']): string =>
  Object.entries(details)
    .map(
      ([name, value]) =>
        `${name} ${typeof value === 'boolean' ? yesOrNo(value) : String(value).replaceAll('_', ' ')}`,
    )
    .join(', ');

const yesOrNo = (value: boolean): string => (value ? 'yes' : 'no');
