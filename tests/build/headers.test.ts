import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { contentSecurityPolicy } from '../../src/build/csp.ts';
import { headersFile, headersOf, nginxLines } from '../../src/build/headers.ts';

const page = (css: string) => `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(css)}"><style>${css}</style>`;

describe('headers', () => {
  it('keep for a year what bears its hash, and ask again for all else', () => {
    for (const hashed of ['/_astro/page.1a2b.js', '/search-index/pagefind/index/zh_a910741.pf_index', '/search-index/texts/12345678/0.json'])
      expect(headersOf(hashed, null)['Cache-Control'], hashed).toBe('public, max-age=31536000, immutable');
    for (const fresh of ['/', '/policies/', '/404.html', '/sw.js', '/data/targets.json', '/search-index/documents.json', '/favicon.svg'])
      expect(headersOf(fresh, null)['Cache-Control'], fresh).toBe('no-cache');
  });

  it('say the policy that the page says itself', () => {
    expect(headersOf('/', page('a{}'))['Content-Security-Policy']).toBe(contentSecurityPolicy('a{}'));
    const ofAll = headersOf('/sw.js', null)['Content-Security-Policy'] ?? '';
    expect(ofAll.replace(/style-src [^;]+/, '')).toBe(contentSecurityPolicy('').replace(/style-src [^;]+/, ''));
  });

  it('are the same in the file of static hosts, below the path where the site stands', () => {
    expect(headersFile('/hengce/')).toMatchInlineSnapshot(`
      "/hengce/*
        Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'
        Referrer-Policy: strict-origin-when-cross-origin
        X-Content-Type-Options: nosniff

      /hengce/sw.js
        Cache-Control: no-cache

      /hengce/_astro/*
        Cache-Control: public, max-age=31536000, immutable

      /hengce/styles/*
        Cache-Control: public, max-age=31536000, immutable

      /hengce/search-index/pagefind/*
        Cache-Control: public, max-age=31536000, immutable

      /hengce/search-index/texts/*
        Cache-Control: public, max-age=31536000, immutable

      /hengce/search-index/words/*
        Cache-Control: public, max-age=31536000, immutable

      "
    `);
  });

  it('are the same in the nginx lines of the README', () => {
    expect(readFileSync('README.md', 'utf8')).toContain(nginxLines('/'));
  });
});

describe('serve', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengce-serve-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('sends them, each page its own policy, the missing page too', async () => {
    mkdirSync(path.join(folder, '_astro'));
    writeFileSync(path.join(folder, 'index.html'), page('a{}'));
    writeFileSync(path.join(folder, '404.html'), page('b{}'));
    writeFileSync(path.join(folder, '_astro/x.1.js'), '');
    writeFileSync(path.join(folder, 'x.pf_index'), '');
    const { server, origin } = await serve(folder, '/hengce/', 0);
    const heads = async (at: string) => {
      const { status, headers } = await fetch(`${origin}/hengce/${at}`);
      return [status, headers.get('content-type'), headers.get('cache-control'), headers.get('content-security-policy'), headers.get('referrer-policy')];
    };
    const referrer = 'strict-origin-when-cross-origin';
    expect(await heads('')).toEqual([200, 'text/html; charset=utf-8', 'no-cache', contentSecurityPolicy('a{}'), referrer]);
    expect(await heads('none/')).toEqual([404, 'text/html; charset=utf-8', 'no-cache', contentSecurityPolicy('b{}'), referrer]);
    const [status, type, caching] = await heads('_astro/x.1.js');
    expect([status, type, caching]).toEqual([200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
    expect((await heads('x.pf_index'))[1]).toBe('application/octet-stream');
    server.close();
  });
});
