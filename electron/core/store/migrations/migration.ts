/**
 * One forward step of the schema. Versions rise in steps of ten, so that a forgotten step can be put
 * between two. A published migration is never edited.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
