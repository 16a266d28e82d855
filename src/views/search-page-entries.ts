import { cityUrl, unitUrl } from '../domain/corpus/addresses.ts';
import type { Records } from '../domain/schema/record.ts';
import type { City } from '../domain/schema/registries.ts';
import { amountRoles, bases, blanks, horizonKinds, stages, topics, unitFunctions, type Term, type TopicId } from '../domain/vocabulary.ts';
import type { Events } from '../domain/corpus/events.ts';
import type { Titles } from '../domain/corpus/titles.ts';
import type { PageEntry } from '../search/pack/page-documents.ts';
import { topicUrl } from './topics.ts';
import type { Words } from '../words/zh.ts';

/** Explaining pages, whose sections are found by their headings. */
const EXPLAINING = [
  '/methodology/',
  '/glossary/',
  '/discrepancies/',
  '/quality/',
  '/data/',
  '/corrections/',
  '/about/',
  '/check/',
  '/charts/',
  '/compare/targets/',
  '/compare/incentives/',
  '/compare/text/',
  '/compare/passages/',
  '/gaps/',
];

const stripTags = (html: string) =>
  html
    .replace(/<(script|style|svg|nav|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** Sections of samples and counts: what they say is found where it stands. */
const SAID_ELSEWHERE = /<section\b[^>]*\bdata-said-elsewhere\b[\s\S]*?<\/section>/g;

/** Sections of our own HTML that have an address: headings with an id, and what follows up to the next. */
function sectionsOf(kind: string, url: string, html: string): PageEntry[] {
  const main = (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(SAID_ELSEWHERE, '');
  const title = stripTags(/<h1\b[\s\S]*?<\/h1>/.exec(main)?.[0] ?? '');
  if (title === '') return [];
  const heads = [...main.matchAll(/<h[23]\b[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/h[23]>/g)];
  const lead = stripTags(main.slice(main.indexOf('</h1>') + 5, heads[0]?.index ?? undefined));
  const sections = heads.map((head, i): PageEntry => {
    const text = stripTags(main.slice(head.index + head[0].length, heads[i + 1]?.index ?? undefined));
    return { url: `${url}#${head[1] ?? ''}`, kind: title, title: stripTags(head[2] ?? ''), text };
  });
  return [{ url, kind, title, text: lead }, ...sections];
}

const terms = (list: Readonly<Record<string, Term>>): [string, Term][] => Object.entries(list);

/**
 * What is found beside the clauses: offices, cities, terms, and the sections of explaining pages. An entry is kept only if
 * its page is built; its anchor is dropped where the page has none.
 * @param readPage HTML of a page by its address from the site's root, or null
 */
export function pageEntries(
  words: Words,
  records: Records,
  cities: readonly City[],
  { titles, events }: { titles: Titles; events: Events },
  readPage: (url: string) => string | null,
): PageEntry[] {
  const withDocuments = new Set(records.policies.map((p) => p.city));
  const held = cities.filter((c) => withDocuments.has(c.id));
  const K = words.search.pageKinds;
  const known: PageEntry[] = [
    ...held.map((c) => ({
      url: cityUrl(c.id),
      kind: K.city,
      title: words.term(c),
      text: `${c.province} ${records.policies
        .filter((p) => p.city === c.id)
        .map((p) => p.title)
        .join(' ')}`,
    })),
    ...records.units.map((u) => ({
      url: unitUrl(u),
      kind: K.unit,
      title: words.term(u),
      text: [words.term(unitFunctions[u.function]), ...u.printed_as].join(' '),
    })),
    ...terms(topics).map(([id, t]) => ({ url: topicUrl(id as TopicId), kind: K.topic, title: words.term(t), text: '' })),
    ...[Object.fromEntries(titles), blanks, bases, stages, horizonKinds, amountRoles, Object.fromEntries(events)].flatMap((list) =>
      terms(list).flatMap(([id, t]) =>
        t.definition === undefined ? [] : [{ url: `/glossary/#${id}`, kind: K.term, title: words.term(t), text: t.definition }],
      ),
    ),
  ];
  const pages = new Map<string, string | null>();
  const page = (url: string) => {
    const key = url.replace(/#.*$/, '');
    if (!pages.has(key)) pages.set(key, readPage(key));
    return pages.get(key) ?? null;
  };
  const standing = known.flatMap((entry): PageEntry[] => {
    const html = page(entry.url);
    if (html === null) return [];
    const anchor = entry.url.split('#')[1];
    return anchor === undefined || html.includes(`id="${anchor}"`) ? [entry] : [];
  });
  const explaining = EXPLAINING.flatMap((url) => sectionsOf(K.page, url, page(url) ?? ''));
  return [...new Map([...explaining, ...standing].map((e) => [e.url, e])).values()];
}
