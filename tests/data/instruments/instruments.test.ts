import { Ajv2020 } from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { unattributedWords, type Law } from '../../../shared/law';
import { instrumentSchema } from '../../../shared/law/json-schema';
import { instrumentsFolder, theLaw } from '../../helpers/law/the-law';

const schemaFile = join(instrumentsFolder, 'schema.json');
const yamlFiles = readdirSync(instrumentsFolder).filter((name) => name.endsWith('.yaml'));
const contentOf = (name: string): unknown =>
  parse(readFileSync(join(instrumentsFolder, name), 'utf8'));

describe('the instruments', () => {
  let law: Law;
  beforeAll(async () => {
    law = await theLaw();
  });

  it('publishes the schema that the loader applies (vitest -u writes it again)', async () => {
    const style = await resolveConfig(schemaFile);
    const schema = await format(JSON.stringify(instrumentSchema()), { ...style, parser: 'json' });
    await expect(schema).toMatchFileSnapshot(schemaFile);
  });

  it.each(yamlFiles)('%s is valid under the published schema', (name) => {
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync(schemaFile, 'utf8')) as object, // the schema test above pins its content
    );
    expect(validate(contentOf(name)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...Object(contentOf(name)), surprise: 1 })).toBe(false);
  });

  it('holds all 279 standards and 444 questions in 22 checklists', () => {
    expect(law.checklists).toHaveLength(22);
    expect(law.standards.size).toBe(279);
    expect(law.questions.size).toBe(444);
    const counts = law.checklists.map((c) => `${c.id} ${c.standards.length} ${c.questions.length}`);
    expect(counts.join('; ')).toBe(
      'SUB 0 18; DTM 11 18; HRR 3 4; EQL 8 14; RBA 3 5; RSP 2 5; IDN 5 14; PRO 14 20; PRV 4 9; LEG 7 13; RES 5 11; NCR 19 30; DET 32 58; CHI 14 20; NRF 45 67; REM 17 25; DBP 29 29; CJR 21 27; PRE 19 25; EST 12 18; MON 9 11; BUR 0 3',
    );
  });

  it('asks short questions, with help and with a label for every choice', () => {
    for (const question of law.questions.values()) {
      expect(question.text.length, question.id).toBeLessThanOrEqual(140);
      expect(question.text, question.id).not.toContain('[BG]');
      for (const { value, label } of question.choices) {
        expect(label, `${question.id} ${value}`).toMatch(/^[A-Z][^_]*$/);
      }
    }
    const withoutHelp = [...law.questions.values()].filter(({ help }) => help.length < 5);
    expect(withoutHelp.map(({ id }) => id)).toEqual([]);
  });

  it('carries the hedges: every rule with a cap, and every unsettled item that the source hedges', () => {
    const hedged = [...law.standards.values()].filter(({ hedge }) => hedge !== null);
    expect(hedged).toHaveLength(39);
    for (const standard of law.standards.values()) {
      const isHedged = standard.kind === 'unsettled' && standard.id !== 'CHI-02';
      if (isHedged || standard.cap !== null) {
        expect(standard.hedge, standard.id).not.toBeNull();
      }
    }
  });

  it('hedges in sentences for the reader of a report, not in instructions to the drafter', () => {
    const instruction =
      /^(attribute|say|do not|use|cite|never|print|write|word|label|quote|refer|mark)\b|\b(tool|label|engine|write)\b/i;
    const code = /\bH-\d+|\b[A-Z]{3}-Q?\d+|\[BG\]|\bREF51\b|\bARGUABLE\b/;
    for (const { id, hedge } of law.standards.values()) {
      for (const sentence of hedge?.split(/(?<=[.:;]) /) ?? []) {
        expect(sentence, id).not.toMatch(instruction);
        expect(sentence, id).not.toMatch(code);
        expect(sentence, id).toMatch(/^[\p{L}“]/u);
      }
      expect(hedge ?? 'A sentence.', id).toMatch(/^[A-Z].*\.$/su);
    }
  });

  it('never offers a remark on the classification as a recommendation', () => {
    for (const { id, recommendation, kind } of law.standards.values()) {
      expect(recommendation, id).not.toMatch(/^\(|^As (under )?[A-Z]{3}-|\b[A-Z]{3}-Q?\d+/);
      if (kind !== 'test') expect(recommendation, id).not.toBe('');
    }
  });

  it('asks in sentence case', () => {
    for (const { id, text } of law.questions.values()) {
      expect(text, id).not.toMatch(/\b(AND|OR|NOT|ONLY|RECORDED|DECISIVE)\b|\b[A-Z]{7,}\b/);
    }
  });

  it('recommends without words that only binding law may use', () => {
    for (const { id, recommendation, kind } of law.standards.values()) {
      if (kind === 'test') continue;
      expect(unattributedWords('SOFT', recommendation), id).toEqual([]);
    }
  });

  it('lists under each question the standards that read it', () => {
    for (const standard of law.standards.values()) {
      for (const { id } of standard.reads) {
        expect(law.standardsByQuestion.get(id)).toContain(standard);
      }
    }
    const conviction = law.standardsByQuestion.get('DET-Q03')?.map(({ id }) => id);
    expect(conviction).toContain('DET-02');
    expect(conviction).not.toContain('DET-06');
  });
});
