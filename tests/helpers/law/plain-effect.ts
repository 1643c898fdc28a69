import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { instrumentsFolder } from './the-law';

/**
 * A second reading of the rules of legal effect (L1-L5), as a table of letters and sets: it knows
 * the treaties behind treaty bodies by itself and shares nothing with the engine.
 */
const Checklist = z.object({
  standards: z.array(
    z.object({
      id: z.string(),
      cap: z.string().optional(),
      sources: z.array(
        z.object({
          instrument: z.string(),
          weight: z.string(),
          background: z.boolean().optional(),
        }),
      ),
    }),
  ),
});
const standards = new Map(
  readdirSync(instrumentsFolder)
    .filter((name) => name.endsWith('.yaml') && name !== 'sources.yaml')
    .flatMap(
      (name) =>
        Checklist.parse(parse(readFileSync(join(instrumentsFolder, name), 'utf8'))).standards,
    )
    .map((standard) => [standard.id, standard]),
);

const order =
  'RES JUDICATA,BINDING,BINDING-QUALIFIED,INTERPRETED,DUTY TO CONSIDER,SOFT,UNSOURCED,DRAFT'.split(
    ',',
  );
const bodies: Record<string, string[]> = {
  GC15: ['ICCPR'],
  GC27: ['ICCPR'],
  HRCTTEE: ['ICCPR'],
  CRCGC6: ['CRC'],
  GR19: ['CEDAW'],
  CEDAWC: ['CEDAW'],
  TBODIES: ['ICCPR', 'CAT', 'CEDAW', 'CRC', 'ICESCR'],
};
const ifBound: Record<string, string> = {
  T1: 'BINDING',
  EU: 'BINDING',
  T2: 'BINDING-QUALIFIED',
  T3: 'DUTY TO CONSIDER',
};
const always: Record<string, string> = {
  CU: 'BINDING',
  GP: 'BINDING',
  SL: 'SOFT',
  EX: 'SOFT',
  DR: 'DRAFT',
  FS: 'UNSOURCED',
};

type Profile = Readonly<Record<string, boolean | 'party'>>;

function ofSource(
  id: string,
  { instrument, weight }: { instrument: string; weight: string },
  profile: Profile,
  decided: readonly string[],
): string {
  const bound = (code: string): boolean => profile[code] === true || profile[code] === 'party';
  if (instrument === 'ARSIWA') return 'BINDING';
  if (instrument === 'TREATIES') return 'UNSOURCED';
  if (weight === 'TB') return (bodies[instrument] ?? []).some(bound) ? 'INTERPRETED' : 'SOFT';
  if (weight === 'JD') {
    if (profile[instrument] === 'party' && decided.includes(id)) return 'RES JUDICATA';
    return bound('ECHR') ? 'INTERPRETED' : 'SOFT';
  }
  const binding = ifBound[weight];
  return binding === undefined ? (always[weight] ?? '?') : bound(instrument) ? binding : 'SOFT';
}

/** The effect label of a standard. */
export function plainEffect(
  id: string,
  profile: Profile,
  decided: readonly string[],
  background: boolean,
): string {
  const { sources, cap } = standards.get(id) ?? { sources: [] };
  const confirmed = sources.filter((source) => background || source.background !== true);
  const effects = confirmed.map((source) => ofSource(id, source, profile, decided));
  const strongest = order.find((effect) => effects.includes(effect)) ?? 'DRAFT';
  const named = sources.filter((source) => source.background !== true);
  const onlyTreaties = named.every(
    ({ instrument, weight }) => weight in ifBound && instrument !== 'TREATIES',
  );
  const firstFive = order.slice(0, 5);
  if (onlyTreaties && !id.startsWith('DTM-') && !firstFive.includes(strongest)) return 'BENCHMARK';
  if (cap !== undefined && order.indexOf(strongest) < order.indexOf(cap)) return cap;
  return strongest;
}
