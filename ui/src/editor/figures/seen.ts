/** How far outside the window a picture is already fetched. */
const AHEAD = "800px";

/** Calls `run` once, when an element comes near the window; the returned function gives up waiting. */
export function onceSeen(element: Element, run: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      run();
    },
    { rootMargin: AHEAD },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
