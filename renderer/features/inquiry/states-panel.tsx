import { useState } from 'react';
import type { RatificationProfile, StateProfile } from '../../../shared/domain/inquiries/inquiry';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { useQuery } from '../../lib/use-query';
import { useInquiry } from './inquiry-context';
import { bondOf, settledCount } from './profile-logic';
import { ProfileDialog } from './profile-dialog';

interface Instrument {
  readonly id: string;
  readonly title: string;
}
const none: readonly Instrument[] = [];

/** What binds each State at the time examined: it settles the legal effect of every result. */
export function StatesPanel() {
  const { detail } = useInquiry();
  const instruments = useQuery('law.instruments', {}).value ?? none;
  const states = [...new Set(detail.authorities.map(({ state }) => state))];
  const recorded = new Map(detail.states.map((profile) => [profile.state, profile]));
  if (states.length === 0) return null;
  return (
    <Panel title="What binds the State">
      <p className="muted">
        The legal effect of a result follows from the treaties that bound the State at the time.
        What is not known counts as not bound.
      </p>
      <ul className="lines">
        {states.map((state) => (
          <StateLine
            key={state}
            profile={recorded.get(state) ?? blank(state)}
            instruments={instruments}
          />
        ))}
      </ul>
    </Panel>
  );
}

const blank = (state: string): StateProfile => ({
  state,
  profile: {},
  decided: [],
  backgroundConfirmed: false,
});

const boundCount = (profile: RatificationProfile, instruments: readonly Instrument[]): number =>
  instruments.filter(({ id }) => ['bound', 'party'].includes(bondOf(profile, id))).length;

interface LineProps {
  readonly profile: StateProfile;
  readonly instruments: readonly Instrument[];
}

function StateLine({ profile, instruments }: LineProps) {
  const { canWork } = useInquiry();
  const [isOpen, setIsOpen] = useState(false);
  const settled = settledCount(
    profile.profile,
    instruments.map(({ id }) => id),
  );
  return (
    <li>
      <span className="grow">
        {profile.state}
        <span className="muted">
          {' '}
          · {settled} of {instruments.length} instruments settled, bound by{' '}
          {boundCount(profile.profile, instruments)} ·{' '}
          {profile.backgroundConfirmed
            ? 'background legal bases confirmed'
            : 'background legal bases not confirmed'}
        </span>
      </span>
      <Button size="small" onPress={() => setIsOpen(true)}>
        {canWork ? 'Edit' : 'Show'}
      </Button>
      {isOpen ? (
        <ProfileDialog
          initial={profile}
          instruments={instruments}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </li>
  );
}
