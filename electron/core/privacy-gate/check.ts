import type { GateRelease, GateResult } from '../../../shared/domain/reports/gate/hit';
import type { ReportStatus } from '../../../shared/domain/reports/report';
import type { ReportId, InquiryId } from '../../../shared/domain/ids';
import type { Context } from '../context';
import { identitiesWaiting } from './fingerprints';
import { searchReport, type FoundValue, type ReportContent } from './gate';
import type { ReleaseRecord } from './release-table';
import { releasesOf } from './releases';

interface Checked {
  readonly id: ReportId;
  readonly inquiryId: InquiryId;
  readonly status: ReportStatus;
}

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((part) => other.includes(part));

/** What stands open here as this inquiry's own needs no second line for a namesake elsewhere. */
export function withoutNamesakes(open: readonly FoundValue[]): FoundValue[] {
  const own = open.filter(({ hit }) => hit.scope === 'inquiry');
  return open.filter(
    ({ hit, value }) =>
      hit.scope === 'inquiry' ||
      !own.some((other) => other.hit.where === hit.where && shares(value, other.value)),
  );
}

/** A release as shown, with the places where its value stands now. */
export function releaseView(release: ReleaseRecord, found: readonly FoundValue[]): GateRelease {
  const { value, ...told } = release;
  const standing = found.filter(({ hit }) => hit.id === value).map(({ hit }) => hit);
  return {
    ...told,
    scope: standing[0]?.scope ?? null,
    pseudonym: standing[0]?.pseudonym ?? '',
    where: standing.map(({ where }) => where),
  };
}

/**
 * What the gate says of a report: what stops it, what was released, how many identities wait. Once a
 * report is approved, only releases that the commissioner confirmed count; a release for somebody who
 * has since turned out to be a child counts no more.
 */
export function checkReport(context: Context, report: Checked, content: ReportContent): GateResult {
  const found = searchReport(context, report, content);
  const releases = releasesOf(context.db, report.id);
  const counting = new Set(
    releases
      .filter(({ confirmedByName }) => report.status !== 'approved' || confirmedByName !== null)
      .map(({ value }) => value),
  );
  const open = found.filter(({ hit }) => hit.release !== 'possible' || !counting.has(hit.id));
  return {
    hits: withoutNamesakes(open).map(({ hit }) => hit),
    releases: releases.map((release) => releaseView(release, found)),
    waiting: identitiesWaiting(context.db),
  };
}
