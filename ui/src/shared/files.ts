/** The folder in which an article's files lie together: `2026-0001-标题`, for its slip too. */
export const folderOf = (file_name: string): string =>
  file_name
    .replace(/\.[^.]*$/u, "")
    .replace(/-(?:片段|微信|ninjs)$/u, "")
    .replace("-审核单-", "-");
