/** Pages are written without the end tags that HTML lets be left out: what browsers make of them is the same, to the node. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Elements that end a paragraph where they begin, in every browser. */
const ENDS_PARAGRAPH =
  'address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul';
/** Elements at whose end a paragraph ends. */
const HOLDS_PARAGRAPH = 'article|aside|blockquote|body|dd|details|div|fieldset|figcaption|figure|footer|form|header|li|main|nav|section|td|th';

/** End tags that say nothing before what follows them. Nothing may stand between, not even white space: it would change its place. */
const NEEDLESS: readonly RegExp[] = [
  new RegExp(`</p>(?=<(?:${ENDS_PARAGRAPH})[\\s>]|</(?:${HOLDS_PARAGRAPH})>)`, 'g'),
  /<\/li>(?=<li[\s>]|<\/[uo]l>)/g,
  /<\/dt>(?=<d[td][\s>])/g,
  /<\/dd>(?=<d[td][\s>]|<\/(?:dl|div)>)/g,
  /<\/t[dh]>(?=<t[dh][\s>]|<\/tr>)/g,
  /<\/tr>(?=<tr[\s>]|<\/t(?:head|body)>)/g,
  /<\/thead>(?=<tbody[\s>])/g,
  /<\/tbody>(?=<tbody[\s>]|<\/table>)/g,
  /<\/option>(?=<option[\s>]|<optgroup[\s>]|<\/(?:select|optgroup)>)/g,
];

/** A page without end tags that say nothing. */
export const withoutEndTags = (html: string): string => NEEDLESS.reduce((page, tags) => page.replace(tags, ''), html);

/** Rewrites every page that Astro has written. */
export function leanMarkup(): AstroIntegration {
  return {
    name: 'hengce:lean-markup',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'));
        for (const page of pages) {
          const file = path.join(dist, page);
          writeFileSync(file, withoutEndTags(readFileSync(file, 'utf8')));
        }
      },
    },
  };
}
