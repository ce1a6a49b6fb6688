import type { RoomState } from "../api/shell";
import type { NewsroomView, PersonView, Role } from "../api/types.gen";
import { call, shell } from "./core";
import { navigation } from "./navigation.svelte";

class Session {
  room = $state.raw<RoomState | null>(null);
  newsroom = $state.raw<NewsroomView | null>(null);
  person = $state.raw<PersonView | null>(null);

  has(role: Role): boolean {
    return this.person?.roles.includes(role) ?? false;
  }

  /** Reads again what is open here and who is signed in; all of it changes at once. */
  async read(): Promise<void> {
    const room = await shell("room_state", {});
    const isOpen = room.state === "open";
    this.newsroom = isOpen ? await call("newsroom", {}) : null;
    this.person = isOpen ? (await shell("session", {})).person : null;
    this.room = room;
  }

  /** Takes up what has become of the person who is signed in: roles, and the key. */
  async readPerson(): Promise<void> {
    const id = this.person?.id;
    if (id === undefined) return;
    const roll = await call("roll", {});
    const found = roll.find((one) => one.id === id);
    if (found && this.person?.id === id) this.person = found;
  }

  async signOut(): Promise<void> {
    if (!(await navigation.quit())) return;
    await shell("sign_out", {});
    this.person = null;
  }

  async closeRoom(): Promise<void> {
    await shell("close_room", {});
    navigation.reset();
    await this.read();
  }
}

export const session = new Session();
