import { people } from "./names";
import { documentProblem, nameProblem, passphraseProblem, place, policyProblem, signatureProblem } from "./problems";
import { fixed, type Table, whoCan } from "./refusal-table";

/** Signing. */
export const signing = {
  signature_invalid: (d) => ({
    what: `${signatureProblem(d.fault)}，这次没有签成。`,
    mend: "请退出后重新登录再签；仍不行时请管理员登记密钥遗失，重新领启用码。",
  }),
  key_not_enrolled: (d) => ({
    what: `${d.person.name}没有可用的签字密钥。`,
    mend: "请向管理员领启用码，用启用码登录。",
  }),
  key_already_enrolled: (d) => ({
    what: `没有给${d.person.name}发过启用码，或已经用过。`,
    mend: "请用签字口令登录；口令忘了的，请管理员发启用码。",
  }),
  key_not_confirmed: (d) => ({
    what: `${d.person.name}的密钥还没有经管理员确认，暂不能签字。`,
    mend: whoCan(d.who, "请管理员在“人员”里确认。"),
  }),
  key_still_counts: (d) => ({
    what: `${d.person.name}的密钥还有效，不能另发启用码。`,
    mend: "密钥或口令丢了，请先登记密钥遗失，再发启用码；本人还能签字的，用“我的密钥”里的“更换密钥”。",
  }),
  key_not_offered: (d) => ({
    what: `${d.person.name}没有等待确认的密钥，或刚刚换了一把。`,
    mend: "请刷新后，与本人重新核对十六个词。",
  }),
  wrong_code: fixed("启用码不对。", "请核对八位数字；遗失时请管理员重发。"),
  statement_expired: (d) => ({
    what: `准备好的签字已超过 ${d.minutes} 分钟。`,
    mend: "请重新确认，再签一次。",
  }),
  statement_replayed: fixed("这份签字已经记录过。", "不必再签，请刷新后查看。"),
} satisfies Partial<Table>;

/** What was typed, chosen or read in. */
export const input = {
  unknown_command: fixed("程序的各部分版本不一致。", "请重新安装同一版本的三审台。"),
  bad_input: (d) => ({
    what: `${place(d.path)}填写有误。`,
    mend: `${documentProblem(d.problem)}，请改正后再试。`,
  }),
  document_invalid: (d) => ({
    what: `${place(d.path)}：${documentProblem(d.problem)}。`,
    mend: "请改正这一处；若是导入或粘贴的内容，请改用纯文本再试。",
  }),
  not_found: fixed("没有找到要办的内容。", "它可能已有变化，请返回列表重新打开。"),
  name_taken: (d) => ({ what: `“${d.name}”已经有了。`, mend: "请换一个名称。" }),
  name_not_usable: (d) => ({
    what: d.name ? `“${d.name}”${nameProblem(d.problem)}。` : "名称没有填写。",
    mend: "请填写真实的名称。",
  }),
  policy_unsatisfiable: (d, step) => ({
    what: `${step(d.step)}凑不出合适的人：三审须由三个不同的人担任。`,
    mend:
      d.who.length > 0
        ? `现在能审的只有${people(d.who)}，请先在“人员”里增加审核人。`
        : "请先在“人员”里增加审核人。",
  }),
  policy_invalid: (d) => ({ what: `${policyProblem(d.problem)}。`, mend: "请改正流程后再保存。" }),
  own_code: fixed("不能给自己发启用码。", "请另一位管理员办理；要换密钥，用“我的密钥”里的“更换密钥”。"),
  last_administrator: fixed("除此之外没有能签字的管理员了，不能这样办。", "请先让另一个人担任管理员，并确认其密钥；只是要换密钥的，用“我的密钥”里的“更换密钥”。"),
  fonts_missing: (d) => ({
    what: "这台电脑上没有中文字库，排不出审核单。",
    mend: `请管理这台电脑的人安装 fonts-noto-cjk，再重试。可用的字库：${d.wanted.join("、")}。`,
  }),
  glyphs_missing: (d) => ({
    what: `这台电脑的字库里没有这些字：${d.characters.join("、")}。`,
    mend: "请管理这台电脑的人安装收有这些字的字库（如 fonts-noto-cjk、全宋体），再重试。",
  }),
} satisfies Partial<Table>;

/** The record and the disk. */
export const record = {
  record_damaged: fixed("库中有一条记录与当初的签字对不上。", "请停止使用这份稿件，并请管理员用备份核对。"),
  room_newer: fixed("这个编辑部由更新版本的三审台建立。", "请安装新版本后再打开，数据没有改动。"),
  room_older: fixed(
    "这个编辑部由 0.1 版建立，人员名册没有签名，本版不能打开。",
    "里面的数据原样未动。可以另选编辑部，新建一个；旧的会改名为 newsroom.0.1 留在原处，要看里面的稿件，请用 0.1 版打开。",
  ),
  room_missing: (d) => ({
    what: `找不到编辑部的数据：${d.path}。`,
    mend: "请确认磁盘已接好、文件夹没有移动，然后重试。",
  }),
  room_in_use: fixed("这个编辑部正被另一个窗口使用。", "请关闭另一个三审台窗口后重试。"),
  room_read_only: (d) => ({
    what: `文件夹只能读、不能写：${d.path}。`,
    mend: "请管理这台电脑的人开放写入权限，然后重试。",
  }),
  disk_full: fixed("磁盘已满，这一次没有存上。", "请腾出空间后重试；已保存的内容没有丢失。"),
  store_failed: (d) => ({
    what: "数据库出错，这一次没有存上。",
    mend: `请重试；仍不行时把这行字告诉维护人员：${d.detail}`,
  }),
} satisfies Partial<Table>;

/** This machine: keys, folders, the program itself. */
export const shell = {
  wrong_passphrase: fixed("签字口令不对。", "请检查大小写和输入法后再输一次。"),
  passphrase_too_weak: (d) => ({ what: `${passphraseProblem(d.problem)}。`, mend: "请换一个签字口令。" }),
  key_damaged: (d) => ({
    what: `密钥文件已损坏：${d.path}。`,
    mend: "请用备份恢复这个文件；没有备份时请管理员登记密钥遗失，重新领启用码。",
  }),
  key_missing: (d) => ({
    what: `这台电脑上没有您的密钥：${d.path}。`,
    mend: "请在原来的电脑上登录，或请管理员登记密钥遗失，重新领启用码。",
  }),
  key_locked: fixed("已有十分钟没有操作，密钥已锁上。", "请输入签字口令，接着办理。"),
  not_signed_in: fixed("您还没有登录。", "请登录后再办。"),
  folder_unwritable: (d) => ({ what: `写不进这个文件夹：${d.path}。`, mend: "请换一个文件夹。" }),
  not_a_fingerprint: fixed("填写的根指纹不对。", "应是 SHA256:… 或 64 位十六进制数，请照单子重抄；不知道时可以不填。"),
  not_a_head: fixed("填写的台账头不对。", "应是 64 位十六进制数，请照单子重抄；不知道时可以不填。"),
  bundle_unreadable: (d) => ({
    what: `读不了这个文件：${d.path}。`,
    mend: `请确认文件还在、能读，或换一个文件。（${d.detail}）`,
  }),
  internal: (d) => ({
    what: "程序出错，这一步没有办成。",
    mend: `请重试；仍不行时把这行字告诉维护人员：${d.detail}`,
  }),
} satisfies Partial<Table>;
