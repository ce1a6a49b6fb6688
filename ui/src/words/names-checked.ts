/** Why a name must not be printed in a credit. */
export type NameProblem = "empty" | "placeholder" | "login_like";
