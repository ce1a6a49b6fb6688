import { fieldName, nameProblem } from "./problems";
import { fixed, type RefusalWords, type Table } from "./refusal-table";

const AS_WORD = "请在 Word 或 WPS 里另存为 .docx 再导入。";
const AS_TEXT = "请另存为纯文本（.txt）或 Word 文件（.docx）再导入。";

/** What a file that is no text turned out to be, and what to do with it. */
const kinds: Record<string, RefusalWords> = {
  office_zip: { what: "这是表格或演示文件，不是文稿。", mend: AS_TEXT },
  old_office: { what: "这是旧版的表格或演示文件，不是文稿。", mend: AS_TEXT },
  pdf: { what: "不能导入 PDF。", mend: `${AS_TEXT}手上只有 PDF 的，请向来稿人要原稿。` },
  image: { what: "这是图片，不是文稿。", mend: `图片请插入到正文里；是文稿的，${AS_TEXT}` },
  media: { what: "这是音频或视频，不是文稿。", mend: AS_TEXT },
  archive: { what: "这是压缩包，不能直接导入。", mend: "请先解压，再导入里面的文件。" },
  executable: { what: "这是程序，不是文稿。", mend: "来路不明的程序请不要打开。" },
};

const mib = (bytes: string): string => `${Math.round(Number(bytes) / 1_048_576)} MB`;

/** Why a file was not read; `detail` is what was found. */
const faults: Record<string, (detail: string) => RefusalWords> = {
  empty: fixed("文件是空的。", "请确认文件保存完整，再导入。"),
  too_large: (limit) => ({
    what: Number(limit) > 0 ? `文件超过 ${mib(limit)}。` : "文件太大。",
    mend: "请拆分，或压缩里面的图片，再导入。",
  }),
  binary: (kind) => (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined) ?? { what: "这不是能读的文稿文件。", mend: AS_TEXT },
  unreadable: (lost) =>
    lost === ""
      ? { what: "文件读不出来。", mend: "它可能已被移动或删除，请重新选择。" }
      : { what: "用这种文字编码读不出来，乱码太多。", mend: "请换一种编码重试，或另存为 UTF-8 编码的纯文本（.txt）再导入。" },
  old_word: fixed("这是旧格式的文件（.doc、.wps 或 .rtf）。", AS_WORD),
  protected: fixed("文件有密码，打不开。", "请在 Word 或 WPS 里取消密码，另存后再导入。"),
  damaged: (part) => ({
    what: "文件已损坏，读不出来。",
    mend: `请在 Word 或 WPS 里打开并另存一份，再导入${part ? `（坏在 ${part}）` : ""}。`,
  }),
  too_complex: fixed("文件的结构太复杂，读不出来。", AS_TEXT),
  report_too_large: (notes) => ({
    what: `文件里要说明的地方太多${notes ? `（${notes} 处）` : ""}，导入报告存不下。`,
    mend: "请把稿件拆成几份，或另存为纯文本（.txt）再导入。",
  }),
};

/** Files that come in. */
export const filesIn = {
  file_unreadable: (d) => {
    const words = Object.hasOwn(faults, d.problem) ? faults[d.problem] : undefined;
    return words?.(d.detail) ?? { what: "文件读不出来。", mend: AS_TEXT };
  },
  converter_missing: fixed("读旧格式的文件要用 LibreOffice，这台电脑上没有。", "请管理这台电脑的人安装 LibreOffice；或在 Word、WPS 里另存为 .docx 再导入。"),
  converter_slow: (d) => ({
    what: `LibreOffice 转换了 ${d.seconds} 秒还没有完，已停下。`,
    mend: AS_WORD,
  }),
  converter_failed: (d) => ({
    what: "LibreOffice 转换不了这个文件。",
    mend: `${AS_WORD}${d.detail ? `（${d.detail}）` : ""}`,
  }),
  not_our_copy: (d) => ({
    what: d.article_no ? `文件写着稿号 ${d.article_no}，但本编辑部没有送出过这一份。` : "文件里没有写明是哪一份送出的稿件。",
    mend: "请在送出的审阅稿里选定是哪一份；不是送出去的，请作为新稿导入。",
  }),
  other_article: (d) => ({
    what: `这是另一篇稿件（${d.article_no}）送出去的文件。`,
    mend: "请打开那一篇稿件，在那里收回修改。",
  }),
  nothing_changed: fixed("文件与送出时一样，没有修改，也没有批注。", "请确认对方发回的是改过的那一份。"),
} satisfies Partial<Table>;

/** Files that go out. */
export const filesOut = {
  not_printable: (d) => ({
    what: `有 ${d.places.length} 处署名不能印出：${d.places.map(placeWords).join("；")}。`,
    mend: "请逐处改成真实姓名或单位名称，再导出。",
  }),
  file_not_written: (d) => ({
    what: "这个文件没有做成。",
    mend: `请换一种格式；仍不行时把这行字告诉维护人员：${d.detail}`,
  }),
} satisfies Partial<Table>;

function placeWords({ place, label, name, problem }: { place: string; label: string; name: string; problem: string }): string {
  const at = label || (place === "credits" ? "审核署名" : fieldName(place));
  return name === "" ? `${at}${nameProblem("empty")}` : `${at}“${name}”${nameProblem(problem)}`;
}
