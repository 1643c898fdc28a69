import type { Audience } from '../report';

/** What a form of a report for one audience keeps; what is not named here does not leave (EXP-05). */
export interface Profile {
  /** Exact days and ages, as entered (EXP-02). */
  readonly exact: boolean;
  /** Names and places of shelters (EXP-07). */
  readonly shelters: boolean;
  /** Which names of places: all, those marked large, none. */
  readonly places: 'all' | 'large' | 'none';
  /** The words by which the file knows an event; else only what kind of event it was. */
  readonly eventTitles: boolean;
  /** Contradictions left in the answers, with reasons: a working paper between offices. */
  readonly contradictions: boolean;
  /** What the complainant said in a round of comments. */
  readonly complainantComments: boolean;
}

export const profiles: Readonly<Record<Audience, Profile>> = {
  internal: {
    exact: true,
    shelters: true,
    places: 'all',
    eventTitles: true,
    contradictions: true,
    complainantComments: true,
  },
  authority: {
    exact: true,
    shelters: false,
    places: 'all',
    eventTitles: true,
    contradictions: true,
    complainantComments: true,
  },
  complainant: {
    exact: true,
    shelters: false,
    places: 'all',
    eventTitles: true,
    contradictions: false,
    complainantComments: true,
  },
  public: {
    exact: false,
    shelters: false,
    places: 'large',
    eventTitles: true,
    contradictions: false,
    complainantComments: false,
  },
  child: {
    exact: false,
    shelters: false,
    places: 'none',
    eventTitles: false,
    contradictions: false,
    complainantComments: false,
  },
};

/**
 * The profile in which a report for `audience` is made. Where a person of it is an established or
 * presumed child, nothing leaves the institution but in the child profile (EXP-03).
 */
export const profileFor = (audience: Audience, concernsChild: boolean): Audience =>
  concernsChild && audience !== 'internal' ? 'child' : audience;

/** In which profile parties are sent drafts of a report: an internal one as authorities may read it. */
export const partyProfile = (profile: Audience): Audience =>
  profile === 'internal' ? 'authority' : profile;
