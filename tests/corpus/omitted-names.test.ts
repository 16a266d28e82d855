/** A title or an office that is invented and put into any paragraph of the five documents is told. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { omittedNames } from '../../src/domain/check/omitted-names.ts';

const { content } = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const INVENTED = [
  '推动创建“智造先锋”企业。',
  '认定为星火领航基地。',
  '授予“园区之星”称号。',
  '由市数据发展局组织实施。',
  '成立市先锋企业工作领导小组统筹。',
  '向县投资发展中心报送。',
];

describe.each(content.bundles.map((bundle) => [bundle.policy.input.id, bundle] as const))('%s', (_id, bundle) => {
  it('holds no name that nobody knows', () => {
    expect(omittedNames(bundle, content)).toEqual([]);
  });

  it.each(INVENTED)('tells what is put in: %s', (words) => {
    const paragraphs = bundle.policy.clauses.filter((c) => c.kind !== 'row' && c.text.includes('。') && !c.text.startsWith('抄送'));
    const missed = paragraphs.filter(({ id }) => {
      const clauses = bundle.policy.clauses.map((c) => (c.id === id ? { ...c, text: `${c.text}${words}` } : c));
      return omittedNames({ ...bundle, policy: { ...bundle.policy, clauses } }, content).length !== 1;
    });
    expect(paragraphs.length).toBeGreaterThan(5);
    expect(missed.map((c) => c.id)).toEqual([]);
  });
});
