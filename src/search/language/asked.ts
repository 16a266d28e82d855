/**
 * What a question asks for by its form: a sum, a number, an office, a time, all cities, what the firm itself could get. The
 * forms are put together from the closed class of question words and the few nouns each asks with.
 */
export type Asked = 'money' | 'goal' | 'lead' | 'when' | 'cities' | 'which' | 'mine';

/** What readers ask that no document of this kind says, and the site does not hold. */
export type NotHeld = 'materials' | 'deadline' | 'validity' | 'contact' | 'portal' | 'outcome' | 'recognition';

const each = (heads: readonly string[], tails: readonly string[]) => heads.flatMap((h) => tails.map((t) => h + t));

const WHICH = ['哪些', '哪个', '哪几个', '哪一个', '什么', '哪家', '哪'];
const IN_CHARGE = ['牵头', '负责', '管', '来管', '主管', '出面', '出钱', '办'];
const HOW_MANY = ['多少', '几', '好多', '多少个', '几多'];

const ASKED: Readonly<Record<Asked, readonly string[]>> = {
  cities: [
    ...each(
      ['哪些', '哪几个', '哪几座', '什么', '几个', '多少个', '各个', '各', '所有', '不同', '其他', '别的', '哪些个'],
      ['城市', '市', '地方', '地区', '地市'],
    ),
    ...each(['两', '三', '四', '五', '几'], ['市', '地', '城', '个市', '个城市', '座城市', '个地方', '地市']),
    ...['各地', '哪里', '哪儿', '哪些地', '哪几市', '全部城市', '每个城市', '每个市', '五个城市', '几个市'],
  ],
  which: each(['哪个', '哪一个', '哪座', '哪家', '哪边'], ['城市', '市', '地方', '地区', '地市']),
  money: [
    ...each(
      ['', '给', '奖', '补', '奖励', '补贴', '补助', '资助', '拿', '拿到', '领', '有', '能拿', '可以拿', '能拿到', '发', '得', '支持'],
      ['多少钱', '几万', '多少万', '几万元', '多少万元', '多少元', '几亿', '多少亿', '几十万', '几百万', '几千万', '比例', '多大比例', '百分之几', '几个点'],
    ),
    ...each(['给', '奖', '补', '奖励', '补贴', '补助', '资助', '拿', '能拿', '领', '奖补'], ['多少', '几多', '多不多']),
    ...['给不给钱', '发不发钱', '有没有钱', '给不给', '奖不奖', '补不补'],
    ...['钱', '给钱', '有钱', '拿钱', '钱多', '给的钱', '有钱拿', '现金', '真金白银', '好处'],
  ],
  goal: [
    ...each([...HOW_MANY, '要多少', '培育多少', '达到多少', '计划多少', '新增多少', '认定多少'], ['家', '户', '个', '家企业', '户企业', '个企业', '项', '件']),
    '要多少',
    '目标多少',
    '多少目标',
    '数量',
    ...['个数', '家数', '户数', '多少个', '多少数量', '数目'],
  ],
  lead: [
    ...each(WHICH, ['部门', '单位', '局', '委', '机构', '科室', '政府部门', '委办局', '处室']),
    ...[
      '谁',
      '谁来',
      '找谁',
      '谁管',
      '归谁',
      '归谁管',
      '谁负责',
      '由谁',
      '是谁',
      '谁牵头',
      '谁出',
      '谁给',
      '谁发',
      '向谁',
      '找哪',
      '去哪',
      '去哪里',
      '去哪儿',
      '找哪里',
      '到哪里',
      '哪里办',
      '哪里管',
    ],
    ...each(['找', '归', '由', '向', '是', '去', '到', '在'], each(['哪个', '什么', '哪些'], ['部门', '单位', '局'])),
    ...each(['哪家', '哪个', '谁'], IN_CHARGE),
    ...['主管', '管事', '对口', '对口部门', '分管', '归口'],
  ],
  when: [
    '什么时候',
    '何时',
    '哪年',
    '哪一年',
    '多久',
    '几年',
    '几月',
    '什么时间',
    '多长时间',
    '到什么时候',
    '到哪年',
    '到哪一年',
    '几号',
    '几月份',
    '几月几号',
    '哪个月',
    '哪天',
  ],
  mine: [
    ...each(
      each(['我', '我们', '我司', '本企业', '我公司', '我们公司', '我厂', '企业', '公司', ''], ['能', '可以', '能够', '可']),
      each(['拿', '领', '享受', '申请', '得到', '获得', '拿到', '享受到', '申请到'], ['什么', '哪些', '到什么', '到哪些']),
    ),
    ...each(
      ['我', '我们', '我们公司', '我司', '我公司', '我厂'],
      ['够不够', '符合哪些', '符合什么', '够哪些', '能不能拿', '能拿多少', '能拿多少钱', '可以拿多少', '能拿几万'],
    ),
  ],
};

const NOT_HELD: Readonly<Record<NotHeld, readonly string[]>> = {
  materials: [
    ...each(
      [
        '申报',
        '申请',
        '提交',
        '准备',
        '需要',
        '报送',
        '认定',
        '要交',
        '要准备',
        '什么',
        '哪些',
        '需要什么',
        '需要哪些',
        '要什么',
        '要哪些',
        '准备什么',
        '准备哪些',
        '提交什么',
        '提交哪些',
      ],
      ['材料', '资料', '表格', '附件'],
    ),
    ...['申报书', '申请书', '申请表', '申报表', '材料清单', '表格下载', '下载表格', '佐证材料', '证明材料'],
  ],
  deadline: [
    ...each(['申报', '申请', '报名', '受理', '提交', '截止', '开始申报', '填报'], ['时间', '日期', '截止', '截止时间', '截止日期', '窗口期', '期限', '通知']),
    ...each(
      ['什么时候', '何时', '几月', '几号', '什么时间', '哪天'],
      ['申报', '申请', '报名', '截止', '开始', '受理', '开始申报', '可以申报', '能申报', '发钱', '到账', '公示'],
    ),
    ...['申报截止', '截止申报'],
  ],
  validity: [
    '现行有效',
    '是否有效',
    '还有效吗',
    '有效吗',
    '还有效',
    '还管用吗',
    '还管用',
    '废止',
    '失效',
    '是否废止',
    '废止了吗',
    '失效了吗',
    '过期',
    '过期了吗',
    '作废',
    '最新版',
    '最新政策',
    '还能用吗',
    '还作数吗',
    '有没有效',
  ],
  contact: ['联系电话', '联系方式', '电话', '咨询电话', '电话号码', '联系人', '热线', '办公地址', '地址', '邮箱', '微信', '咨询热线', '办公时间', '上班时间'],
  portal: [
    '申报入口',
    '申请入口',
    '申报网址',
    '申报网站',
    '申报系统',
    '申报平台',
    '申报链接',
    '网上申报',
    '网址',
    '官网',
    '登录',
    '申报指南',
    '申报流程',
    '申请流程',
    '办理流程',
    '流程图',
    '在线申请',
    '下载',
  ],
  recognition: [
    ...each(['认定', '评定', '评审', '评价', '评选', '申报', '入选', '准入'], ['条件', '标准', '门槛', '指标', '要求', '资格']),
    ...each(['', '称号'], ['有效期', '有效期限', '有效期几年', '有效期多久']),
    ...['复核', '复评', '到期复核', '重新认定', '怎么复核'],
  ],
  outcome: ['企业名单', '公示名单', '获奖名单', '名单公示', '入选名单', '获批名单', '名单', '公示', '哪些企业', '企业名录', '哪些公司', '通过率', '排名'],
};

const table = <K extends string>(lists: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> =>
  new Map((Object.keys(lists) as K[]).flatMap((kind) => lists[kind].map((form): [string, K] => [form, kind])));

const askedByForm = table(ASKED);
const notHeldByForm = table(NOT_HELD);

/** What a stretch of Chinese asks for by its form alone; null for all else. */
export const askedBy = (text: string): Asked | null => askedByForm.get(text) ?? null;
/** Which thing that the site does not hold it names; null for all else. */
export const notHeldBy = (text: string): NotHeld | null => notHeldByForm.get(text) ?? null;

/** The longest form. */
export const LONGEST_FORM = Math.max(...[...askedByForm.keys(), ...notHeldByForm.keys()].map((f) => f.length));
