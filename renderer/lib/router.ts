import { useSyncExternalStore } from 'react';
import type { InquiryId } from '../../shared/domain/ids';
import type { QuestionPlace } from '../features/assessments/contradiction-logic';

/** Where the officer is. Kept in memory only: no address, title or history shows an inquiry. */
export type Place =
  | { readonly at: 'inquiries' }
  | {
      readonly at: 'inquiry';
      readonly inquiryId: InquiryId;
      readonly tab?: string;
      /** Where the officer was in a checklist, to come back to it. */
      readonly question?: QuestionPlace;
    }
  | { readonly at: 'deadlines' }
  | {
      readonly at: 'law-library';
      readonly tab?: string;
      readonly standardId?: string;
      /** The State whose profile is open. */
      readonly state?: string;
      /** Narrows the standards to this section of the fact sheet. */
      readonly section?: string;
      /** Come from a checklist: one place back leads there. */
      readonly fromChecklist?: boolean;
    }
  | { readonly at: 'statistics' }
  | { readonly at: 'verify' }
  | { readonly at: 'audit-log' }
  | { readonly at: 'settings' };

let trail: readonly Place[] = [{ at: 'inquiries' }];
const listeners = new Set<() => void>();
const longestTrail = 50;

const start: Place = { at: 'inquiries' };
const here = (): Place => trail[trail.length - 1] ?? start;

function follow(next: readonly Place[]): void {
  trail = next;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Goes to a place. A change inside one inquiry, or inside the law library, replaces what stood there. */
export function go(place: Place): void {
  const now = here();
  const sameInquiry =
    now.at === 'inquiry' && place.at === 'inquiry' && now.inquiryId === place.inquiryId;
  const sameLibrary = now.at === 'law-library' && place.at === 'law-library';
  const kept = sameInquiry || sameLibrary ? trail.slice(0, -1) : trail.slice(-longestTrail);
  follow([...kept, place]);
}

/** One place back; stays where there is none. */
export function goBack(): void {
  if (trail.length > 1) follow(trail.slice(0, -1));
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, here);
