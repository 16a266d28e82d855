import { cityUrl, unitUrl } from '../domain/corpus/addresses.ts';
import type { Records } from '../domain/schema/record.ts';
import type { City } from '../domain/schema/registries.ts';
import { topics, type Term, type TopicId } from '../domain/vocabulary.ts';
import type { Titles } from '../domain/corpus/titles.ts';
import type { PageEntry } from '../search/pack/page-documents.ts';
import { glossaryLists, termAnchor } from './glossary.ts';
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
    // a place where a line may break is none between two words
    .replace(/<wbr>/g, '')
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

/** A page of our own and its sections that have an address, by what they are called. */
function sectionsOf(kind: string, url: string, html: string): PageEntry[] {
  const main = (/<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(SAID_ELSEWHERE, '');
  const title = stripTags(/<h1\b[\s\S]*?<\/h1>/.exec(main)?.[0] ?? '');
  if (title === '') return [];
  const heads = [...main.matchAll(/<h[23]\b[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/h[23]>/g)];
  const sections = heads.map(([, id = '', heading = '']): PageEntry => ({ url: `${url}#${id}`, kind: title, title: stripTags(heading) }));
  return [{ url, kind, title }, ...sections];
}

const terms = (list: Readonly<Record<string, Term>>): [string, Term][] => Object.entries(list);

/**
 * What is found beside the clauses: offices, cities, terms, and the sections of explaining pages. An entry is kept only if
 * its page is built; its anchor is dropped where the page has none.
 * @param readPage HTML of a page by its address from the site's root, or null
 */
export function pageEntries(words: Words, records: Records, cities: readonly City[], titles: Titles, readPage: (url: string) => string | null): PageEntry[] {
  const withDocuments = new Set(records.policies.map((p) => p.city));
  const held = cities.filter((c) => withDocuments.has(c.id));
  const K = words.search.pageKinds;
  const known: PageEntry[] = [
    ...held.map((c) => ({ url: cityUrl(c.id), kind: K.city, title: words.term(c), names: [c.name, c.province] })),
    ...records.units.map((u) => ({ url: unitUrl(u), kind: K.unit, title: words.term(u), names: u.printed_as })),
    ...terms(topics).map(([id, t]) => ({ url: topicUrl(id as TopicId), kind: K.topic, title: words.term(t) })),
    ...glossaryLists(words, titles).flatMap((list) =>
      terms(list.terms).flatMap(([id, t]) =>
        t.definition === undefined ? [] : [{ url: `/glossary/#${termAnchor(list.id, id)}`, kind: K.term, title: words.term(t), text: t.definition }],
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
