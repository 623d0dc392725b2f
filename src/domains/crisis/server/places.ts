/** Where the sealed words stand: a seal opens at its own place alone. */
export const versionPlace = (id: string) => `crisis.plan_versions.sealed/${id}`;
export const openingPlace = (id: string) => `crisis.plan_openings.sealed/${id}`;
