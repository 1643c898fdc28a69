import type { IconName } from '../components/icon';
import type { Place } from '../lib/router';

export interface PlaceEntry {
  readonly place: Exclude<Place, { readonly at: 'inquiry' }>;
  readonly label: string;
  readonly icon: IconName;
}

/** The places at the left, in their order. */
export const places: readonly PlaceEntry[] = [
  { place: { at: 'inquiries' }, label: 'Inquiries', icon: 'inquiries' },
  { place: { at: 'deadlines' }, label: 'Deadlines', icon: 'deadline' },
  { place: { at: 'law-library' }, label: 'Law library', icon: 'law' },
  { place: { at: 'statistics' }, label: 'Statistics', icon: 'chart' },
  { place: { at: 'verify' }, label: 'Verify', icon: 'verify' },
  { place: { at: 'audit-log' }, label: 'Audit log', icon: 'log' },
  { place: { at: 'settings' }, label: 'Settings', icon: 'settings' },
];
