import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  accept,
  applied,
  dropped,
  itemsOf,
  leavesNumerals,
  saidByFact,
  unwritten,
  withItems,
  withoutCoded,
  withRest,
} from '../../../src/build/review/answer.ts';
import { withEntry, withField, withFrontmatter, withItem, withItemField, withLast } from '../../../src/build/review/yaml-edit.ts';
import { withAnswer, type ReviewItem } from '../../../src/domain/draft/review.ts';
import { find, ID, open, read, source, useImported, work } from './imported.ts';

useImported();

describe('an office charged in running text', () => {
  const fact = { clause: 'c2-1', quote: '责任单位：县工信局', units: ['县工信局'] };
  const charge: ReviewItem = { id: `${ID}-charge-1`, kind: 'charge', review: 'pending', clause: 'c2-1', fact, missing: [], why: {} };
  it('is written once the office is registered', () => {
    const { texts } = open();
    expect(accept(texts, ID, charge, source())).toMatchObject({ ok: false, problems: [expect.stringContaining('accept the office first')] });
    const city = accept(texts, ID, withAnswer(find(texts, 'city'), 'code', '340299'), source());
    if (!city.ok) throw new Error(city.problems.join());
    const registered = accept(city.texts, ID, find(city.texts, 'unit'), source());
    if (!registered.ok) throw new Error(registered.problems.join());
    const written = accept(registered.texts, ID, charge, source());
    expect(written.ok && written.texts[`policies/${ID}.mdx`]).toMatch(
      /charges:\n {2}- clause: c2-1\n {4}quote: 责任单位：县工信局\n {4}units:\n {6}- qingshi-industry/,
    );
  });
});

describe('a place', () => {
  it('is given to the policy and to the drafts of its offices under the id that it is accepted by', () => {
    const { texts } = open();
    const named = withAnswer(withAnswer(find(texts, 'city'), 'code', '340299'), 'id', 'qingshixian');
    const { ok, ...outcome } = accept(texts, ID, named, source());
    if (!ok || !('texts' in outcome)) throw new Error('it was refused');
    expect(outcome.texts[`policies/${ID}.mdx`]).toMatch(/^city: qingshixian$/m);
    expect(find(outcome.texts, 'unit').fact).toMatchObject({ city: 'qingshixian', id: 'qingshixian-industry' });
  });
});

describe('a text of YAML, edited', () => {
  const yaml = '# head\na: [] # none yet\nb:\n  - { x: 1 } # kept\nc: {}\nd: one\n';
  it('keeps every other character', () => {
    expect(withItem(yaml, 'b', { x: 2 })).toBe('# head\na: [] # none yet\nb:\n  - { x: 1 } # kept\n  - x: 2\nc: {}\nd: one\n');
    expect(withItem(yaml, 'a', { x: 2 })).toBe('# head\na:\n  - x: 2 # none yet\nb:\n  - { x: 1 } # kept\nc: {}\nd: one\n');
    expect(withEntry(yaml, 'c', '县工信局', 'q-industry')).toContain('c:\n  县工信局: q-industry\nd: one\n');
    expect(withEntry(withEntry(yaml, 'c', '甲', 'x'), 'c', '乙', 'y')).toContain('c:\n  甲: x\n  乙: y\nd: one\n');
    expect(withField(yaml, 'd', '二: #')).toContain('d: "二: #"\n');
    expect(withField(yaml, 'e', null)).toBe(`${yaml}e: null\n`);
    expect(withItem('a:\n  - 1', 'a', 2)).toBe('a:\n  - 1\n  - 2\n');
    expect(withLast('- id: a\n', { id: 'b' })).toBe('- id: a\n- id: b\n');
    expect(withFrontmatter('---\na: 1\n---\n\ntext $& --- \n', (y) => withField(y, 'a', '$&'))).toBe('---\na: $&\n---\n\ntext $& --- \n');
  });
});

describe('an accepted draft', () => {
  it('is written into the policy, which then is coded in part', () => {
    const journal = open();
    const outcome = accept(journal.texts, ID, find(journal.texts, 'target'), source());
    expect(outcome).toMatchObject({ ok: true });
    if (!outcome.ok) return;
    journal.write(outcome.texts);
    expect(read(`policies/${ID}.mdx`)).toMatch(/coding: partial[\s\S]*targets:\n {2}- id: qingshi-2025-t-provincial-srdi\n/);
    expect(find(open().texts, 'target').review).toBe('accepted');
    expect(journal.undo()).toBeNull();
    expect(read(`policies/${ID}.mdx`)).toContain('coding: text');
    expect(find(open().texts, 'target').review).toBe('pending');
    expect(journal.undo()).toMatch(/nothing to take back/);
  });

  it('leaves no numeral of its sentence to be listed', () => {
    const { texts } = open();
    const target = find(texts, 'target');
    expect(leavesNumerals(texts, ID, target)).toBe(true);
    const outcome = accept(texts, ID, target, source());
    expect(outcome.ok && leavesNumerals(outcome.texts, ID, { ...target, id: 'again' })).toBe(false);
  });

  it('is refused with the problem where its figure is not the printed one, and nothing is written', () => {
    const { texts } = open();
    const wrong = withAnswer(find(texts, 'target'), 'op', 'le');
    const outcome = accept(texts, ID, wrong, source());
    expect(outcome).toMatchObject({ ok: false });
    expect(outcome.ok ? '' : outcome.problems.join('\n')).toMatch(/op.*“以上” means "ge"/);
    const title = withAnswer(find(texts, 'incentive'), 'event', 'no-such-event');
    expect(accept(texts, ID, title, source()).ok).toBe(false);
    const missing = { ...find(texts, 'incentive'), missing: ['event'] };
    expect(accept(texts, ID, missing, source())).toEqual({
      ok: false,
      problems: ['event: no printed word decides it → event=… (? event explains it)'],
    });
  });

  it('is an office with its printed name, or a place', () => {
    const { texts } = open();
    const office = accept(texts, ID, find(texts, 'unit'), source());
    const place = accept(texts, ID, withAnswer(find(texts, 'city'), 'code', '340299'), source());
    expect(office.ok && office.texts['units.yaml']).toContain('- id: qingshi-industry\n  zh: 青石县工信局\n');
    expect(office.ok && office.texts[`policies/${ID}.mdx`]).toContain('unit_names:\n  县工信局: qingshi-industry\n');
    expect(place.ok && place.texts['cities.yaml']).toContain('name: 青石县\n');
    expect(accept(texts, ID, withAnswer(find(texts, 'city'), 'code', 'x'), source()).ok).toBe(false);
  });

  it('is quoted without the stop of its sentence', () => {
    const { texts } = open();
    const stopped = find(texts, 'incentive');
    const quote = `${String(stopped.fact.quote).replace(/[；。]$/, '')}。`;
    const outcome = accept(texts, ID, withAnswer(stopped, 'quote', quote), source());
    expect(outcome.ok && outcome.texts[`policies/${ID}.mdx`]).toContain(`quote: ${quote.slice(0, -1)}\n`);
  });

  it('waits for the others of its group, and keeps the group', () => {
    let { texts } = open();
    const members = itemsOf(texts, ID).filter((i) => i.fact.group !== undefined && i.fact.group !== null);
    expect(members).toHaveLength(2);
    for (const [at, member] of members.entries()) {
      const green = [
        ['title', '绿色工厂奖励'],
        ['beneficiary', '绿色工厂'],
        ['beneficiary_kind', 'enterprise'],
        ['event', 'green'],
        [
          'conditions',
          [{ kind: 'awarded', object: 'green_factory', levels: [at === 0 ? 'national' : 'provincial'], newly: true, quote: '新认定的国家级、省级绿色工厂' }],
        ],
      ].reduce<ReviewItem>((item, [field, value]) => withAnswer(item, field as string, value), member);
      const outcome = accept(texts, ID, green, source());
      expect(outcome.ok ? [] : outcome.problems.filter((p) => p.startsWith('group'))).toEqual([]);
      // a lone member has nobody to wait for
      const alone = itemsOf(texts, ID).map((i) => (i.id !== member.id && i.fact.group === member.fact.group ? { ...i, review: 'dropped' as const } : i));
      const lonely = accept(withItems(texts, ID, alone), ID, green, source());
      if (at === 0) expect(lonely.ok ? '' : lonely.problems.join('\n')).toMatch(/group: no other incentive is in group/);
      if (outcome.ok) texts = outcome.texts;
    }
  });

  it('never joins two offices without a word: an id that another office has is asked for', () => {
    const { texts } = open();
    const office = find(texts, 'unit');
    const named = (zh: string): ReviewItem => ({ ...office, fact: { ...office.fact, zh, function: 'organisation', id: 'qingshi-organisation' }, why: {} });
    const made = named('青石县委组织部');
    const one = accept(texts, ID, made, source());
    if (!one.ok) throw new Error(one.problems.join('\n'));
    const again = named('青石县委人才办');
    const two = accept(one.texts, ID, again, source());
    expect(two.ok ? '' : two.problems.join()).toMatch(/id: "qingshi-organisation" is 青石县委\S+ → id=qingshi-organisation if it is the same office/);
    expect(accept(one.texts, ID, withAnswer(again, 'id', 'qingshi-organisation'), source()).ok).toBe(true);
    const other = withAnswer({ ...again, fact: { ...again.fact, function: 'finance' } }, 'id', 'qingshi-organisation');
    const three = accept(one.texts, ID, other, source());
    expect(three.ok ? '' : three.problems.join()).toMatch(/whose function is organisation → give this office an id of its own/);
  });

  it('counts the same when it was accepted by hand in the drafts file', () => {
    const { texts } = open();
    const path = `drafts/${ID}.yaml`;
    const byHand = { ...texts, [path]: (texts[path] ?? '').replaceAll(/(kind: (?:target|incentive)\n +review: )pending/g, '$1accepted') };
    expect(unwritten(texts, ID)).toEqual([]);
    expect(unwritten(byHand, ID).map((i) => i.id)).toContain(`${ID}-i-provincial-srdi`);
    const { texts: now, refused } = applied(byHand, ID, source());
    expect(unwritten(now, ID).map((i) => i.id)).toEqual(Object.keys(refused));
    // the goal of people trained has no indicator among those that are known
    expect(Object.values(refused).flat().join()).not.toContain('provincial-srdi');
    expect(now[`policies/${ID}.mdx`]).toContain('id: qingshi-2025-i-provincial-srdi\n');
    expect(applied(now, ID, source()).texts[`policies/${ID}.mdx`]).toBe(now[`policies/${ID}.mdx`]);
    // under another id than the draft’s it is still the same fact
    const renamed = { ...byHand, [path]: byHand[path].replace(`      id: ${ID}-i-provincial-srdi\n`, `      id: ${ID}-i-award-of-title\n`) };
    const once = applied(renamed, ID, source()).texts;
    expect(once[`policies/${ID}.mdx`]).toContain(`id: ${ID}-i-award-of-title\n`);
    expect(applied(once, ID, source()).refused).not.toHaveProperty(`${ID}-i-provincial-srdi`);
  });
});

it('lists the numerals of a dropped draft as no figures', () => {
  const { texts } = open();
  const next = dropped(texts, ID, { ...find(texts, 'target'), dropped: { kind: 'background', why: '背景' } });
  expect(next[`audit/${ID}.yaml`]).toMatch(
    /not_figures:\n {2}- clause: \S+\n {4}quote: 培育省级专精特新中小企业30家以上\n {4}token: "30"\n {4}kind: background/,
  );
});

it('lists no numeral of a dropped draft that its words do not print so', () => {
  const { texts } = open();
  const item = find(texts, 'target');
  const han = { ...item, fact: { ...item.fact, clause: 'c2-2', quote: '开展“十百千”行动', value: 101000 }, clause: 'c2-2' };
  const next = dropped(texts, ID, { ...han, dropped: { kind: 'name' } });
  expect(next[`audit/${ID}.yaml`]).toMatch(/quote: 开展“十百千”行动\n {4}kind: name/);
  expect(next[`audit/${ID}.yaml`]).not.toContain('101000');
});

describe('a place, an office, a passage accepted by hand', () => {
  it('is written as the facts are, and once', () => {
    const { texts } = open();
    const kinds = new Set(['city', 'unit', 'territory']);
    const code = (i: ReviewItem) => (i.kind === 'city' ? { ...i, fact: { ...i.fact, code: '341899' }, missing: [] } : i);
    const byHand = withItems(
      texts,
      ID,
      itemsOf(texts, ID).map((i) => (kinds.has(i.kind) ? { ...code(i), missing: [], review: 'accepted' } : i)),
    );
    const asked = itemsOf(byHand, ID).filter((i) => kinds.has(i.kind));
    expect(unwritten(byHand, ID).map((i) => i.id)).toEqual(asked.map((i) => i.id));
    const { texts: now, refused } = applied(byHand, ID, source());
    expect(refused).toEqual({});
    expect(unwritten(now, ID)).toEqual([]);
    expect(now['cities.yaml']).toContain(String(find(texts, 'city').fact.id));
    expect(applied(now, ID, source()).texts).toEqual(now);
  });
});

describe('an answer that was interrupted', () => {
  it('is taken back at the next start', () => {
    const journal = open();
    const before = read(`policies/${ID}.mdx`);
    writeFileSync(path.join(work, 'notes.json'), JSON.stringify([{ before: { [`policies/${ID}.mdx`]: before }, done: false }]));
    writeFileSync(path.join(work, `content/policies/${ID}.mdx`), 'half a file');
    writeFileSync(path.join(work, `content/audit/${ID}.yaml.part`), 'half');
    expect(open().texts).toEqual(journal.texts);
    expect(read(`policies/${ID}.mdx`)).toBe(before);
    expect(existsSync(path.join(work, `content/audit/${ID}.yaml.part`))).toBe(false);
  });
});

describe('a file that a person edits while the review runs', () => {
  it('is read again, and never written over', () => {
    const journal = open();
    const file = path.join(work, `content/policies/${ID}.mdx`);
    expect(journal.refresh()).toBe(false);
    const outcome = accept(journal.texts, ID, find(journal.texts, 'target'), source());
    if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
    journal.write(outcome.texts);
    writeFileSync(file, read(`policies/${ID}.mdx`).replace('topics: []', 'topics: [] # mine'));
    expect(journal.refresh()).toBe(true);
    expect(journal.undo()).toMatch(/policies\/qingshi-2025\.mdx was changed by hand since/);
    expect(read(`policies/${ID}.mdx`)).toContain('# mine');
    const next = accept(journal.texts, ID, withAnswer(find(journal.texts, 'city'), 'code', '340299'), source());
    if (!next.ok) throw new Error(next.problems.join('\n'));
    journal.write(next.texts);
    expect(read(`policies/${ID}.mdx`)).toContain('# mine');
  });
});

describe('npm run review', () => {
  const run = (input: string, ...args: string[]) =>
    spawnSync(process.execPath, ['--experimental-strip-types', path.resolve('scripts/review.ts'), ...args], {
      encoding: 'utf8',
      input,
      cwd: work,
      env: { ...process.env, LANG: 'C.UTF-8' },
    });

  it('goes from the head to the facts, says what is wrong, and keeps what was said', () => {
    const batches = [
      'a\n? code\ncode=340299\na\na*\na\n',
      'colour=1\npool_for=市级专精特新\npool_for=\nbasis=存\nu\nbasis=无\nvalue=31\n\na\n',
      'value=30\na\nq\n',
    ];
    const runs = batches.map((batch) => run(batch, ID));
    const stdout = runs.map((r) => r.stdout).join('');
    expect(runs.map((r) => r.status)).toEqual([0, 0, 0]);
    expect(stdout).toMatch(/ code: GB\/T 2260 code, six digits/);
    expect(stdout).toMatch(/! colour: there is no such field; target has: .*indicator_id/);
    // one value for a list is a list of one
    expect(stdout).toMatch(/pool_for: \(none\) → \["municipal-srdi"\]\n/);
    expect(stdout).toMatch(/basis: \S+ → stock\n/);
    expect(stdout).toMatch(/! basis: “无” is none of its values → \? basis lists them all/);
    // as soon as it is given, where the draft is shown, where it is accepted, and when it is asked again
    expect(stdout.match(/! value: the value 31 does not stand in its quote/g)).toHaveLength(4);
    expect(stdout).toMatch(/accepted now, it would be refused:\n {2}! value: the value 31/);
    expect(stdout).toMatch(/5 of \d+ looked at/);
    expect(read('cities.yaml')).toContain('code: "340299"');
    expect(read(`policies/${ID}.mdx`)).toContain('value: 30');
    // what is taken back is asked again at once
    const back = run('u\nq\n', ID).stdout;
    expect(back).toMatch(/\] target qingshi-2025-t-provincial-srdi[\s\S]*4 of/);
    expect(back).toMatch(/4 of \d+ looked at/);
  }, 120_000);

  it('knows an event as soon as its proposal is accepted', () => {
    const { texts } = open();
    const fact = { id: 'tape-out', zh: '首轮流片', en: 'first tape-out', section: 'innovation', topic: 'key-technology', words: ['首轮流片'], for: [] };
    const proposal = { ...find(texts, 'head'), id: `${ID}-event-1`, kind: 'event' as const, clause: 'c2-1', fact, missing: [], why: {} };
    writeFileSync(path.join(work, `content/drafts/${ID}.yaml`), withItems(texts, ID, [proposal, find(texts, 'incentive')])[`drafts/${ID}.yaml`] ?? '');
    const { stdout } = run('a\nevent=首轮流片\nq\n', ID);
    expect(stdout).toMatch(/event: title-awarded → tape-out/);
    expect(stdout).not.toMatch(/none of its values/);
  }, 60_000);

  it('accepts the drafts of one sentence at once, but keeps asking what lacks something', () => {
    const { texts } = open();
    const members = itemsOf(texts, ID).filter((i) => i.kind === 'incentive' && i.clause === 'c2-3');
    const ids = members.map((i) => i.id);
    const ask = (items: typeof members) => writeFileSync(path.join(work, `content/drafts/${ID}.yaml`), withItems(texts, ID, items)[`drafts/${ID}.yaml`] ?? '');
    ask(members.map((i, at) => (at === 0 ? { ...i, missing: ['event'], fact: { ...i.fact, event: null } } : i)));
    const stopped = run('a*\na\nq\n', ID).stdout;
    expect(stopped).toMatch(/Stopped here: .* none of them was taken/);
    expect(ids.slice(1).every((i) => read(`policies/${ID}.mdx`).includes(`id: ${i}`))).toBe(true);
    ask(members.map((i, at) => (at === 0 ? { ...i, missing: ['event'], fact: { ...i.fact, event: null } } : i)));
    const stdout = stopped + run('event=title-awarded\na*\nq\n', ID).stdout;
    expect(stdout).toMatch(new RegExp(`also of this sentence[^\\n]*\\n {2}· ${ids[1] ?? ''}: title`));
    expect(stdout).toMatch(/! event: still to be given/);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.filter((i) => !read(`policies/${ID}.mdx`).includes(`id: ${i}`))).toEqual([]);
  }, 60_000);

  it.each([
    [[], 2, /npm run review/],
    [['nowhere-2020'], 1, /drafts\/nowhere-2020.yaml: there is no such file/],
  ] as const)(
    '%j',
    (args, status, message) => {
      const result = run('', ...args);
      expect(result.status).toBe(status);
      expect(result.stderr).toMatch(message);
    },
    60_000,
  );
});

it('prints the clause tree alone, though the check has something to say', () => {
  const call = ['--experimental-strip-types', path.resolve('scripts/check.ts'), ID];
  const check = (...more: string[]) => spawnSync(process.execPath, [...call, ...more], { encoding: 'utf8', cwd: work });
  const tree = check('--clauses');
  expect(tree.status).toBe(0);
  expect(tree.stderr).toBe('');
  expect(tree.stdout).toMatch(/^p1\t.*\n(?:\S+\t.*\n)+$/);
  expect(check().stderr).toMatch(/the office “县工信局” is not registered/);
}, 60_000);

describe('the rest of a review', () => {
  /** A document of which every draft is dropped, and what is asked then. */
  const allDropped = () => {
    const { texts } = open();
    const dropped = itemsOf(texts, ID).map((i) => ({ ...i, review: 'dropped' as const }));
    return { texts, asked: withRest(withItems(texts, ID, dropped), ID, source()) };
  };

  it('asks what stands in no fact when every draft is answered, and lists what it is', () => {
    const { asked } = allDropped();
    const rest = itemsOf(asked, ID).filter((i) => i.id.includes('-rest-'));
    expect(rest.map((i) => [i.kind, i.clause, i.fact.word ?? i.fact.figures])).toEqual([
      ['promise', 'c2-1', '给予'],
      ['promise', 'c2-3', '给予'],
      ['loose', 'c1-p1', ['30']],
      ['loose', 'c2-1', ['30']],
      ['loose', 'c2-2', ['十百千']],
      ['loose', 'c2-2', ['1000']],
      ['loose', 'c2-3', ['50', '20']],
    ]);
    // the same is not asked twice
    expect(withRest(asked, ID, source())).toBe(asked);
    const [promise] = rest;
    if (promise === undefined) throw new Error('nothing was asked');
    expect(accept(asked, ID, promise, source())).toMatchObject({ ok: false });
    const next = dropped(asked, ID, { ...promise, dropped: { kind: 'aim' } });
    expect(next[`audit/${ID}.yaml`]).toMatch(/no_facts:\n {2}- clause: c2-1\n {4}quote: [^\n]+\n {4}kind: aim/);
  });

  it('asks the subjects of a clause whose facts tell them, once', () => {
    const { texts } = open();
    const outcome = accept(texts, ID, find(texts, 'target'), source());
    if (!outcome.ok) throw new Error(outcome.problems.join());
    const said = itemsOf(outcome.texts, ID).map((i) => (i.review === 'accepted' ? i : { ...i, review: 'dropped' as const }));
    const asked = withRest(withItems(outcome.texts, ID, said), ID, source());
    const topics = (of: typeof asked) => itemsOf(of, ID).filter((i) => i.kind === 'topic');
    expect(topics(asked).map((i) => [i.fact, i.why.topics])).toEqual([[{ clause: 'c1-p1', topics: ['ladder'] }, 'ladder: 称号企业数']]);
    const [topic] = topics(asked);
    if (topic === undefined) throw new Error('nothing was asked');
    const taken = accept(asked, ID, topic, source());
    expect(taken.ok && taken.texts[`policies/${ID}.mdx`]).toMatch(/topics:\n {2}- clause: c1-p1\n {4}topics:\n {6}- ladder\n/);
    const wrong = accept(asked, ID, { ...topic, fact: { ...topic.fact, topics: ['software'] } }, source());
    expect(wrong.ok ? '' : wrong.problems.join()).toMatch(/software/);
    const path = `policies/${ID}.mdx`;
    const byHand = { ...asked, [path]: withFrontmatter(asked[path] ?? '', (yaml) => withItem(yaml, 'topics', { clause: 'c1-p1', topics: ['fund'] })) };
    expect(topics(withoutCoded(byHand, ID, source()))).toEqual([]);
  });

  it('asks of names that no list has, and says of offices above the place that they are only named', () => {
    const { asked } = allDropped();
    const path = `policies/${ID}.mdx`;
    const text = '根据省竹业发展局印发的《竹业意见》，县竹业中心抓好实施。';
    const named = { ...asked, [path]: (asked[path] ?? '').replace('（二）开展', `${text}\n\n（二）开展`) };
    const names = itemsOf(withRest(named, ID, source()), ID).filter((i) => i.kind === 'promise' && /局|中心/.test(String(i.fact.word)));
    expect(names.map((i) => [i.fact.word, i.fact.kind, i.missing])).toEqual([
      ['省竹业发展局', 'named', []],
      ['县竹业中心', undefined, ['kind']],
    ]);
  });

  it('asks no more of a promise that is coded by hand, with or without a figure, and refuses to list it as none', () => {
    const { texts, asked } = allDropped();
    const rest = (of: typeof asked) => itemsOf(of, ID).filter((i) => i.id.includes('-rest-'));
    const [promise] = rest(asked);
    if (promise?.kind !== 'promise') throw new Error('nothing was asked');
    const { fact } = find(texts, 'incentive');
    const coded = { ...fact, quote: String(promise.fact.quote), tier_attained: undefined, amounts: [{ key: 'award', role: 'unspecified' }] };
    const path = `policies/${ID}.mdx`;
    const byHand = { ...asked, [path]: withFrontmatter(asked[path] ?? '', (yaml) => withItem(yaml, 'incentives', coded)) };
    expect(saidByFact(asked, ID, promise, source())).toBeNull();
    expect(saidByFact(byHand, ID, promise, source())).toMatch(/nothing is left over/);
    expect(accept(byHand, ID, { ...promise, fact: { ...promise.fact, kind: 'aim' } }, source())).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('nothing is left over')],
    });
    // its numeral is still in no fact
    expect(rest(withoutCoded(byHand, ID, source()))).toEqual(rest(asked).filter((i) => i.id !== promise.id));
    const written = { ...asked, [path]: withFrontmatter(asked[path] ?? '', (yaml) => withItem(yaml, 'incentives', fact)) };
    expect(rest(withoutCoded(written, ID, source()))).toEqual(rest(asked).filter((i) => i.clause !== 'c2-1'));
    expect(withoutCoded(asked, ID, source())).toBe(asked);
    const said = dropped(asked, ID, { ...promise, dropped: { kind: 'aim' } });
    expect(rest(withoutCoded(said, ID, source())).map((i) => i.id)).toContain(promise.id);
  });

  it('accepts what a numeral seems to be, and lists nothing for a passage that is dropped', () => {
    const { texts } = open();
    const fact = { clause: 'c2-2', figures: ['1000'], kind: 'count', quote: '培训1000人次' };
    const loose: ReviewItem = { id: `${ID}-rest-loose-1`, kind: 'loose', review: 'pending', clause: 'c2-2', fact, missing: [], why: {} };
    const outcome = accept(withItems(texts, ID, [...itemsOf(texts, ID), loose]), ID, loose, source());
    if (!outcome.ok) throw new Error(outcome.problems.join());
    expect(outcome.texts[`audit/${ID}.yaml`]).toMatch(/not_figures:\n {2}- clause: c2-2\n {4}quote: 培训1000人次\n {4}kind: count/);
    const passage: ReviewItem = {
      ...loose,
      id: `${ID}-territory-1`,
      kind: 'territory',
      fact: { clause: 'c2-2', quote: '培训1000人次' },
      dropped: { kind: 'name' },
    };
    expect(dropped(texts, ID, passage)[`audit/${ID}.yaml`]).toBe(texts[`audit/${ID}.yaml`]);
  });

  it('lists none of the numerals that an accepted fact claims when another draft of its sentence is dropped', () => {
    const path = `policies/${ID}.mdx`;
    const { texts } = open();
    const target = find(texts, 'target');
    const answers: [string, unknown][] = [['indicator_id', 'titled-firms']];
    const outcome = accept(
      texts,
      ID,
      answers.reduce((item, [field, value]) => withAnswer(item, field, value), target),
      source(),
    );
    const held = outcome.ok ? outcome.texts : texts;
    expect(held[path]).toContain('value: 30');
    const again: ReviewItem = {
      ...target,
      id: `${ID}-i-again`,
      kind: 'incentive',
      fact: { quote: '到2025年，培育省级专精特新中小企业30家以上' },
      dropped: { kind: 'background' },
    };
    expect(dropped(held, ID, again)[`audit/${ID}.yaml`]).not.toContain('培育省级专精特新');
  });

  it('lists nothing of a dropped draft whose words hold no numeral', () => {
    const { texts } = open();
    const target = find(texts, 'target');
    const plain: ReviewItem = {
      ...target,
      kind: 'incentive',
      clause: 'c2-1',
      fact: { quote: '对新认定的省级专精特新中小企业' },
      dropped: { kind: 'background' },
    };
    expect(dropped(texts, ID, plain)[`audit/${ID}.yaml`]).toBe(texts[`audit/${ID}.yaml`]);
  });

  it('writes what a document says of itself where the check has nothing against it', () => {
    const { texts } = open();
    const item = (kind: ReviewItem['kind'], entry: Readonly<Record<string, unknown>>): ReviewItem => ({
      id: `${ID}-${kind}-1`,
      kind,
      review: 'pending',
      clause: 'c2-1',
      fact: { clause: 'c2-1', ...entry },
      missing: [],
      why: {},
    });
    const place = accept(texts, ID, item('territory', { quote: '对新认定的省级专精特新中小企业' }), source());
    if (!place.ok) throw new Error(place.problems.join());
    expect(place.texts[`policies/${ID}.mdx`]).toMatch(/territory:.*对新认定的省级专精特新中小企业/);
    expect(accept(texts, ID, item('reference', { title: '省办法', number: null, relation: 'cites', quote: '省办法', held: null }), source())).toMatchObject({
      ok: false,
    });
  });
});

describe('a field of one item', () => {
  it('is set where it stands, behind the id, or in a row', () => {
    const yaml = 'a:\n  - id: x\n    b: 1\n  - { id: y, b: 2 }\nc: 1\n';
    expect(withItemField(yaml, 'a', 'x', 'b', '3')).toBe(yaml.replace('b: 1', 'b: 3'));
    expect(withItemField(yaml, 'a', 'x', 'd', '3')).toBe(yaml.replace('id: x\n', 'id: x\n    d: 3\n'));
    expect(withItemField(yaml, 'a', 'y', 'd', '3')).toBe(yaml.replace('id: y,', 'id: y, d: 3,'));
    expect(withItemField(yaml, 'a', 'z', 'd', '3')).toBe(yaml);
    expect(withItemField(yaml, 'none', 'x', 'd', '3')).toBe(yaml);
  });

  it('that is new stands before the lists, which are lengthened at their ends', () => {
    const yaml = 'id: a\nsource: {}\nincentives:\n  - id: x\nrules:\n  - id: r\n';
    expect(withField(yaml, 'territory', { clause: 'p1' })).toBe(yaml.replace('incentives', 'territory: { clause: p1 }\nincentives'));
    expect(withItem(yaml, 'own_rules', { kind: 'k' })).toBe(yaml.replace('incentives', 'own_rules:\n  - kind: k\nincentives'));
  });
});
