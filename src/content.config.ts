import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { policyLoader } from './build/policy-files.ts';
import { pageInput } from './domain/schema/policy.ts';

/** The policies. Astro renders their MDX; all data comes from src/build/content.ts. */
const policies = defineCollection({ loader: policyLoader() });

/** Long prose of the site itself: method, declarations. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.mdx' }),
  schema: pageInput,
});

export const collections = { policies, pages };
