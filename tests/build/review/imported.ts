/** The project's content with one imported document, made once for a test file and copied for each test. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { filesOf, itemsOf, type Source, type Texts } from '../../../src/build/review/answer.ts';
import { openJournal } from '../../../src/build/review/journal.ts';
import type { ReviewItem } from '../../../src/domain/draft/review.ts';

export const ID = 'qingshi-2025';
let given = '';
/** Folder of the running test. */
export let work = '';
/** Called once by each file that reviews it. */
export function useImported(): void {
  beforeAll(() => {
    given = mkdtempSync(path.join(tmpdir(), 'hengce-review-'));
    cpSync('content', path.join(given, 'content'), { recursive: true });
    const text = [
      '青石县支持专精特新中小企业若干措施',
      '一、目标',
      '到2025年，培育省级专精特新中小企业30家以上。',
      '二、措施',
      '（一）对新认定的省级专精特新中小企业，给予一次性奖励30万元。（责任单位：县工信局）',
      '（二）开展“十百千”行动，培训1000人次。',
      '（三）对新认定的国家级、省级绿色工厂，分别给予50万元、20万元奖励。',
    ].join('\n');
    writeFileSync(path.join(given, 'a.txt'), text);
    const call = [
      'scripts/import.ts',
      path.join(given, 'a.txt'),
      '--id',
      ID,
      '--place',
      '青石县',
      '--province',
      '安徽省',
      '--out',
      path.join(given, 'content'),
    ];
    const { status, stderr } = spawnSync(process.execPath, ['--experimental-strip-types', ...call], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }, 60_000);
  beforeEach(() => {
    if (work !== '') rmSync(work, { recursive: true, force: true });
    work = mkdtempSync(path.join(tmpdir(), 'hengce-review-'));
    cpSync(path.join(given, 'content'), path.join(work, 'content'), { recursive: true });
  });
  afterAll(() => {
    for (const folder of [given, work]) rmSync(folder, { recursive: true, force: true });
  });
}

export const open = () => openJournal(path.join(work, 'content'), path.join(work, 'notes.json'), filesOf(ID));
export const source = (): Source => ({
  text: readFileSync(path.join(work, `content/sources/${ID}.txt`), 'utf8'),
  sha256: /sha256: (\w+)/.exec(read(`policies/${ID}.mdx`))?.[1] ?? '',
});
export const read = (file: string) => readFileSync(path.join(work, 'content', file), 'utf8');
export const find = (texts: Texts, kind: ReviewItem['kind']) => {
  const item = itemsOf(texts, ID).find((i) => i.kind === kind);
  if (item === undefined) throw new Error(`no ${kind} was drafted`);
  return item;
};
