import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractAttachments } from '../../../shared/verify';
import { Lexer } from '../../../shared/verify/pdf/lexer';
import { PdfSyntaxError } from '../../../shared/verify/pdf/objects';
import { serialise } from '../../../shared/verify/pdf/serialise';
import { run } from '../../helpers/reports/programs';
import { asBytes } from '../../helpers/reports/mutate';
import { printSample, verify } from '../../helpers/reports/signed';

const read = (text: string): string => serialise(new Lexer(asBytes(text)).object());

describe('the reader of PDF objects', () => {
  test.each([
    ['null', 'null'],
    ['-.5', '-0.5'],
    ['+17', '17'],
    ['12 0 R', '12 0 R'],
    ['[12 0 13 0 R]', '[12 0 13 0 R]'],
    ['/A#20B', '/A#20B'],
    ['(a\\(b\\)(c)\\101\\n)', '<61286229286329410a>'],
    ['< 4 1 4 >', '<4140>'],
    ['<</A 1 % comment >>\n/B[true false]>>', '<</A 1 /B [true false]>>'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(['<</A 1 /A 2>>', '<4x>', '(open', '<<1 2>>', 'nul', '[1', '1e5', '['.repeat(500)])(
    'refuses %s',
    (text) => {
      expect(() => read(text)).toThrow(PdfSyntaxError);
    },
  );
});

describe('files of other makers', () => {
  test('with cross-reference and object streams are read, and found unsigned', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'amparo-read-'));
    const plain = path.join(folder, 'plain.pdf');
    const packed = path.join(folder, 'packed.pdf');
    writeFileSync(plain, await printSample({ findings: 1, annex: 1 }));
    expect(run('qpdf', '--object-streams=generate', plain, packed).status).toBe(0);
    const bytes = new Uint8Array(readFileSync(packed));
    expect(bytes.length).toBeGreaterThan(1000);
    expect((await verify(bytes)).verdict).toBe('unsigned');
    const [attached] = await extractAttachments(bytes);
    expect(attached?.name).toBe('findings.json');
    expect(JSON.parse(Buffer.from(attached?.bytes ?? []).toString('utf8'))).toHaveProperty(
      'format',
    );
  });

  test('that are linearised are found unsigned, not altered', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'amparo-read-'));
    const plain = path.join(folder, 'plain.pdf');
    const linear = path.join(folder, 'linear.pdf');
    writeFileSync(plain, await printSample({ findings: 1, annex: 1 }));
    expect(run('qpdf', '--linearize', plain, linear).status).toBe(0);
    expect((await verify(new Uint8Array(readFileSync(linear)))).verdict).toBe('unsigned');
  });
});
