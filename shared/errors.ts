/** The closed union of error codes: one table per area, merged here. */
import { generalErrors } from './errors/general';
import { vaultErrors } from './errors/vault';
import { storeErrors } from './errors/store';
import { terminalErrors } from './errors/terminal';
import { evidenceErrors } from './errors/evidence';
import { inquiryErrors } from './errors/inquiry';
import { instrumentErrors } from './errors/instruments';
import { lawErrors } from './errors/law';
import { assessmentErrors } from './errors/assessment';
import { profileErrors } from './errors/profiles';
import { planErrors } from './errors/plan';
import { replyErrors } from './errors/replies';
import { reportErrors } from './errors/report';
import { pdfErrors } from './errors/pdf';
import { shellErrors } from './errors/shell';
import { statisticsErrors } from './errors/statistics';
import { xlsFormErrors } from './errors/xlsform';

const texts = {
  ...generalErrors,
  ...vaultErrors,
  ...storeErrors,
  ...terminalErrors,
  ...evidenceErrors,
  ...inquiryErrors,
  ...lawErrors,
  ...instrumentErrors,
  ...assessmentErrors,
  ...profileErrors,
  ...planErrors,
  ...reportErrors,
  ...replyErrors,
  ...pdfErrors,
  ...statisticsErrors,
  ...xlsFormErrors,
  ...shellErrors,
} as const;

export type ErrorCode = keyof typeof texts;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** The value in which an operation fails. Crosses process borders as plain data. */
export interface Failure {
  readonly code: ErrorCode;
  readonly says: string;
  readonly advice: string;
}

/** An expected failure. `params` must never carry case content: they reach logs and windows. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

const fill = (text: string, params: ErrorParams): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? key));

/** The sentences for a code, parameters filled in. */
export function failureOf(code: ErrorCode, params: ErrorParams = {}): Failure {
  const { says, advice } = texts[code];
  return { code, says: fill(says, params), advice: fill(advice, params) };
}

export const allErrorCodes = Object.keys(texts) as ErrorCode[]; // Object.keys widens to string[]
