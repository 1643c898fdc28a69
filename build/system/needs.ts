/** What the operating system has to bring. Package names are Debian's, the newer spelling first. */
export interface Need {
  /** A shared library by its soname, or a program by its name. */
  readonly library?: string;
  readonly program?: string;
  readonly packages: readonly string[];
}

/** To show a window. Each library pulls in the rest of what Electron links against. */
export const toShowAWindow: readonly Need[] = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libXtst.so.6', packages: ['libxtst6'] },
];

/** To fetch and unpack the stand-in runtime. */
export const toUnpack: readonly Need[] = [{ program: 'tar', packages: ['tar'] }];

/** To run every test: a screen without a monitor, second opinions on PDFs, and a look at sockets. */
export const toTest: readonly Need[] = [
  { program: 'Xvfb', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
  { program: 'pdfsig', packages: ['poppler-utils'] },
  { program: 'qpdf', packages: ['qpdf'] },
  { program: 'certutil', packages: ['libnss3-tools'] },
  { program: 'openssl', packages: ['openssl'] },
  { program: 'unzip', packages: ['unzip'] },
  { program: 'strace', packages: ['strace'] },
  { program: 'setpriv', packages: ['util-linux'] },
];
