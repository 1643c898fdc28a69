import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The column tracks of a data table, set on the table and inherited by its rows. */
    '--tracks'?: string;
  }
}
