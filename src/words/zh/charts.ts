/** The charts of goals, courses and sums: what each is called, what its basis is, what its marks say; and what all charts share. */
import { marks } from './marks.ts';

interface Course {
  readonly document: string;
  readonly row: string;
  readonly from: { readonly year: number; readonly said: string };
  readonly to: { readonly year: number; readonly said: string };
  /** Rows beside this one. */
  readonly more: number;
}

export const chartsWords = {
  charts: {
    title: '图表',
    description: '各城专精特新政策的图表：目标、分解、时间、覆盖与金额，每个记号都能回到原句。',
    lead: '每张图只画本站整理出的原文数字，口径、年份写在标题下；点任一记号，看它在原文里的那句话。图下可取 SVG、PNG、CSV，并列同一张表。',
    contents: '本页的图',
    table: '同一内容的表格',
    column: '列',
    count: '本站计数',
    source: (documents: readonly string[]) => `来源：${marks.list(documents)}的原文`,
    chosen: (shown: number, all: number) => `图中为 ${shown} 份文件；本站共收录 ${all} 份，其余见各自城市的页面。`,
    tierGoals: {
      title: (cities: number, documents: number) => `各级称号企业培育目标：${cities} 座城市、${documents} 份文件`,
      lead: '各城各级企业培育目标，家（户），对数尺度。存量、新增、每年和口径未明的数分行列出，不同行不能比大小；年份为达成年。',
    },
    money: {
      title: ({ events, documents }: { events: number; documents: number }) => `写明数额的奖补：${documents} 份文件、${events} 个事项`,
      lead: '一行一笔，写明数额的都在图上。定额、封顶、比例分三段，各有各的尺度，段与段之间不能比长短：封顶只限制，不等于能拿到；比例以各自的基数为一整条。每户、每件、每招引一户的也不能直接相比；没有注明按户、按件或按年的，原文没有写明。按规定、按现有政策等没有写数额的不在图上。',
      drawn: {
        sections: {
          sum: { name: '定额', axis: '万元，对数尺度' },
          limit: { name: '封顶', axis: '最高不超过，万元，对数尺度，与上段不同尺' },
          share: { name: '比例', axis: '整条为各自的基数；提高百分点的只写字' },
        },
      },
    },
    trajectories: {
      title: ({ document, row, from, to, more }: Course) =>
        `${row}：${document}从 ${from.year} 年的 ${from.said} 家到 ${to.year} 年的 ${to.said} 家，与各地为各自年份定的数${more > 0 ? marks.bracketed(`另 ${more} 行`) : ''}`,
      lead: '横轴为年份，纵轴为年末企业数（家、户）。实有数作空心带点，目标作实心；一份文件写了几个年份的连成线。口径为存量的和口径未明的分图画，同一尺度，但不能互相比大小；新增数、每年数、区间不画。各地目标年份不同，不能直接比高低。',
      basis: (basis: string, split: { part: number; parts: number } | null) =>
        `${basis}${split === null ? '' : marks.bracketed(`${split.part}/${split.parts}`)}`,
      point: ({
        row,
        figure,
        year,
        basis,
        isActual,
        remarks,
      }: {
        row: string;
        figure: string;
        year: number;
        basis: string;
        isActual: boolean;
        remarks: readonly string[];
      }) => [`${row} ${year} 年${isActual ? '实有' : '目标'} ${figure}`, basis, ...remarks.filter((r) => r !== basis)].join(marks.comma),
      drawn: { axis: '家（户），从 0 起', actual: '实有', key: { actual: '实有数', goal: '目标' } },
    },
  },
};
