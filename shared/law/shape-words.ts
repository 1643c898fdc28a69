import type { z } from 'zod';
import type { Path } from './document';

const quoted = (values: readonly unknown[]): string =>
  values.map((value) => `“${String(value)}”`).join(', ');

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of entries',
  record: 'a group of entries',
};

type Issue = z.core.$ZodIssue;

/** Forms that lawyers meet, by the pattern that a value has to match. */
function formOf(pattern: string | undefined): string {
  if (pattern === undefined) return 'this has another form than the format asks for';
  if (pattern.includes('\\d+\\.\\d+')) return 'a version is written like 1.0.0';
  if (pattern.includes('-Q\\d+')) return 'a question is named like NAT-Q01';
  if (pattern.includes('*-\\d+')) return 'a standard is named like NAT-01';
  if (pattern.startsWith('/^[a-z]') || pattern.startsWith('^[a-z]'))
    return 'a value is written in small letters, digits and _';
  return 'a code is written in capital letters and digits';
}

/** What is wrong with an entry, in words for its author. */
export function shapeInWords(issue: Issue): string {
  const last = issue.path.at(-1);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `“${String(last ?? '')}” is missing, or is not ${kinds[issue.expected] ?? issue.expected}`
        : `${kinds[issue.expected] ?? issue.expected} is expected here`;
    case 'unrecognized_keys':
      return `the format does not know ${quoted(issue.keys)}`;
    case 'invalid_value':
      return `one of these is expected: ${quoted(issue.values)}`;
    case 'invalid_union':
      return 'this kind does not exist; a standard is a standard, a test or unsettled';
    case 'invalid_format':
      return formOf(issue.pattern);
    case 'invalid_key':
      return `“${String(last ?? '')}” is not written as a name of this kind`;
    case 'too_big':
      return `this is longer than ${String(issue.maximum)}`;
    case 'too_small':
      return 'this must not be empty';
    default:
      return 'this has another form than the format asks for';
  }
}

/** Where the entry stands; of entries that are too many, the first. */
export function pathOf(issue: Issue): Path {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? '' : step));
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
}
