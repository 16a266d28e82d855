import type { Loader } from 'astro/loaders';
import { loadContent } from './content.ts';

/** The documents, from the project's root. */
const FOLDER = 'content/policies';

/**
 * Loads the policies for Astro: their frontmatter as it was read, proved and typed by `content.ts`, so that nothing is
 * read or checked twice. Their text is printed by `views/policy-text.ts`.
 * @throws with every problem of the content, where there is one
 */
export function policyLoader(): Loader {
  return {
    name: 'hengce:policies',
    load: async ({ store }) => {
      const { bundles } = await loadContent();
      store.clear();
      for (const { policy } of bundles) {
        const { input } = policy;
        store.set({ id: input.id, data: { ...input }, filePath: `${FOLDER}/${input.id}.mdx` });
      }
    },
  };
}
