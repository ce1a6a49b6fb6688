/** The place at a draft, and what keeps a text from being saved. */
export const seat = {
  takeOver: "接手修改",
  damaged: (version: number, when: string) =>
    `第 ${version} 次保存的文字与记录不符，可能被人改动过，没有采用。下面是最后一份完好的文字（${when} 保存）。`,
  restoreWhole: "以这份文字恢复",
  notAside: "这些文字还没有另存上，正在再试。请先不要关闭，也可以存成文件。",
  keepAsFile: "把文字存成文件",
  unsavedFolder: "未存上的文字",
  keptIn: (folder: string) => `已存到 ${folder}`,
};
