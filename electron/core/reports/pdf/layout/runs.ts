import type { PdfFont } from '../engine/types';
import type { PrintedInline } from '../text/inlines';
import type { PrintedLine } from './lines';

/** Words of a line that are drawn in one go, in the order of reading. */
export interface Run {
  readonly text: string;
  readonly font: PdfFont;
  readonly fontSize: number;
  readonly color: unknown;
  readonly characterSpacing: number;
  readonly level: number;
  readonly language: string | null;
  /** Name of a destination in the document. */
  readonly destination: string | null;
  /** From the line's left edge, in points. */
  readonly x: number;
  readonly width: number;
}

const runOf = (inline: PrintedInline): Run => ({
  text: inline.text,
  font: inline.font,
  fontSize: inline.fontSize,
  color: inline.color ?? 'black',
  characterSpacing: inline.characterSpacing,
  level: inline.level ?? 0,
  language: inline.language ?? null,
  destination: inline.linkToDestination ?? null,
  x: inline.x,
  width: inline.width,
});

const same = [
  'font',
  'fontSize',
  'color',
  'characterSpacing',
  'level',
  'language',
  'destination',
] as const satisfies readonly (keyof Run)[];

/** The runs of a line: neighbours alike in everything become one, which also makes the file smaller. */
export function runsOf(line: PrintedLine): Run[] {
  const runs: Run[] = [];
  for (const inline of line.inlines) {
    const next = runOf(inline);
    const last = runs.at(-1);
    if (last === undefined || !same.every((key) => last[key] === next[key])) {
      runs.push(next);
      continue;
    }
    runs[runs.length - 1] = {
      ...last,
      text: last.text + next.text,
      x: Math.min(last.x, next.x),
      width: last.width + next.width,
    };
  }
  return runs.filter(({ text }) => text !== '');
}
