/** What the data set is called and what must be known of it. */
export const dataPackageWords = {
  dataPackage: {
    title: '衡策：中国城市专精特新扶持政策比较数据',
    description:
      '各市专精特新扶持政策文件的条款、目标、扶持措施、约束性要求与责任单位，逐条整理，每个数字可回到原句；比较表连同六种空格。CSV 为 UTF-8（带 BOM）：编号列表以“、”相连，其余嵌套内容为 JSON，空为没有；以 =、+、-、@ 等开头的文字前加了撇号，防止被当作公式。口径不同的数不可比较、不可相加；时效性未核实的金额不等于现在可以申领。非官方转录，以发文机关公布的原件为准。',
    keywords: ['专精特新', '中小企业', '产业政策', '政策比较', '小巨人'],
    readme: (title: string, version: string, asOf: string, home: string, cited: string) =>
      [
        title,
        '',
        `数据版本 ${version}，截至 ${asOf}。`,
        `出处：${home}`,
        '',
        '每个表有 CSV 与 JSON 两份，内容相同；datapackage.json 说明每个文件、字段、代码与关联（Frictionless Data Package）；codes.csv 是全部代码的中英文名称与定义；*.schema.json 是 JSON Schema。',
        "CSV 为 UTF-8（带 BOM）。编号列表以“、”相连，其余嵌套内容为 JSON，空为没有。以 =、+、-、@ 等开头的文字前加了撇号（'）。",
        '',
        '许可：整理出的数据按 CC BY 4.0 使用，须署名“衡策”；政策原文是发文机关的文件。',
        `引用：${cited}`,
        '',
        '非官方转录，以发文机关公布的原件为准。口径不同的数不可比较、不可相加。',
        '',
      ].join('\n'),
  },
};
