import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Input, OperationName, Output } from '../../shared/api';
import { findingTextOf } from '../../shared/domain/findings/finding';
import type { FindingId, OfficerId, ReportId } from '../../shared/domain/ids';
import { createCore, type Core } from '../core/app';
import { buildSample, loadSampleCase, type BuiltSample, type SampleCase } from '../core/sample';
import { tellMisuse } from './failure-text';
import type { Io } from './io';

const usage = `Usage: demo [--to FOLDER]

Takes the bundled sample inquiry, a published case, from a new vault to a signed report, and verifies
it, by the same operations as the window. Everything is written to a new folder that only you may
read (--to: inside FOLDER); delete it when you have looked.

Exit codes: 0 report signed and verified, 1 failed, 2 wrong use.
`;

/** 0 report signed and verified, 1 failed, 2 wrong use. */
export const demoExitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** Only for this throw-away vault. */
const passphrases = {
  investigator: 'demo: slate ferry under a quiet moon',
  given: 'demo: borrowed umbrella in a tram',
  commissioner: 'demo: copper kettle on a winter sill',
} as const;

class Failed extends Error {}

interface Steps {
  readonly run: <N extends OperationName>(name: N, input: Input<N>) => Promise<Output<N>>;
  /** Does the work, tells what it was and how long it took; gives what it gave. */
  readonly step: <T>(what: string, work: () => Promise<T>) => Promise<T>;
}

function stepsOf(core: Core, io: Io): Steps {
  return {
    run: async <N extends OperationName>(name: N, input: Input<N>) => {
      const result = await core.call(name, input);
      if (!result.ok) throw new Failed(`${name}: ${result.code}: ${result.says}`);
      return result.value as Output<N>; // what the table promises for this name
    },
    step: async (what, work) => {
      const start = performance.now();
      const value = await work();
      const took = `${Math.round(performance.now() - start).toString()} ms`;
      io.stdout(`${took.padStart(9)}  ${what}\n`);
      return value;
    },
  };
}

async function makeVault({ run, step }: Steps, parentFolder: string, sample: SampleCase) {
  const { session } = await step('vault created, encrypted, first officer', () =>
    run('vault.create', {
      parentFolder,
      name: 'demo',
      institution: sample.institution,
      officerName: 'A. Investigator',
      passphrase: passphrases.investigator,
      recovery: { shares: 3, threshold: 2 },
    }),
  );
  const commissioner = await step('second officer added: a commissioner', () =>
    run('officer.add', {
      name: 'B. Commissioner',
      roles: ['commissioner'],
      clearedForIdentities: false,
      passphrase: passphrases.given,
    }),
  );
  return { folder: session.folder, commissionerId: commissioner.id };
}

/** What this officer holds where the answers name no basis: the police handed the person over themselves. */
const basis = 'own_act_or_omission';

async function decide(run: Steps['run'], findingId: FindingId): Promise<void> {
  const finding = await run('finding.get', { findingId });
  if (finding.kind === 'breach' && finding.responsibility === null)
    await run('finding.update', {
      findingId,
      revision: finding.revision,
      text: { ...findingTextOf(finding), responsibility: basis },
    });
  await run('finding.accept', { findingId });
}

async function decideFindings({ run, step }: Steps, { inquiryId, assessmentId }: BuiltSample) {
  const { added } = await step('findings proposed from the answers', () =>
    run('finding.propose', { assessmentId }),
  );
  const rows = await run('finding.list', { inquiryId });
  await step(`${String(added)} findings read and accepted`, async () => {
    for (const { id } of rows) await decide(run, id);
  });
  return rows;
}

/** Shows that the gate works: a finding that names the person is stopped, then put right. */
async function tryGate(
  { run, step }: Steps,
  reportId: ReportId,
  findingId: FindingId,
  name: string,
) {
  const finding = await run('finding.reopen', { findingId });
  const text = findingTextOf(finding);
  const leak = { ...text, analysis: `${text.analysis}\n${name.toUpperCase()} was heard.` };
  const { revision } = await run('finding.update', {
    findingId,
    revision: finding.revision,
    text: leak,
  });
  await run('finding.accept', { findingId });
  const { hits } = await step('privacy gate tried with the name written into a finding', () =>
    run('report.gate', { reportId }),
  );
  if (hits.length === 0) throw new Failed('the privacy gate let a name through');
  await run('finding.reopen', { findingId });
  await run('finding.update', { findingId, revision: revision + 2, text });
  await run('finding.accept', { findingId });
}

async function writeReport(steps: Steps, built: BuiltSample, sample: SampleCase) {
  const { run, step } = steps;
  const findings = await decideFindings(steps, built);
  const { id: reportId } = await step('report drafted', () =>
    run('report.create', {
      inquiryId: built.inquiryId,
      text: { ...sample.report, methodAndLimits: '' },
    }),
  );
  const [first] = findings;
  if (first !== undefined)
    await tryGate(steps, reportId, first.id, sample.person.identity.fullName);
  await step('report submitted, privacy gate clean, content frozen', () =>
    run('report.submit', { reportId }),
  );
  return reportId;
}

async function signReport(
  { run, step }: Steps,
  vault: { readonly folder: string; readonly commissionerId: OfficerId },
  reportId: ReportId,
  outFolder: string,
) {
  const { folder, commissionerId: officerId } = vault;
  await step('vault opened by the commissioner, who chose a passphrase of their own', async () => {
    const { given, commissioner } = passphrases;
    await run('vault.unlock', { folder, officerId, passphrase: given });
    await run('vault.changePassphrase', { current: given, next: commissioner });
  });
  await step('report approved by other eyes', () => run('report.approve', { reportId }));
  const { file: signed } = await step('report printed as PDF/A, sealed and signed', () =>
    run('report.sign', { reportId }),
  );
  const file = path.join(outFolder, 'report.pdf');
  await step('report handed over with the root certificate', () =>
    run('report.export', { reportId, path: file }),
  );
  return { file, pages: signed?.pages ?? 0 };
}

async function wholeWay(steps: Steps, folder: string, io: Io): Promise<number> {
  const { run, step } = steps;
  const sample = await loadSampleCase(io.resourcesFolder);
  const vault = await makeVault(steps, folder, sample);
  const count = String(Object.keys(sample.answers).length);
  const built = await step(`inquiry, person, timeline and ${count} answers entered`, () =>
    buildSample(run, sample),
  );
  const reportId = await writeReport(steps, built, sample);
  const outFolder = path.join(folder, 'handed-over');
  await mkdir(outFolder, { mode: 0o700 });
  const { file, pages } = await signReport(steps, vault, reportId, outFolder);
  const rootPath = path.join(outFolder, 'report.root.pem');
  const { verdict, problems } = await step('report verified against the root', () =>
    run('verify.file', { path: file, rootPath }),
  );
  io.stdout(`\nVerdict: ${verdict}\n`);
  for (const { says } of problems) io.stdout(`  ${says}\n`);
  io.stdout(`Report (${String(pages)} pages): ${file}\nRoot certificate: ${rootPath}\n`);
  io.stdout(`Vault: ${vault.folder} (officers: A. Investigator, B. Commissioner)\n`);
  return verdict === 'valid' ? demoExitCodes.done : demoExitCodes.failed;
}

/** From a new vault to a verified report, in a temporary folder (0700). Gives the exit code. */
export async function runDemo(argv: readonly string[], io: Io): Promise<number> {
  let to: string | undefined;
  try {
    const options = { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
    const { values } = parseArgs({ args: [...argv], options });
    if (values.help === true) {
      io.stdout(usage);
      return demoExitCodes.done;
    }
    to = values.to;
  } catch {
    tellMisuse(usage, io);
    return demoExitCodes.usage;
  }
  const folder = await mkdtemp(path.join(to ?? tmpdir(), 'amparo-demo-')); // made with mode 0700
  const core = createCore({ resourcesFolder: io.resourcesFolder, now: io.now });
  try {
    return await wholeWay(stepsOf(core, io), folder, io);
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    io.stderr(`${error.message}\n`);
    return demoExitCodes.failed;
  } finally {
    await core.close();
  }
}
