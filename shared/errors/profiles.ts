import type { ErrorTable } from './table';

export const profileErrors = {
  PROFILE_SOURCE_MISSING: {
    says: 'The entry for {instrument} says that the instrument binds the State, but not where that is taken from. Nothing was saved.',
    advice: 'Enter the source, for example the depositary’s page and the day on which it was read.',
  },
  PROFILE_DATE_MISSING: {
    says: 'The entry for {instrument} has no day of entry into force. Nothing was saved.',
    advice: 'Enter the day, month or year, or choose “Bound, date not recorded”.',
  },
  PROFILE_DATE_UNFIT: {
    says: 'The entry for {instrument} has a date that does not fit what it says of the State. Nothing was saved.',
    advice: 'Entry into force goes with “In force”; a denunciation goes with a treaty that bound.',
  },
  PROFILE_DATES_REVERSED: {
    says: 'The dates of {instrument} do not follow one another: signature, ratification, entry into force, denunciation. Nothing was saved.',
    advice: 'Check the dates against the depositary.',
  },
  PROFILE_INSTRUMENT_UNKNOWN: {
    says: 'There is no treaty, act or judgment {instrument} that a State can be bound by in the law in use. Nothing was saved.',
    advice:
      'Check the code against the list of instruments, or adopt the instrument file that has it.',
  },
  PROFILE_BOND_UNFIT: {
    says: 'A State is a party to a case in a judgment, and bound by anything else. The entry for {instrument} mixes the two. Nothing was saved.',
    advice: 'Choose “Party to the case” for judgments only.',
  },
  MAPPING_UNKNOWN: {
    says: 'The law in use has no background legal basis {instrument} for {standard}. Nothing was confirmed.',
    advice: 'Open the list again: the instruments may have changed.',
  },
  MAPPING_REVOKED: {
    says: 'This confirmation has been revoked already.',
    advice: 'Open the list again.',
  },
  JUDGMENT_UNKNOWN: {
    says: 'The record names a judgment or a standard that the law in use does not have. Nothing was saved.',
    advice: 'Check the identifiers of the standards, for example PRO-01.',
  },
  JUDGMENT_WITHDRAWN: {
    says: 'This record of a judgment has been withdrawn already. Nothing was saved.',
    advice: 'Record the judgment again if it should count.',
  },
  PROFILES_UNREADABLE: {
    says: 'The file of profiles could not be read, or is larger than such a file can be. Nothing was taken over.',
    advice: 'Choose the file again, or ask for a new copy of it.',
  },
  PROFILES_SYNTAX: {
    says: 'The file is neither YAML nor JSON that can be read (line {line}, column {column}). Nothing was taken over.',
    advice: 'Correct the file at that place.',
  },
  PROFILES_SHAPE: {
    says: 'The file has an entry of the wrong form (line {line}, column {column}: {what}). Nothing was taken over.',
    advice:
      'Compare it with a file that Amparo exports: dates are 2008, 2008-05 or 2008-05-17 in quotes.',
  },
  PROFILES_ENTRY: {
    says: 'The file has an entry that cannot be kept (line {line}, column {column}). {why} Nothing of the file was taken over.',
    advice: 'Correct the entry at that place, or take it out.',
  },
  PROFILES_TWICE: {
    says: 'The file has two entries of {instrument} for one State (line {line}, column {column}). Nothing was taken over.',
    advice: 'Keep one of the two.',
  },
} as const satisfies ErrorTable;
