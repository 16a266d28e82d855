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
  /** The profile of which it was last found true. */
  of: Profile;
}

type Answers = Readonly<Record<string, unknown>>;
/** Profiles that tell what is read of them: they are not listed. */
const watching = new WeakSet<object>();
const isListable = (profile: Profile): boolean => Object.getPrototypeOf(profile) === Object.prototype && !watching.has(profile);

const differences = new WeakMap<Profile, WeakMap<Profile, readonly string[]>>();
/** Names of the answers that differ between two profiles: found once for all who ask, as one answer concerns few of a hundred. */
function differing(a: Profile, b: Profile): readonly string[] {
  const of = differences.get(a) ?? new WeakMap<Profile, readonly string[]>();
  differences.set(a, of);
  const known = of.get(b);
  if (known !== undefined) return known;
  const before: Answers = a;
  const after: Answers = b;
  const found = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !isEqual(before[name], after[name]));
  of.set(b, found);
  return found;
}

/** Does what was read stand in a profile as it did? */
function holdsStill<T>({ read, of }: Held<T>, profile: Profile): boolean {
  if (of === profile) return true;
  if (isListable(of) && isListable(profile)) return !differing(of, profile).some((name) => read.has(name));
  const answers = profile as unknown as Answers;
  for (const [name, value] of read) if (!isEqual(answers[name], value)) return false;
  return true;
}

/**
 * A function of a profile that is asked again only when an answer it has read differs. The same result is the same object.
 * @param make pure, and keeps no hold of the profile it is given
 */
export function remembering<T>(make: (profile: Profile) => T): (profile: Profile) => T {
  let held: readonly Held<T>[] = [];
  return (profile) => {
    const found = held.find((h) => holdsStill(h, profile));
    if (found !== undefined) {
      found.of = profile;
      if (found !== held[0]) held = [found, ...held.filter((h) => h !== found)];
      return found.made;
    }
    const answers = profile as unknown as Answers;
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
    watching.add(watched);
    const made = make(watched);
    if (!listed.isAll) held = [{ read, made, of: profile }, ...held.slice(0, MOST_HELD - 1)];
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
