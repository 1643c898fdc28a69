/**
 * Folding of text for search in any script: done to what is indexed and to what is asked, so both
 * meet. Marks and case go, Arabic letter variants become one, and scripts written without spaces are
 * cut into single characters, which a phrase query then finds in order.
 */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const unspacedOne = new RegExp(`([${unspaced}])`, 'gu');
const invisible = /[\p{M}\p{Default_Ignorable_Code_Point}\u0640]/gu;

const letters: readonly (readonly [RegExp, string])[] = [
  [/[ٱأإآ]/g, 'ا'],
  [/[ىئ]/g, 'ي'],
  [/ؤ/g, 'و'],
  [/ة/g, 'ه'],
  [/ß/g, 'ss'],
  [/ø/g, 'o'],
  [/ł/g, 'l'],
  [/đ/g, 'd'],
  [/ı/g, 'i'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
];

export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(invisible, '');
  const unified = letters.reduce((folded, [from, to]) => folded.replace(from, to), plain);
  return unified.replace(unspacedOne, ' $1 ');
}

/**
 * An FTS5 query for what a person typed: every word must occur, the last letters of a word may be
 * missing. Nothing typed can be an FTS5 operator. Empty when there is nothing to look for.
 */
export function searchQuery(typed: string): string {
  return typed
    .split(/\s+/)
    .map((word) => {
      const words = fold(word)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (words === '') return '';
      const isPhrase = words.includes(' ');
      return isPhrase ? `"${words}"` : `"${words}"*`;
    })
    .filter((term) => term !== '')
    .join(' AND ');
}
