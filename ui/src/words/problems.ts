/** Words for codes that stand inside details; a code from a newer core falls back to a plain sentence. */
function lookup(table: Record<string, string>, otherwise: string): (code: string) => string {
  return (code) => (Object.hasOwn(table, code) ? (table[code] ?? otherwise) : otherwise);
}

/** What is wrong at a place of a document. */
export const documentProblem = lookup(
  {
    not_json: "文件内容不是有效的稿件数据",
    too_large: "稿件超过 8 MB",
    too_deep: "段落嵌套过深",
    wrong_type: "数据类型不对",
    missing: "缺少必要的数据",
    unknown_field: "含有不认识的字段",
    unknown_format: "稿件格式不认识，可能来自新版本",
    unknown_node: "含有不允许的段落类型",
    unknown_mark: "含有不允许的文字格式",
    not_allowed_here: "段落放在了不该放的位置",
    repeated_mark: "文字格式重复",
    marks_conflict: "文字格式互相冲突",
    not_one_of: "取值不在允许的范围内",
    out_of_range: "数值超出范围",
    bad_id: "段落标识无效",
    duplicate_id: "段落标识重复",
    bad_link: "链接无效，只能用 http、https 或 mailto",
    bad_hash: "图片校验值无效",
    bad_date: "日期无效，应写成 2026-11-23",
    bad_table: "表格的行列没有对齐",
    control_character: "含有控制字符",
    line_break: "这一栏不能换行",
    empty_text: "有空白的一项",
    too_long: "内容过长",
    too_many: "超过了数量上限",
    used_before: "这把密钥以前登记过",
  },
  "内容不符合要求",
);

/** Why something does not pass for a name. */
export const nameProblem = lookup(
  {
    empty: "没有填写",
    placeholder: "不是真实姓名",
    login_like: "像是登录账号",
    hidden_character: "含有看不见的字符",
    too_long: "太长",
    control_character: "含有控制字符",
  },
  "不能作为姓名",
);

/** Why a policy cannot stand. */
export const policyProblem = lookup(
  {
    three_reviews: "一审、二审、三审缺一不可，次序不能颠倒",
    step_twice: "有两个步骤重复",
    step_id: "步骤编号只能用小写字母、数字和下划线",
    step_name: "步骤名称须为 1 至 12 个字",
    out_of_range: "步骤最多九个，时限最长一年",
  },
  "审核流程不合要求",
);

/** Why a passphrase is too weak. */
export const passphraseProblem = lookup(
  {
    too_short: "签字口令至少 8 个字符",
    one_character: "签字口令不能只用同一个字符",
    own_name: "签字口令不能是本人姓名",
  },
  "签字口令太简单，至少 8 个字符，不要用姓名",
);

/** What did not fit about a signature. */
export const signatureProblem = lookup(
  {
    other_key: "签名用的不是本人的密钥",
    wrong_namespace: "签名的用途不符",
    invalid: "签名与内容不符",
    malformed: "签名数据不完整",
    not_canonical: "签名数据的写法不规范",
    too_large: "签名数据过长",
    unsupported: "签名方式不受支持",
  },
  "签名未通过核验",
);

/** The names of a content's fields, as a path begins with them. */
const fields: Record<string, string> = {
  kicker: "引题",
  title: "标题",
  subtitle: "副题",
  body: "正文",
  byline: "作者",
  contributors: "其他署名",
  origin: "稿件性质",
  source_outlet: "来源",
  origin_unit: "信息来源",
  original_url: "原文链接",
  original_date: "原文日期",
  section: "栏目",
  summary: "摘要",
  keywords: "关键词",
  disclaimer: "免责声明",
  ai_declared: "人工智能生成声明",
  text: "批注",
  mentions: "提到的人",
  anchor: "所批的文字",
  comments: "批注",
  opinion: "审核意见",
  return_to: "退回对象",
  policy: "审核流程",
  encoding: "文字编码",
  public_key: "密钥",
};

/** The field that a path such as `body.content[3]` lies in, with the block's number. */
export function place(path: string): string {
  const found = /(?:^|\.)([a-z_]+)(?:\.content\[(\d+)\])?/.exec(path.replace(/^content\./, ""));
  const field = found?.[1] ? fields[found[1]] : undefined;
  if (!field) return "稿件";
  return found?.[2] === undefined ? field : `${field}第 ${Number(found[2]) + 1} 段`;
}

/** The shown name of a field, or the word itself. */
export const fieldName = (field: string): string => fields[field] ?? field;
