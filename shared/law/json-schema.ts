import { z } from 'zod';
import { ChecklistDoc, SourcesDoc } from './document';

/** The published JSON Schema (2020-12) of an instrument file: a checklist or the list of sources. */
export function instrumentSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Amparo instrument file',
    description: 'Version 1.0.0. One checklist, or the list of sources, as YAML.',
    anyOf: [ChecklistDoc, SourcesDoc].map((doc) => ({
      ...z.toJSONSchema(doc),
      $schema: undefined,
    })),
  };
}
