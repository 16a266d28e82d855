import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageInput } from './domain/schema/policy.ts';

/** Long prose of the site itself: method, declarations. The policies are read by src/build/content.ts. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.mdx' }),
  schema: pageInput,
});

export const collections = { pages };
