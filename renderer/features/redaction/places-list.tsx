import { useState } from 'react';
import type { RedactionView } from '../../../shared/domain/reports/redaction/redaction-view';
import { Button } from '../../components/button';
import { useSession } from '../../lib/session';
import { PlaceDialog } from './place-dialog';

type Place = RedactionView['places'][number];

interface Props {
  readonly view: RedactionView;
  readonly canMark: boolean;
}

const stateOf = ({ mark }: Place): string => {
  if (mark === null) return 'counts as small';
  const instead = mark.region === '' ? '' : `, said as “${mark.region}”`;
  return `${mark.size}${instead}, marked by ${mark.officerName}`;
};

/** The places of the inquiry, and whether their names may be printed. */
export function PlacesList({ view: { places }, canMark }: Props) {
  const { officer } = useSession();
  const [marking, setMarking] = useState<Place | null>(null);
  const mayMark =
    canMark && officer.roles.some((role) => role === 'investigator' || role === 'commissioner');
  if (places.length === 0) return null;
  return (
    <details>
      <summary>Places of the inquiry</summary>
      <ul className="gate">
        {places.map((place) => (
          <li key={place.name}>
            <span>
              <strong>{place.name}</strong>: {stateOf(place)}
            </span>
            {mayMark ? (
              <Button size="small" onPress={() => setMarking(place)}>
                Mark …
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {marking === null ? null : <PlaceDialog place={marking} onClose={() => setMarking(null)} />}
    </details>
  );
}
