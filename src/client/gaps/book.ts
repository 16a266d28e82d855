/** The book of collected gaps, made when it is asked for. */
import type { ExportBook } from '../../exports/book.ts';
import { gapsBook } from '../../views/exports/gaps-book.ts';
import type { PrintedGap } from '../../views/gaps.ts';
import { loadExport } from '../exports/export-file.ts';
import { absolute, chosenUrl, originOf } from '../exports/give.ts';
import { words as exportWords } from '../exports/words.ts';
import type { ComparedDocuments } from './compared.ts';
import { gapsBookWords } from '../../words/zh/gaps-book.ts';
import { incentivesWords } from '../../words/zh/incentives.ts';
import { words } from './words.ts';

/**
 * Makes it, with what each document’s export file says of it.
 * @throws Outdated where the site was built anew; where a file cannot be loaded
 */
export async function makeGapsBook(
  { my, others }: Pick<ComparedDocuments, 'my' | 'others'>,
  gaps: readonly PrintedGap[],
  host: HTMLElement,
  base: string,
): Promise<ExportBook> {
  const shards = await Promise.all([my, ...others].map(({ id }) => loadExport(id, base, host.dataset.version)));
  return gapsBook({
    words: { ...words, ...incentivesWords, ...gapsBookWords, ...exportWords },
    gaps,
    my,
    others: others.map((o) => o.short),
    policies: shards.map((s) => s.policy),
    origin: { ...originOf(host), url: chosenUrl() },
    absoluteUrl: (path) => absolute(base + path.slice(1)),
  });
}
