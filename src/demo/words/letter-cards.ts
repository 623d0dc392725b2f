import type { LetterKind, LetterWords } from '#domains/wallet/wallet.ts';

/** What letters mean, as the invented organization of the demo puts it. No law is told: what to do next is. */
export const LETTER_CARDS: (LetterWords & { letter: LetterKind })[] = [
	{
		letter: 'court',
		meansEn:
			'A judge wants you to come on a day, or tells you what was decided. The day stands near the top.',
		doEn: 'Write the day into your dates. Bring the letter to us or to legal aid this week, before the day, not after.',
		meansEs: 'Un juez quiere que vengas un día, o te dice qué se decidió. El día está cerca del comienzo.',
		doEs: 'Anota el día en tus fechas. Tráenos la carta, o llévala a ayuda legal, esta semana: antes del día, no después.'
	},
	{
		letter: 'benefits',
		meansEn: 'An office asks for papers, or says that something changes. Often a last day stands on it.',
		doEn: 'Find the last day first. A photo of what you send goes into your papers. Ask us to call with you.',
		meansEs: 'Una oficina pide papeles, o dice que algo cambia. Muchas veces trae un último día.',
		doEs: 'Busca primero el último día. Guarda en tus papeles una foto de lo que envías. Pídenos llamar contigo.'
	},
	{
		letter: 'debt',
		meansEn: 'Somebody says that you owe money. It may be right, wrong, or not yours.',
		doEn: 'Do not promise anything on the phone. Bring it here: we read it with you and look who can help.',
		meansEs: 'Alguien dice que debes dinero. Puede ser cierto, un error o de otra persona.',
		doEs: 'No prometas nada por teléfono. Tráela: la leemos contigo y vemos quién puede ayudar.'
	}
];
