import { useState, type ReactNode } from 'react';
import { QueryView } from '../../components/query-view';
import { Select } from '../../components/select';
import { go, usePlace } from '../../lib/router';
import { useHasRole } from '../../lib/session';
import { useQuery } from '../../lib/use-query';
import { AddState } from './add-state';
import { ExchangeButtons } from './exchange-buttons';
import { MappingsPanel } from './mappings-panel';
import { StateProfile } from './state-profile';
import './profiles.css';

/** What binds each State, for all inquiries, and the legal bases that the institution adds. */
export function StateProfilesTab(): ReactNode {
  const place = usePlace();
  const canEdit = [useHasRole('investigator'), useHasRole('administrator')].includes(true);
  const [added, setAdded] = useState<string>();
  const states = useQuery('profile.states', {});
  const wanted = place.at === 'law-library' ? place.state : undefined;
  const open = (state: string): void => go({ at: 'law-library', tab: 'profiles', state });
  return (
    <div className="page-scroll profiles">
      <p className="prose muted">
        A treaty binds a State from its entry into force for that State. Amparo ships no
        ratifications, because a wrong one would be worse than none: take each entry from the
        treaty’s depositary, and write down the page and the day on which it was read. What is not
        recorded counts as not binding.
      </p>
      <QueryView query={states}>
        {(found) => {
          const names = found.map(({ state }) => state);
          const all = added === undefined || names.includes(added) ? names : [...names, added];
          const shown = wanted !== undefined && all.includes(wanted) ? wanted : all[0];
          return (
            <>
              <div className="profiles-head">
                {shown === undefined ? null : (
                  <Select
                    label="State"
                    options={all.map((state) => ({ value: state, label: state }))}
                    value={shown}
                    onChange={open}
                  />
                )}
                {canEdit ? (
                  <>
                    <AddState
                      known={all}
                      onAdd={(state) => {
                        setAdded(state);
                        open(state);
                      }}
                    />
                    <ExchangeButtons states={found.filter(({ recorded }) => recorded > 0)} />
                  </>
                ) : null}
              </div>
              {shown === undefined ? (
                <p>No State is named yet. Add one, or name an authority in an inquiry.</p>
              ) : (
                <StateProfile key={shown} state={shown} canEdit={canEdit} />
              )}
            </>
          );
        }}
      </QueryView>
      <MappingsPanel canEdit={canEdit} />
    </div>
  );
}
