/** Cyrillic (Russian, Ukrainian, Bulgarian, Serbian, Macedonian) as commonly written in Latin. */
const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh' },
  ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ ґ: 'g', є: 'ye', і: 'i', ў: 'u', ђ: 'dj', ј: 'j', љ: 'lj', њ: 'nj', ћ: 'c', џ: 'dz' },
  ...{ ѓ: 'g', ќ: 'k', ѕ: 'dz', ё: 'yo', ї: 'yi' },
};

/** Greek by ELOT 743, near enough; pairs of letters first. */
const greekPairs: Readonly<Record<string, string>> = {
  ...{ ου: 'ou', αυ: 'av', ευ: 'ev', ηυ: 'iv', μπ: 'b', ντ: 'd', γγ: 'ng', γκ: 'gk', γχ: 'nch' },
};
const greek: Readonly<Record<string, string>> = {
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l' },
  ...{ μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f' },
  ...{ χ: 'ch', ψ: 'ps', ω: 'o' },
};
/** Whether a text has letters that `inLatin` changes. */
export const hasOther = (text: string): boolean => otherLetter.test(text);
const otherLetter = /[\p{sc=Cyrillic}\p{sc=Greek}]/u;

/** A folded word of Cyrillic or Greek letters in Latin ones; any other word as it is. */
export function inLatin(folded: string): string {
  if (!hasOther(folded)) return folded;
  return folded
    .replace(/ου|αυ|ευ|ηυ|μπ|ντ|γγ|γκ|γχ/g, (pair) => greekPairs[pair] ?? pair)
    .replace(
      /[\p{sc=Cyrillic}\p{sc=Greek}]/gu,
      (letter) => cyrillic[letter] ?? greek[letter] ?? letter,
    );
}

/** What one writes where a keyboard lacks the letter. Keys are lower case, composed. */
const spelledOut: Readonly<Record<string, string>> = {
  ...{ ö: 'oe', ü: 'ue', ä: 'ae', ø: 'oe', å: 'aa', ð: 'dh', đ: 'dj', ß: 'sz', þ: 't', ł: 'w' },
};
const spelledLetter = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g');

/** `word` with ö as oe, ø as oe, å as aa …, marks otherwise kept. */
export const spellOut = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(spelledLetter, (letter) => spelledOut[letter] ?? letter);

/** The other way: Mueller as Muller. Of a folded word. */
export const drawIn = (folded: string): string =>
  folded.replace(/([oua])e/g, '$1').replace(/aa/g, 'a');

/** In order: what different Latin spellings of one foreign name have in common. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/dj|dh/g, 'd'],
  [/kh|gh/g, 'h'],
  [/shch|sch|sh|sz/g, 's'],
  [/tch|ch|cz|t[sz]|ck|c|q/g, 'k'],
  [/zh/g, 'z'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ou/g, 'u'],
  [/[yj]/g, 'i'],
  [/i+(?=[aeou])/g, ''],
  [/(?<=[aeou])i+$/g, ''],
  [/(.)\1+/g, '$1'],
];

/** Endings by which European languages inflect a name, in the spelling that `spellings` leaves. */
const ending = /(?:ului|lui|ul|ami|ego|emu|ogo|omu|om|em|im|am|ov|ev|[aeious])$/;
const shortestStem = 4;

/**
 * A coarse form of a name: the same for its usual spellings in Latin letters, for Cyrillic and Greek,
 * and for its grammatical cases. Null when too little is left to tell one name from another.
 */
export function looseForm(folded: string): string | null {
  let form = spellings.reduce((word, [from, to]) => word.replace(from, to), inLatin(folded));
  if (!/^[a-z]+$/.test(form) || form.length < shortestStem) return null;
  for (;;) {
    const shorter = form.replace(ending, '');
    if (shorter === form || shorter.length < shortestStem) return form;
    form = shorter;
  }
}
