import { spawnSync } from 'node:child_process';

/** Debian packages that hold the independent programs. */
const packages: Readonly<Record<string, string>> = {
  pdfsig: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  certutil: 'libnss3-tools',
  openssl: 'openssl',
};

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** Runs an independent program. @throws Error with the command that installs it when it is missing. */
export function run(program: string, ...argv: readonly string[]): Ran {
  const ran = spawnSync(program, [...argv], { encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 });
  if (ran.error !== undefined) {
    const name = packages[program] ?? program;
    throw new Error(`${program} is missing; install it: apt-get install -y ${name}`);
  }
  return { status: ran.status, output: `${ran.stdout}${ran.stderr}` };
}
