import { RatificationProfile } from '../../../shared/domain/inquiries/inquiry';
import type { TreatyEntry } from '../../../shared/domain/profiles/treaty-entry';
import { stateKey } from '../../../shared/domain/profiles/treaty-entry';
import type {
  EarlierRecord,
  MappingsView,
  MappingView,
  StateProfileView,
  StateSummary,
} from '../../../shared/domain/profiles/views';
import { mappingKey } from '../../../shared/law';
import type { Context } from '../context';
import { staged, type Handlers } from '../handler';
import type { ReadableDb } from '../store';
import { writeFileWhole } from '../written-file';
import { bindableInstruments } from './bindable';
import { binding } from './binding';
import { confirmations } from './confirmation-store';
import { judgmentHandlers } from './judgment-handlers';
import { preview } from './preview';
import { profileText, readProfiles, shippedProfiles } from './profile-file';
import { earlierProfiles, entriesOf, states } from './profile-store';
import { confirmedMappings } from './recorded-law';
import { saveChange } from './save-change';
import { isUndisputed } from './undisputed';

function summaries({ db, law }: Context): StateSummary[] {
  const instruments = bindableInstruments(law).length;
  const earlier = earlierProfiles(db);
  return states(db).map((state) => {
    const entries = entriesOf(db, state);
    return {
      state,
      recorded: entries.length,
      instruments,
      undated: entries.filter(({ bond }) => bond === 'undated').length,
      earlier: earlier.filter((one) => stateKey(one.state) === stateKey(state)).length,
    };
  });
}

interface EarlierRow extends Omit<EarlierRecord, 'profile'> {
  readonly state: string;
  readonly profile: string;
}

const earlierOf = (db: ReadableDb, state: string): EarlierRecord[] =>
  db
    .prepare<[], EarlierRow>(
      `SELECT e.inquiry_id AS inquiryId, i.reference AS reference, e.state AS state,
         e.profile AS profile
       FROM earlier_profiles e JOIN inquiries i ON i.id = e.inquiry_id ORDER BY i.reference`,
    )
    .all()
    .filter((row) => stateKey(row.state) === stateKey(state))
    .map(({ inquiryId, reference, profile }) => ({
      inquiryId,
      reference,
      profile: RatificationProfile.parse(JSON.parse(profile)),
    }));

const profileView = (
  { db, law }: Context,
  state: string,
  shipped: readonly TreatyEntry[],
): StateProfileView => {
  const entries = entriesOf(db, state);
  const recorded = new Set(entries.map(({ instrument }) => instrument));
  return {
    state,
    instruments: bindableInstruments(law),
    entries,
    offered: shipped.filter(({ instrument }) => !recorded.has(instrument)),
    earlier: earlierOf(db, state),
  };
};

/** Background mappings of the law in use, one for each standard and instrument. */
function mappings({ db, law }: Context): MappingsView {
  const confirmed = new Set(confirmedMappings(db));
  const rows = new Map<string, MappingView>();
  for (const { id: standardId, title, sources } of law.standards.values())
    for (const { instrument, pin } of sources.filter(({ background }) => background)) {
      const key = mappingKey(standardId, instrument);
      const isConfirmed = confirmed.has(key);
      const before = rows.get(key);
      const short = law.instruments.get(instrument)?.short ?? instrument;
      const pins = before === undefined ? pin : `${before.pin}; ${pin}`;
      const place = { instrument, pin: pins };
      rows.set(key, {
        standardId,
        title,
        short,
        ...place,
        isUndisputed: isUndisputed(place),
        isConfirmed,
      });
    }
  return { mappings: [...rows.values()], confirmations: confirmations(db) };
}

export const profileHandlers = {
  'profile.states': summaries,
  'profile.get': staged(
    async ({ law, resourcesFolder }, { state }) =>
      (await shippedProfiles(law, resourcesFolder))
        .filter((one) => stateKey(one.state) === stateKey(state))
        .flatMap(({ entries }) => entries),
    (context, { state }, shipped: readonly TreatyEntry[]) => profileView(context, state, shipped),
  ),
  'profile.mappings': mappings,
  'profile.preview': preview,
  'profile.save': saveChange,
  'profile.export': staged(
    async () => Promise.resolve(),
    (context, input) => {
      context.audit({
        inquiryId: null,
        subject: 'profiles',
        details: { states: input.states.length },
      });
      return { states: input.states.length };
    },
    ({ db }, input) =>
      writeFileWhole(
        input.path,
        profileText(input.states.map((state) => ({ state, entries: entriesOf(db, state) }))),
      ),
  ),
  'profile.read': staged(
    async ({ law }, { path }) => readProfiles(law, path),
    (_, __, read: Awaited<ReturnType<typeof readProfiles>>) => read,
  ),
  'profile.binding': (context, { inquiryId }) => binding(context, inquiryId),
  ...judgmentHandlers,
} satisfies Handlers<
  | 'profile.states'
  | 'profile.get'
  | 'profile.mappings'
  | 'profile.preview'
  | 'profile.save'
  | 'profile.export'
  | 'profile.read'
  | 'profile.binding'
  | keyof typeof judgmentHandlers
>;
