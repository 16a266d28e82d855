/** What an award is given for, as the registry of events names it: by the words nearest to its sum. */
import type { EventSection } from '../schema/event.ts';
import { TELLING_WORDS } from '../text/event-words.ts';
import { SCALE_FIGURE } from '../text/scale-words.ts';
import { bare } from '../text/text.ts';
import { byWord, printed, type Guess } from './draft-fact.ts';

/** Words in which the name of an event stands and means something else. */
const NAMES_NO_EVENT = new RegExp(
  [
    // an indicator, a price, an office
    `规模以上${SCALE_FIGURE}|(?:规模以上|规上)(?:工业|服务业)?企业(?=，|按)|挂牌价|招拍挂|招商(?:运营|管理)[^，。；]{0,4}(?:单位|机构|公司)`,
    // of what standing he is, in which trades, by what a building is called
    '(?:限上|限额以上)(?:商贸|批发|零售|餐饮|住宿|服务业)*企业|工业、农业、服务业等领域|税收(?=楼|属地)|已落户',
    // a medicine comes to market
    '新上市(?=[^，。；]{0,12}(?:药|品种|器械|产品))|(?:药品|品种|产品|器械|新药|许可|注册)上市|上市(?=(?:许可|销售|推广|持有人)|[^，。；]{0,8}(?:品种|药|产品|器械))',
    // a loan that is no working capital
    '(?:固定资产(?:投资)?|研发|项目|中长期|长期|技改|技术改造|基建|建设|并购|购房|按揭|消费|质押|抵押)[^，。；、]{0,2}贷款|贷款市场报价利率',
    // plants that are built, bought or made over
    '(?:老旧|新建|自建|建设|建造|购置|购买|改造|盘活)[^，。；]{0,10}厂房|厂房(?=[^，。；]{0,6}(?:更新|改造|建设|购置|再?利用|新建))',
    // a standard that is reached is not drafted
    '(?:达到|符合|满足|优于|高于)[^，。；]{0,16}(?:国际|国家|行业|地方|团体)[^，。；]{0,4}标准',
    // 固定资产投资纳统500万元 is counted, 接入“…平台” is used
    '投资纳统|纳统(?=[^，。；]{0,4}\\d)|(?:接入|登录|通过|使用)“[^”]*平台”',
    // 给予50万元资金支持: how, and not for what
    '(?<=元|给予|予以|%|的)(?:的)?资金支持|资金支持$',
    // （属政府采购的机构除外）, 标准化民宿: who is left out, how something is built
    // （规上企业） says of what standing he is who is given something
    `（[^（）]*除外[^（）]*）|（(?:规上|规模以上)[^（）]{0,8}企业）|标准化(?=[^，。；]{0,3}(?:民宿|冰场|厂房|农田|园区|大棚|基地|菜市场|门店))`,
  ].join('|'),
  'g',
);

/** 跨境电商产业园有限公司, 县招商局: what a firm or an office is called says nothing of what is given for. */
const BODIES =
  /[^，。；：、“”《》（）()\s由经对向给予报送在与和为及按从到被将的]{2,20}(?:有限(?:责任)?公司|股份公司|集团(?:公司)?|管委会|管理委员会|领导小组(?:办公室)?|办公室|协会|商会|学会|联合会|促进会|交易所|综合试验区|保税区|自贸区)|[省市县区](?!级)[^，。；：、“”（）()\s级]{1,9}(?:局|委员会)(?=[^\p{Script=Han}]|[负牵会审认备核确组提给同报]|$)/gu;
/** The verb before a name: 支持某某公司. */
const BEFORE_BODY = /^(?:支持|鼓励|引导|推动|依托|委托|通过|联合|协助|报请?|参加|加入)/;
const withoutBodies = (text: string): string => text.replace(BODIES, (name) => `${BEFORE_BODY.exec(name)?.[0] ?? ''}〇`);

/** 给予品牌方10万元落户奖励: only a firm or a project moves. */
const withoutSettling = (text: string): string => (/企业|公司|总部|项目|机构|集团/.test(text) ? text : text.replace(/落户(?=奖|补[助贴])/g, '〇〇'));

/** Words that name more than their event: any loan is no loan of working capital. */
const TOO_WIDE: ReadonlySet<string> = new Set(['贷款', '信贷']);

/** Words of events that are none to search by. */
const MORE_WORDS: readonly (readonly [RegExp, string])[] = [
  ...Object.entries(TELLING_WORDS).map(([id, words]): [RegExp, string] => [new RegExp(words), id]),
  [
    /(?:认定|评定|评为|获得|获批|授予)[^，。；]{0,20}(?:称号|示范)|(?:新|首次|初次|首获|重新|被)(?:认定|评定|评为|获评|获批|获得|入选|列入|荣获)|通过[^，。；]{2,20}(?:认定|评定)|获[^，。；]{0,8}科学技术[^，。；]{0,6}奖/,
    'title-awarded',
  ],
];

/** A document of one trade, by its headings and its title: 促进农业发展若干政策. */
const HEADED_WORDS: readonly (readonly [RegExp, string])[] = [[new RegExp(TELLING_WORDS.farming), 'farming']];

/** The section of events that name a trade: a document of one names it in every sentence, whatever the sentence gives for. */
const TRADES = 'trades';

/** The event whose longest search word, of two as long the first printed one, stands in a text. */
function longestIn(text: string, sections: readonly EventSection[]): Guess<string> | null {
  const found = sections
    .flatMap((s) => s.events)
    .flatMap((e) => e.words.filter((w) => !TOO_WIDE.has(w) && bare(text).includes(bare(w))).map((word) => ({ id: e.id, word })))
    .sort((a, b) => b.word.length - a.word.length || bare(text).indexOf(bare(a.word)) - bare(text).indexOf(bare(b.word)))[0];
  return found === undefined ? null : printed(found.id, found.word);
}

/** The event named in the words nearest to the sum: in the sentence, else in the clause; a trade where nothing else is named beside it. */
export function eventIn(texts: readonly string[], events: readonly EventSection[]): Guess<string> | null {
  const plain = texts.map((text) => withoutSettling(withoutBodies(text)).replace(NAMES_NO_EVENT, '〇'));
  const ids = new Set(events.flatMap((s) => s.events.map((e) => e.id)));
  const toldIn = (text: string) => {
    const told = byWord(text, MORE_WORDS);
    return told !== null && ids.has(told.value) ? told : null;
  };
  const [others, trades] = [events.filter((s) => s.id !== TRADES), events.filter((s) => s.id === TRADES)];
  for (const [i, text] of plain.entries()) {
    const found = longestIn(text, others);
    if (found !== null) return found;
    const trade = longestIn(text, trades);
    // 评为旅游示范点: a recognition is of the trade
    const told = i === plain.length - 1 ? null : toldIn(text);
    if (trade !== null) return told === null || told.value === 'title-awarded' ? trade : told;
    if (told !== null) return told;
  }
  const headed = byWord(plain.at(-1) ?? '', HEADED_WORDS);
  return headed !== null && ids.has(headed.value) ? headed : null;
}

/** The title of a document as far as it says what is given for: 发展资金管理办法 names only money. */
export const subjectOf = (title: string): string => title.replace(/(?:专项|发展|扶持|奖励|引导)+资金/g, '');
