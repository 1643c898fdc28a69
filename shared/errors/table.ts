/**
 * One entry per error a user can meet. `says` tells what happened and what it means for the data,
 * `advice` what to do. Texts hold no case content; `{name}` marks a parameter that the thrower fills
 * with something harmless (a file position, a number, an id).
 */
export interface ErrorText {
  readonly says: string;
  readonly advice: string;
}
export type ErrorTable = Readonly<Record<string, ErrorText>>;
