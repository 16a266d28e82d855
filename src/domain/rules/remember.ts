/** Asks again only what an answer has changed: most answers concern a few incentives of a hundred. */
import type { RuleIncentive } from './condition.ts';
import type { Profile } from './profile.ts';
import { evaluate, type Evaluation, type RuleBook } from './verdict.ts';

/** Whether two answers are the same: plain data and sets of words. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Set || b instanceof Set) return a instanceof Set && b instanceof Set && a.size === b.size && [...a].every((v) => b.has(v));
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((v, i) => isEqual(v, b[i]));
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return names.length === others.length && names.every((n) => Object.hasOwn(b, n) && isEqual((a as never)[n], (b as never)[n]));
}

/** Most results held of one thing: the answers as they are, and as a what-if puts them. */
const MOST_HELD = 12;

interface Held<T> {
  /** What was read of the profile, by name. */
  readonly read: ReadonlyMap<string, unknown>;
  readonly made: T;
}

/**
 * A function of a profile that is asked again only when an answer it has read differs. The same result is the same object.
 * @param make pure, and keeps no hold of the profile it is given
 */
export function remembering<T>(make: (profile: Profile) => T): (profile: Profile) => T {
  let held: readonly Held<T>[] = [];
  return (profile) => {
    const answers = profile as unknown as Readonly<Record<string, unknown>>;
    const found = held.find(({ read }) => [...read].every(([name, value]) => isEqual(answers[name], value)));
    if (found !== undefined) {
      if (found !== held[0]) held = [found, ...held.filter((h) => h !== found)];
      return found.made;
    }
    const read = new Map<string, unknown>();
    const listed = { isAll: false };
    const watched = new Proxy(profile, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof name === 'string') read.set(name, value);
        return value;
      },
      has: (target, name) => {
        if (typeof name === 'string') read.set(name, answers[name]);
        return Reflect.has(target, name);
      },
      // whoever lists the answers reads all of them
      ownKeys: (target) => {
        listed.isAll = true;
        return Reflect.ownKeys(target);
      },
    });
    const made = make(watched);
    if (!listed.isAll) held = [{ read, made }, ...held.slice(0, MOST_HELD - 1)];
    return made;
  };
}

/** What evaluates an incentive for a profile. */
export type Evaluate = (incentive: RuleIncentive, profile: Profile, book: RuleBook, asOf: string) => Evaluation;

/** `evaluate`, remembering for every incentive what it gave for the answers that it read. For one book and day. */
export function rememberingEvaluate(): Evaluate {
  const byIncentive = new Map<string, (profile: Profile) => Evaluation>();
  return (incentive, profile, book, asOf) => {
    const known = byIncentive.get(incentive.id) ?? remembering((p) => evaluate(incentive, p, book, asOf));
    byIncentive.set(incentive.id, known);
    return known(profile);
  };
}
