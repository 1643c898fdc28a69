import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { run } from '../../helpers/reports/programs';
import { codesOf, verify } from '../../helpers/reports/signed';
import { attacks, makeGround, type Ground } from './corpus';

let ground: Ground;
beforeAll(async () => {
  ground = await makeGround();
});

test('what the attacks start from is valid', async () => {
  const { made, certified } = ground;
  for (const bytes of [made.signed, certified]) {
    expect((await verify(bytes, made.root.certDer)).verdict).toBe('valid');
  }
});

test.each(attacks.map((attack) => [attack.family, attack.name, attack] as const))(
  '%s: %s',
  async (_, __, attack) => {
    const report = await verify(await attack.make(ground), ground.made.root.certDer);
    expect(report.verdict).toBe(attack.verdict);
    expect(codesOf(report)).toContain(attack.code);
  },
);

/** What pdfsig says of a file: the outcome of its first signature, or why there is none. */
function pdfsig(folder: string, bytes: Uint8Array): string {
  const file = path.join(folder, 'attack.pdf');
  writeFileSync(file, bytes);
  const { output } = run('pdfsig', '-nssdir', folder, file);
  const said = /Signature Validation: (.*)/.exec(output)?.[1] ?? '';
  const trust = /Certificate Validation: (.*)/.exec(output)?.[1] ?? '';
  const whole = output.includes('Total document signed') ? '' : ' Not of the whole file.';
  if (said === '') return output.includes('does not contain any signatures') ? 'no signature' : '–';
  return `${said} ${trust}${whole}`.trim();
}

const target = process.env['AMPARO_CORPUS_TABLE'];

/** AMPARO_CORPUS_TABLE=FILE writes both verdicts, side by side, as a table. */
test.runIf(target !== undefined)('the table of verdicts', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'amparo-corpus-'));
  const root = path.join(folder, 'root.der');
  writeFileSync(root, ground.made.root.certDer);
  run('certutil', '-N', '-d', folder, '--empty-password');
  run('certutil', '-A', '-d', folder, '-n', 'root', '-t', 'C,C,C', '-i', root);
  const rows: string[] = [];
  for (const { family, name, make, verdict, code } of attacks) {
    const said = pdfsig(folder, await make(ground));
    rows.push(`| ${family} | ${name} | ${verdict}: ${code} | ${said} |`);
  }
  const title = `# Attacks, and what two verifiers say of them

Written by \`AMPARO_CORPUS_TABLE=tests/security/pdf/corpus.md vitest run --config
tests/vitest.config.ts tests/security/pdf/corpus\`, with the institution's root in pdfsig's database.
The attacks are in \`corpus.ts\`; this test holds Amparo to its column.
`;
  const head = ['| attack | what it does | Amparo | pdfsig |', '| --- | --- | --- | --- |'];
  writeFileSync(target ?? '', `${[title, ...head, ...rows].join('\n')}\n`);
});
