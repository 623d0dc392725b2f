import type { LevelInput } from '#domains/directory/directory.ts';

/** Kinds of care as the invented organization of the demo puts them. What a place asks for, the place itself says. */
export const CARE_LEVELS: Omit<LevelInput, 'base'>[] = [
	{
		level: 'detox',
		whatEn: 'A bed and nurses for the first days, while your body gets used to being without.',
		dayEn: 'You rest a lot. A nurse looks in, day and night. There is food when you can eat.',
		bringEn: 'Your medicines in their boxes, a change of clothes, the numbers you know by heart on paper.',
		costEn: 'Ask when you call. We call with you if you want, and ask it for you.',
		whatEs: 'Una cama y enfermeras para los primeros días, mientras tu cuerpo se acostumbra.',
		dayEs: 'Descansas mucho. Una enfermera pasa a verte, de día y de noche. Hay comida cuando puedas comer.',
		bringEs: 'Tus medicinas en sus cajas, ropa para cambiarte y tus números importantes en un papel.',
		costEs: 'Pregunta al llamar. Si quieres, llamamos contigo y lo preguntamos por ti.'
	},
	{
		level: 'residential',
		whatEn: 'You live there for some weeks, with others who want the same.',
		dayEn: 'Up early, chores, a group before noon, one after. Evenings are yours, in the house.',
		bringEn: 'An ID if you have one, clothes for a week, a photo of somebody who matters.',
		costEn: '',
		whatEs: 'Vives allí unas semanas, con otras personas que quieren lo mismo.',
		dayEs:
			'Temprano arriba, tareas, un grupo antes del mediodía y otro después. La noche es tuya, en la casa.',
		bringEs: 'Una identificación si la tienes, ropa para una semana, una foto de alguien que te importa.',
		costEs: ''
	},
	{
		level: 'buprenorphine',
		whatEn: 'A medicine against craving and being dope-sick, with somebody who knows it well.',
		dayEn: 'You talk, you get a prescription, you come back in a few days. Some places do it by video.',
		bringEn: '',
		costEn: '',
		whatEs: 'Una medicina contra las ganas y el malestar, con alguien que la conoce bien.',
		dayEs: 'Hablas, te dan una receta y vuelves en unos días. Algunos lugares lo hacen por video.',
		bringEs: '',
		costEs: ''
	}
];
