import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { policyInput } from './domain/schema.ts';

/** The policies, bound to the domain schema. Astro renders their MDX; all data comes from src/lib/corpus.ts. */
const policies = defineCollection({
  loader: glob({ base: './content/policies', pattern: '*.mdx' }),
  schema: policyInput,
});

export const collections = { policies };
