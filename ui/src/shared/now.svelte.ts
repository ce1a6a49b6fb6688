/** The present minute, for words such as 还有 3 小时 that must not grow stale. */
class Now {
  ms = $state(Date.now());
}

export const now = new Now();
setInterval(() => (now.ms = Date.now()), 30_000);
