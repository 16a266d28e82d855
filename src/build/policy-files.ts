import { readdirSync } from 'node:fs';
import type { ViteUserConfig } from 'astro';
import type { Loader } from 'astro/loaders';

/** The documents, from the project's root. */
const FOLDER = 'content/policies';

/**
 * Tells Astro of every policy by its id, to be rendered from its file. What stands in the frontmatter is read and checked
 * by `src/build/content.ts` alone.
 */
export function policyLoader(): Loader {
  return {
    name: 'hengce:policies',
    load: ({ store }) => {
      store.clear();
      const ids = readdirSync(FOLDER).flatMap((file) => /^(.+)\.mdx$/.exec(file)?.[1] ?? []);
      for (const id of ids.sort()) store.set({ id, data: {}, filePath: `${FOLDER}/${id}.mdx`, deferredRender: true });
      return Promise.resolve();
    },
  };
}

/** Hands the renderer a policy without its frontmatter, which is longer than the text; the body's lines keep their numbers. */
export function policyBodies(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'hengce:policy-bodies',
    enforce: 'pre',
    transform: {
      filter: { id: /\/content\/policies\/[^/]+\.mdx$/ },
      handler: (code: string) => code.replace(/^---\n[\s\S]*?\n---(?=\n)/, (front) => front.replace(/[^\n]+/g, '')),
    },
  };
}
