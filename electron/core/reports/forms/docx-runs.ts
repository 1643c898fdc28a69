import { TextRun, type IRunOptions } from 'docx';
import { scriptOf } from '../pdf/text/languages';
import { styles, type Content } from '../pdf/theme';
import { contentIn, isBlock, textIn } from './nodes';

/** What of a style of the print carries over into a text document. */
interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** Points. */
  readonly fontSize?: number;
  /** #rrggbb */
  readonly color?: string;
}

const named: Readonly<Record<string, Look>> = styles;

/** Whether the first letter that has a direction runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  for (const char of text) {
    const script = scriptOf(char.codePointAt(0) ?? 0);
    if (script !== 'Zyyy') return script === 'Arab' || script === 'Hebr';
  }
  return false;
}

const optionsOf = ({ bold, italics, fontSize, color }: Look): IRunOptions => ({
  ...(bold === undefined ? {} : { bold }),
  ...(italics === undefined ? {} : { italics }),
  ...(fontSize === undefined ? {} : { size: Math.round(fontSize * 2) }), // half points
  ...(color === undefined ? {} : { color: color.slice(1) }),
});

const lines = (text: string, look: Look): TextRun[] =>
  text.split('\n').map(
    (line, index) =>
      new TextRun({
        ...optionsOf(look),
        text: line,
        rightToLeft: runsRightToLeft(text),
        ...(index === 0 ? {} : { break: 1 }),
      }),
  );

const inner = (content: Content): Content =>
  isBlock(content) ? (contentIn(content, 'text') ?? contentIn(content, 'stack') ?? '') : content;

/** The words of a node of the print, with their look. A heading's look is that of its level. */
export function runsOf(content: Content, isHeading = false, look: Look = {}): TextRun[] {
  if (typeof content === 'string') return lines(content, isHeading ? {} : look);
  if (!isBlock(content)) return content.flatMap((part) => runsOf(part, isHeading, look));
  const own = {
    ...look,
    ...(named[textIn(content, 'style')] ?? {}),
    ...(content['bold'] === true ? { bold: true } : {}),
    ...(content['italics'] === true ? { italics: true } : {}),
  };
  return runsOf(inner(content), isHeading, own);
}

/** The words of a node alone. */
export function wordsOf(content: Content): string {
  if (typeof content === 'string') return content;
  return isBlock(content) ? wordsOf(inner(content)) : content.map(wordsOf).join('');
}
