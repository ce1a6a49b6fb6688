import { beforeEach, describe, expect, it, vi } from "vitest";
import { shell } from "./core";
import { Signing } from "./signing.svelte";

vi.mock("./core", () => ({ shell: vi.fn<() => Promise<unknown>>() }));

const asked = vi.mocked(shell);
const prepare = () => Promise.resolve({ statement: "{}" });

/** A key that stays locked until the right passphrase comes. */
function lockedKey(passphrase: string): void {
  let open = false;
  asked.mockImplementation((command, args) => {
    if (command === "unlock" && "passphrase" in args) {
      open = args.passphrase === passphrase;
      return open ? Promise.resolve(null) : Promise.reject({ code: "wrong_passphrase", details: {} });
    }
    return open ? Promise.resolve({ signature: "sig" }) : Promise.reject({ code: "key_locked", details: {} });
  });
}

describe("signing", () => {
  beforeEach(() => void asked.mockReset());

  it("hands in the statement with its signature", async () => {
    asked.mockResolvedValue({ signature: "sig" });
    const record = vi.fn<(signed: object) => Promise<void>>().mockResolvedValue();
    expect(await new Signing().run(prepare, record)).toBe(true);
    expect(record).toHaveBeenCalledWith({ statement: "{}", signature: "sig" });
  });

  it("asks for the passphrase when the key is locked, and then goes on", async () => {
    lockedKey("秋收万石");
    const signing = new Signing();
    const record = vi.fn<() => Promise<void>>().mockResolvedValue();

    expect(await signing.run(prepare, record)).toBe(false);
    expect([signing.locked, signing.ready, signing.task.refusal]).toEqual([true, false, null]);

    signing.passphrase = "秋收万石";
    expect(signing.ready).toBe(true);
    expect(await signing.run(prepare, record)).toBe(true);
    expect([signing.locked, signing.passphrase]).toEqual([false, ""]);
    expect(record).toHaveBeenCalledTimes(1);
  });

  it("records nothing on a wrong passphrase", async () => {
    lockedKey("秋收万石");
    const signing = new Signing();
    const record = vi.fn<() => Promise<void>>().mockResolvedValue();
    await signing.run(prepare, record);
    signing.passphrase = "不对";
    expect(await signing.run(prepare, record)).toBe(false);
    expect(signing.task.refusal?.code).toBe("wrong_passphrase");
    expect(record).not.toHaveBeenCalled();
  });
});
