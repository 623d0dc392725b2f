/**
 * Words that must not stand where somebody else may see them: tabs, the list of pages visited, the name and sign on a
 * phone, mails, texts, names of files. In both languages; one list for every test.
 */
export const TELLING =
	/recover|recuperaci|sober|sobri|addict|adicci|adict|alcohol|opioid|opioide|\bdrugs?\b|\bdrogas?\b|substanc|sustanc|gambl|apuestas?\b|craving|antojo|\bansias?\b|relaps|reca[ií]d|\bclean|\blimpi[oa]s?\b|naloxon|overdose|sobredosis|crisis|suicid|rehab|detox|desintox|treatment|tratamiento|therap|terap|clinic|clínic|mental|meeting|reuni[oó]n|sponsor|padrino|madrina|\b(aa|na|coach|peer|ally|par|harbor)\b/i;

/** For a lock screen, or a card that somebody else picks up (R12): our own name tells there too. */
export const TELLING_ALL =
	/recover|recuperaci|alongside|coach|peer|sponsor|sober|sobri|clean|drug|droga|alcohol|substanc|sustanc|relaps|craving|antojo|ansia|therap|terap|clinic|clínic|treatment|tratamiento|program|meeting|reuni[oó]n|\b(AA|NA)\b|organi[sz]a/i;
