/** What is said of any key, wherever it is shown. */
export const keys = {
  words: "核对词",
  fingerprint: "指纹",
  current: "正在使用",
  waiting: "等待确认",
  ended: "已失效",
  since: (when: string) => `${when} 起有效`,
  by: (name: string) => `由${name}确认`,
  offered: (when: string) => `${when} 做成`,
  endedAt: (when: string, why: string, by: string) => `${when} ${why}，由${by}登记`,
  administrators: (names: string) => (names ? `管理员${names}` : "管理员"),
};

/** The bar over the screen of someone who cannot sign as usual. */
export const keyBar = {
  waits: (who: string) => `您的密钥等待${who}确认：可以写稿，暂不能签字。`,
  replaces: (who: string) => `您的新密钥等待${who}确认，确认之前仍用原来的密钥签字。`,
  own: "您的新密钥等待确认：请在“人员”里自己确认。确认之前仍用原来的密钥签字。",
  none: (who: string) => `您没有可用的密钥，不能签字。请向${who}领启用码，退出后用启用码登录。`,
  look: "看核对词",
};

export const myKey = {
  title: "我的密钥",
  open: "我的密钥",
  about: "签字用的就是这把密钥，由您的口令锁住。别人要核对时，念下面的词。",
  offeredAbout: (who: string) => `请把这十六个词念给${who}，由其在“人员”里核对、确认。`,
  offeredOwn: "请在“人员”里核对、确认这把密钥。",
  none: (who: string) => `您现在不能签字。请向${who}领启用码，退出登录后用启用码设定新的口令。`,
  passphrase: "修改口令",
  passphraseAbout: "只换锁，不换密钥：改后马上生效，不用管理员确认。",
  strange: "等待确认的密钥不在这台电脑上，可能不是您做的。请不要念核对词，请管理员点“不是本人的”，再查是谁动过这台电脑。",
  oldPassphrase: "现在的口令",
  passphraseDo: "改用新口令",
  passphraseDone: "口令已改，下次登录和签字用新口令。",
  replace: "更换密钥",
  replaceAbout: "做一把新密钥，用新口令锁住。管理员确认之前，仍用原来的密钥和口令；确认之后，原来的密钥不能再签。",
  replaceDo: "做新密钥",
  replaceDone: "新密钥已经做好，等待确认。",
  lost: "密钥可能已泄露或遗失",
  lostAbout: "口令被人看到、电脑丢失时用。登记后这把密钥马上作废，不能恢复；以前的签字照旧有效。",
  lostForgotten: "口令也不记得了，请管理员在“人员”里登记。",
  lostDo: "签字并作废",
  lostDone: "这把密钥已作废，以前的签字照旧有效。",
};
