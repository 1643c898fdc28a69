/** Slips of YAML that a writer of instruments makes, by the parser's code. */
const slips: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the line is moved in too far or not far enough',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon has to stand in quotes',
  DUPLICATE_KEY: 'the same entry is given twice',
  MISSING_CHAR: 'a quote, bracket, colon or comma is missing',
  TAB_AS_INDENT: 'the line is moved in with a tab, where spaces are needed',
  UNEXPECTED_TOKEN: 'something stands here that does not belong here',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing, or a text over several lines has no quotes',
};

/** What is wrong with the writing of a file, in words for its author. */
export const syntaxInWords = (code: string, message: string): string => slips[code] ?? message;
