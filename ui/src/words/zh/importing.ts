/** Bringing files in. */
export const importing = {
  title: "导入稿件",
  drop: "把文件拖到这里，可以多份，或",
  choose: "选择文件",
  kinds: "Word、WPS、网页、Markdown、文本（.docx .wps .doc .rtf .html .htm .md .txt .json）",
  limits: "每份不超过 64 MB。标题、来源、作者等会自动归入各栏，原件一并保存。",
  reading: "正在读取文件…",
  converting: "正在用 LibreOffice 转换…",
  encoding: "文字编码",
  chooseEncoding: "请选一种编码",
  unsure: "不能确定这份文件的文字编码。如果正文是乱码，请换一种编码。",
  nothing: "没有需要说明的事项。",
  report: "导入说明",
  calls: "要看的地方",
  more: (count: number) => `还有 ${count.toLocaleString("zh-CN")} 条，全部显示`,
  create: "建立稿件",
  creating: "正在建立稿件…",
  another: "换一个文件",
  section: "栏目",
  pictures: (count: number) => `图片 ${count} 张`,
  picturesBeside: (count: number) => `其余 ${count} 张见正文。`,
  picturesUnseen: (count: number) => `另有 ${count} 张没有在这里显示，建立稿件后可以看到。`,
  pictureUnseen: "这张图片没有在这里显示",
  picture: (at: number) => `第 ${at} 张图片`,
  comments: (count: number) => `批注 ${count} 条，随稿件一起收入。`,
  tracked: "文件里有修订",
  trackedAbout: {
    suggest: "文字按全部接受显示；收入后可以逐处接受或拒绝，署修订人的名字。",
    accept: "按修订后的文字收入，不留修订痕迹。",
    reject: "按修订前的文字收入，不留修订痕迹。",
  },
  pieces: (name: string, pieces: number) => `${name}（${pieces.toLocaleString("zh-CN")} 处）`,
  seen: "这份文件已导入过",
  seenAt: (no: string, by: string, when: string) => `${no}，${by}，${when}`,
  seenAbout: "仍可再建一篇。",
  copy: "这是本编辑部导出的文件",
  copyOf: (no: string, revision: number) => (revision > 0 ? `${no} 第 ${revision} 稿` : `${no} 工作稿`),
  copyAbout: "要收下别人在这份文件里的修改，请打开那篇稿件，用“收回修改”，不要另建一篇。",
  copyUnknown: "本编辑部没有这个稿号的稿件。",
  open: "打开稿件",
  stop: "停止",
};

/** Many files at once. */
export const importingMany = {
  label: "要导入的文件",
  states: {
    waiting: "等待",
    reading: "读取中",
    converting: "转换中",
    ready: "可导入",
    seen: "已导入过",
    twin: "与前面一份相同",
    unreadable: "不能读取",
    importing: "导入中",
    done: "已导入",
    failed: "没有导入",
  },
  read: (done: number, of: number) => `已读取 ${done} 份，共 ${of} 份`,
  dealt: (done: number, of: number) => `已处理 ${done} 份，共 ${of} 份`,
  stopped: "已停止，没有做完的留在名单里。",
  resume: "接着读取",
  tracked: "Word 修订",
  again: "已导入过的也再导入",
  all: (count: number) => (count > 0 ? `全部导入（${count} 篇）` : "全部导入"),
  another: "换一批文件",
  back: "返回名单",
  about: (lost: number, unplaced: number, warnings: number) =>
    [
      lost > 0 ? `不能保留 ${lost}` : "",
      unplaced > 0 ? `未能归类 ${unplaced}` : "",
      warnings > 0 ? `需要核对 ${warnings}` : "",
    ]
      .filter(Boolean)
      .join("，"),
  revised: (pieces: number) => `修订 ${pieces.toLocaleString("zh-CN")} 处`,
  report: (done: number, failed: number, left: number) =>
    [`导入 ${done} 篇`, failed > 0 ? `${failed} 篇失败` : "", left > 0 ? `${left} 份未导入` : ""].filter(Boolean).join("，") + "。",
};

/** The kept original of an import. */
export const original = {
  get: "取出原文件",
  folder: (no: string) => `${no} 来稿原件`,
};
