import type { InquiryId } from '../../../shared/domain/ids';
import { TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import type { Run } from './build-sample';
import type { SampleCase } from './sample-case';

/** Enters what bound the State: its profile, the judgment, and the background mappings. */
export async function addLaw(run: Run, sample: SampleCase, inquiryId: InquiryId): Promise<void> {
  const { bonds, source, judgment, lawyer, reason } = sample.profile;
  const { state } = sample.authority;
  const entries = Object.entries(bonds).map(([instrument, bond]) =>
    TreatyEntry.parse({
      instrument,
      bond: bond === 'party' ? bond : bond ? 'undated' : 'not_bound',
      source,
    }),
  );
  await run('profile.save', { change: { kind: 'treaties', state, entries } });
  const where = { inquiryId, judgmentId: null, state, eventId: null };
  await run('judgment.save', { ...where, ...judgment });
  const { mappings } = await run('profile.mappings', {});
  await run('profile.save', {
    change: {
      kind: 'confirm',
      mappings: mappings.map(({ standardId, instrument }) => ({ standardId, instrument })),
      lawyer,
      confirmedOn: sample.inquiry.openedOn,
      reason,
    },
  });
}
