/** An Electron that can be started: where it came from and where it lies. */
export interface Runtime {
  readonly source: 'official' | 'stand-in';
  readonly version: string;
  /** The program to start, with the folder of the application as its first argument. */
  readonly executable: string;
  /** The folder that holds the whole distribution (electron-builder's `electronDist`). */
  readonly distribution: string;
}
