/**
 * Cases worked out by hand from the printed text: what each incentive says to a firm, what it comes to, and which words decide.
 * Amounts are written `exact 300000`, `up_to 1000000..1400000`, `up_to ..500000`, `at_least 200000`, `formula`, `unspecified`, `none`.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AmountResult } from '../../../src/domain/rules/amount.ts';
import { decidingWords } from '../../../src/domain/rules/answer.ts';
import { readProfile } from '../../../src/domain/rules/profile.ts';
import { totalsOf } from '../../../src/domain/rules/totals.ts';
import { evaluate } from '../../../src/domain/rules/verdict.ts';
import { bare } from '../../../src/domain/text/text.ts';
import { readRuleWorld, type RuleWorld } from '../../support/rule-world.ts';

interface Case {
  readonly id: string;
  readonly profile: unknown;
  readonly expect: readonly {
    readonly of: string;
    readonly verdict: string;
    readonly amount: string;
    /** `*`: any, for what the document says of its city. */
    readonly clause: string;
    readonly words: string;
    readonly why: string;
    readonly reason?: string;
  }[];
  readonly totals?: readonly { readonly of: readonly string[]; readonly addable: boolean; readonly amount: string; readonly why: string }[];
  readonly input_errors?: readonly string[];
}

const folder = 'tests/fixtures/check-cases';
const written = (a: Pick<AmountResult, 'kind' | 'cny' | 'cny_max'>): string => {
  if (a.kind === 'up_to') return `up_to ${a.cny ?? ''}..${a.cny_max ?? ''}`;
  return a.cny === null ? a.kind : `${a.kind} ${a.cny}`;
};

let world: RuleWorld;
beforeAll(async () => {
  world = await readRuleWorld();
});

describe.each(readdirSync(folder).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Case[]] as const))(
  'cases of %s',
  (_file, cases) => {
    it.each(cases)('$id', (c) => {
      const { profile, errors } = readProfile(c.profile, world.known);
      expect(errors.map((e) => e.field)).toEqual(c.input_errors ?? []);
      const named = new Set(c.expect.map((e) => e.of));
      // a total may gather what the case does not name
      const asked = c.totals === undefined ? world.incentives.filter((i) => named.has(i.id)) : world.incentives;
      const all = asked.map((i) => evaluate(i, profile, world.book, '2026-11-28'));
      const by = new Map(all.map((e) => [e.incentive.id, e]));
      for (const want of c.expect) {
        const got = by.get(want.of);
        if (got === undefined) throw new Error(`no incentive ${want.of}`);
        const words = decidingWords(got);
        expect(
          { of: want.of, verdict: got.verdict, amount: written(got.amount), clause: want.clause === '*' ? '*' : words.clause },
          `${want.why} (${words.quote})`,
        ).toEqual({ of: want.of, verdict: want.verdict, amount: want.amount, clause: want.clause });
        const [said, wanted] = [bare(words.quote), bare(want.words)];
        expect(said.includes(wanted) || wanted.includes(said), `${want.of}: “${said}” is not “${wanted}”`).toBe(true);
        if (want.reason !== undefined) expect(got.deciding?.reason, want.of).toBe(want.reason);
      }
      const totals = totalsOf(all, world.book);
      for (const want of c.totals ?? []) {
        const got = totals.find((t) => t.of.length === want.of.length && want.of.every((id) => t.of.includes(id)));
        if (want.amount === 'none') expect(got?.addable ?? false, want.why).toBe(false);
        else expect(got && { addable: got.addable, amount: written(got.amount) }, want.why).toEqual({ addable: want.addable, amount: want.amount });
      }
    });
  },
);
