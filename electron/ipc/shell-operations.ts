/** What the window asks of the program around it. No case content passes here. */
import { z } from 'zod';
import { choices } from '../../shared/api/chosen-path';
import { appearances } from '../../shared/bridge';

const nothing = z.object({}).strict();

export const shellInputs = {
  'shell.choose': z.object({
    choice: z.enum(choices),
    suggestedName: z.string().max(200).default(''),
  }),
  'shell.lock': nothing,
  'shell.lastVault': nothing,
  'shell.state': nothing,
  'shell.setZoom': z.object({ percent: z.number().int().min(100).max(200) }),
  'shell.setAppearance': z.object({ appearance: z.enum(appearances) }),
  'shell.setIdleMinutes': z.object({ minutes: z.number().int().min(1).max(60) }),
};

export type ShellOperationName = keyof typeof shellInputs;

export const isShellOperationName = (name: string): name is ShellOperationName =>
  Object.hasOwn(shellInputs, name);
