/** The pages of the data and of their codebook. */
export const dataPageWords = {
  dataPage: {
    whole: '全部下载',
    archive: (name: string) => `${name}（全部表格、结构与代码表）`,
    descriptor: '数据包说明（Frictionless Data Package）',
    codebook: '字段与代码说明',
    files: '逐个文件',
    record: '一条记录的地址',
    recordLead: '每条要点有自己的地址：所属文件的记录文件，加上以编号定位的片段（JSON Pointer）。要点编号永不改用。为空的字段省略。',
    cite: '引用与许可',
    licence: '整理出的数据按 CC BY 4.0 许可使用，须署名“衡策”；政策原文是发文机关的文件，程序按 MIT 许可。',
    forms: { gbt7714: 'GB/T 7714', bibtex: 'BibTeX', biblatex: 'BibTeX（biblatex）', ris: 'RIS', csl: 'CSL-JSON' },
    provisional: '本站地址尚未确定，下列链接为临时地址。',
    use: '使用示例',
    useLead: '读取比较表：列出各市到目标年的存量目标，口径不同的不列在一起。',
    python: 'Python（标准库）',
    r: 'R（基础包）',
    excel: 'Excel（Power Query）',
    excelLead: '数据 → 获取数据 → 空查询 → 高级编辑器，粘贴下面一段；或直接打开 CSV，编码选 UTF-8。各比较页另可下载 XLSX。',
  },
  codebook: {
    title: '字段与代码说明',
    lead: '每个数据文件的每个字段，字段里每个代码。与 datapackage.json、codes.csv、各 JSON Schema 出自同一来源。',
    contents: '目录',
    tables: '数据表',
    nested: '嵌套内容',
    nestedLead: 'JSON 里成组的内容，以及各表里“嵌套”一类字段的成员。',
    codes: '代码表',
    codesLead: '各字段所用代码的名称与定义；英文名称供对照。',
    blanksLead: '比较表里没有值的格一律写明是哪一种空格。',
    field: '字段',
    name: '名称',
    type: '类型',
    meaning: '说明',
    example: '例',
    code: '代码',
    english: '英文',
    definition: '定义',
    only: { json: '仅 JSON', csv: '仅 CSV' },
    types: {
      string: '文字',
      date: '日期',
      integer: '整数',
      number: '数值',
      boolean: '是否',
      ids: '编号列表',
      array: '嵌套',
      object: '嵌套',
      any: '嵌套',
    },
    csvOf: (title: string) => `${title}（CSV）`,
    jsonOf: (title: string) => `${title}（JSON）`,
    list: (id: string) => `代码表 ${id}`,
    shapes: {
      amount: '金额',
      condition: '条件',
      limit: '数量限制',
      words: '词句',
      territory: '写明本市之处',
      reference: '涉及文件',
      correction: '订正',
      responsible_unit: '责任单位',
      charge: '职责条款',
      successor: '后继机构',
      threshold: '门槛',
      basis_evidence: '口径依据',
      horizon: '期限',
      year_inferred: '推定年份',
      counts: '数目',
    },
  },
  /** Programs that run as they stand; `base` is the address of `/data/`, in full, with its slash. */
  dataExamples: {
    python: (base: string) => `import csv, io, urllib.request

BASE = "${base}"

def table(name):
    with urllib.request.urlopen(BASE + name + ".csv") as response:
        return list(csv.DictReader(io.TextIOWrapper(response, encoding="utf-8-sig", newline="")))

policies = {p["id"]: p for p in table("policies")}
for line in table("comparison-targets"):
    if line["role"] == "goal" and line["basis"] == "stock" and line["value"]:
        print(policies[line["policy"]]["short"], line["row_zh"], line["op"], line["value"], line["value_max"], line["unit"], line["year"], sep="\\t")
`,
    r: (base: string) => `base <- "${base}"
table <- function(name)
  read.csv(paste0(base, name, ".csv"), fileEncoding = "UTF-8-BOM", na.strings = "", stringsAsFactors = FALSE)

policies <- table("policies")
goals <- subset(table("comparison-targets"), role == "goal" & basis == "stock" & !is.na(value))
goals <- merge(goals, policies[, c("id", "short")], by.x = "policy", by.y = "id")
print(goals[, c("short", "row_zh", "op", "value", "value_max", "unit", "year")])
`,
    excel: (base: string) => `let
  Read = (name) => Table.PromoteHeaders(
    Csv.Document(Web.Contents("${base}" & name & ".csv"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv])),
  Goals = Table.SelectRows(Read("comparison-targets"), each [role] = "goal" and [basis] = "stock" and [value] <> ""),
  Numbers = Table.TransformColumnTypes(Goals, {{"value", type number}, {"value_max", type number}, {"year", Int64.Type}}, "en-US")
in
  Table.SelectColumns(Numbers, {"policy", "row_zh", "op", "value", "value_max", "unit", "year"})
`,
  },
};
