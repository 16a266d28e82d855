/** What is read without a network: pages kept in the browser. */
export const offlineWords = {
  offline: {
    /** Above a page that comes from the browser's archive. */
    archived: (version: string) => `离线：显示的是数据版本 ${version} 的存档。`,
    keep: '离线保存本文件',
    keeping: '正在保存…',
    kept: '已保存，没有网络也能读到这一页。',
    drop: '删除离线存档',
    dropped: '已删除离线存档。',
    failed: '没有保存成功，请稍后再试。',
    missing: '没有网络连接',
    missingLead: '这一页没有离线存档。有网络后可重新载入。',
    stored: '已存档的页面',
  },
};
