/** The book of collected gaps, made when it is asked for. */
import type { ExportBook } from '../../exports/book.ts';
import { gapsBook } from '../../views/exports/gaps-book.ts';
import type { PrintedGap } from '../../views/gaps.ts';
import { absolute, chosenUrl, originOf } from '../exports/give.ts';
import { words as exportWords } from '../exports/words.ts';
import type { ComparedDocuments } from './compared.ts';
import { gapsBookWords } from '../../words/zh/gaps-book.ts';
import { incentivesWords } from '../../words/zh/incentives.ts';
import { words } from './words.ts';

export function makeGapsBook(
  { my, others }: Pick<ComparedDocuments, 'my' | 'others'>,
  gaps: readonly PrintedGap[],
  host: HTMLElement,
  base: string,
): ExportBook {
  return gapsBook({
    words: { ...words, ...incentivesWords, ...gapsBookWords, ...exportWords },
    gaps,
    my,
    others: others.map((o) => o.short),
    origin: { ...originOf(host), url: chosenUrl() },
    absoluteUrl: (path) => absolute(base + path.slice(1)),
  });
}
