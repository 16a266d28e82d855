import type { Reason } from '../../domain/rules/condition.ts';
import type { Group } from '../../domain/rules/verdict.ts';
import { held } from './check-results.ts';

type Asked = (quote: string, title: string | null) => string;
/** What to ask the office where the text leaves a condition open; null: nothing. */
const ASKED: Readonly<Record<Reason, Asked | null>> = {
  answer: null,
  not_answered: null,
  none_of_this_kind: null,
  no_question: (quote) => `“${quote}”如何认定？`,
  held: null,
  not_held: null,
  lapsed: null,
  level_not_stated: (quote, title) => `“${quote}”没有写级别，是否包括${held(title)}？`,
  conferred_elsewhere: (quote, title) => `“${quote}”：由外地认定的${held(title)}是否承认？`,
  conferrer_not_answered: null,
  other_province_same_step: (quote, title) => `“${quote}”：外省认定的${held(title)}是否视为同级？`,
  wrong_conferrer: null,
  awarded_before: null,
  reach_back_not_stated: (quote) => `“${quote}”：往年取得的能否申报？`,
  rules_elsewhere: (quote) => `“${quote}”具体指哪些条件，依据哪份文件？`,
  carried_over: (quote) => `上文的“${quote}”是否也是这一项的条件？`,
  medium_not_stated: (quote) => `“${quote}”包括哪些媒体？`,
  preference: null,
  received_before: null,
  territory: null,
  beneficiary: null,
};

/** What to ask of a document's standing, before anything else. */
const STANDING_ASKED: Readonly<Record<Group, string>> = {
  claimable: '今年是否受理申报，申报指南何时发布？',
  unverified: '这一规定现在是否仍在执行？如已调整，现行依据是哪份文件？',
  draft: '这份征求意见稿是否已正式印发？印发的文号是什么，内容有无改动？',
  excerpt: '文件正式文本的文号和全文在哪里可以查到？这一规定现在是否仍在执行？',
  lapsed: '这份文件失效后，有无接续的规定？',
  not_for_you: '这一规定现在是否仍在执行？',
};

/** The question to the office in charge. */
export const checkQuestionWords = {
  checkQuestion: {
    hello: (offices: string) => `${offices}：您好！`,
    toWhom: '有关主管部门',
    about: (document: string, clause: string, quote: string) => `我们想请教${document}${clause}的规定：“${quote}”。`,
    document: (title: string, number: string | null) => `《${title}》（${number ?? '文号原文未载'}）`,
    draft: (title: string, number: string | null) => `《${title}》征求意见稿（${number ?? '文号原文未载'}）`,
    report: (title: string, publisher: string | null) => `《${title}》（据${publisher ?? '媒体'}报道，未见原文）`,
    facts: (facts: string) => `我们的情况：${facts}。`,
    who: (place: string, role: string) => `所在地${place}，${role}`,
    asks: '想请教：',
    standing: STANDING_ASKED,
    asked: (reason: Reason, quote: string, title: string | null) => ASKED[reason]?.(quote, title) ?? null,
    number: (n: number, text: string) => `${n}. ${text}`,
    readings: (readings: string) => `数额按哪一种算：${readings}？`,
    or: '，还是',
    window: (sum: string) => `${sum}的封顶按年计还是累计？`,
    nothingYet: '这一项是否已经落实？由谁受理，数额是多少？',
    unspecified: '奖补数额或比例是多少，在哪份文件里？',
    base: (base: string) => `“${base}”按什么口径计算，是否含税？`,
    how: '如可申报：何时受理，须交哪些材料，由哪个科室办理？',
    thanks: '谢谢！',
  },
};
