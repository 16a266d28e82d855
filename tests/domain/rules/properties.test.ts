/** What holds of every firm and every incentive of the held documents. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareDecimals, numberToDecimal, sumOf, times, ZERO, type Decimal } from '../../../src/domain/number/decimal.ts';
import { toYuan } from '../../../src/domain/number/money.ts';
import { decidingWords } from '../../../src/domain/rules/answer.ts';
import { profileFieldNames, profileFields, readProfile, type FieldType, type ProfileField } from '../../../src/domain/rules/profile.ts';
import { totalsOf } from '../../../src/domain/rules/totals.ts';
import { evaluate, type Evaluation } from '../../../src/domain/rules/verdict.ts';
import { bare } from '../../../src/domain/text/text.ts';
import { provinces } from '../../../src/domain/vocabulary.ts';
import { readRuleWorld, type RuleWorld } from '../../support/rule-world.ts';
import { holds } from '../property.ts';

const TODAY = '2026-11-28';
type Answers = Readonly<Record<string, unknown>>;

const folder = 'tests/fixtures/check-cases';
const worked = readdirSync(folder).flatMap((f) => (JSON.parse(readFileSync(`${folder}/${f}`, 'utf8')) as { profile: Answers }[]).map((c) => c.profile));

let world: RuleWorld;
/** Bare text of every clause, by policy and clause. */
let texts: ReadonlyMap<string, string>;
beforeAll(async () => {
  world = await readRuleWorld();
  texts = new Map(world.corpus.records.clauses.map((c) => [`${c.policy} ${c.id}`, bare(c.text)]));
});

const ids = (): Record<Extract<FieldType, { type: 'known' }>['of'], readonly string[]> => {
  const places = [...world.corpus.cities.map((c) => c.id), 'other'];
  return {
    titles: [...world.corpus.titleById.keys()],
    places,
    conferrers: [...places, ...Object.keys(provinces).slice(0, 3)],
    incentives: world.incentives.map((i) => i.id),
  };
};
/** A readable answer of a field. */
function answerOf(type: FieldType, name: string): fc.Arbitrary<unknown> {
  switch (type.type) {
    case 'date':
      return fc.constantFrom('2019-05-01', '2025-12-31', '2026-01-01', '2026-06-30', '2029-01-01');
    case 'flag':
      return fc.boolean();
    case 'count':
      return fc.constantFrom(0, 1, 2, 3, 11);
    case 'year':
      return fc.constantFrom(2023, 2024, 2025);
    case 'sum':
      return fc.constantFrom(0, 1, 1_500_000, 2_999_999.99, 3_000_000, 60_000_000, '12.5万');
    case 'word':
      return fc.constantFrom('入库企业', '在库企业', '上市后备企业', '世界制造业大会');
    case 'one':
      return fc.constantFrom(
        ...(type.of.length === 0 ? [...ids().places, 'none'] : type.of),
        ...(name === 'level' ? ['national', 'provincial', 'municipal'] : []),
      );
    case 'known':
      return fc.constantFrom(...ids()[type.of]);
    case 'list':
      return fc.array(answerOf(type.of, name), { maxLength: 3 });
    case 'answers':
      return fc.dictionary(fc.constantFrom(...world.incentives.flatMap((i) => [`${i.id}/0`, `${i.id}/1`])), fc.boolean(), { maxKeys: 4 });
    case 'item':
      return fc.record(Object.fromEntries(Object.entries(type.fields).map(([key, of]) => [key, fc.option(answerOf(of, key), { freq: 4 })])));
  }
}
/** A firm: a worked one, some of its answers dropped, some given anew. */
const firms = (): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      fc.constantFrom(...worked),
      fc.record(Object.fromEntries(profileFieldNames.map((name) => [name, fc.option(answerOf(profileFields[name], name), { nil: undefined, freq: 1 })]))),
      fc.subarray([...profileFieldNames]),
      fc.subarray([...profileFieldNames]),
    )
    .map(([base, fresh, some, dropped]) => {
      const kept = some.length > 30 ? fresh : Object.fromEntries(Object.entries(fresh).filter(([name]) => some.includes(name as ProfileField)));
      const all = Object.entries({ ...base, ...kept }).filter(
        ([name, value]) => value !== undefined && !(name in base && dropped.length > 40 && dropped.includes(name as ProfileField)),
      );
      return Object.fromEntries(all);
    });

const evaluateAll = (answers: unknown): Evaluation[] => {
  const { profile } = readProfile(answers, world.known);
  return world.incentives.map((i) => evaluate(i, profile, world.book, TODAY));
};
const without = (answers: Answers, fields: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !fields.includes(name)));
const pairs = (before: unknown, after: unknown): [Evaluation, Evaluation][] => {
  const later = evaluateAll(after);
  return evaluateAll(before).flatMap((e, i): [Evaluation, Evaluation][] => {
    const other = later[i];
    return other === undefined ? [] : [[e, other]];
  });
};
const lessOrEqual = (a: Decimal, b: Decimal) => compareDecimals(a, b) <= 0;

const sums = profileFieldNames.filter((f) => profileFields[f].type === 'sum');
/** Fields that tell the same thing: not to answer one is not to answer any of them. */
const TOLD_TOO: Partial<Record<ProfileField, readonly ProfileField[]>> = {
  above_scale_new_this_year: ['above_scale_since'],
  tech_contract_paid_cny: ['tech_contracts'],
  tech_contract_deal_cny: ['tech_contracts'],
  equipment_is_technical_upgrade: ['activities', 'activities_not'],
  government_procurement_bid: ['activities', 'activities_not'],
  diagnosis_kind: ['activities', 'activities_not'],
  green_projects: ['activities', 'activities_not'],
  patent_portfolio_projects: ['activities', 'activities_not'],
  contests: ['activities', 'activities_not'],
  activities: ['activities_not', 'activities_unknown'],
  activities_unknown: ['activities', 'activities_not'],
  sums_above_zero: [...sums, 'tech_contracts', 'exhibitions', 'advertising', 'first_sets'],
  // where none is told, the firm's seat tells
  provincial_title_conferred_by: ['locations'],
  title_details: ['locations', 'provincial_title_conferred_by'],
};
/** What a firm is asked; the day is not. */
const questions = profileFieldNames.filter((f) => f !== 'as_of');

describe('an answer that is not given', () => {
  it('never yields 不符合', () => {
    holds(
      fc.property(firms(), fc.constantFrom(...questions), (answers, field) => {
        for (const [before, after] of pairs(answers, without(answers, [field, ...(TOLD_TOO[field] ?? [])])))
          if (before.verdict !== 'not_met') expect(after.verdict, `${after.incentive.id} without ${field}`).not.toBe('not_met');
      }),
      150,
    );
  });
  it('nor does an answer that cannot be read', () => {
    const bad = fc.constantFrom<unknown>('\u0000', -1, 1e309, 0.001, [{}], ['?'], {}, true, [[]], Number.NaN);
    holds(
      fc.property(firms(), fc.constantFrom(...questions), bad, (answers, field, value) => {
        const told = [field, ...(TOLD_TOO[field] ?? [])];
        const read = readProfile({ ...without(answers, told), [field]: value }, world.known);
        if (read.errors.every((e) => !e.field.startsWith(field))) return;
        for (const [before, after] of pairs(without(answers, told), { ...without(answers, told), [field]: value }))
          if (before.verdict !== 'not_met') expect(after.verdict, `${after.incentive.id} with a bad ${field}`).not.toBe('not_met');
      }),
      150,
    );
  });
});

it('answering a question never turns 符合 into 待确认', () => {
  holds(
    fc.property(firms(), fc.constantFrom(...questions), (answers, field) => {
      for (const [after, before] of pairs(answers, without(answers, [field, ...(TOLD_TOO[field] ?? [])])))
        if (before.verdict === 'met') expect(after.verdict, `${after.incentive.id} with ${field}`).not.toBe('to_confirm');
    }),
    150,
  );
});

it('the order of answers and of the members of a list is of no matter; the first place is the seat', () => {
  const turned = (answers: Answers): Answers =>
    Object.fromEntries(
      Object.entries(answers)
        .map(([name, value]): [string, unknown] => [name, Array.isArray(value) && name !== 'locations' ? value.toReversed() : value])
        .toReversed(),
    );
  holds(
    fc.property(firms(), (answers) => {
      for (const [a, b] of pairs(answers, turned(answers)))
        expect([b.verdict, b.group, b.amount.kind, b.amount.cny, b.amount.cny_max], b.incentive.id).toEqual([
          a.verdict,
          a.group,
          a.amount.kind,
          a.amount.cny,
          a.amount.cny_max,
        ]);
    }),
    100,
  );
});

describe('an amount', () => {
  const isSum = (d: Decimal | null) => d === null || /^\d+(\.\d+)?$/.test(d);
  it('is never negative and no nonsense, and is nothing where 不符合', () => {
    holds(
      fc.property(firms(), (answers) => {
        for (const { incentive, verdict, amount } of evaluateAll(answers)) {
          const { kind, cny, cny_max } = amount;
          expect([cny, cny_max, ...amount.readings.flatMap((r) => [r.low, r.high])].every(isSum), incentive.id).toBe(true);
          if (verdict === 'not_met') expect(kind).toBe('none');
          if (kind === 'none' || kind === 'formula' || kind === 'unspecified') expect([cny, cny_max], incentive.id).toEqual([null, null]);
          if (kind === 'exact' || kind === 'at_least') expect([cny === null, cny_max], incentive.id).toEqual([false, null]);
          if (kind === 'up_to') expect(cny_max !== null && (cny === null || compareDecimals(cny, cny_max) < 0), `${incentive.id} ${cny} ${cny_max}`).toBe(true);
        }
      }),
      100,
    );
  });
  it('stays under its caps, each reading under its own', () => {
    const limitOf = (cap: { value: number | null; unit: string | null }) => toYuan(numberToDecimal(cap.value ?? 0), cap.unit ?? '') ?? ZERO;
    holds(
      fc.property(firms(), (answers) => {
        for (const { incentive, amount } of evaluateAll(answers)) {
          const caps = [...incentive.amounts, ...incentive.shared_caps].filter((a) => a.role === 'cap');
          if (caps.length === 0) continue;
          const limit = caps.map(limitOf).reduce((a, b) => (lessOrEqual(a, b) ? a : b));
          for (const r of amount.readings) {
            const many = r.reading === 'cap_per_year' || r.reading === 'cap_each_item' ? 3 : 1;
            if (r.high !== null) expect(lessOrEqual(r.high, times(limit, numberToDecimal(many))), `${incentive.id} ${r.reading} ${r.high}`).toBe(true);
          }
          if (amount.readings.length > 0) expect(amount.cny_max ?? amount.cny, incentive.id).not.toBeNull();
        }
      }),
      100,
    );
  });
  it('without a cap grows with money and with count', () => {
    const more = (answers: Answers, field: ProfileField, by: number): Answers => {
      const value = answers[field];
      if (Array.isArray(value)) return { ...answers, [field]: [...(value as unknown[]), by] };
      return { ...answers, [field]: typeof value === 'number' ? value + by : value };
    };
    const growing = [
      'equipment_completed_last_year_cny',
      'provincial_award_received_cny',
      'invention_patents_domestic',
      'invention_patents_foreign_countries',
      'national_champion_titles_count',
      'patent_portfolio_projects',
      'tech_contract_paid_cny',
    ] as const;
    holds(
      fc.property(firms(), fc.constantFrom(...growing), fc.integer({ min: 1, max: 5 }), (answers, field, by) => {
        for (const [before, after] of pairs(answers, more(answers, field, by))) {
          if (before.verdict === 'not_met') continue;
          expect(after.verdict, after.incentive.id).not.toBe('not_met');
          if (before.amount.isUncapped && before.amount.cny !== null)
            expect(after.amount.cny !== null && lessOrEqual(before.amount.cny, after.amount.cny), `${after.incentive.id} ${field}`).toBe(true);
        }
      }),
      150,
    );
  });
});

describe('the words', () => {
  it('of what decides, and of every condition, stand in the clause named', () => {
    const stands = (policy: string, { clause, quote }: { clause: string; quote: string }) => texts.get(`${policy} ${clause}`)?.includes(bare(quote));
    holds(
      fc.property(firms(), (answers) => {
        for (const e of evaluateAll(answers)) {
          expect(stands(e.incentive.policy, decidingWords(e)), `${e.incentive.id} ${JSON.stringify(decidingWords(e))}`).toBe(true);
          for (const c of e.conditions) expect(stands(e.incentive.policy, c), `${e.incentive.id} ${c.path}`).toBe(true);
          if (e.verdict !== 'met') expect(e.deciding?.state, e.incentive.id).toBe(e.verdict);
        }
      }),
      100,
    );
  });
  it('give the reason where a finer answer lowers a verdict', () => {
    const refinements = ['registered_in', 'taxed_in', 'district', 'title_details', 'above_scale_since'] as const;
    const told = ['lapsed', 'conferred_elsewhere', 'other_province_same_step', 'wrong_conferrer', 'reach_back_not_stated', 'awarded_before', 'carried_over'];
    const rank = { met: 3, to_confirm: 2, not_stated: 1, not_met: 0 };
    holds(
      fc.property(firms(), fc.constantFrom(...refinements), (answers, field) => {
        for (const [after, before] of pairs(answers, without(answers, [field]))) {
          if (field !== 'title_details' && field !== 'above_scale_since') expect(after.verdict).toBe(before.verdict);
          const isAnswer = before.verdict === 'to_confirm';
          if (!isAnswer && rank[after.verdict] < rank[before.verdict])
            expect(
              after.conditions.some((c) => told.includes(c.reason)),
              `${after.incentive.id} ${field}`,
            ).toBe(true);
        }
      }),
      150,
    );
  });
});

describe('a total', () => {
  it('adds only what one sentence adds, and no more than its lines', () => {
    holds(
      fc.property(firms(), (answers) => {
        const all = evaluateAll(answers);
        const by = new Map(all.map((e) => [e.incentive.id, e]));
        const totals = totalsOf(all, world.book);
        for (const total of totals) {
          const members = total.of.flatMap((id) => by.get(id) ?? []);
          expect(members.length).toBe(total.of.length);
          for (const m of members) expect(['met', 'not_stated']).toContain(m.verdict);
          expect(new Set(members.map((m) => `${m.incentive.policy} ${m.incentive.clause}`)).size).toBe(1);
          if (total.addable) {
            const reason = total.reason;
            const isSaid =
              (reason === 'on_top' && members.length === 1 && members.every((m) => m.incentive.stacking === 'on_top_of_province')) ||
              (reason === 'match' &&
                members.some((m) =>
                  m.incentive.amounts.some((a) => a.role === 'ratio' && members.some((o) => o.incentive.amounts.some((x) => x.id === a.of))),
                )) ||
              (reason === 'shared_cap' && members.every((m) => m.incentive.stacking === 'shared_cap')) ||
              (reason === 'per_item' && members.every((m) => m.incentive.recurrence === 'per_item'));
            expect(isSaid, total.of.join()).toBe(true);
          }
          const highs = members.map((m) => m.amount.cny_max ?? (m.amount.kind === 'exact' ? m.amount.cny : null));
          const most = total.amount.cny_max ?? (total.amount.kind === 'exact' ? total.amount.cny : null);
          if (!highs.includes(null) && most !== null) expect(lessOrEqual(most, sumOf(highs as Decimal[])), total.of.join()).toBe(true);
          const lows = members.map((m) => m.amount.cny ?? ZERO);
          if (total.amount.cny !== null) expect(lessOrEqual(total.amount.cny, sumOf(lows)), total.of.join()).toBe(true);
        }
      }),
      100,
    );
  });
});

it('no profile of any shape makes the engine fail', () => {
  const anything = fc.dictionary(fc.constantFrom(...profileFieldNames, '__proto__', 'constructor'), fc.anything());
  holds(
    fc.property(fc.oneof(anything, fc.anything(), firms()), (data) => {
      const all = evaluateAll(data);
      expect(totalsOf(all, world.book)).toBeInstanceOf(Array);
      for (const e of all) expect(['met', 'not_met', 'to_confirm', 'not_stated']).toContain(e.verdict);
    }),
    100,
  );
});
