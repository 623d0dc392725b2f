/** Where each sealed text of this subject belongs: authenticated with it, so that it opens nowhere else. */
export const wordsPlace = (visitId: string) => `sessions.visit_words.sealed/${visitId}`;
export const goalPlace = (id: string) => `sessions.review_goals.sealed/${id}`;
export const notePlace = (id: string) => `sessions.notes.sealed/${id}`;
export const versionPlace = (id: string) => `sessions.note_versions.sealed/${id}`;
export const additionPlace = (id: string) => `sessions.note_additions.sealed/${id}`;
export const staffPlace = (id: string) => `sessions.staff_note_words.sealed/${id}`;
export const longLookPlace = (lookId: string) => `sessions.long_look_words.sealed/${lookId}`;
export const needPlace = (personId: string) => `sessions.interpreter_needs.sealed/${personId}`;
export const arrangedPlace = (visitId: string) => `sessions.visit_interpreters.sealed/${visitId}`;
export const askedPlace = (id: string) => `sessions.advocacy.sealed/${id}`;
