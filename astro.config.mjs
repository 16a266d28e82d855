import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { gfmOptions } from './src/domain/text/markdown.ts';
import { loadContent } from './src/build/content.ts';
import { offlineWorker } from './src/build/offline-worker.ts';
import { collectEarly } from './src/build/heap.ts';
import { hostFiles } from './src/build/host-files.ts';
import { searchFiles } from './src/build/search-files.ts';
import { leanVocabulary } from './src/build/lean-vocabulary.ts';
import { siteAddress } from './src/build/address.ts';
import { fewPreloads, leanPreload, sharedParts, zipInPlace } from './src/build/script-plugins.ts';

collectEarly();
const address = siteAddress(process.env);
const content = await loadContent();
/** Pages that lead on, or that are no reading matter. */
const moved = new Set(content.units.map((u) => `/units/${u.id}/`));
const isListed = (page) => !/\/(styleguide|404)\b/.test(page) && !moved.has(`/${page.slice(address.origin.length + address.base.length)}`);

export default defineConfig({
  site: address.origin,
  base: address.base,
  trailingSlash: 'always',
  outDir: process.env.HENGCE_DIST ?? 'dist',
  cacheDir: process.env.HENGCE_CACHE ?? 'node_modules/.cache/hengce',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'always' },
  // all of the site works in `browserslist` of package.json (tests/browser/compatibility.test.ts); in Chromium from 86 pages are
  // laid out and their scripts are read (scripts/test-old.ts)
  vite: {
    plugins: [zipInPlace(), leanPreload(), fewPreloads(), leanVocabulary(), sharedParts()],
    build: {
      assetsInlineLimit: 0,
      // Chromium 86 reads all that stands below 91: the bundler would lower `?.` for a slip of its own in calls that spread
      target: ['chrome91', 'edge91', 'safari15.4', 'firefox115'],
      cssTarget: ['chrome86', 'edge86', 'safari15.4', 'firefox115'],
    },
  },
  markdown: {
    // of the site's own prose alone: policies are printed from what is parsed (src/views/policy-text.ts).
    // Astro's default processor ignores remark plugins, and smart punctuation would alter quoted text
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, gfmOptions]],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx({ optimize: { ignoreElementNames: ['a'] } }), sitemap({ filter: isListed }), searchFiles(), hostFiles(), offlineWorker()],
});
