import { describe, expect, it } from 'vitest';
import { emptyCheck, type CheckState } from '../../../src/state/check-state.ts';
import { questionOrder } from '../../../src/domain/rules/questions.ts';
import { askedFields, listChoices, unreadFields } from '../../../src/views/check/asked.ts';
import { sumEcho } from '../../../src/views/check/controls.ts';
import { checkAnswers } from '../../../src/views/check/checked.ts';
import { formMarkup, type FormContext } from '../../../src/views/check/form.ts';
import { firstContext } from '../../../src/views/check/printed.ts';
import { toHtml } from '../../../src/views/markup.ts';
import { zh } from '../../../src/words/zh.ts';
import { fiveSite } from '../../support/five.ts';
import { leaf } from '../../support/leaf.ts';
import { bookOf, check } from './check-site.ts';

const words = zh.checkForm;
const context: FormContext = {
  places: [
    { value: 'wuhu', label: '芜湖' },
    { value: 'huainan', label: '淮南' },
  ],
  titles: [
    { id: 'municipal-srdi', zh: '市级专精特新', rung: 'municipal' },
    { id: 'national-little-giant', zh: '国家级专精特新“小巨人”', rung: 'national' },
  ],
  lists: [{ value: '培育库', label: '培育库（芜湖 2022）' }],
  open: [],
  titlesMatter: true,
  openMatters: null,
  openActivities: new Map(),
  conditions: [],
  paidOnce: [],
  titleOf: (id) => `<${id}>`,
  errors: [],
  warnings: new Map(),
  lapsed: new Map(),
  early: new Map(),
  isNew: new Set(),
  kept: new Set(),
};
const place: CheckState = { ...emptyCheck, answers: { locations: ['wuhu', 'huainan'], roles: ['enterprise'] } };
const print = (state: CheckState, over: Partial<FormContext> = {}) => toHtml(formMarkup(words, { ...context, ...over }, state));
const questions = (html: string) => [...html.matchAll(/data-question="([a-z_]+)"/g)].map((m) => m[1]);
const opened = (html: string) => [...html.matchAll(/data-question="([a-z_]+)" open/g)].map((m) => m[1]);
const ids = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1] ?? '');

describe('an answer given', () => {
  it('stands in its line, a count of none too', () => {
    const line = (n: number) => print({ ...place, answers: { ...place.answers, titles: [], invention_patents_domestic: n }, matters: [] });
    expect(line(0)).toContain('<span>国内发明专利</span> <b>0</b>');
    expect(line(12)).toContain('<span>国内发明专利</span> <b>12</b>');
  });
});

describe('an error in what is told of a title', () => {
  it('leads to its field', () => {
    const state: CheckState = {
      ...place,
      answers: {
        ...place.answers,
        titles: ['municipal-srdi', 'national-little-giant'],
        title_details: [{ title: 'municipal-srdi' }, { title: 'national-little-giant', conferred_on: '某日' }],
      },
    };
    const html = print(state, { errors: [{ field: 'title_details[1].conferred_on', fault: 'not_a_date' }], kept: new Set(['title_details']) });
    const [, id = ''] = /data-focus="([^"]+)"/.exec(html) ?? [];
    expect(ids(html)).toContain(id);
    expect(html).toMatch(new RegExp(`id="${id}"[^>]*aria-invalid="true"`));
  });
});

describe('cities to compare', () => {
  const many = Array.from({ length: 15 }, (_, i) => ({ value: `p${i}`, label: `市${i}` }));
  const state: CheckState = { ...emptyCheck, answers: { locations: ['p0', 'p3'] } };

  it('are boxes while they are few, and a list that adds one when they are many', () => {
    const few = print(state, { places: many.slice(0, 6), kept: new Set(['locations']) });
    expect(few.match(/name="compare"/g)).toHaveLength(5);
    const html = print(state, { places: many, kept: new Set(['locations']) });
    expect(html).toMatch(/<input type="checkbox" name="compare" value="p3" checked/);
    expect(html.match(/<input type="checkbox" name="compare"/g)).toHaveLength(1);
    const list = /<select id="q-compare"[\s\S]*?<\/select>/.exec(html)?.[0] ?? '';
    expect([...list.matchAll(/value="(p\d+)"/g)].map((m) => m[1])).toEqual(many.map((p) => p.value).filter((p) => p !== 'p0' && p !== 'p3'));
  });
});

describe('the printed form', () => {
  const html = print(emptyCheck, { open: null });

  it('asks every question but those of the first form and of an evaluation, each with its words', () => {
    const elsewhere: readonly string[] = ['locations', 'roles', 'figures', 'confirmed', 'already_received'];
    for (const field of askedFields.filter((f) => !elsewhere.includes(f))) {
      expect(words.fields[field]?.ask, field).toBeTruthy();
      expect(html, field).toContain(`id="q-${field}-set"`);
    }
  });

  it('names no id twice, those of the first form above it neither, and labels every control', () => {
    const both = [...ids(html), ...ids(print(emptyCheck))];
    expect(new Set(both).size).toBe(both.length);
    expect(new Set(ids(html)).size).toBe(ids(html).length);
    const labelled = new Set([...html.matchAll(/<label for="([^"]+)"/g)].map((m) => m[1]));
    for (const [, id = '', rest = ''] of html.matchAll(/<(?:input type="text"|select) id="([^"]+)"([^>]*)/g))
      expect(labelled.has(id) || rest.includes('aria-labelledby'), id).toBe(true);
  });

  it('never asks what changes nothing', () => {
    for (const field of ['booth_cny', 'transport_cny', 'loan_interest_paid_cny', 'diagnosis_cost_cny', 'utility_models']) expect(html).not.toContain(field);
    expect(questionOrder.filter((f) => ['loan_interest_paid_cny', 'diagnosis_cost_cny'].includes(f))).toEqual([]);
  });
});

describe('the page without script', () => {
  it('asks for patents applied for only where some text gives for them', () => {
    const pending = { conditions: [leaf({ kind: 'patent', status: 'pending' })] };
    expect([...unreadFields([pending])]).toEqual([]);
    expect([...unreadFields(fiveSite.records.incentives)]).toEqual(['invention_patents_pending']);
    expect(print(emptyCheck, firstContext(fiveSite, false))).not.toContain('invention_patents_pending');
  });
});

describe('the form with script', () => {
  it('asks place and role first, then titles and matters, then what is open', () => {
    expect(questions(print(emptyCheck))).toEqual(['locations', 'roles']);
    expect(questions(print(place))).toEqual(['titles', 'matters']);
    const third = { ...place, matters: [], answers: { ...place.answers, titles: [] } };
    const open = (['industry', 'standards', 'size', 'first_sets'] as const).map((field) => ({ field, incentives: ['a', 'b', 'c'], withSum: 1 }));
    const html = print(third, { open });
    expect(questions(html)).toEqual(['industry', 'standards', 'size', 'first_sets']);
    expect(opened(html)).toEqual(['industry', 'standards', 'size']);
    expect(html).toContain('牵动 3 项（其中 1 项有数）');
    expect(html).toContain('还有 4 问会改变结果');
  });

  it('asks no park for titles that change nothing, and firms for theirs', () => {
    const asks = (role: string) => {
      const { evaluations, profile } = check({ locations: ['wuhu'], roles: [role] });
      const state: CheckState = { ...emptyCheck, answers: { locations: ['wuhu'], roles: [role] } };
      const checked = checkAnswers(zh, state, bookOf(['wuhu']));
      expect(checked.profile).toEqual(profile);
      const isRead = evaluations.some((e) => e.verdict !== 'not_met' && e.conditions.some((c) => c.reads.includes('titles')));
      const html = toHtml(formMarkup(words, { ...checked.context(), kept: new Set() }, state));
      return [isRead, questions(html).includes('titles'), questions(html).includes('matters')];
    };
    expect(asks('carrier')).toEqual([false, false, true]);
    expect(asks('enterprise')).toEqual([true, true, true]);
  });

  it('shows a title that it does not know, ticked, so that it can be taken back', () => {
    const state: CheckState = { ...place, answers: { ...place.answers, titles: ['municipal-srdi', 'best-of-<all>'] } };
    const html = print(state, { kept: new Set(['titles']) });
    expect(html).toMatch(/name="titles" value="best-of-&lt;all&gt;" checked data-edit="tick"/);
    expect(html.match(/name="titles" value="municipal-srdi"/g)).toHaveLength(1);
  });

  it('leaves a question where it stands when it is answered', () => {
    const state = { ...place, matters: [], answers: { ...place.answers, titles: [], size: 'small' } };
    const open = (['industry', 'standards', 'first_sets', 'confirmed'] as const).map((field) => ({ field, incentives: ['a'], withSum: 0 }));
    expect(questions(print(state, { open, kept: new Set(['size']) }))).toEqual(['industry', 'standards', 'size', 'first_sets', 'confirmed']);
  });

  it('puts an answer that changes nothing more into a line with a way back, and keeps the one just given open', () => {
    const html = print(place);
    expect(html).toContain('<b>芜湖（对比淮南）</b>');
    expect(html).toContain('data-reopen="locations"');
    expect(questions(print(place, { kept: new Set(['roles']) }))).toEqual(['roles', 'titles', 'matters']);
  });

  it('asks nobody twice who is not sure', () => {
    const state = { ...place, matters: [], unsure: ['size' as const], answers: { ...place.answers, titles: [] } };
    const html = print(state, { open: [{ field: 'size', incentives: ['a'], withSum: 0 }] });
    expect(questions(html)).toEqual([]);
    expect(html).toContain('<b>不确定</b>');
  });

  it('asks of each title held who conferred it and when', () => {
    const html = print({ ...place, matters: [], answers: { ...place.answers, titles: ['municipal-srdi', 'national-little-giant'] } });
    expect(questions(html)).toEqual(['title_details']);
    expect(html).toContain('name="title_details.municipal-srdi.conferred_by"');
    expect(html).not.toContain('name="title_details.national-little-giant.conferred_by"');
    expect(html).toContain('name="title_details.national-little-giant.valid_to"');
  });

  it('warns of a title whose day is past or still to come, and says which counts as new', () => {
    const title = 'municipal-srdi';
    const said = (detail: object, more: object = {}) => {
      const state = { ...place, answers: { ...place.answers, ...more, titles: [title], title_details: [{ title, ...detail }] } };
      const { lapsed, early, isNew } = checkAnswers(zh, state, bookOf()).context();
      const html = print({ ...state, matters: [] }, { lapsed, early, isNew, kept: new Set(['title_details']) });
      return [...html.matchAll(/data-key="(new|early|lapsed)"[^>]*>([^<]*)/g)].map((m) => `${m[1]} ${m[2]}`);
    };
    const { asOf } = bookOf();
    const year = Number(asOf.slice(0, 4));
    expect(said({ conferred_on: asOf })).toEqual([`new ${words.isNew}`]);
    // what is answered of new titles decides, as in the results
    expect(said({ conferred_on: asOf }, { titles_new_this_year: [] })).toEqual([]);
    expect(said({ conferred_on: asOf, renewal: true })).toEqual([]);
    expect(said({ conferred_on: `${year + 1}-01-01` })).toEqual([`early ${words.early(`${year + 1}-01-01`)}`]);
    expect(said({ conferred_on: `${year - 1}-12-31` })).toEqual([]);
    expect(said({ valid_to: `${year - 1}-12-31` })).toEqual([`lapsed ${words.expired(`${year - 1}-12-31`)}`]);
  });

  it('asks for pools by their printed names, each of its document, and keeps a name nobody prints', () => {
    const asks = (conditions: object[], policy: string) => ({ policy, conditions: conditions.map((c) => leaf({ kind: 'in_list', list_kind: 'pool', ...c })) });
    const lists = listChoices(zh, [asks([{ list: '在库企业' }, { list: '后备库' }], 'a'), asks([{ list: '在库企业' }], 'b')], (id) => `文件 ${id}`);
    expect(lists).toEqual([
      { value: 'a/在库企业', label: '在库企业（文件 a）' },
      { value: 'a/后备库', label: '后备库（文件 a）' },
      { value: 'b/在库企业', label: '在库企业（文件 b）' },
    ]);
    const state = { ...place, matters: [], answers: { ...place.answers, titles: [], in_lists: ['自建库'] } };
    const html = print(state, { lists, open: [{ field: 'in_lists', incentives: ['a'], withSum: 0 }], kept: new Set(['in_lists']) });
    expect(questions(html)).toContain('in_lists');
    for (const label of ['在库企业（文件 a）', '在库企业（文件 b）', '后备库（文件 a）', '自建库']) expect(html).toContain(label);
  });

  it('says beside a field what was understood, or what is wrong and what to type', () => {
    expect(sumEcho(words, '300万')).toBe('读作 3,000,000 元（300 万元）。');
    expect(sumEcho(words, '８00')).toBe('读作 800 元。');
    expect(sumEcho(words, '很多')).toBeNull();
    const state = { ...place, matters: [], answers: { ...place.answers, titles: [], equipment_completed_last_year_cny: '很多' } };
    const html = print(state, {
      open: [{ field: 'equipment_completed_last_year_cny', incentives: ['a'], withSum: 1 }],
      errors: [{ field: 'equipment_completed_last_year_cny', fault: 'not_a_sum' }],
    });
    expect(html).toMatch(/aria-invalid="true" aria-describedby="[^"]*q-equipment_completed_last_year_cny-fault"/);
    expect(html).toContain(words.faults.not_a_sum);
    expect(html).toContain(words.errorSummary(1));
  });

  it('never lets an answer or a name become markup', () => {
    const evil = '"><img src=x onerror=alert(1)>';
    const state = {
      ...place,
      matters: [],
      answers: { ...place.answers, titles: [evil], district: evil, exhibitions: [{ name: evil }], in_lists: [evil], size: evil },
    };
    const html = print(state, { open: [{ field: 'exhibitions', incentives: [evil], withSum: 0 }], kept: new Set(['locations', 'titles', 'in_lists', 'size']) });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});
