import { clauseKey } from '../../domain/corpus/addresses.ts';
import { clausePlace } from '../../domain/corpus/labels.ts';
import type { Clause } from '../../domain/parse/clauses.ts';
import type { ParsedPolicy } from '../../domain/parse/policy.ts';
import type { TextFact, TextSentence, TextShard, TextShared } from '../../domain/schema/shard.ts';
import { sentencesOf } from '../../domain/text/sentences.ts';
import { locate, type Range } from '../../domain/text/text.ts';
import { isWordCharacter } from '../../domain/text/wording.ts';
import type { TopicId } from '../../domain/vocabulary.ts';
import type { Site } from '../site.ts';
import { borrowedOf, documentsOf } from './borrowed.ts';

const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

/** A stretch of the clause, counted from the sentence's beginning; null where they do not meet. */
function within(sentence: Range, { start, end }: Range): Range | null {
  const [from, to] = [Math.max(start, sentence.start), Math.min(end, sentence.end)];
  return from < to ? { start: from - sentence.start, end: to - sentence.start } : null;
}

/** Stretches of a clause with the topics they are coded with. */
function topicRanges({ input }: ParsedPolicy, clause: Clause): (Range & { readonly topics: readonly TopicId[] })[] {
  return input.topics
    .filter((t) => t.clause === clause.id)
    .flatMap(({ quote, nth, topics }) => {
      const located = quote === undefined ? null : locate(clause.text, quote, nth);
      if (located === null) return [{ start: 0, end: clause.text.length, topics }];
      return located.ok ? [{ ...located.range, topics }] : [];
    });
}

/** Number and run-in title, which name the clause and say nothing yet. */
const leadEnd = ({ number, title, text }: Clause): number => {
  const head = number?.length ?? 0;
  const at = title === null ? -1 : text.indexOf(title, head);
  return at < 0 || title === null ? head : at + title.length;
};

/** Clauses whose sentences are compared: no heading alone, no row of a table of figures. */
function isWorded({ input }: ParsedPolicy, clause: Clause): boolean {
  const table = clause.kind === 'row' ? input.tables.find((t) => t.id === clause.table) : undefined;
  return (table?.columns.length ?? 0) === 0 && isWordCharacter(clause.text.slice(leadEnd(clause)));
}

function factsOf({ targets, incentives, rules }: ParsedPolicy, clause: Clause, sentence: Range): TextFact[] {
  const mark = (kind: TextFact['kind'], fact: string, at: Range): TextFact[] => {
    const range = within(sentence, at);
    return range === null ? [] : [{ ...range, kind, fact }];
  };
  const here = (placed: { readonly fact: { readonly clause: string } }) => placed.fact.clause === clause.id;
  return [
    ...targets.filter((t) => here(t) && t.cell === null).flatMap((t) => mark('goal', t.fact.id, t.range)),
    ...incentives.filter(here).flatMap((i) => mark(i.fact.amounts.length > 0 ? 'money' : 'benefit', i.fact.id, i.range)),
    ...rules.filter(here).flatMap((r) => mark('rule', r.fact.id, r.range)),
  ];
}

/** A clause's sentences that are coded with a topic. */
function clauseSentences(site: Site, policy: ParsedPolicy, clause: Clause): TextSentence[] {
  const coded = topicRanges(policy, clause);
  if (coded.length === 0 || !isWorded(policy, clause)) return [];
  const { byClause, urlOf } = borrowedOf(site);
  const notes = policy.notes.get(clause.id) ?? [];
  const lead = leadEnd(clause);
  return sentencesOf(clause.text).flatMap((range): TextSentence[] => {
    const topics = [...new Set(coded.filter((t) => overlap(t, range)).flatMap((t) => t.topics))];
    const text = clause.text.slice(range.start, range.end);
    if (topics.length === 0 || !isWordCharacter(clause.text.slice(Math.max(range.start, lead), range.end))) return [];
    const note = notes.find((n) => overlap(n, range) && !isWordCharacter(clause.text.slice(n.end, range.end)));
    const facts = factsOf(policy, clause, range);
    const shared = (byClause.get(clauseKey(policy.input.id, clause.id)) ?? []).flatMap(({ passage, place }): TextShared[] => {
      const at = within(range, place);
      return at === null ? [] : [{ ...at, passage: passage.id, documents: documentsOf(passage).length, url: urlOf(passage.id) }];
    });
    return [
      {
        clause: clause.id,
        place: clausePlace(policy, clause, site.words.reading.secondNumber),
        ...(clause.title === null || clause.number === null ? {} : { title: clause.title }),
        text,
        ...(note === undefined || note.start <= range.start ? {} : { note: note.start - range.start }),
        topics,
        ...(facts.length === 0 ? {} : { facts }),
        ...(shared.length === 0 ? {} : { shared }),
      },
    ];
  });
}

const made = new WeakMap<Site, Map<string, TextShard>>();

function makeTextShard(site: Site, id: string): TextShard {
  const { policy, bundle } = site.entryOf(id);
  const { city, short, title, url, doc_number, issuer, issued, stage, holding, coding, validity, horizon, publisher, published, headline } = policy;
  return {
    data_version: site.dataVersion,
    as_of: site.asOf,
    provisional: site.isProvisional,
    policy: { id, city, short, title, url, doc_number, issuer, issued, stage, holding, coding, validity, horizon, publisher, published, headline },
    sentences: bundle.policy.clauses.flatMap((clause) => clauseSentences(site, bundle.policy, clause)),
  };
}

/** A document's sentences by topic, with what is marked in them; made once a site. */
export function textShard(site: Site, policy: string): TextShard {
  const known = made.get(site) ?? new Map<string, TextShard>();
  made.set(site, known);
  const shard = known.get(policy) ?? makeTextShard(site, policy);
  known.set(policy, shard);
  return shard;
}
