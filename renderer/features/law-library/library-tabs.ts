import type { ReactNode } from 'react';
import { InstrumentsTab } from '../instruments/instruments-tab';
import { StateProfilesTab } from '../profiles/state-profiles-tab';
import { CoverageTab } from './coverage-tab';
import { StandardsTab } from './standards-tab';

export interface LibraryTab {
  readonly id: string;
  readonly label: string;
  readonly Panel: () => ReactNode;
}

/** The sides of the law library, in their order. A new one is one entry here. */
export const libraryTabs: readonly [LibraryTab, ...LibraryTab[]] = [
  { id: 'standards', label: 'Standards', Panel: StandardsTab },
  { id: 'profiles', label: 'State profiles', Panel: StateProfilesTab },
  { id: 'instruments', label: 'Instruments', Panel: InstrumentsTab },
  { id: 'coverage', label: 'Coverage', Panel: CoverageTab },
];
