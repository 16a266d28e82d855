/** Beside a table or chart: what a reader may take away. */
export const exportBarWords = {
  exportBar: {
    label: '下载',
    /** Names the group of buttons. */
    group: (what: string) => `下载：${what}`,
    formats: { csv: 'CSV', json: 'JSON', xlsx: 'XLSX', md: 'Markdown', html: '复制表格', svg: 'SVG', png: 'PNG' },
    scope: '下载范围',
    shown: (rows: number) => `所示 ${rows} 行`,
    all: (rows: number) => `全部 ${rows} 行`,
    working: '正在生成……',
    done: (file: string, rows: number | null) => (rows === null ? `已生成 ${file}` : `已生成 ${file}，${rows} 行`),
    copied: (rows: number) => `已复制 ${rows} 行，可粘贴到 Word、WPS、Excel`,
    notCopied: '浏览器不允许复制，请下载 XLSX，或选中表格后手动复制。',
    // a browser may remember a script that came in part until the page is loaded anew
    failed: '未能生成，请检查网络后重试；仍不成功时刷新本页。',
    outdated: '数据已更新，请刷新本页后再下载。',
  },
};
