import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { gfmOptions } from './src/domain/text/markdown.ts';
import { loadContent } from './src/build/content.ts';
import { clausePlace } from './src/domain/corpus/labels.ts';
import { policyBodies } from './src/build/policy-files.ts';
import { searchFiles } from './src/build/search-files.ts';
import { siteAddress } from './src/build/address.ts';
import { zipInPlace } from './src/build/zip-in-place.ts';
import { rehypePolicy } from './src/markdown/rehype-policy.ts';

const address = siteAddress(process.env);
const content = await loadContent();
/** Pages that lead on, or that are no reading matter. */
const moved = new Set(content.units.map((u) => `/units/${u.id}/`));
const isListed = (page) => !/\/(styleguide|404)\b/.test(page) && !moved.has(`/${page.slice(address.origin.length + address.base.length)}`);
const bundleById = new Map(content.bundles.map((b) => [b.policy.input.id, b]));
const bundleOf = (id) => bundleById.get(id);

export default defineConfig({
  site: address.origin,
  base: address.base,
  trailingSlash: 'always',
  outDir: process.env.HENGCE_DIST ?? 'dist',
  cacheDir: process.env.HENGCE_CACHE ?? 'node_modules/.cache/hengce',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'always' },
  // no syntax younger than `browserslist` in package.json (tests/browser/compatibility.test.ts holds the rest)
  vite: {
    plugins: [policyBodies(), zipInPlace()],
    build: {
      assetsInlineLimit: 0,
      target: ['chrome100', 'edge100', 'safari15.4', 'firefox115'],
      cssTarget: ['chrome100', 'edge100', 'safari15.4', 'firefox115'],
    },
  },
  markdown: {
    // Astro's default processor ignores remark plugins, and smart punctuation would alter official text
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, gfmOptions]],
      rehypePlugins: [[rehypePolicy, { bundleOf, placeOf: clausePlace }]],
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx({ optimize: { ignoreElementNames: ['a'] } }), sitemap({ filter: isListed }), searchFiles()],
});
