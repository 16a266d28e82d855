import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageInput, policyInput } from './domain/schema/policy.ts';

/** The policies, bound to the domain schema. Astro renders their MDX; all data comes from src/build/content.ts. */
const policies = defineCollection({
  loader: glob({ base: './content/policies', pattern: '*.mdx' }),
  schema: policyInput,
});

/** Long prose of the site itself: method, declarations. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.mdx' }),
  schema: pageInput,
});

export const collections = { policies, pages };
