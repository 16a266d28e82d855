import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { policyLoader } from './build/policy-loader.ts';
import { pageInput, policyInput } from './domain/schema/policy.ts';

/** The documents: their typed frontmatter, and the MDX file whose official text the reading page prints. */
const policies = defineCollection({ loader: policyLoader(), schema: policyInput });

/** Long prose of the site itself: method, declarations. */
const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.mdx' }),
  schema: pageInput,
});

export const collections = { policies, pages };
