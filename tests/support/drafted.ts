import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readContent } from '../../src/build/content.ts';
import { policyFiles } from '../../src/build/import/policy-files.ts';
import { itemsOf, type Texts } from '../../src/build/review/answer.ts';
import { importDocument } from '../../src/domain/draft/import-document.ts';
import type { ReviewItem } from '../../src/domain/draft/review.ts';
import type { SourceItem } from '../../src/domain/draft/source-item.ts';

const { content } = await readContent(process.cwd(), 'wuhan-2021');
const LISTS = ['cities', 'units', 'indicators', 'titles', 'events', 'duties'].map((name) => `${name}.yaml`);
const registries: Texts = Object.fromEntries(LISTS.map((file) => [file, readFileSync(`content/${file}`, 'utf8')]));

/** A line of a document that ends where its paragraph does. */
export const line = (text: string): SourceItem => ({ kind: 'line', text, indent: 0, whole: true, page: 0 });

/** What an import makes of a document, ready to be answered. */
export interface Drafted {
  /** Files of the content folder, by path. */
  readonly texts: Texts;
  readonly source: { readonly text: string; readonly sha256: string };
  readonly all: readonly ReviewItem[];
}

/** What is drafted of a document of 青石县. @param id its policy id, of the year 2022 */
export function draftedOf(id: string, items: readonly SourceItem[]): Drafted {
  const document = importDocument({ items, form: 'plain_text', warnings: [] });
  const files = policyFiles({ id, place: '青石县', province: '安徽省', extension: '.txt' }, document, new Uint8Array(), content);
  const texts: Texts = { ...registries, ...Object.fromEntries(files.map((f) => [f.path, new TextDecoder().decode(f.bytes)])) };
  return { texts, source: { text: document.source, sha256: createHash('sha256').update(document.source).digest('hex') }, all: itemsOf(texts, id) };
}
