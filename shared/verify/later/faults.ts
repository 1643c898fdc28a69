/** What speaks against an addition: signed content differs, or something is there that nobody judges. */
export interface Faults {
  changed: boolean;
  unjudged: boolean;
}
