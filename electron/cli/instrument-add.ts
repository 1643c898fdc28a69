import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors';
import { createCore } from '../core/app';
import { required } from './arguments';
import { callOf, Refused, unlock } from './core-calls';
import type { Io } from './io';

interface Addition {
  readonly vault: string;
  readonly file: string;
  readonly officer: string;
  readonly reason: string;
  readonly signature: string | null;
}

/** @throws AppError COMMAND_MISUSED */
function readAddition(argv: readonly string[]): Addition {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        officer: { type: 'string' },
        reason: { type: 'string' },
        signature: { type: 'string' },
      },
    });
    const [vault, file, ...others] = positionals;
    if (others.length > 0) throw new AppError('COMMAND_MISUSED');
    return {
      vault: required(vault),
      file: required(file),
      officer: required(values.officer),
      reason: required(values.reason),
      signature: values.signature ?? null,
    };
  } catch (cause) {
    throw new AppError('COMMAND_MISUSED', {}, { cause });
  }
}

/** Puts a file in force in a vault; 0 done, 1 refused. @throws AppError COMMAND_MISUSED, NOT_FOUND */
export async function addInstrument(argv: readonly string[], io: Io): Promise<number> {
  const { vault, file, officer, reason, signature } = readAddition(argv);
  const core = createCore({ resourcesFolder: io.resourcesFolder, now: io.now });
  const call = callOf(core);
  try {
    await unlock(call, io, vault, officer);
    const signaturePath = signature === null ? null : resolve(signature);
    const candidate = await call('instrument.read', { path: resolve(file), signaturePath });
    const { name, yaml } = candidate;
    const { code } = await call('instrument.add', {
      name,
      yaml,
      signature: candidate.signature,
      reason,
    });
    io.stdout(`${code} ${candidate.content?.version ?? ''} is in force\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    io.stderr(`${error.code}: ${error.text}\n`);
    return 1;
  } finally {
    await core.close();
  }
}
