import type { AnyRefusal } from "./shell";

/** The refusal in what a failed call threw; anything unforeseen becomes `internal` with its text. */
export function refused(thrown: unknown): AnyRefusal {
  if (isRefusal(thrown)) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: "internal", details: { detail } };
}

function isRefusal(thrown: unknown): thrown is AnyRefusal {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    "code" in thrown &&
    typeof thrown.code === "string"
  );
}
