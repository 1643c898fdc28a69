/**
 * Places on the disk come from the officer, through a dialog of the operating system, and from nowhere
 * else: an operation that takes a path says which choice it must be, and the gate holds the page to it.
 */
import { z } from 'zod';

/** What an officer is asked to pick. Those that begin with `save` let one file be written, once. */
export const choices = [
  'vaultFolder',
  'parentFolder',
  'evidenceFile',
  'pdf',
  'certificate',
  'pkcs12',
  'timeStampReply',
  'instrumentFile',
  'instrumentSignature',
  'profiles',
  'form',
  'replyForm',
  'saveFile',
  'saveLetter',
  'saveDraft',
  'savePdf',
  'saveDocx',
  'saveJson',
  'saveCertificate',
  'saveRevocationList',
  'saveTimeStampRequest',
  'saveTable',
  'saveInstrument',
  'saveSignature',
  'saveProfiles',
] as const;
export type Choice = (typeof choices)[number];

export interface AskedPath {
  readonly choice: Choice;
  readonly path: string;
}

const asked = z.registry<{ readonly choice: Choice }>();

/** The field of an input that holds what the officer picked. */
export const chosenPath = (choice: Choice): z.ZodString =>
  z.string().min(1).max(4096).register(asked, { choice });

/** Every path inside a parsed input that must have been picked, as its schema says. */
export function askedPaths(schema: z.core.$ZodType, value: unknown): AskedPath[] {
  const choice = asked.get(schema)?.choice;
  if (choice !== undefined) return [{ choice, path: z.string().parse(value) }];
  if (value === null || value === undefined) return [];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return askedPaths(schema.unwrap(), value);
  if (schema instanceof z.ZodArray)
    return z
      .array(z.unknown())
      .parse(value)
      .flatMap((item) => askedPaths(schema.element, item));
  if (!(schema instanceof z.ZodObject)) return [];
  const fields = z.record(z.string(), z.unknown()).parse(value);
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, field]) =>
    askedPaths(field, fields[name]),
  );
}
