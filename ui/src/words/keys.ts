/** Where a person stands with signing. */
export type KeyState = "signs" | "waits" | "code" | "none" | "ended";

export const keyStates: Record<KeyState, string> = {
  signs: "可签字",
  waits: "待确认",
  code: "待启用",
  none: "未启用",
  ended: "已失效",
};

const endings: Record<string, string> = { lost: "登记遗失", left: "离任", replaced: "换了新密钥" };

/** Why a key's time ended; a reason from a newer core is only that it ended. */
export const ending = (reason: string): string => (Object.hasOwn(endings, reason) ? endings[reason] : undefined) ?? "停用";
