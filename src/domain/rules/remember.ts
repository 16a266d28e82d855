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

/** Read by whoever lists the answers: all of them. */
const ALL = '';
/** A profile that tells the name of each answer read of it. */
function watch(profile: Profile, onRead: (name: string) => void): Profile {
  const told = <R>(name: string | symbol, of: R): R => {
    if (typeof name === 'string') onRead(name);
    return of;
  };
  const watched = new Proxy(profile, {
    get: (target, name): unknown => told(name, Reflect.get(target, name)),
    has: (target, name) => told(name, Reflect.has(target, name)),
    ownKeys: (target) => told(ALL, Reflect.ownKeys(target)),
  });
  watching.add(watched);
  return watched;
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
    const made = make(watch(profile, (name) => read.set(name, name === ALL ? null : answers[name])));
    if (!read.has(ALL)) held = [{ read, made, of: profile }, ...held.slice(0, MOST_HELD - 1)];
    return made;
  };
}

/**
 * What each of several functions gives for a profile, in their order. After another profile those alone are asked again
 * that ever read an answer which differs. Nothing changed: the same list.
 */
export function rememberingEach<T>(makes: readonly ((profile: Profile) => T)[]): (profile: Profile) => readonly T[] {
  /** Who read an answer, by its name. */
  const readers = new Map<string, Set<number>>();
  let of: Profile | null = null;
  let made: readonly T[] = [];
  return (profile) => {
    const stale = of === null || !isListable(profile) ? [...makes.keys()] : [ALL, ...differing(of, profile)].flatMap((name) => [...(readers.get(name) ?? [])]);
    of = isListable(profile) ? profile : null;
    if (stale.length === 0) return made;
    const next = [...made];
    for (const i of new Set(stale)) {
      const make = makes[i];
      if (make !== undefined) next[i] = make(watch(profile, (name) => readers.set(name, (readers.get(name) ?? new Set()).add(i))));
    }
    return (made = next);
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
