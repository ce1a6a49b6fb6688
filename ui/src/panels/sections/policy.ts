import type { Policy } from "../../api/types.gen";

const reviews = ["first_review", "second_review", "third_review"];

/** The policy that a new section starts with. */
export function usualPolicy(names: readonly string[]): Policy {
  const step = (id: string, role: Policy["steps"][number]["roles"][number], at: number) => ({
    id,
    name: names[at] ?? id,
    roles: [role],
    people: [],
    deadline_hours: 24,
  });
  return {
    steps: [
      step("first_review", "first_reviewer", 0),
      step("second_review", "second_reviewer", 1),
      step("third_review", "third_reviewer", 2),
    ],
    writer_may_first_review: true,
  };
}

/** The policy with the three reviews under these names; other steps keep theirs. */
export function named(policy: Policy, names: readonly string[]): Policy {
  return {
    ...policy,
    steps: policy.steps.map((step) => ({ ...step, name: names[reviews.indexOf(step.id)] ?? step.name })),
  };
}

/** The index of the label set in use, or -1. */
export function labelSet(policy: Policy, sets: readonly (readonly string[])[]): number {
  const names = reviews.map((id) => policy.steps.find((step) => step.id === id)?.name);
  return sets.findIndex((set) => set.every((name, at) => name === names[at]));
}
