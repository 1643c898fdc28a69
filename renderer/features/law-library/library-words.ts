import type { LibraryStandard } from '../../../shared/domain/law-library/library';

export const levelWords: Readonly<Record<LibraryStandard['level'], string>> = {
  case: 'Case',
  system: 'Law and policy',
  both: 'Both',
};

export const kindWords: Readonly<Record<LibraryStandard['kind'], string>> = {
  standard: 'Standard',
  test: 'Test',
  unsettled: 'Unsettled',
};
