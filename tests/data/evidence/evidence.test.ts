import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inquiryWithEvent, openCore, temporaryFolder } from '../../helpers/core';

const clear = 'Custody register, page 4: no ground is entered.';

async function withFile() {
  const core = await openCore();
  const { inquiryId } = await inquiryWithEvent(core);
  const source = join(await temporaryFolder(), 'register.txt');
  writeFileSync(source, clear);
  const evidence = await core.do('evidence.add', { inquiryId, path: source, title: 'Register' });
  const [sealed] = readdirSync(join(core.folder, 'evidence'));
  return { core, inquiryId, evidence, sealed: join(core.folder, 'evidence', sealed ?? '') };
}

describe('evidence', () => {
  it('is hashed at intake, unreadable in the vault, and the same bytes at export', async () => {
    const { core, inquiryId, evidence, sealed } = await withFile();
    expect(evidence.sha256).toBe(createHash('sha256').update(clear).digest('hex'));
    expect(evidence).toMatchObject({ fileName: 'register.txt', size: clear.length });
    expect(readFileSync(sealed).includes('Custody')).toBe(false);
    const target = join(await temporaryFolder(), 'out.txt');
    await core.do('evidence.export', { inquiryId, evidenceId: evidence.id, path: target });
    expect(readFileSync(target, 'utf8')).toBe(clear);
    const [entry] = await core.do('audit.list', { inquiryId, before: null, limit: 1 });
    expect(entry).toMatchObject({ operation: 'evidence.export', subject: evidence.id });
  });

  it('that was altered is found by a check and never exported', async () => {
    const { core, inquiryId, evidence, sealed } = await withFile();
    const bytes = readFileSync(sealed);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(sealed, bytes);
    const wanted = { inquiryId, evidenceId: evidence.id };
    const folder = await temporaryFolder();
    expect(await core.fails('evidence.check', wanted)).toBe('EVIDENCE_ALTERED');
    expect(await core.fails('evidence.export', { ...wanted, path: join(folder, 'o') })).toBe(
      'EVIDENCE_ALTERED',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says when the file cannot be read or written, and leaves nothing behind', async () => {
    const { core, inquiryId, evidence } = await withFile();
    const missing = join(await temporaryFolder(), 'none');
    expect(await core.fails('evidence.add', { inquiryId, path: missing, title: 'x' })).toBe(
      'EVIDENCE_SOURCE_UNREADABLE',
    );
    expect(readdirSync(join(core.folder, 'evidence'))).toHaveLength(1);
    expect(
      await core.fails('evidence.export', {
        inquiryId,
        evidenceId: evidence.id,
        path: join(missing, 'deeper', 'file'),
      }),
    ).toBe('FILE_NOT_WRITTEN');
    // Logged before it is written; where that fails, the log says so in an entry of its own.
    const [second, first] = await core.do('audit.list', { inquiryId, before: null, limit: 2 });
    expect(first).toMatchObject({
      operation: 'evidence.export',
      subject: evidence.id,
      details: { sha256: evidence.sha256 },
    });
    expect(second).toMatchObject({
      operation: 'evidence.export',
      subject: evidence.id,
      details: { sha256: evidence.sha256, written: false },
    });
  });
});
