import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/domain/problem.ts';
import { contentToRecords } from '../../src/domain/corpus/records.ts';
import { removeFurniture, sourceToText } from '../../src/domain/check/source-text.ts';
import { bare } from '../../src/domain/text/text.ts';
import { auditNumerals } from '../../src/domain/check/audit.ts';
import { readContent } from '../../src/build/content.ts';

const { content, problems } = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const records = contentToRecords(content.bundles, content);
const bundles = content.bundles.map((b) => [b.policy.input.id, b] as const);
const policies = new Map(records.policies.map((p) => [p.id, p]));
const tally = (keys: readonly string[]) => Object.fromEntries([...new Set(keys)].sort().map((k) => [k, keys.filter((o) => o === k).length]));
const facts = [...records.targets, ...records.incentives, ...records.rules];

describe('the content', () => {
  it('has no problems', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it('is every file of content/policies, by city as registered and newest first', () => {
    const files = readdirSync(new URL('../../content/policies/', import.meta.url)).map((f) => f.replace('.mdx', ''));
    expect(bundles.map(([id]) => id).sort()).toEqual(files.sort());
    const place = ([id, { policy }]: (typeof bundles)[number]) =>
      content.cities.findIndex((c) => c.id === policy.input.city) * 1e4 - Number(/\d{4}/.exec(id)?.[0]);
    expect(bundles.map(place)).toEqual(bundles.map(place).sort((a, b) => a - b));
  });

  // Content work changes these counts: look at the difference, then `npm run test:unit -- -u`. A new policy is held once
  // somebody puts an empty `<id>.counts.json` beside the others; until then there is no "before".
  const held = readdirSync(new URL('__snapshots__/', import.meta.url)).flatMap((f) => /^(.*)\.counts\.json$/.exec(f)?.[1] ?? []);

  it.each(held)('counts the facts of %s as before', async (id) => {
    const bundle = bundles.find(([known]) => known === id)?.[1];
    if (bundle === undefined) throw new Error(`${id} is gone, but its counts are still held in tests/corpus/__snapshots__`);
    const own = <T extends { policy: string }>(all: readonly T[]) => all.filter((r) => r.policy === id);
    const amounts = own(records.incentives).flatMap((i) => i.amounts);
    const { numerals } = auditNumerals(bundle.policy, bundle.audit, bundle.auditFile);
    const counts = {
      counts: policies.get(id)?.counts,
      targets: { op: tally(own(records.targets).map((t) => t.op ?? 'null')), basis: tally(own(records.targets).map((t) => t.basis)) },
      incentives: {
        event: tally(own(records.incentives).map((i) => i.event)),
        without_money: own(records.incentives).filter((i) => i.amounts.length === 0).length,
      },
      amounts: tally(amounts.map((a) => a.role)),
      rules: tally(own(records.rules).map((r) => r.modality)),
      discrepancies: tally(own(records.discrepancies).map((d) => d.kind)),
      numerals: {
        all: numerals.length,
        claimed: numerals.filter((n) => n.claims.length > 0).length,
        no_figure: tally(numerals.flatMap((n) => n.not_figure ?? [])),
      },
    };
    await expect(`${JSON.stringify(counts, null, 2)}\n`).toMatchFileSnapshot(`__snapshots__/${id}.counts.json`);
  });

  it('prints each source, white space and furniture aside, clause after clause', () => {
    for (const [id, { policy, source }] of bundles) {
      const { text, wrong } = removeFurniture(sourceToText(source?.text ?? '', policy.input.source.form), policy.input.furniture);
      expect(wrong).toEqual([]);
      const printed = records.clauses.filter((c) => c.policy === id).map((c) => bare(c.text));
      expect(printed.join('')).toBe(text);
      expect(text).not.toBe('');
    }
  });
});

describe('every fact', () => {
  it('quotes words of its clause, and its sentence holds them', () => {
    const texts = new Map(records.clauses.map((c) => [`${c.policy} ${c.id}`, c.text]));
    for (const fact of facts) {
      expect(texts.get(`${fact.policy} ${fact.clause}`) ?? '', fact.id).toContain(fact.quote);
      expect(fact.sentence, fact.id).toContain(fact.quote);
    }
  });

  it('has a sentence that begins with no note, bracket or mark of the sentence before', () => {
    for (const fact of facts) expect(fact.sentence, fact.id).not.toMatch(/^[\s”’。，、；！？）]/);
    for (const fact of facts) expect(fact.sentence, fact.id).not.toMatch(/^（[^）]*(负责|责任单位)/);
  });

  it('has an address of its own that leads to its policy', () => {
    expect(new Set(facts.map((f) => f.url)).size).toBe(facts.length);
    for (const fact of facts) expect(fact.url).toBe(`/policies/${fact.policy}/#fact-${fact.id}`);
  });

  it('is charged to offices of its own city only', () => {
    const cityOf = new Map(content.units.map((u) => [u.id, u.city]));
    for (const fact of facts)
      for (const unit of [...fact.responsible_units.map((u) => u.unit), ...fact.units_inherited])
        expect(cityOf.get(unit), `${fact.id} ${unit}`).toBe(fact.city);
  });
});

describe('every clause', () => {
  it('stands under a clause of the same policy, at an address of its own', () => {
    const ids = new Set(records.clauses.map((c) => `${c.policy} ${c.id}`));
    expect(ids.size).toBe(records.clauses.length);
    for (const c of records.clauses) {
      if (c.parent !== null) expect(ids).toContain(`${c.policy} ${c.parent}`);
      expect(c.url).toBe(`/policies/${c.policy}/#${c.id}`);
    }
  });

  it('is where the offices’ pages say it charges them', () => {
    const ids = new Set(records.clauses.map((c) => c.url));
    for (const unit of records.units) for (const c of unit.clauses) expect(ids).toContain(c.url);
  });

  it('that sets up a leading group in running text charges it, and the bureau where its office sits', () => {
    const charged = (unit: string) =>
      records.units
        .find((u) => u.id === unit)
        ?.clauses.filter((c) => c.policy === 'wuhu-2022')
        .map((c) => c.clause) ?? [];
    expect(charged('wuhu-leading-group-srdi')).toEqual(['c4-29', 'a2-p2']);
    expect(charged('wuhu-industry')).toContain('a2-p2');
  });

  it('of the body begins with the number that gives its id', () => {
    const ordinals = '一二三四五六七八九十';
    for (const c of records.clauses) {
      const last = /(?:^c|-)(\d+)[a-z]?$/.exec(c.id)?.[1];
      if (c.number === null || last === undefined || c.number.startsWith('附件')) continue;
      expect(c.text, c.id).toMatch(new RegExp(`^[（(]?(${last}|${ordinals.charAt(Number(last) - 1)})[）)、.．]?`));
    }
  });
});

describe('targets', () => {
  it('fall due in a sensible year, not before their own policy, unless they are actuals', () => {
    for (const t of records.targets) {
      const issued = Number(/-(\d{4})/.exec(t.policy)?.[1]);
      if (t.year === null) continue;
      expect(t.year, t.id).toBeLessThanOrEqual(2030);
      if (t.baseline) expect(t.year, t.id).toBeLessThanOrEqual(issued);
      else expect(t.year, t.id).toBeGreaterThanOrEqual(issued);
    }
  });

  it('fall due within the policy’s horizon', () => {
    for (const t of records.targets.filter((o) => !o.baseline && o.year !== null))
      expect(t.year, t.id).toBeLessThanOrEqual(policies.get(t.policy)?.horizon?.to ?? 0);
  });

  it('are never larger as a part than the whole they are part of', () => {
    const all = new Map(records.targets.map((t) => [t.id, t]));
    for (const t of records.targets) {
      const whole = t.subset_of === null ? undefined : all.get(t.subset_of);
      if (whole?.value == null || t.value === null || whole.unit !== t.unit) continue;
      expect(t.value, t.id).toBeLessThanOrEqual(whole.value);
    }
  });

  it('name an indicator that is registered', () => {
    const indicators = new Set(content.indicators.map((i) => i.id));
    for (const t of records.targets) expect(indicators).toContain(t.indicator_id);
  });
});

describe('incentives', () => {
  it('have caps that bind amounts of the same policy and unit-wise never each other', () => {
    const amounts = new Map(records.incentives.flatMap((i) => i.amounts.map((a) => [a.id, { ...a, policy: i.policy }])));
    for (const i of records.incentives)
      for (const cap of i.amounts.filter((a) => a.role === 'cap'))
        for (const to of cap.applies_to) expect([amounts.get(to)?.policy, amounts.get(to)?.role === 'cap'], `${cap.id} → ${to}`).toEqual([i.policy, false]);
  });

  it('build ratios and uplifts on an award that is there or named in print', () => {
    const ids = new Set(records.incentives.flatMap((i) => [i.id, ...i.amounts.map((a) => a.id)]));
    for (const i of records.incentives)
      for (const a of i.amounts) {
        if (a.of === null) continue;
        if (/^[a-z0-9-]+$/.test(a.of)) expect(ids, a.id).toContain(a.of);
        else expect(a.of, a.id).toMatch(/\p{Script=Han}/u);
      }
  });

  it('printed together stand in one clause', () => {
    for (const group of new Set(records.incentives.flatMap((i) => i.group ?? [])))
      expect(new Set(records.incentives.filter((i) => i.group === group).map((i) => i.clause)).size, group).toBe(1);
  });

  it('know the yuan of every sum of money', () => {
    for (const a of records.incentives.flatMap((i) => i.amounts)) expect(a.value_cny !== null, a.id).toBe(a.value !== null && (a.unit ?? '').endsWith('元'));
  });

  it('are money of nobody in Yangzhou’s plan, which prints no sum', () => {
    expect(records.incentives.filter((i) => i.policy === 'yangzhou-2022').flatMap((i) => i.amounts.flatMap((a) => a.value ?? []))).toEqual([]);
  });
});

describe('discrepancies', () => {
  it('quote both places and touch facts that there are', () => {
    const ids = new Set([...facts.map((f) => f.id), ...records.incentives.flatMap((i) => i.amounts.map((a) => a.id))]);
    const texts = new Map(records.clauses.map((c) => [`${c.policy} ${c.id}`, bare(c.text)]));
    expect(records.discrepancies.length).toBeGreaterThan(20);
    for (const d of records.discrepancies) {
      expect(texts.get(`${d.policy} ${d.clause_a}`), d.id).toContain(bare(d.quote_a));
      if (d.clause_b !== null) expect(texts.get(`${d.policy} ${d.clause_b}`), d.id).toContain(bare(d.quote_b ?? ''));
      for (const f of d.facts) expect(ids, d.id).toContain(f);
    }
  });

  it('tell true contradictions with both sides and the facts they touch', () => {
    const contradictions = records.discrepancies.filter((d) => d.kind === 'contradiction');
    expect(contradictions.length).toBeGreaterThan(0);
    for (const d of contradictions) expect([d.clause_b !== null, d.facts.length > 1], d.id).toEqual([true, true]);
  });

  it('say that Yangzhou prints 三、 twice, and 50 design centres in the body against 45 in the annex', () => {
    const told = records.discrepancies.filter((d) => d.policy === 'yangzhou-2022').map((d) => `${d.kind}: ${d.quote_a} / ${d.quote_b ?? ''}`);
    expect(told).toContainEqual(expect.stringMatching(/^misprint: .*三、/));
    expect(told).toContainEqual(expect.stringMatching(/^contradiction: .*50家市级以上工业设计中心.*45/));
  });
});

describe('registries', () => {
  it('have ids that are unique and written in lower case with hyphens', () => {
    const lists = { cities: content.cities, units: content.units, indicators: content.indicators, rows: content.indicators.flatMap((i) => i.rows) };
    for (const [name, entries] of Object.entries(lists)) {
      const ids = entries.map((e) => e.id);
      expect(new Set(ids).size, name).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    }
  });

  it('hold no office that no document prints', () => {
    expect(records.units.filter((u) => u.printed_as.length === 0).map((u) => u.id)).toEqual([]);
  });
});
