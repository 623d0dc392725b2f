/** What gives a person away on a lock screen, or on a card that somebody else picks up (R12), in both languages. */
export const TELLING =
	/recover|recuperaci|alongside|coach|peer|sponsor|sober|sobri|clean|drug|droga|alcohol|substanc|sustanc|relaps|craving|antojo|ansia|therap|terap|clinic|clínic|treatment|tratamiento|program|meeting|reuni[oó]n|\b(AA|NA)\b|organi[sz]a/i;
