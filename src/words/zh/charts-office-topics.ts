/** The chart of who is charged with what. */
import { marks } from './marks.ts';

const looks = { lead: '牵头', shared: '责任单位或按职责分工', annex: '只在附件里列出' };

export const chartsOfficeTopics = {
  title: ({ documents, silent, disputed }: { documents: number; silent: number; disputed: number }) =>
    `哪个主题交给哪些单位：${documents} 份文件写明了分工${silent === 0 ? '' : `，${silent} 份没有写或节选未见`}${disputed === 0 ? '' : `；正文与附件所列单位不同的 ${disputed} 处`}`,
  lead: '一份文件一格，一行一个主题，一列一种职能（各市叫法不同的单位按职能并列）。有记号的，是条款的责任单位注记或附件栏目把这一主题的句子交给了这类单位；由原文一句话统一要求的不画。正文注记管整条，附件按项列出，两处不同不一定矛盾，以哪处为准原文没有说明。',
  part: '正文或附件',
  none: '条款没有写明责任单位',
  office: (name: string, look: keyof typeof looks) => (look === 'shared' ? name : `${name}${marks.bracketed(looks[look])}`),
  dispute: (body: string, annex: string) =>
    marks.clauses([body === '' ? [] : [marks.labelled('只见于正文', body)], annex === '' ? [] : [marks.labelled('只见于附件', annex)]].flat()),
  drawn: {
    key: looks,
    disputes: (document: string, n: number) => `${document}：正文与附件所列单位不同，${n} 处`,
  },
};
