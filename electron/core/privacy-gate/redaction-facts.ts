import type { InquiryId } from '../../../shared/domain/ids';
import { complainantInPrint } from '../../../shared/domain/replies/words';
import type { RedactionFacts } from '../../../shared/domain/reports/redaction/facts';
import type { KnownPlace } from '../../../shared/domain/reports/redaction/places';
import type { Context } from '../context';
import { authoritiesOf } from '../inquiries/queries';
import { eventsOf } from '../timeline/event-handlers';
import { marksOf } from './place-marks';

const shortest = 3;

/** "Central station, Limassol": the whole, and each part. */
function namesIn(place: string): string[] {
  const parts = place.split(/[,;\n]/).map((part) => part.trim());
  return [...new Set([place.trim(), ...parts])].filter((name) => name.length >= shortest);
}

/** Of an address of a shelter, what leads to it: the whole, and what stands first. */
const shelterNames = (place: string): string[] => namesIn(place).slice(0, 2);

/** What every rendering of a report on an inquiry has to know of it. */
export function redactionFacts(
  { db }: Pick<Context, 'db'>,
  inquiryId: InquiryId,
): Omit<RedactionFacts, 'concernsChild' | 'fixed'> {
  const events = eventsOf(db, inquiryId);
  const marks = marksOf(db);
  const authorities = authoritiesOf(db, inquiryId);
  const places = [...new Set(events.flatMap(({ place }) => namesIn(place)))].map(
    (name): KnownPlace => {
      const mark = marks.get(name);
      return { name, isSmall: mark?.size !== 'large', region: mark?.region ?? '' };
    },
  );
  return {
    events: events.map(({ title, type }) => ({ title, type })),
    places,
    shelters: events
      .filter(({ type }) => type === 'shelter_stay')
      .flatMap(({ place }) => shelterNames(place)),
    authorities: authorities.map(({ name }) => name),
    states: authorities.filter(({ stateRole }) => stateRole !== 'origin').map(({ state }) => state),
    complainant: complainantInPrint,
  };
}
