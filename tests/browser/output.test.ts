import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dist, filesBelow, movedPaths, pagePaths } from '../support/sites.ts';
import { readCheck } from '../../src/state/check-state.ts';

const root = dist('root');
const read = (file: string, folder = root) => readFileSync(path.join(folder, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as unknown;
const brotli = (body: string | Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe('two builds of one commit', () => {
  it('hold the same files with the same bytes', () => {
    const hash = (folder: string) =>
      filesBelow(folder).map(
        (f) =>
          `${f} ${createHash('sha256')
            .update(readFileSync(path.join(folder, f)))
            .digest('hex')}`,
      );
    expect(hash(dist('again'))).toEqual(hash(root));
  });
});

describe('published data', () => {
  const index = json('data/index.json') as { data_version: string; files: { name: string; rows: number; sha256: string }[] };

  it('is listed in index.json with its true hash and row count', () => {
    expect(index.files.map((f) => f.name)).toEqual([
      'policies.json',
      'clauses.json',
      'targets.json',
      'incentives.json',
      'rules.json',
      'units.json',
      'discrepancies.json',
      'cities.json',
      'choice.json',
      'rows.json',
      'titles.json',
      'codes.json',
      'comparison-targets.json',
      'comparison-incentives.json',
      'comparison-rules.json',
    ]);
    for (const file of index.files) {
      const body = read(`data/${file.name}`);
      expect(createHash('sha256').update(body).digest('hex'), file.name).toBe(file.sha256);
      expect((JSON.parse(body) as unknown[]).length, file.name).toBe(file.rows);
    }
  });

  it.each(['policies', 'clauses', 'targets', 'incentives', 'rules', 'units', 'discrepancies', 'cities', 'index'])(
    '%s.json fits the JSON Schema beside it',
    (name) => {
      const validate = new Ajv2020({ strict: false }).compile(json(`data/${name}.schema.json`) as object);
      expect(validate(json(`data/${name}.json`)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    },
  );

  it('names the data version of the build on every page', () => {
    for (const page of pagePaths(root)) expect(read(`${page}index.html`), page).toContain(index.data_version);
  });
});

describe('links', () => {
  const parsed = new Map<string, unknown>();
  const pointsAt = (body: string, pointer: string): boolean => {
    const at: unknown = parsed.get(body) ?? (JSON.parse(body) as unknown);
    parsed.set(body, at);
    return (
      pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], at) !== undefined
    );
  };
  const anchorsOf = (html: string) => new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), (m) => m[1]));

  it.each([
    ['root', '/', 'http://localhost:4321'],
    ['sub', '/hengce/', 'https://example.org'],
  ] as const)('of the %s build all lead to a page, file or anchor that is there', (name, base, origin) => {
    const folder = dist(name);
    const files = new Set(filesBelow(folder));
    const all = [...pagePaths(folder), ...movedPaths(folder), '/404.html'];
    const anchors = new Map(all.map((p) => [p, anchorsOf(read(p.endsWith('/') ? `${p}index.html` : p, folder))]));
    const broken: string[] = [];
    for (const page of all) {
      const html = read(page.endsWith('/') ? `${page}index.html` : page, folder);
      for (const [, raw] of html.matchAll(/(?:\s(?:href|src|action)="|http-equiv="refresh" content="0;url=)([^"]*)"/g)) {
        const link = (raw ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&');
        if (link.startsWith('mailto:')) continue;
        const url = new URL(link, `${origin}${base}${page.slice(1)}`);
        const isForeign = url.origin !== origin;
        if (isForeign || !url.pathname.startsWith(base)) {
          broken.push(`${page} → ${link} leaves the site`);
          continue;
        }
        const local = `/${decodeURIComponent(url.pathname.slice(base.length))}`;
        const file = local.endsWith('/') ? `${local.slice(1)}index.html` : local.slice(1);
        const hash = decodeURIComponent(url.hash.slice(1));
        // the checker's address holds answers after its `#`: they are such as it reads
        const holdsAnswers = local === '/check/' && hash.startsWith('v=') && readCheck(url.hash).problems.length === 0;
        // a record's address is a pointer into its file (RFC 6901)
        const isRecord = file.endsWith('.json') && files.has(file) && pointsAt(read(file, folder), hash);
        const hasAnchor = hash === '' || holdsAnswers || isRecord || anchors.get(local)?.has(hash) === true;
        if (!files.has(file) || !hasAnchor) broken.push(`${page} → ${link}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe('an office’s own address', () => {
  const moved = movedPaths(root);

  it('leads to its place among its city’s offices, in at most 2 KB', () => {
    const units = json('data/units.json') as { id: string; city: string }[];
    expect(moved).toEqual(units.map((u) => `/units/${u.id}/`).sort());
    for (const u of units) {
      const html = read(`units/${u.id}/index.html`);
      expect(html, u.id).toContain(`http-equiv="refresh" content="0;url=/units/${u.city}/#${u.id}"`);
      // what is not to be indexed names no other address to index
      expect(html, u.id).toContain('<meta name="robots" content="noindex">');
      expect(html, u.id).not.toContain('canonical');
      expect(Buffer.byteLength(html), u.id).toBeLessThanOrEqual(2048);
    }
  });

  it('has a counterpart that an excerpt does not show, not one that is no document of ours', () => {
    const counterparts = Array.from(read('units/huainan/index.html').matchAll(/<ul class="counterparts">(.*?)<\/ul>/g), (m) => m[1] ?? '').join('');
    expect(counterparts).toContain('<span class="blank">节选未见</span>');
    expect(counterparts).not.toContain('未收录');
  });

  it('is linked from no page and listed in no sitemap', () => {
    const addresses = new Set(moved);
    const linked = pagePaths(root).flatMap((p) => Array.from(read(`${p}index.html`).matchAll(/\shref="([^"#?]*)/g), (m) => m[1] ?? ''));
    expect(linked.filter((l) => addresses.has(l))).toEqual([]);
    const listed = filesBelow(root)
      .filter((f) => /^sitemap.*\.xml$/.test(f))
      .flatMap((f) => Array.from(read(f).matchAll(/<loc>http:\/\/localhost:4321([^<]*)/g), (m) => m[1] ?? ''));
    expect(listed).toContain('/units/wuhu/');
    expect(listed.filter((l) => addresses.has(l))).toEqual([]);
  });
});

describe('every page', () => {
  const pages = pagePaths(root).map((p) => [p, read(`${p}index.html`)] as const);

  it('exists for what the site promises', () => {
    const paths = pages.map(([p]) => p);
    for (const wanted of [
      '/',
      '/policies/',
      '/policies/wuhu-2022/',
      '/policies/wuhu-2018/',
      '/policies/huainan-2020/',
      '/policies/yangzhou-2022/',
      '/policies/wuhan-2021/',
      '/compare/targets/',
      '/search/',
      '/data/',
    ])
      expect(paths).toContain(wanted);
  });

  it('says that it is no official text, in Chinese, with one h1', () => {
    for (const [p, html] of pages) {
      expect(html, p).toContain('非官方发布文本，以原文为准');
      expect(html, p).toContain('<html lang="zh-CN"');
      expect(html.match(/<h1[\s>]/g)?.length, p).toBe(1);
    }
  });

  it('carries the strict policy and nothing inline that it forbids', () => {
    for (const [p, html] of pages) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(policy, p).toContain("default-src 'none'");
      expect(policy, p).not.toContain('unsafe-inline');
      const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
      expect(policy, p).toContain(createHash('sha256').update(css).digest('base64'));
      expect(html.match(/<style/g)?.length, p).toBe(1);
      expect(html, p).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
      expect(html, p).not.toMatch(/\sstyle="/);
      expect(html, p).not.toMatch(/\son[a-z]+="/);
    }
  });

  it('carries the sheets of the classes it uses', () => {
    const folder = 'src/styles';
    const classesOf = (css: string) => new Set(Array.from(css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-z][\w-]*)/g), (m) => m[1] ?? ''));
    const styled = new Set(filesBelow(folder).flatMap((f) => [...classesOf(read(f, folder))]));
    for (const [p, html] of pages) {
      const inline = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
      const kept = Array.from(html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g), ([, file]) => read(file ?? ''));
      const here = classesOf([inline, ...kept].join(''));
      const used = new Set(Array.from(html.matchAll(/\sclass="([^"]*)"/g), (m) => (m[1] ?? '').split(' ')).flat());
      expect(
        [...used].filter((c) => styled.has(c) && !here.has(c)),
        p,
      ).toEqual([]);
    }
  });

  it('keeps its headings without gaps', () => {
    for (const [p, html] of pages) {
      const levels = Array.from(html.matchAll(/<h([1-6])[\s>]/g), (m) => Number(m[1]));
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), `${p}, heading ${i + 1}`).toBeLessThanOrEqual(1));
    }
  });

  it('has no id twice', () => {
    for (const [p, html] of pages) {
      const ids = Array.from(html.matchAll(/\sid="([^"]+)"/g), (m) => m[1] ?? '');
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        p,
      ).toEqual([]);
    }
  });
});

it('a reading page and a long comparison wait with their first paint for one place, which is there', () => {
  const waiting = ['policies/wuhu-2022', 'policies/yangzhou-2022', 'compare/targets', 'compare/incentives'];
  for (const page of waiting) {
    const html = read(`${page}/index.html`);
    const awaited = Array.from(html.matchAll(/<link rel="expect" href="#([^"]+)" blocking="render">/g), (m) => m[1]);
    expect(awaited, page).toHaveLength(1);
    const at = html.indexOf(` id="${awaited[0] ?? ''}"`);
    // not the whole page: what is read first stands before it
    expect(at > 0 && at < html.length * 0.6, page).toBe(true);
  }
});

describe('byte budgets (brotli)', () => {
  it.each(['targets', 'incentives', 'rules'])('the comparison of %s takes at most 60 KB as printed', (comparison) => {
    expect(brotli(read(`compare/${comparison}/index.html`))).toBeLessThanOrEqual(60 * 1024);
  });

  /** Scripts of a page and all they import at once, by file. */
  const scriptsOf = (html: string): Set<string> => {
    const all = new Set<string>();
    const collect = (file: string) => {
      if (all.has(file)) return;
      all.add(file);
      for (const [, dep] of read(file).matchAll(/(?:^|[;}])\s*import\s*(?:[^'"()]*?from)?\s*["']\.\/([^"']+)["']/g)) collect(`_astro/${dep ?? ''}`);
    };
    for (const [, src] of html.matchAll(/<script[^>]*src="\/([^"]+)"/g)) collect(src ?? '');
    return all;
  };
  const bytesOf = (files: Iterable<string>) => [...files].reduce((n, f) => n + brotli(readFileSync(path.join(root, f))), 0);

  it('no script loads a style, nor waits for one', () => {
    const scripts = filesBelow(path.join(root, '_astro')).filter((f) => f.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((f) => /\.css["'`]/.test(read(`_astro/${f}`)))).toEqual([]);
  });

  it('no script asks for what it has loaded', () => {
    const scripts = filesBelow(path.join(root, '_astro')).filter((f) => f.endsWith('.js'));
    const asked = scripts.flatMap((f) => {
      const loaded = scriptsOf(`<script src="/_astro/${f}"></script>`);
      const [, list = ''] = /\bm\.f=\[([^\]]*)\]/.exec(read(`_astro/${f}`)) ?? [];
      return Array.from(list.matchAll(/"([^"]+)"/g), ([, file = '']) => ({ f, file, isLoaded: loaded.has(file) }));
    });
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((a) => a.isLoaded)).toEqual([]);
  });

  it('the front page takes at most 25 KB with its script', () => {
    const html = read('index.html');
    expect(brotli(html) + bytesOf(scriptsOf(html))).toBeLessThanOrEqual(25 * 1024);
  });

  it('Wuhu 2022 takes at most 45 KB in all, 6 KB of it script', () => {
    const html = read('policies/wuhu-2022/index.html');
    const script = bytesOf(scriptsOf(html));
    expect(script).toBeLessThanOrEqual(6 * 1024);
    expect(brotli(html) + script + brotli(read('favicon.svg'))).toBeLessThanOrEqual(45 * 1024);
  });

  /** Parts of a page's script that it loads with the first step that needs them, and all they import. */
  const laterOf = (first: ReadonlySet<string>, part: RegExp): Set<string> => {
    const parts = [...first].flatMap((f) => [...read(f).matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/g)].map((m) => m[1] ?? '')).filter((f) => part.test(f));
    expect(parts.length).toBeGreaterThan(0);
    return scriptsOf(parts.map((f) => `<script src="/_astro/${f}"></script>`).join(''));
  };

  it('the charts take at most 98 KB as printed and 6 KB of script; what draws them anew comes with a choice, in at most 48 KB, what draws those that count in 12 KB more, and those of annexes in 6', () => {
    const html = read('charts/index.html');
    const first = scriptsOf(html);
    const later = [...laterOf(first, /^redraw\./)].filter((f) => !first.has(f));
    const counting = [...laterOf(new Set(later), /^counts\./)].filter((f) => !first.has(f) && !later.includes(f));
    const annexes = [...laterOf(new Set(later), /^annexes\./)].filter((f) => ![...first, ...later, ...counting].includes(f));
    expect(brotli(html)).toBeLessThanOrEqual(98 * 1024);
    expect(bytesOf(first)).toBeLessThanOrEqual(6 * 1024);
    expect(bytesOf(later)).toBeLessThanOrEqual(48 * 1024);
    expect(bytesOf(counting)).toBeLessThanOrEqual(12 * 1024);
    expect(bytesOf(annexes)).toBeLessThanOrEqual(6 * 1024);
  });

  it('the checker loads at most 41 KB of script, and 55 KB with the results, which come with the first place', () => {
    const first = scriptsOf(read('check/index.html'));
    const all = new Set([...first, ...laterOf(first, /^view\./)]);
    expect(bytesOf(first)).toBeLessThanOrEqual(41 * 1024);
    expect(bytesOf(all)).toBeLessThanOrEqual(55 * 1024);
  });

  it.each(['targets', 'incentives', 'rules'])(
    'the comparison of %s loads at most 17 KB of script, which adds columns; with what chooses and orders rows and opens words, 25 KB',
    (comparison) => {
      const first = scriptsOf(read(`compare/${comparison}/index.html`));
      expect(bytesOf(first)).toBeLessThanOrEqual(17 * 1024);
      const later = ['late', 'column', 'evidence-card'].flatMap((part) => [...laterOf(first, new RegExp(`^${part}\\.`))]);
      expect(bytesOf(new Set([...first, ...later]))).toBeLessThanOrEqual(25 * 1024);
    },
  );

  it('the page of gaps loads at most 13 KB of script, and 32 KB with what its first step needs', () => {
    const first = scriptsOf(read('gaps/index.html'));
    expect(bytesOf(first)).toBeLessThanOrEqual(13 * 1024);
    expect(bytesOf(new Set([...first, ...laterOf(first, /^(compared|column)\./)]))).toBeLessThanOrEqual(32 * 1024);
  });
});
