import { beforeAll, describe, expect, it } from 'vitest';
import type { Law } from '../../../shared/law';
import { tryFrames } from '../../fuzz/try-frames';
import { theLaw } from '../../helpers/law/the-law';

/** A small part of `npm run fuzz:law -- --sets 1000000`. */
describe('the law on random frames, read as assess reads them', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });

  it('throws nothing, is total and monotone, and gives reasons that hold', () => {
    const tried = tryFrames(law, 20_251, 400, () => undefined);
    expect(tried.faults).toEqual([]);
    expect(tried.explained).toBe(400);
    // Most of what is listed as open is shown to be real, not passed over.
    expect(tried.openTried - tried.openLeft).toBeGreaterThan(800);
  });
});
