import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from '../components/icon';
import { soonDays, useWaitingDeadlines } from '../features/deadlines/use-waiting-deadlines';
import { formatNumber } from '../lib/dates';
import { go, usePlace } from '../lib/router';
import { useSession } from '../lib/session';
import { roleWords } from '../lib/words';
import { places } from './places';

/** Few places; a number only where something waits. The officer stands at the foot. */
export function SideNav(): ReactNode {
  const here = usePlace();
  const waiting = useWaitingDeadlines();
  const { officer } = useSession();
  const current = here.at === 'inquiry' ? 'inquiries' : here.at;
  return (
    <nav className="side-nav" aria-label="Places">
      <ul>
        {places.map(({ place, label, icon }) => {
          const count = place.at === 'deadlines' ? waiting : 0;
          return (
            <li key={place.at}>
              <Button
                className="side-nav-item"
                {...(place.at === current ? { 'aria-current': 'page' as const } : {})}
                aria-label={
                  count === 0 ? label : `${label}, ${count} due within ${soonDays} days or overdue`
                }
                onPress={() => go(place)}
              >
                <Icon name={icon} />
                <span className="side-nav-label">{label}</span>
                {count === 0 ? null : <span className="side-nav-count">{formatNumber(count)}</span>}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="side-nav-officer">
        <Icon name="person" />
        <div className="side-nav-label">
          <div>{officer.name}</div>
          <div className="muted small">
            {officer.roles.map((role) => roleWords[role]).join(', ')}
          </div>
        </div>
      </div>
    </nav>
  );
}
