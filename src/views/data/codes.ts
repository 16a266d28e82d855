import { codeLists } from '../../domain/corpus/codes.ts';
import type { CodeRecord } from '../../domain/schema/shard.ts';
import type { Site } from '../site.ts';

/** Every code of every list, with what its list is called. */
export const codeRecords = ({ content, words }: Pick<Site, 'content' | 'words'>): CodeRecord[] =>
  codeLists(content).flatMap(({ list, id, codes }) => codes.map((code): CodeRecord => ({ list: id, list_zh: words.codeLists[list], ...code })));
