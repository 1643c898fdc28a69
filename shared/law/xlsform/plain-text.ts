/** Characters that show nothing, are halves, or turn the direction of reading. */
const unseen = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** A condition or formula as one line, as the form writes it. */
export const plainSource = (text: string): string =>
  text.replace(unseen, ' ').replace(/\s+/g, ' ').trim();

/** A text of a form as one line: no markup, no references, no characters that cannot be seen. */
export const plainText = (text: string): string =>
  plainSource(text.replace(/<\/?[A-Za-z][^<>]*>/g, ' ').replace(/\$\{\s*([^{}]*?)\s*\}/g, '[$1]'));

/** At most `most` characters, with an ellipsis in place of what is cut; never half a character. */
export const shortened = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;
