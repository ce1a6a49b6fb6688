import type { Settings, Theme, TypingAid } from "../api/shell";
import { shell } from "./core";
import { tellRefusal } from "./tell-refusal";

const darkness = matchMedia("(prefers-color-scheme: dark)");

const [SMALLEST, USUAL, LARGEST] = [14, 17, 26];

class Remembered {
  now = $state.raw<Settings>({});

  async read(): Promise<void> {
    this.now = await shell("settings", {});
  }

  /** Changes a setting and has the shell keep it. */
  async set(change: Settings): Promise<void> {
    this.now = { ...this.now, ...change };
    await shell("set_settings", { settings: this.now }).catch(tellRefusal);
  }

  /** Sets the article's text larger or smaller by so many pixels. */
  resizeText(by: number): void {
    const size = Math.min(LARGEST, Math.max(SMALLEST, this.textSize + by));
    void this.set({ text_size: size });
  }

  usualText(): void {
    void this.set({ text_size: USUAL });
  }

  get textSize(): number {
    return this.now.text_size ?? USUAL;
  }

  /** The text's size in percent of the usual one. */
  get zoom(): number {
    return Math.round((this.textSize / USUAL) * 100);
  }

  /** Which aids in typing punctuation are on; none at first. */
  get typingAids(): Record<TypingAid, boolean> {
    return { pairs: false, dashes: false, quotes: false, ...this.now.typing_aids };
  }

  /** Turns an aid in typing punctuation on or off. */
  turnAid(aid: TypingAid): void {
    const aids = this.typingAids;
    void this.set({ typing_aids: { ...aids, [aid]: !aids[aid] } });
  }

  get theme(): Theme {
    return this.now.theme ?? "system";
  }
}

export const settings = new Remembered();

/** Keeps the page in step with the settings: text size, and theme, for `system` that of the desktop. */
export function wearSettings(): void {
  $effect(() => document.documentElement.style.setProperty("--text-size", `${settings.textSize}px`));
  $effect(() => {
    const wear = () => {
      const system = darkness.matches ? "dark" : "light";
      document.documentElement.dataset["theme"] = settings.theme === "system" ? system : settings.theme;
    };
    wear();
    darkness.addEventListener("change", wear);
    return () => darkness.removeEventListener("change", wear);
  });
}
