/**
 * The Spanish list, written in Spanish and not translated word by word. It covers the same eleven matters as the published
 * English rows; the wording is our own, with no published list behind it, and says so on the pages that show it.
 */
import type { ListRow } from './wording.ts';

const ENDS = ['', 'y', 'de', 'desde', 'hace', 'ahora', 'otra', 'hoy', 'pero', 'hasta', 'después', 'por'];
const both = (word: string) => [`${word}o`, `${word}a`];
const all = (word: string) => [`${word}os`, `${word}as`];
const stands = ['él está', 'ella está', 'él estaba', 'ella estaba', 'sigue', 'se mantiene', 'estoy'];

export const SPANISH: ListRow[] = [
	{
		id: 'addict',
		source: 'ours',
		forms: [
			{
				say: [...both('adict'), ...both('drogadict'), ...both('toxicóman'), 'yonqui', 'drogata'],
				better: ['persona con un trastorno por consumo de sustancias', 'persona que consume drogas']
			},
			{
				say: [...all('adict'), ...all('drogadict'), ...all('toxicóman'), 'yonquis', 'drogatas'],
				better: ['personas con un trastorno por consumo de sustancias', 'personas que consumen drogas']
			}
		]
	},
	{
		id: 'alcoholic',
		source: 'ours',
		before_not: ['bebida', 'bebidas', 'contenido', 'grado', 'hepatitis', 'olor', 'aliento', 'no', 'de'],
		forms: [
			{ say: both('alcohólic'), better: ['persona con un trastorno por consumo de alcohol'] },
			{
				say: [...all('alcohólic'), 'borrachos', 'borrachas'],
				better: ['personas con un trastorno por consumo de alcohol']
			},
			{
				say: ['un borracho', 'una borracha', 'el borracho', 'la borracha'],
				better: ['una persona que bebe demasiado']
			}
		]
	},
	{
		id: 'former-addict',
		source: 'ours',
		forms: [
			{
				say: [...both('exadict'), ...both('ex adict'), ...both('exalcohólic'), ...both('ex alcohólic')],
				better: ['persona en recuperación']
			},
			{
				say: [...all('exadict'), ...all('ex adict'), ...all('exalcohólic'), ...all('ex alcohólic')],
				better: ['personas en recuperación']
			}
		]
	},
	{
		id: 'abuse',
		source: 'ours',
		forms: [
			{ say: ['abuso de drogas'], better: ['consumo de drogas'] },
			{ say: ['abuso de sustancias'], better: ['consumo de sustancias'] },
			{ say: ['abuso de alcohol', 'abuso del alcohol'], better: ['consumo de alcohol'] }
		]
	},
	{
		id: 'habit',
		source: 'ours',
		forms: [
			{
				say: ['vicio', 'problema de drogas', 'problema con las drogas'],
				better: ['trastorno por consumo de sustancias']
			}
		]
	},
	{
		id: 'clean',
		source: 'ours',
		after: ENDS,
		forms: [
			{
				say: ['mantenerse limpio', 'mantenerse limpia', 'estar limpio', 'estar limpia'],
				better: ['no consumir', 'seguir en recuperación']
			},
			...stands.flatMap((words) =>
				both('limpi').map((clean) => ({
					say: [`${words} ${clean}`],
					better: [`${words} en recuperación`, `${words} sin consumir`]
				}))
			),
			{ say: ['limpio de drogas', 'limpia de drogas'], better: ['sin consumir'] }
		]
	},
	{
		id: 'test',
		source: 'ours',
		forms: [
			{
				say: ['prueba limpia', 'orina limpia', 'análisis limpio', 'antidoping limpio'],
				better: ['prueba negativa']
			},
			{
				say: ['prueba sucia', 'orina sucia', 'análisis sucio', 'antidoping sucio'],
				better: ['prueba positiva']
			},
			{ say: ['dio limpio', 'dio limpia'], better: ['dio negativo'] },
			{ say: ['dio sucio', 'dio sucia'], better: ['dio positivo'] }
		]
	},
	{
		id: 'mat',
		source: 'ours',
		forms: [
			{
				say: [
					'terapia de sustitución',
					'tratamiento de sustitución',
					'tratamiento sustitutivo',
					'tratamiento asistido con medicamentos',
					'tratamiento asistido por medicamentos'
				],
				better: ['medicamentos para el trastorno por consumo de opioides']
			}
		]
	},
	{
		id: 'codependency',
		source: 'ours',
		forms: [
			{ say: ['codependencia'], better: ['lo que esto le hace a la familia'] },
			{ say: ['codependiente'], better: ['familiar que también lo vive'] },
			{ say: ['codependientes'], better: ['familiares que también lo viven'] }
		]
	},
	{
		id: 'baby',
		source: 'ours',
		forms: [
			{
				say: ['bebé adicto', 'bebé adicta', 'recién nacido adicto'],
				better: ['bebé expuesto a drogas antes de nacer']
			},
			{ say: ['bebés adictos', 'bebés adictas'], better: ['bebés expuestos a drogas antes de nacer'] }
		]
	},
	{
		id: 'relapse',
		source: 'more',
		forms: [
			{ say: ['recaída'], better: ['tropiezo', 'vuelta al consumo'] },
			{ say: ['recaídas'], better: ['tropiezos'] },
			{ say: ['recayó'], better: ['volvió a consumir', 'tuvo un tropiezo'] },
			{ say: ['recaer'], better: ['volver a consumir'] }
		]
	},
	{
		id: 'choice',
		source: 'more',
		forms: [{ say: ['droga de elección', 'droga preferida'], better: ['sustancia que usa'] }]
	},
	{
		id: 'overdose',
		source: 'more',
		forms: [{ say: ['víctima de sobredosis'], better: ['persona que tuvo una sobredosis'] }]
	},
	{
		id: 'inmate',
		source: 'more',
		forms: [
			{ say: ['reo', 'reclusa', 'recluso', 'convicto', 'convicta'], better: ['persona que está en prisión'] },
			{ say: ['delincuente', 'exconvicto', 'exconvicta'], better: ['persona con antecedentes'] },
			{ say: ['delincuentes', 'exconvictos'], better: ['personas con antecedentes'] }
		]
	},
	{
		id: 'homeless',
		source: 'more',
		forms: [
			{ say: ['indigente', 'vagabundo', 'vagabunda'], better: ['persona sin vivienda'] },
			{ say: ['indigentes', 'vagabundos'], better: ['personas sin vivienda'] }
		]
	},
	{
		id: 'suicide',
		source: 'more',
		forms: [{ say: ['cometió suicidio', 'cometer suicidio'], better: ['murió por suicidio'] }]
	}
];
