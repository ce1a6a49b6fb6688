import type { PictureFault } from "../api/types.gen";
import { fixed, type RefusalWords, type Table } from "./refusal-table";

const mib = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

const ANOTHER = "请换一张 JPG、PNG、GIF 或 WebP 图片。";
const AGAIN = "请找原图重新导出一份，再插入。";

/** Why a file is not taken as a picture; `detail` is what was found. */
const faults: Record<PictureFault, (detail: string) => RefusalWords> = {
  not_a_picture: fixed("这不是图片文件。", ANOTHER),
  kind_not_taken: (kind) => ({ what: `不收 ${kind.toUpperCase()} 格式的图片。`, mend: "请先另存为 JPG 或 PNG，再插入。" }),
  mislabelled: (kind) => ({
    what: `文件名与内容不符：这其实是 ${kind.toUpperCase()} 图片。`,
    mend: "请核实来源；确认无误的，改正文件名的后缀再插入。",
  }),
  too_large: (bytes) => ({ what: `图片文件有 ${mib(Number(bytes))}，超过了 20 MB。`, mend: "请缩小或压缩后再插入。" }),
  too_many_pixels: (sides) => ({
    what: `图片为 ${sides} 像素，超过了五千万像素或单边 16384 像素。`,
    mend: "请缩小尺寸后再插入。",
  }),
  too_many_frames: (frames) => ({ what: `动图有 ${frames} 帧，超过了 1000 帧。`, mend: "请截短后再插入，或只用其中一帧。" }),
  broken: fixed("图片已损坏或不完整，读不出来。", AGAIN),
};

/** Pictures. */
export const pictures = {
  picture_refused: (d) => (Object.hasOwn(faults, d.problem) ? faults[d.problem](d.detail) : { what: "这个文件不能作为图片插入。", mend: ANOTHER }),
  too_many_pictures: (d) => ({
    what: `一篇稿件最多 200 张图片、合计 48 MB；这篇有 ${d.count} 张、${mib(d.bytes)}。`,
    mend: "请删减图片，或换成较小的再送审。",
  }),
} satisfies Partial<Table>;
