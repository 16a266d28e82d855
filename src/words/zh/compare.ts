/** The comparisons of goals and of money. */
import { AWARD, type IncentiveRow } from '../../domain/compare/incentives.ts';
import type { Titles } from '../../domain/corpus/titles.ts';
import { figureWords } from './figure.ts';

export const compareWords = {
  compare: {
    targetsTitle: '梯度目标比较',
    caption: '各级企业培育目标与其他量化目标。空格各有含义，见表上图例；点任一数字，看它在原文里的那句话。',
    lead: '同一行里口径不同的数不能直接比大小：存量、新增、每年、比率各自标明；年份不同也不相同。',
    row: '指标',
    baseline: '实有数',
    part: '其中',
    milestones: '分年',
    repeat: '另见',
    legend: '空格图例',
    /** Above rows that one document alone fills. */
    alone: (rows: number) => `仅一地写有（${rows} 行）`,
    parts: '按部分查看',
    joint: '合计',
    sections: { title: '梯度称号', pool: '培育库（入库不是称号）', indicator: '其他指标' },
    chartTitle: (cities: number, documents: number) => `各级称号企业培育目标：${cities} 座城市、${documents} 份文件`,
    chartLead: '各城各级企业培育目标，家（户），对数尺度。存量、新增、每年和口径未明的数分行列出，不同行不能比大小；年份为达成年。',
    chartSource: (documents: number) => `来源：${documents} 份文件原文，点数字看原句；表格见上。`,
    /** Beside a blank: how many passages speak of the row. */
    passages: (n: number) => `${n} 处`,
  },
  compareNav: { label: '比较方式', targets: '目标', incentives: '奖补扶持', rules: '约束性要求', text: '原文并列', gaps: '对标清单', charts: '图表' },
  rules: {
    title: '约束性要求比较',
    lead: '每一行是一件事，每一列是一份文件：文件应当做、不得做、可以做什么，约束谁，用哪句话。只比写法，不排高下；点引文看原句和责任单位。',
    description: '按主题比较各份文件的约束性要求：应当、不得、可以，约束对象与原文一并列出，空格分别标明。',
    caption: '约束性要求，按主题排列；空格各有含义，见表上图例。',
    row: '要求',
    /** Row of the rules that no registered duty covers. */
    other: '其他',
  },
  incentives: {
    title: '奖补扶持比较',
    lead: '每一行是一件事，每一列是一份文件：做成这件事，文件写给什么。定额、比例、封顶分开写；“最高”只是上限，不是能拿到的数。金额照原文，不折算，不相加。条件与责任单位各一行，点开看全。',
    description: '按事项比较各份文件写明的奖补与扶持：定额、比例、封顶、配套，未写数额与各种空格分别标明。',
    row: '事项',
    /** Head of a row: the event, or the titles whose award it is about. */
    rowName: ({ zh, event, titles: ids }: Pick<IncentiveRow, 'zh' | 'event' | 'titles'>, titles: Titles) =>
      ids.length > 0 ? figureWords.figure.titles(ids, titles) : event === AWARD ? `${zh}：其他称号` : zh,
    sections: '按类查看',
    caption: '文件写明的扶持，按事项分部分；点任一数字，看它在原文里的那句话。',
    blanks: '空格怎样读',
    roles: '金额怎样读',
    benefit: '非现金',
    promise: '未写数额',
    /** One line below an incentive: what is asked for, and whom to ask; empty where the sentence prints none. */
    conditions: (all: string) => `条件：${all || '原文未另写'}`,
    offices: (names: string, isInherited: boolean) => `找谁：${names || (isInherited ? '原文统一要求各地落实' : '原文未写明')}`,
    beneficiary: (who: string) => `给${who}`,
    /** How many incentives of a cell stand folded. */
    others: (n: number) => `另有 ${n} 项`,
    /** A document named only in passing cannot be held; saying so twice helps nobody. */
    document: (title: string, isHeld: boolean) => (isHeld || title.includes('原文未写明') ? title : `${title}（本站未收录）`),
    baseNotHeld: '该文件本站未收录',
    amountIn: (title: string) => `数额在${title}`,
    topsUp: (title: string) => `在${title}之上另给`,
    payer: (who: string) => `${who}出`,
    notClaimable: '写明的金额，不等于现在可以申领',
    fairCompetition: '借鉴前须经公平竞争审查（《公平竞争审查条例》，国务院令第783号，2024年8月1日起施行）和合法性审核；本站未作审查。',
    standing: (s: { all: number; unknown: number; past: number; draft: number; report: number }) =>
      [
        `本页据 ${s.all} 份文件，其中 ${s.unknown} 份的时效性未核实`,
        ...(s.past === 0 ? [] : [`${s.past} 份的规划期或目标年已过`]),
        ...(s.draft === 0 ? [] : [`${s.draft} 份是征求意见稿，未证实印发`]),
        ...(s.report === 0 ? [] : [`${s.report} 份只据新闻报道`]),
      ].join('；') + '。申请前请向发文单位查证现行规定。',
    roleTerms: {
      fixed: '写明一个数，符合条件即为此数。',
      rate: '基数 × 百分比；基数多少，原文不写。',
      ratio: '以另一笔奖补为基数；配套另由区县或别的单位出。',
      uplift: '在另一份文件的比例上再加，基础比例要看那份文件。',
      cap: '“最高”“不超过”，只限制不保证；限哪几项、按年还是累计，一并标出。',
      unspecified: '写明给予资金，没有写数额；点开可看那句话。',
      benefit: '称号、用地、服务等写明的好处，不是钱。',
    },
    roleNames: { fixed: '定额', rate: '比例 × 基数', ratio: '配套', uplift: '提高', cap: '封顶', unspecified: '未写数额', benefit: '非现金' },
  },
};
