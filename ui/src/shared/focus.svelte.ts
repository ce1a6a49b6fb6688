/** Whether one writes with nothing around the text: navigation, rails and fields are put away. */
class Focus {
  on = $state(false);

  /** Puts all else away, or brings it back. */
  turn = (): void => {
    this.on = !this.on;
  };

  /** Brings all else back; answers whether anything had been put away. */
  leave(): boolean {
    const was = this.on;
    this.on = false;
    return was;
  }
}

export const focus = new Focus();
