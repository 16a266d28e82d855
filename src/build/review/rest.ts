import { auditNumerals } from '../../domain/check/audit.ts';
import { omittedNames } from '../../domain/check/omitted-names.ts';
import { omittedParts } from '../../domain/check/omissions.ts';
import { draftTopics } from '../../domain/draft/draft-topics.ts';
import { guessOf, isNameOfAward, isOnlyNamed } from '../../domain/draft/left-over-names.ts';
import { withoutStop, phraseAt, seemingPromise, type Phrase } from '../../domain/draft/left-over.ts';
import type { ReviewItem } from '../../domain/draft/review.ts';
import type { PolicyBundle } from '../../domain/parse/bundle.ts';
import type { Registries } from '../../domain/schema/registries.ts';
import { findAll } from '../../domain/text/text.ts';

/** What decided what a promise seems to be. */
const SEEMS = { heading: 'a heading', aim: 'says why it is made', other_sense: 'says who explains it', encouragement: 'asks others to' } as const;

/**
 * What a document has left when every draft is answered, as more items of its review: numerals that no fact claims (`loose`, by
 * phrase) and words of a promise or duty in no fact, or names that no list has (`promise`), each with what it seems to be; then the subjects of each clause that has none.
 * @param bundle read as if it were coded in full
 */
export function restItems({ policy, ...files }: PolicyBundle, registries: Registries): ReviewItem[] {
  const full = { ...policy, input: { ...policy.input, coding: 'full' as const } };
  const id = policy.input.id;
  const textOf = (clause: string) => policy.clauseById.get(clause)?.text ?? '';
  const item = (kind: 'loose' | 'promise', n: number, clause: string, fact: Readonly<Record<string, unknown>>, why: string): ReviewItem => ({
    id: `${id}-rest-${kind}-${n}`,
    kind,
    review: 'pending',
    clause,
    fact: { clause, ...fact },
    missing: fact.kind === undefined ? ['kind'] : [],
    why: fact.kind === undefined ? {} : { kind: why },
  });
  const promises = omittedParts({ policy: full, ...files }).map(({ clause, words, word, isHeading }, n) => {
    const quote = withoutStop(words);
    const kind = seemingPromise(quote, isHeading || isNameOfAward(quote));
    return item('promise', n + 1, clause, { word, ...(kind === undefined ? {} : { kind }), quote }, SEEMS[kind ?? 'heading']);
  });
  const names = omittedNames({ policy: full, ...files }, registries).map(({ clause, kind, name }, n) => {
    const named = kind === 'office' && isOnlyNamed(name, textOf(clause)) ? { kind: 'named' } : {};
    return item('promise', promises.length + n + 1, clause, { word: name, ...named, quote: name }, 'charged with nothing here');
  });
  const phrases = new Map<
    string,
    { readonly clause: string; readonly phrase: Phrase; readonly tokens: { readonly text: string; readonly guess: string | null }[] }
  >();
  for (const { clause, token, claims, not_figure } of auditNumerals(full, files.audit, files.auditFile).numerals) {
    if (claims.length > 0 || not_figure !== null) continue;
    const text = textOf(clause);
    const phrase = phraseAt(text, token.start);
    const key = `${clause} ${phrase.start}`;
    const entry = phrases.get(key) ?? { clause, phrase, tokens: [] };
    entry.tokens.push({ text: token.text, guess: guessOf(text.slice(0, token.start), token.text, text.slice(token.end)) });
    phrases.set(key, entry);
  }
  const numerals = [...phrases.values()].map(({ clause, phrase, tokens }, n) => {
    const text = textOf(clause);
    const quote = text.slice(phrase.start, phrase.end).trim();
    const places = findAll(text, quote);
    const nth = places.length > 1 ? { nth: places.findIndex((p) => p.end > phrase.start) + 1 } : {};
    const guesses = new Set(tokens.map((t) => t.guess));
    const [kind] = guesses.size === 1 ? [...guesses] : [null];
    const fact = { figures: tokens.map((t) => t.text), ...(kind == null ? {} : { kind }), quote, ...nth };
    return item('loose', n + 1, clause, fact, 'the words around them');
  });
  const topics = draftTopics(policy, registries).map(({ clause, why, ...fact }, n): ReviewItem => ({
    id: `${id}-rest-topic-${n + 1}`,
    kind: 'topic',
    review: 'pending',
    clause,
    fact: { clause, ...fact },
    missing: [],
    why: { topics: why },
  }));
  return [...promises, ...names, ...numerals, ...topics];
}
