import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { unitFunctions } from '../../src/domain/vocabulary.ts';
import { COLLECTIVE, cityOffices, functionsOf } from '../../src/views/offices.ts';

const site = getSite();
const officesOf = (id: string) => {
  const city = site.content.cities.find((c) => c.id === id);
  if (city === undefined) throw new Error(`no city ${id}`);
  return cityOffices(site, city);
};
const officeOf = (city: string, unit: string) => {
  const office = officesOf(city).offices.find((o) => o.unit.id === unit);
  if (office === undefined) throw new Error(`no office ${unit}`);
  return office;
};
const cities = site.content.cities.filter((c) => site.records.policies.some((p) => p.city === c.id));

describe('the offices of a city', () => {
  it.each(cities.map((c) => c.id))('of %s are all its offices, each once, by function in the order of the registry', (id) => {
    const units = officesOf(id).offices.map((o) => o.unit);
    const own = site.records.units.filter((u) => u.city === id);
    expect(units.map((u) => u.id).sort()).toEqual(own.map((u) => u.id).sort());
    const order = Object.keys(unitFunctions);
    const places = units.map((u) => order.indexOf(u.function));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each(cities.map((c) => c.id))('of %s have every clause that charges them, printed as a duty or counted', (id) => {
    const { offices, policies, others } = officesOf(id);
    expect([...policies, ...others].map((p) => p.id).sort()).toEqual(
      site.records.policies
        .filter((p) => p.city === id)
        .map((p) => p.id)
        .sort(),
    );
    for (const { unit, duties, further } of offices) {
      const printed = duties.flatMap((d) => d.duties.map((duty) => `${d.policy.id} ${duty.clause.id} ${duty.role}`));
      const charged = unit.clauses.map((c) => `${c.policy} ${c.clause} ${c.role}`);
      expect(printed.length + further, unit.id).toBe(charged.length);
      for (const duty of printed) expect(charged, unit.id).toContain(duty);
      for (const { policy, duties: own } of duties) {
        expect(own.length, unit.id).toBeGreaterThan(0);
        expect(policies.map((p) => p.id)).toContain(policy.id);
      }
    }
  });

  it('show a duty with the facts it answers for, and with no other office’s', () => {
    for (const { id } of cities)
      for (const { unit, duties } of officesOf(id).offices)
        for (const { clause, targets, incentives, rules } of duties.flatMap((d) => d.duties)) {
          const isMine = (f: {
            readonly policy: string;
            readonly clause: string;
            readonly responsible_units: readonly { readonly unit: string }[];
            readonly units_inherited: readonly string[];
          }) => f.policy === clause.policy && f.clause === clause.id && [...f.responsible_units.map((u) => u.unit), ...f.units_inherited].includes(unit.id);
          const ids = (facts: readonly { readonly id: string }[]) => facts.map((f) => f.id).sort();
          expect(ids(targets), unit.id).toEqual(ids(site.records.targets.filter((t) => isMine(t) && !t.baseline)));
          expect(ids(incentives), unit.id).toEqual(ids(site.records.incentives.filter(isMine)));
          expect(ids(rules), unit.id).toEqual(ids(site.records.rules.filter(isMine)));
        }
  });
});

describe('an office by its words in the documents', () => {
  it('Wuhu’s 经信局 answers for the equipment awards of 二、5 and leads none of them', () => {
    const duties = officeOf('wuhu', 'wuhu-industry').duties.find((d) => d.policy.id === 'wuhu-2022')?.duties ?? [];
    expect(duties.find((d) => d.clause.id === 'c3-2-5')).toMatchObject({ role: 'plain', targets: [] });
    expect(duties.some((d) => d.role === 'lead')).toBe(false);
  });
  it('Yangzhou’s annex names 工信局 as the office that leads', () => {
    const duties = officeOf('yangzhou', 'yangzhou-industry').duties.flatMap((d) => d.duties);
    expect(duties.find((d) => d.clause.id === 'a1-national-champion')?.role).toBe('lead');
    expect(duties.find((d) => d.clause.id === 'c3-1-1')?.role).toBe('each');
  });
  it('is mentioned only where no note of any document charges it', () => {
    for (const { id } of cities)
      for (const { unit, duties, further, mentions } of officesOf(id).offices) {
        if (duties.length + further > 0) expect(mentions, unit.id).toEqual([]);
        for (const { clauses } of mentions) {
          expect(clauses.length, unit.id).toBeGreaterThan(0);
          for (const c of clauses) expect(unit.printed_as.some((name) => c.text.includes(name))).toBe(true);
        }
      }
  });
  it('Wuhan’s report charges nobody, and names its districts in four clauses', () => {
    const districts = officeOf('wuhan', 'wuhan-local-government');
    expect([districts.duties, districts.further]).toEqual([[], 0]);
    expect(districts.mentions.map((m) => [m.policy.id, ...m.clauses.map((c) => c.id)])).toEqual([['wuhan-2021', 'c1-2', 'c1-3', 'c2-3', 'c5-3']]);
  });
});

describe('a city of many documents', () => {
  const city = site.content.cities.find((c) => c.id === 'wuhu');
  const own = site.corpus.byCity.get('wuhu');
  const wuhan = site.corpus.byPolicy.get('wuhan-2021');
  if (city === undefined || own === undefined || wuhan === undefined) throw new Error('no Wuhu, or no Wuhan');
  it('prints the duties of the chosen ones, and counts those of the others', () => {
    const copies = Array.from({ length: 40 }, (_, i) => own.policies.map((p) => ({ ...p, id: `${p.id}-${i}` }))).flat();
    const units = own.units.map((u) => ({
      ...u,
      clauses: [...u.clauses, ...copies.map((p) => ({ policy: p.id, clause: 'c1', role: 'plain' as const, url: '' }))],
    }));
    const entry = { ...own, policies: [...own.policies, ...copies], units };
    const view = cityOffices({ ...site, corpus: { ...site.corpus, byCity: new Map([['wuhu', entry]]) } }, city);
    const printed = new Set(view.policies.map((p) => p.id));
    expect(view.others.length).toBeGreaterThan(0);
    expect(view.others.map((p) => p.id)).toEqual(entry.policies.map((p) => p.id).filter((id) => !printed.has(id)));
    for (const { unit, further } of view.offices) expect(further, unit.id).toBe(unit.clauses.filter((c) => !printed.has(c.policy)).length);
  });
  it('names an office that nobody charges also where one clause alone does', () => {
    const one = { ...wuhan, clauses: wuhan.clauses.filter((c) => c.id === 'c1-2') };
    const corpus = { ...site.corpus, byPolicy: new Map([['wuhan-2021', one]]) };
    const here = site.content.cities.find((c) => c.id === 'wuhan');
    if (here === undefined) throw new Error('no Wuhan');
    const districts = cityOffices({ ...site, corpus }, here).offices.find((o) => o.unit.id === 'wuhan-local-government');
    expect(districts?.mentions.map((m) => m.clauses.map((c) => c.id))).toEqual([['c1-2']]);
  });
});

describe('functions', () => {
  const all = site.records.units;
  it('that are no single bureau stand apart, and together they are all that offices have', () => {
    const [bureaus, collectives] = [functionsOf(all, false), functionsOf(all, true)];
    for (const f of collectives) expect(COLLECTIVE).toContain(f);
    for (const f of bureaus) expect(COLLECTIVE).not.toContain(f);
    expect(new Set([...bureaus, ...collectives])).toEqual(new Set(all.map((u) => u.function)));
  });
  it('are named in registry order, each once, and only where an office has them', () => {
    expect(functionsOf([{ function: 'finance' }, { function: 'industry' }, { function: 'finance' }, { function: 'leading-group' }], false)).toEqual([
      'industry',
      'finance',
    ]);
    expect(functionsOf([{ function: 'finance' }], true)).toEqual([]);
  });
});
