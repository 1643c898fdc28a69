/** What passes between main and the core's process. */
import type { Result } from '../../shared/api';

export type CoreRequest =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'end' };

export interface CoreReply {
  readonly id: number;
  readonly result: Result<unknown>;
}
