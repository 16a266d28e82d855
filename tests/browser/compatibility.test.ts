/** What readers' browsers load, as built, against `browserslist` in package.json. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import DoIUse from 'doiuse';
import { ESLint } from 'eslint';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { dist, filesBelow } from '../support/sites.ts';

const root = dist('root');
const built = filesBelow(root);
const { browserslist: browsers } = JSON.parse(readFileSync('package.json', 'utf8')) as { browserslist: string[] };

/** What may be used though a browser of the list lacks it, because the page is whole without it. */
const PROGRESSIVE: Readonly<Record<string, string>> = {
  'css-content-visibility': 'it only spares work; without it a folded card is folded by <details> itself',
  'css-has': 'the search page keeps one column, its filters above the hits; heads of wide tables scroll away, and they print upright',
  'css-hanging-punctuation': 'punctuation stays inside the column',
  'css-media-scripting': 'a phone lays out the whole page before it shows the first screen',
  'css-paged-media': 'the browser’s own margins and page numbers',
  'css-scrollbar': 'a scrollbar of the usual width',
  'text-size-adjust': 'for mobile browsers that enlarge text; the others have nothing to adjust',
  'text-wrap': 'lines break where they would',
  'css-container-queries': 'in narrow columns a name and its sum share a line and wrap',
  '@container': 'in narrow columns a name and its sum share a line and wrap',
  '::details-content': 'a card opens without motion; see the fallbacks beside each use',
};

/** Young features that the table of doiuse does not know. */
const YOUNG: Readonly<Record<string, RegExp>> = {
  'text-wrap': /text-wrap(?:-style)?:/,
  '::details-content': /::details-content/,
  '@starting-style': /@starting-style/,
  '@scope': /@scope/,
  '@container': /@container/,
  'light-dark()': /light-dark\(/,
  'color-mix()': /color-mix\(/,
  'relative colours': /(?:rgb|hsl|oklch|oklab|lch|lab)\(\s*from\s/,
  'anchor positioning': /anchor-name:|position-anchor:|anchor\(/,
  'field-sizing': /field-sizing:/,
  'interpolate-size': /interpolate-size:/,
  nesting: /[{;]\s*&/,
};

/** Every style sheet of the built pages, each once. */
function styles(): string[] {
  const inline = built
    .filter((f) => f.endsWith('.html'))
    .flatMap((f) => Array.from(readFileSync(path.join(root, f), 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g), (m) => m[1] ?? ''));
  const linked = built.filter((f) => f.endsWith('.css')).map((f) => readFileSync(path.join(root, f), 'utf8'));
  // what a page prints on its own sheets is no style
  return [...new Set([...inline, ...linked].map((css) => css.replace(/content:\s*(["'])http.*?\1/g, "content:''")))];
}

/** Features used that some browser of the list lacks wholly, each with one of its uses. */
async function lacking(css: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const plugin = new DoIUse({
    browsers,
    onFeatureUsage: ({ feature, featureData, usage }) => {
      if (featureData.missing !== undefined) found.set(feature, `${usage.toString().slice(0, 80)} — not in ${featureData.missing}`);
    },
  });
  await postcss([plugin]).process(css, { from: undefined });
  for (const [feature, pattern] of Object.entries(YOUNG)) {
    const use = pattern.exec(css);
    if (use !== null) found.set(feature, css.slice(Math.max(0, use.index - 40), use.index + 40));
  }
  return found;
}

describe('built for the browsers of package.json', () => {
  it('are scripts that all of them can read and run', async () => {
    const scripts = built.filter((f) => f.endsWith('.js')).map((f) => path.join(root, f));
    expect(scripts.length).toBeGreaterThan(3);
    const eslint = new ESLint({ overrideConfigFile: '.config/eslint.browsers.config.js', ignore: false });
    const results = await eslint.lintFiles(scripts);
    expect(results.flatMap((r) => r.messages.map((m) => `${path.basename(r.filePath)} ${m.line}:${m.column} ${m.message}`))).toEqual([]);
  });

  it('are styles that all of them know, but for what is known to be progressive', async () => {
    const sheets = styles();
    expect(sheets.length).toBeGreaterThan(0);
    const found = new Map((await Promise.all(sheets.map(lacking))).flatMap((m) => [...m]));
    expect([...found].filter(([feature]) => PROGRESSIVE[feature] === undefined)).toEqual([]);
    expect(Object.keys(PROGRESSIVE).filter((feature) => !found.has(feature))).toEqual([]);
  });
});
