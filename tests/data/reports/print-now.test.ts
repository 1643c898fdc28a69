import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { boxesOf, sequencesOf, type Place } from '../../../renderer/features/reports/pages/places';
import { destinationOf } from '../../../shared/domain/reports/destinations';
import { paragraphsOfReport } from '../../../shared/domain/reports/paragraphs';
import { draftReport, openSample } from '../../helpers/sample';

/** The places of a file and, as a reader draws them, the words that stand there. */
async function wordsAtPlaces(bytes: Uint8Array): Promise<Map<string, string>> {
  const document = await getDocument({ data: bytes.slice() }).promise;
  const destinations: Record<string, unknown> = await document.getDestinations();
  const words = new Map<string, string>();
  for (let index = 0; index < document.numPages; index += 1) {
    const page = await document.getPage(index + 1);
    const height = page.view[3] ?? 0;
    const places = Object.entries(destinations).flatMap(([name, to]): Place[] => {
      const [target, , left, top] = to as [{ num: number }, unknown, number, number];
      return target.num === page.ref?.num ? [{ name, page: index, left, top: height - top }] : [];
    });
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const boxes = boxesOf(places, sequencesOf(items, height));
    for (const [name, box] of boxes) {
      const inside = items.filter((item) => {
        if (!('str' in item)) return false;
        const [, , , , x = 0, y = 0] = item.transform.map(Number);
        const top = height - y;
        return x >= box.left - 1 && x < box.right && top > box.top && top < box.bottom;
      });
      words.set(name, inside.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
  }
  await document.destroy();
  return words;
}

const letters = (text: string): string => text.replace(/[\s-]/gu, '');

describe('the report as it is read', () => {
  it('leads from each of its paragraphs to the words on the page', async () => {
    const core = await openSample();
    const { id: reportId, findings } = await draftReport(core);
    const bytes = await core.do('report.print', { reportId });
    const model = await core.do('report.preview', { reportId });
    const words = await wordsAtPlaces(bytes);
    const ids = findings.map(({ id }) => id);
    const paragraphs = paragraphsOfReport(model, ids);
    expect(paragraphs.length).toBeGreaterThan(10);
    for (const { id, text } of paragraphs) {
      const there = words.get(destinationOf(id, ids));
      expect(there, id).toBeDefined();
      expect(letters(there ?? ''), id).toContain(letters(text).slice(0, 12));
    }
  });

  it('is printed anew as long as it changes', async () => {
    const core = await openSample();
    const { id: reportId, revision, ...report } = await draftReport(core);
    const { title, addressee, audience, methodAndLimits } = report;
    const before = await core.do('report.print', { reportId });
    await core.do('report.update', {
      ...{ reportId, revision },
      text: { title, addressee, audience, methodAndLimits, summary: 'Another summary' },
    });
    const after = await core.do('report.print', { reportId });
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(false);
    expect((await wordsAtPlaces(after)).get('summary:1')?.trim()).toBe('Another summary');
  });

  it('is, once signed, the signed file itself', async () => {
    const core = await openSample();
    const { id: reportId } = await draftReport(core);
    await core.do('report.submit', { reportId });
    await core.asCommissioner();
    await core.do('report.approve', { reportId });
    const { file } = await core.do('report.sign', { reportId, proof: null });
    const bytes = await core.do('report.print', { reportId });
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    expect(Buffer.from(digest).toString('hex')).toBe(file?.sha256);
  });
});
