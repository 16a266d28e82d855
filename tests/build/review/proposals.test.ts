/** What no list has and a person names: it is asked for at once, and the draft it is for waits for it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { accept, itemsOf, withItems } from '../../../src/build/review/answer.ts';
import { withNewProposal } from '../../../src/build/review/proposals.ts';
import { wayToAdd } from '../../../src/domain/draft/review-options.ts';
import { find, ID, open, read, source, useImported, work } from './imported.ts';

useImported();

const run = (input: string) =>
  spawnSync(process.execPath, ['--experimental-strip-types', path.resolve('scripts/review.ts'), ID, '--content', path.join(work, 'content')], {
    input,
    encoding: 'utf8',
    cwd: work,
  });

describe('an entry that no list has', () => {
  it('is proposed before the draft that it is for, with what that prints', () => {
    const { texts } = open();
    const goal = { ...find(texts, 'target'), fact: { ...find(texts, 'target').fact, indicator: '全县竹业培训人数', unit: '人' } };
    const items = withNewProposal(itemsOf(texts, ID), goal, 'indicator_id', '+bamboo-training');
    const at = items?.findIndex((i) => i.kind === 'indicator') ?? -1;
    expect(items?.[at]).toMatchObject({
      fact: { id: 'bamboo-training', zh: '竹业培训人数', en: null, topic: 'training', unit: '人', words: ['竹业培训人数'], for: [goal.id] },
      missing: ['en'],
    });
    expect(items?.[at + 1]).toMatchObject({ id: goal.id, missing: ['indicator_id'] });
    expect(items?.[at + 1]?.fact).not.toHaveProperty('indicator_id');
  });

  it('is given to that draft once it is accepted', () => {
    const { texts } = open();
    const award = find(texts, 'incentive');
    const items = withNewProposal(itemsOf(texts, ID), award, 'event', '+bamboo-houses 竹楼') ?? [];
    const proposal = items.find((i) => i.id.includes('-new-event-'));
    if (proposal === undefined) throw new Error('nothing is proposed');
    const whole = { ...proposal, fact: { ...proposal.fact, en: 'bamboo houses', section: 'trades', topic: 'market' }, missing: [] };
    const outcome = accept(withItems(texts, ID, items), ID, whole, source());
    if (!outcome.ok) throw new Error(outcome.problems.join());
    expect(outcome.texts['events.yaml']).toContain('bamboo-houses');
    expect(itemsOf(outcome.texts, ID).find((i) => i.id === award.id)).toMatchObject({ fact: { event: 'bamboo-houses' }, missing: [] });
  });

  it('is none of a field that names no registry, of a word without +, of a fact of another kind', () => {
    const { texts } = open();
    for (const [kind, field, typed] of [
      ['target', 'verb', '+x'],
      ['target', 'indicator_id', 'bamboo'],
      ['target', 'event', '+bamboo'],
      ['incentive', 'event', '+竹楼'],
    ] as const)
      expect(withNewProposal(itemsOf(texts, ID), find(texts, kind), field, typed), typed).toBeNull();
  });

  it('is told how to add where a list does not have it', () => {
    expect(wayToAdd('target', 'indicator_id')).toContain('indicator_id=+new-id');
    expect(wayToAdd('incentive', 'conditions.0.titles')).toContain('content/titles.yaml');
    expect(wayToAdd('rule', 'duty')).toContain('content/duties.yaml');
    expect(wayToAdd('incentive', 'payer')).toBe('');
  });
});

it('asks for it on the spot, takes it back, and explains what a thing may be dropped as', () => {
  const goal = find(open().texts, 'target').id;
  const { stdout } = run(`g ${goal}\nindicator_id=竹楼\nindicator_id=+bamboo-houses 竹楼\n? d\nu\n? amounts.1.clause\nq\n`);
  expect(stdout).toMatch(/“竹楼” is none of its values.*indicator_id=\+new-id 名称 makes one/);
  expect(stdout).toMatch(/indicator qingshi-2025-t-provincial-srdi-new-indicator-1[\s\S]*zh +竹楼[\s\S]*needs +en=… +topic=…/);
  expect(stdout).toMatch(/idiom +\S/);
  expect(stdout).toMatch(/amounts\.1\.clause: there is no such field/);
  expect(read(`drafts/${ID}.yaml`)).not.toContain('bamboo-houses');
}, 60_000);
