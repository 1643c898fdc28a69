import type { Dictionary, PdfObjects, Value } from './objects';

/** A piece of what a page draws: the text of a font, or anything else that paints. */
export interface Painted {
  readonly page: string;
  /** "Artifact", an MCID, or null where it is neither. */
  readonly mark: number | 'Artifact' | null;
  readonly text: string;
  /** Codes that stand for no character, or for the face's missing glyph. */
  readonly isUnreadable: boolean;
}

const token = /<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s<>[\]()/]*|\((?:\\.|[^()\\])*\)|[^\s<>[\]()/]+/g;
const paints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'Do', 'sh']);

/** The characters of each code, by the font's ToUnicode map. */
export function unicodeMap(objects: PdfObjects, font: Dictionary): Map<string, string> {
  const map = new Map<string, string>();
  const cmap = objects.stream(font['/ToUnicode']).toString('latin1');
  for (const [, from = '', , list = ''] of cmap.matchAll(
    /<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi,
  )) {
    let code = Number.parseInt(from, 16);
    for (const [, hex = ''] of list.matchAll(/<([^>]*)>/g)) {
      const bytes = Buffer.from(hex.replaceAll(/\s/g, ''), 'hex');
      map.set(code.toString(16).padStart(4, '0'), bytes.swap16().toString('utf16le'));
      code += 1;
    }
  }
  return map;
}

export interface PageContent {
  readonly painted: readonly Painted[];
  readonly problems: readonly string[];
}

interface Open {
  readonly mark: number | 'Artifact' | null;
}

/** What a page draws, each piece with its mark. */
export function readContent(objects: PdfObjects, page: string): PageContent {
  const dictionary = objects.dict(page);
  const fonts = objects.dict(objects.dict(dictionary['/Resources'])['/Font']);
  const maps = new Map<string, Map<string, string>>();
  const mapOf = (name: string): Map<string, string> => {
    const known = maps.get(name) ?? unicodeMap(objects, objects.dict(fonts[name]));
    maps.set(name, known);
    return known;
  };
  const content = objects
    .list(dictionary['/Contents'])
    .map((part: Value) => objects.stream(part).toString('latin1'))
    .join('\n');
  const painted: Painted[] = [];
  const problems: string[] = [];
  const open: Open[] = [];
  let operands: string[] = [];
  let font = new Map<string, string>();
  const current = () => open.findLast(({ mark }) => mark !== null)?.mark ?? null;
  const begin = (mark: Open['mark']) => {
    if (mark === 'Artifact' && current() !== null) problems.push('01-003 artifact within content');
    if (typeof mark === 'number' && current() === 'Artifact') {
      problems.push('01-004 content within an artifact');
    }
    if (typeof mark === 'number' && painted.some((one) => one.mark === mark)) {
      problems.push('an MCID stands twice on a page');
    }
    open.push({ mark });
  };
  for (const [part] of content.matchAll(token)) {
    if (!/^[A-Za-z*'"]+$/.test(part)) {
      operands.push(part);
      continue;
    }
    if (part === 'BDC' || part === 'BMC') {
      const mcid = /\/MCID (\d+)/.exec(operands.join(' '))?.[1];
      const isArtifact = operands.includes('/Artifact');
      begin(isArtifact ? 'Artifact' : mcid === undefined ? null : Number(mcid));
    } else if (part === 'EMC') {
      if (open.pop() === undefined) problems.push('a mark is closed that was not opened');
    } else if (part === 'Tf') {
      font = mapOf(operands.at(-2) ?? '');
    } else if (part === 'TJ' || part === 'Tj') {
      const codes = operands
        .filter((one) => one.startsWith('<') && one !== '<<')
        .flatMap((one) => one.toLowerCase().match(/[0-9a-f]{4}/g) ?? []);
      painted.push({
        page,
        mark: current(),
        text: codes.map((code) => font.get(code) ?? '').join(''),
        isUnreadable: codes.some((code) => code === '0000' || (font.get(code) ?? '') === ''),
      });
    } else if (paints.has(part)) {
      painted.push({ page, mark: current(), text: '', isUnreadable: false });
    }
    operands = [];
  }
  if (open.length > 0) problems.push('a mark is left open at the end of a page');
  return { painted, problems };
}
