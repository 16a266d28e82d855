/** A mutant that changes nothing anybody could see. */
interface EquivalentMutant {
  readonly file: string;
  /** Its line, trimmed. */
  readonly on: string;
  /** What stands in place of the original there; white space made single. */
  readonly to: readonly string[];
  readonly why: string;
}

/** They count neither as killed nor as missed. */
export const EQUIVALENT: readonly EquivalentMutant[] = [
  {
    file: 'src/domain/number/decimal.ts',
    on: 'export const lowerOf = (a: Decimal, b: Decimal): Decimal => (compareDecimals(a, b) < 0 ? a : b);',
    to: ['compareDecimals(a, b) <= 0', '0 + 1'],
    why: 'of equals either is the lower one: equal sums are one string',
  },
  {
    file: 'src/domain/rules/condition.ts',
    on: 'for (let i = a.states.length - 1; i >= 0; i--) {',
    to: ['a.states.length + 1'],
    why: 'starts where there is no condition: the next turn goes on',
  },
  {
    file: 'src/domain/rules/condition.ts',
    on: 'return 0;',
    to: ['return undefined', '0 + 1'],
    why: 'of items to which every condition says the same, any may come first',
  },
  {
    file: 'src/domain/rules/condition.ts',
    on: "return yesNo(isNew ?? (years === null ? undefined : years < 1), 'above_scale_new_this_year');",
    to: ['years <= 1', '1 + 1'],
    why: 'the year before has been answered in the line above',
  },
  {
    file: 'src/domain/rules/remember.ts',
    on: 'for (const [name, value] of read) if (!isEqual(answers[name], value)) return false;',
    to: ['return undefined'],
    why: 'who asks takes nothing for no',
  },
  {
    file: 'src/domain/rules/titles-held.ts',
    on: 'const valid = told.filter((d) => d.valid_to == null || d.valid_to >= asOf).sort((a, b) => (key(a) < key(b) ? 1 : -1));',
    to: ['1 + 1'],
    why: 'only the sign of a comparison counts',
  },
  {
    file: 'src/domain/rules/verdict.ts',
    on: 'if (decision === undefined) return [];',
    to: ['return undefined'],
    why: 'every condition has been decided; the guard is for the type',
  },
  {
    file: 'src/domain/rules/vat.ts',
    on: 'if (value === null || value === undefined) return value;',
    to: ['return undefined'],
    why: 'null and undefined both say that nobody told',
  },
];
