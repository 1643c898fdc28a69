import { extractAttachments } from '../../shared/verify';

/** One finding as the attached data give it; every text is whatever the file holds. */
export interface FindingRow {
  readonly number: string;
  readonly title: string;
  readonly standard: string;
  readonly outcome: string;
  readonly recommendation: string;
  readonly addressee: string;
}

export interface AttachedFindings {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null when the attachment is not in the form of findings. */
  readonly rows: readonly FindingRow[] | null;
}

/** A file of findings is some hundred kilobytes; more is offered as a file and not shown. */
const largestShown = 8 * 1024 * 1024;
const mostRows = 5000;
const longestText = 20_000;

const controls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}

/** Text without marks that could make it read as something else; empty for anything but text. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return value.slice(0, longestText).replace(controls, ' ');
}

function rowOf(finding: unknown): FindingRow {
  const standard = memberOf(finding, 'standard');
  const names = [textOf(memberOf(standard, 'id')), textOf(memberOf(standard, 'title'))];
  return {
    number: textOf(memberOf(finding, 'number')),
    title: textOf(memberOf(finding, 'title')),
    standard: names.filter((name) => name !== '').join(' '),
    outcome: textOf(memberOf(finding, 'outcomeLabel')),
    recommendation: textOf(memberOf(finding, 'recommendation')),
    addressee: textOf(memberOf(finding, 'addressee')),
  };
}

function rowsOf(bytes: Uint8Array): readonly FindingRow[] | null {
  if (bytes.length > largestShown) return null;
  try {
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const findings = memberOf(content, 'findings');
    return Array.isArray(findings) && findings.length <= mostRows ? findings.map(rowOf) : null;
  } catch {
    // Not JSON, or not UTF-8.
    return null;
  }
}

/** The findings that a report carries as data (associated file of PDF/A-3); null when it carries none. */
export async function attachedFindings(pdf: Uint8Array): Promise<AttachedFindings | null> {
  const attachments = await extractAttachments(pdf);
  const found = attachments.find(({ mediaType }) => mediaType === 'application/json');
  if (found === undefined) return null;
  return { name: 'findings.json', bytes: found.bytes, rows: rowsOf(found.bytes) };
}
