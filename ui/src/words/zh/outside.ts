/** What goes out of the house to be checked there. */
export const trust = {
  title: "信任根",
  about: "外人核验本编辑部的稿件，凭的就是它。审核单上都印着，也请公布在单位网站上；电话里核对时念核对词。",
  hex: "指纹",
  words: "核对词",
  qr: "根指纹的二维码",
  head: "台账头",
  headAbout: "记下某一天的台账头，以后就能查出那天之前的记录有没有少、有没有改。",
  size: (size: number) => `共 ${size.toLocaleString("zh-CN")} 条记录`,
  copied: (room: string, root: string, hex: string, words: string, head: string, size: number) =>
    `${room}\n根指纹：${root}\n　　　　${hex}\n核对词：${words}\n台账头：${head}（第 ${size} 条）`,
  signers: "导出 allowed_signers",
  signersAbout: "签字人名单，供 ssh-keygen 核验签名用。",
  folder: (room: string) => `${room} 签字人名单`,
};

export const ledger = {
  known: "以前记下的台账头（可不填）",
  knownHint: "任何一张发稿审核单上印的台账头，或当时抄下来的 64 位十六进制数。",
  check: "核对台账",
  verdicts: {
    anchored: "相符。",
    not_anchored: "未锚定。",
    other_history: "不相符。",
    broken: "台账不完整。",
  },
  notes: {
    anchored: (events: number, at: number) =>
      `全部 ${events.toLocaleString("zh-CN")} 条记录首尾相连，您填的台账头正是第 ${at.toLocaleString("zh-CN")} 条之后的台账头：那以前的记录没有少，也没有改。`,
    not_anchored: (events: number) =>
      `全部 ${events.toLocaleString("zh-CN")} 条记录首尾相连。但没有以前的台账头可比，末尾若被删去一段，这里看不出来。`,
    other_history: (events: number) =>
      `现有 ${events.toLocaleString("zh-CN")} 条记录首尾相连，但从来没有过您填的台账头：要么抄错了，要么记录被删去或重写过。请先与原件核对一遍，再报告单位负责人。`,
    broken: (_events: number, at: number) => `第 ${at.toLocaleString("zh-CN")} 条记录被改过、少了或对不上签字。请停止签发，保留现有文件，报告单位负责人。`,
  },
};

export const saved = {
  at: "已存到",
  openFolder: "打开文件夹",
};

export const bundle = {
  title: "核验包",
  about: "包里有文稿、每一份签字、签字人名册和导出的文件。交给谁，谁就能自己核验，不用账号，也不用信任本编辑部的电脑。",
  making: "正在打包…",
  size: "大小",
  bytes: (size: number) =>
    size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024)).toLocaleString("zh-CN")} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`,
  hash: "文件校验值（SHA-256）",
  save: "保存核验包",
};

export const slip = {
  title: "发稿审核单",
  making: "正在排版…",
  page: (at: number, of: number) => `第 ${at} 页，共 ${of} 页`,
  previous: "上一页",
  next: "下一页",
  pageOf: (title: string, at: number) => `${title}，第 ${at} 页`,
  size: "显示比例",
  fit: "整页",
  full: "100%",
  empty: "这篇稿件还没有可以印的审核单",
  emptyAbout: "送审以后再来看。",
  save: "存为 PDF",
};

export const verify = {
  title: "核验",
  open: "核验一个核验包",
  about: "选一个核验包（.sanshen.zip），逐项查明：是不是三个人对同一稿签的字，文件有没有动过。",
  file: "核验包",
  choose: "选择文件…",
  another: "换一个文件…",
  pathPlaceholder: "文件的位置",
  root: "根指纹（可不填）",
  rootHint: "出稿单位公布的 SHA256:… 或 64 位十六进制数，也印在发稿审核单上。不要用包里自带的。",
  head: "台账头（可不填）",
  headHint: "本稿发稿审核单上印的 64 位十六进制数。核验包只能证明本稿各环节时的台账头。",
  do: "核验",
  again: "重新核验",
  running: "正在核验…",
  emptyTitle: "还没有核验",
  verdicts: { valid: "有效", invalid: "无效", unanchored: "未锚定" },
  verdictNotes: {
    valid: "每一项都成立，并与您给出的根指纹和台账头相符。",
    invalid: "至少有一项不成立，不能当作审定稿。原因见下。",
    unanchored: "没有发现问题，但还没有与您从别处得知的根指纹和台账头对上，不能算有效。请补填后再核验。",
  },
  stale: "您改过左边填写的内容，这是改之前的结果，请重新核验。",
  facts: "包里写着",
  newsroom: "出稿单位",
  article: "稿件",
  hash: "内容校验值",
  fingerprints: "校验值、根指纹、台账头",
  signers: "签字人",
  released: "签发",
  exported: "导出",
  enrolledBy: (name: string) => `密钥由${name}登记`,
  behalf: (name: string, other: string) => `${name} 代 ${other}`,
  claims: "逐项核验",
  notProven: "没有证明的",
};
