import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { recordSchemas, type FieldNote } from '../../src/domain/schema/record.ts';
import { readShape } from '../../src/domain/schema/shape.ts';
import { dataFiles } from '../../src/build/data-files.ts';
import { recordNames } from '../../src/build/record-files.ts';
import { getSite } from '../../src/build/site.ts';
import { codebook, describeField } from '../../src/words/zh/codebook.ts';

const site = getSite();
const files = dataFiles(site);
const bodyOf = (name: string): string => {
  const file = files.find((f) => f.name === name);
  if (file === undefined) throw new Error(`${name} is not published`);
  return file.body;
};
const json = (name: string): unknown => JSON.parse(bodyOf(name));
const validate = (name: string) => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  const check = ajv.compile(json(`${name}.schema.json`) as object);
  return (data: unknown) => (check(data) ? [] : (check.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ''}`));
};

describe.each(recordNames)('/data/%s.json', (name) => {
  it('agrees with the JSON Schema beside it', () => {
    expect(validate(name)(json(`${name}.json`))).toEqual([]);
  });

  it('agrees with its zod schema as it reads from the file, without filling in anything', () => {
    const shape = readShape(z.array(recordSchemas[name]), json(`${name}.json`));
    expect(shape.ok ? shape.value : shape.problems).toEqual(json(`${name}.json`));
  });

  it('has a schema that refuses unknown, missing and mistyped fields', () => {
    const [first] = json(`${name}.json`) as Record<string, unknown>[];
    const check = validate(name);
    expect(check([{ ...first, colour: 1 }])).not.toEqual([]);
    expect(check([{ ...first, id: 7 }])).not.toEqual([]);
    const { id: _id, ...rest } = first ?? {};
    expect(check([rest])).not.toEqual([]);
  });

  it('is listed in the index with its rows and its hash', () => {
    const index = json('index.json') as { files: { name: string; rows: number; sha256: string }[] };
    const body = bodyOf(`${name}.json`);
    expect(index.files.find((f) => f.name === `${name}.json`)).toEqual({
      name: `${name}.json`,
      rows: (json(`${name}.json`) as unknown[]).length,
      sha256: createHash('sha256').update(body).digest('hex'),
    });
  });
});

describe('what a JSON Schema says of a field', () => {
  it('is what the codebook says of that field, not of another of its type', () => {
    for (const name of recordNames) {
      const { items } = json(`${name}.schema.json`) as { items: { properties: Record<string, { description?: string }> } };
      for (const [field, note] of Object.entries(codebook[name] as Record<string, FieldNote>))
        expect(items.properties[field]?.description, `${name} ${field}`).toBe(describeField(note).description);
    }
  });
});

describe('/data/', () => {
  it('has an index that agrees with its schema and lists every file of records', () => {
    expect(validate('index')(json('index.json'))).toEqual([]);
    expect(json('index.json')).toMatchObject({ as_of: site.asOf, data_version: site.dataVersion });
  });

  it('links only to clauses and facts that are published', () => {
    const clauses = json('clauses.json') as { url: string }[];
    const facts = ['targets', 'incentives', 'rules'].flatMap((name) => json(`${name}.json`) as { id: string; policy: string; clause: string; url: string }[]);
    const places = new Set(clauses.map((c) => c.url));
    for (const f of facts) {
      expect(places, f.id).toContain(`/policies/${f.policy}/#${f.clause}`);
      expect(f.url).toBe(`/policies/${f.policy}/#fact-${f.id}`);
    }
    const known = new Set([
      ...places,
      ...facts.map((f) => f.url),
      ...['policies', 'cities'].flatMap((name) => (json(`${name}.json`) as { url: string }[]).map((p) => p.url)),
    ]);
    const urls = files
      .filter((f) => recordNames.some((name) => f.name === `${name}.json`))
      .flatMap((f) => [...f.body.matchAll(/"url": ?"([^"]+)"/g)].map((m) => m[1] ?? ''));
    expect(urls.length).toBeGreaterThan(500);
    for (const url of urls) expect(known).toContain(url);
  });

  it('holds every city of the registry, with all its documents and no others', () => {
    const cities = json('cities.json') as { id: string; policies: string[] }[];
    expect(cities.map((c) => c.id)).toEqual(site.content.cities.map((c) => c.id));
    const policies = json('policies.json') as { id: string; city: string }[];
    for (const { id, policies: own } of cities) expect(own, id).toEqual(policies.filter((p) => p.city === id).map((p) => p.id));
    expect(cities.flatMap((c) => c.policies).toSorted()).toEqual(policies.map((p) => p.id).toSorted());
    expect(cities[0]).toEqual({
      id: 'wuhu',
      zh: '芜湖',
      level: 'prefecture',
      name: '芜湖市',
      parent: null,
      province: '安徽省',
      gb_code: '340200',
      policies: ['wuhu-2022', 'wuhu-2018'],
      url: '/cities/wuhu/',
    });
  });

  it('names policies, cities, offices and discrepancies that are published or registered', () => {
    const cities = new Set(site.content.cities.map((c) => c.id));
    const cityOf = new Map((json('policies.json') as { id: string; city: string }[]).map((p) => [p.id, p.city]));
    for (const city of [...cityOf.values(), ...(json('units.json') as { city: string }[]).map((u) => u.city)]) expect(cities).toContain(city);
    const ids = (name: string) => new Set((json(`${name}.json`) as { id: string }[]).map((r) => r.id));
    const [policies, units, discrepancies] = [ids('policies'), ids('units'), ids('discrepancies')];
    for (const f of ['targets', 'incentives', 'rules'].flatMap(
      (name) => json(`${name}.json`) as { policy: string; city: string; discrepancies: string[]; responsible_units: { unit: string }[] }[],
    )) {
      expect(policies).toContain(f.policy);
      expect(f.city).toBe(cityOf.get(f.policy));
      for (const d of f.discrepancies) expect(discrepancies).toContain(d);
      for (const u of f.responsible_units) expect(units).toContain(u.unit);
    }
  });
});
