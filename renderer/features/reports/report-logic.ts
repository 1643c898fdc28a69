import type { Officer } from '../../../shared/domain/vault/officers';
import type { Report } from '../../../shared/domain/reports/report';

export type ReportAction = 'edit' | 'submit' | 'return' | 'approve' | 'sign' | 'export' | 'correct';

export interface Chances {
  readonly can: readonly ReportAction[];
  /** Why the step that comes next isn't open to this officer; null when it is. */
  readonly waitsFor: string | null;
}

/** What this officer can do with the report now, and else whom it waits for. */
export function chancesFor(report: Report, officer: Officer): Chances {
  const works = officer.roles.includes('investigator');
  const signs = officer.roles.includes('commissioner');
  const isAuthor = report.authorName === officer.name;
  switch (report.status) {
    case 'draft':
      return works
        ? { can: ['edit', 'submit'], waitsFor: null }
        : { can: [], waitsFor: 'An investigator is writing this report.' };
    case 'submitted':
      if (!signs) return { can: [], waitsFor: 'A commissioner has to read and approve it.' };
      return isAuthor
        ? {
            can: ['return'],
            waitsFor: 'You wrote this report, so another commissioner has to approve it.',
          }
        : { can: ['approve', 'return'], waitsFor: null };
    case 'approved':
      return chancesToSign(report, officer, signs);
    case 'signed':
      return { can: works ? ['export', 'correct'] : ['export'], waitsFor: null };
  }
}

function chancesToSign(report: Report, officer: Officer, signs: boolean): Chances {
  const missing = report.signatories.filter(({ signedAt }) => signedAt === null);
  const isMine =
    report.signatories.length === 0 || missing.some(({ officerId }) => officerId === officer.id);
  const names = missing.map(({ name }) => name).join(', ');
  const waitsFor = names === '' ? 'A commissioner has to sign it.' : `Still to sign: ${names}.`;
  if (!signs) return { can: [], waitsFor };
  return isMine ? { can: ['sign', 'return'], waitsFor: null } : { can: ['return'], waitsFor };
}

/** Whether this officer may still say who is to sign. */
export function mayNameSignatories(report: Report, officer: Officer): boolean {
  if (report.file !== null || report.status === 'signed') return false;
  const signs = officer.roles.includes('commissioner');
  return signs || (report.status === 'draft' && officer.roles.includes('investigator'));
}

/** A hash in groups of four, so that two people can compare it by reading aloud. */
export const grouped = (hash: string): string => (hash.match(/.{1,4}/g) ?? []).join(' ');
