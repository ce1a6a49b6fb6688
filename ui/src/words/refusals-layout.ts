import type { FaultPlace, LayoutFault, LayoutProblem, Limit } from "../api/types.gen";
import type { Table } from "./refusal-table";

type Problem<C extends LayoutProblem["code"]> = Extract<LayoutProblem, { code: C }>;
type Problems = { [C in LayoutProblem["code"]]: (problem: Problem<C>) => string };
type Place<I extends FaultPlace["in"]> = Extract<FaultPlace, { in: I }>;
type Places = { [I in FaultPlace["in"]]: (place: Place<I>) => string };

const limits: Record<Limit, (most: number) => string> = {
  parts: (most) => `最多 ${most} 个部分`,
  lines: (most) => `最多 ${most} 行`,
  rows: (most) => `署名最多 ${most} 行，每行最多 ${most} 个来源`,
  characters: (most) => `最多 ${most} 个字`,
  output: (most) => `印出来超过 ${most} 个字`,
};

const disclaimers: Record<string, string> = {
  reprint_for_study: "“网络转载，仅供学习交流”的声明",
  partly_reprinted: "“部分内容为转载”的声明",
  own_works: "“作品为本网所有”的声明",
};

const places: Places = {
  layout: () => "整个版式",
  part: ({ part }) => `第 ${part + 1} 部分`,
  line: ({ part, line }) => `第 ${part + 1} 部分第 ${line + 1} 行`,
  row: ({ part, row }) => `第 ${part + 1} 部分的第 ${row + 1} 行署名`,
  disclaimer: ({ kind }) => disclaimers[kind] ?? "免责声明",
  file_name: () => "文件名",
};

const detailed = (what: string, detail: string) => (detail ? `${what}（${detail}）` : what);

const problems: Problems = {
  no_body: () => "没有正文",
  two_bodies: () => "正文只能有一处",
  no_ai_notice: () => "没有注明“含人工智能生成的内容”的地方，按规定必须注明",
  too_much: ({ what, most }) => limits[what](most),
  syntax: ({ detail }) => detailed("写法不对", detail),
  not_in_language: ({ what }) => `这里不能用“${what}”`,
  unknown_variable: ({ name }) => `没有“${name}”这个变量，或不能用在这里`,
  unknown_filter: ({ detail }) => detailed("没有这个过滤器或判断", detail),
  fails: ({ detail }) => detailed("印不出来", detail),
  out_of_steps: () => "太复杂，印不出来",
  control_character: () => "含有控制字符",
  no_source: () => "没有选署名的来源",
  not_a_name: ({ name }) => `“${name}”不是姓名或单位名称`,
  empty_credit: ({ label }) => `“${label}”没有人名，而这一行不能空着`,
};

/** Where in a layout a fault is: 第 2 部分第 1 行. */
export function layoutPlace(place: FaultPlace): string {
  const entry = (Object.hasOwn(places, place.in) ? places[place.in] : places.layout) as (place: FaultPlace) => string;
  return entry(place);
}

/** What is wrong there, without a full stop. */
export function layoutProblem(problem: LayoutProblem): string {
  if (!Object.hasOwn(problems, problem.code)) return "不能这样写";
  return (problems[problem.code] as (problem: LayoutProblem) => string)(problem);
}

const said = ({ place, problem }: LayoutFault) => `${layoutPlace(place)}：${layoutProblem(problem)}。`;

/** Layouts of channels. */
export const layouts = {
  layout_invalid: (d) => ({ what: said(d.fault), mend: "请在“发布渠道”里改正这一处；导出时也可以先换一个渠道。" }),
} satisfies Partial<Table>;
