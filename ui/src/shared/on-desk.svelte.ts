/** The article that lies on the desk, for what is opened over it. */
export interface OnDesk {
  readonly article: string;
  /** Whether its draft may be changed by who is signed in. */
  readonly mayEdit: boolean;
  /** Saves what is typed and reads the article again; answers the version of its draft. Rejects with a refusal. */
  settle(): Promise<number>;
  /**
   * Saves what is typed, has the draft written anew in the desk's own editing session, and opens that text. Rejects
   * with a refusal.
   */
  rewrite(write: (session: string) => Promise<unknown>): Promise<void>;
}

class Lying {
  /** Null away from the desk, and until its article is read. */
  now = $state.raw<OnDesk | null>(null);

  /** The desk, if this article lies on it. */
  of(article: string): OnDesk | null {
    return this.now?.article === article ? this.now : null;
  }
}

export const onDesk = new Lying();
