/** One line of the append-only log, as shown to officers. */
export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly officerName: string;
  readonly operation: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, string | number | boolean>>;
  readonly hash: string;
}

export interface AuditHead {
  readonly sequence: number;
  readonly hash: string;
}

export type AuditCheck =
  | { readonly ok: true; readonly head: AuditHead }
  | {
      readonly ok: false;
      readonly sequence: number;
      readonly what: 'altered' | 'removed' | 'reordered' | 'truncated';
    };
