import { AIMS_ES, GOALS_ES, JOYS_ES } from './goals-es.ts';
import type { Words } from './words.ts';

/** Everything else that people say in Spanish. */
export const ES: Words = {
	aims: AIMS_ES,
	goals: GOALS_ES,
	joys: JOYS_ES,
	strategies: [
		'Llamar a mi hermana',
		'Pensar la película hasta el final',
		'Caminar hasta la iglesia',
		'Agua fría en la cara',
		'Esperar veinte minutos y luego decidir',
		'Comer algo primero',
		'Poner una canción, fuerte',
		'Rezar un rato',
		'Irme a donde haya gente'
	],
	triggers: [
		{ text: 'Si es día de pago', then: 'pago la renta antes de salir del trabajo', detail: 'money' },
		{
			text: 'Si un amigo de antes escribe de noche',
			then: 'contesto en la mañana, o no contesto',
			detail: 'people'
		},
		{ text: 'Si paso todo el día sin hablar con nadie', then: 'me voy a la biblioteca', detail: 'feeling' },
		{
			text: 'Si paso por la tienda de la esquina',
			then: 'cruzo y llamo a alguien mientras camino',
			detail: 'place'
		},
		{ text: 'Si no duermo a la una', then: 'me levanto, té y radio', detail: 'time' }
	],
	routines: [
		{ text: 'Café en el escalón', detail: 'morning' },
		{ text: 'Bañarme antes de ver el teléfono', detail: 'morning' },
		{ text: 'Comer con alguien', detail: 'day' },
		{ text: 'Cenar en la mesa', detail: 'evening' },
		{ text: 'La ropa de mañana en la silla', detail: 'night' }
	],
	milestones: [
		'La primera noche que dormí de corrido',
		'Pagué la renta el día que era',
		'Le dije la verdad a mi mamá',
		'Volví al trabajo',
		'Fui a la quinceañera y la pasé bien'
	],
	why: [
		'Quiero mañanas que sean mías.',
		'Para que mis hijos me vean llegar.',
		'Ya me cansé de tanto cansancio.',
		'Para que mi palabra vuelva a contar.',
		'Porque un viernes tiene que ser solo un viernes.'
	],
	strengths: [
		'Sé cocinar para veinte.',
		'Hago reír a la gente.',
		'Ya empecé de nuevo una vez.',
		'Tengo la cabeza dura, también para lo bueno.'
	],
	strengthKinds: ['people', 'work-skills', 'humor', 'faith', 'caring', 'been-through-it'],
	barrierNotes: {
		housing: ['Vivo con mi prima hasta encontrar algo.'],
		documents: ['Me falta un papel que está en otro estado.'],
		transport: ['Sin carro. El autobús 14 pasa hasta las siete.'],
		money: ['Las cuotas viejas se llevan la mitad.'],
		work: ['El horario cambia cada semana.'],
		childcare: ['No hay quien cuide a los niños en la noche.']
	},
	whenWords: ['Después de las nueve.', 'Cuando los niños ya duermen.', 'Menos el domingo.'],
	safeNames: ['Di que llamas de la biblioteca.', 'Solo tu nombre, por favor.'],
	ownFocus: ['El teléfono en la noche'],
	hardLabels: {
		payday: ['Día de pago'],
		court: ['Cita en la corte'],
		anniversary: ['El día de mi papá', 'Mi cumpleaños'],
		own: ['Comida familiar']
	},
	supporters: ['mi hermana', 'mi compadre', 'mi vecina'],
	note: {
		open: [
			'Hablamos por teléfono, veinte minutos.',
			'Nos vimos en el centro y tomamos café.',
			'Caminamos y platicamos.',
			'Fue una semana pesada y nos dimos tiempo.'
		],
		moved: ['“{goal}” avanzó: {helped}', 'Lo que salió bien: “{goal}”. {helped}'],
		stuck: ['“{goal}” se atoró. {stuck}', 'Esta semana nada con “{goal}”: {stuck}'],
		letGo: ['Dejo ir “{goal}”. {letGo}'],
		strong: [
			'Me di cuenta de que pedir ayuda temprano me sirve.',
			'Dije que no una vez, y aguantó.',
			'El martes me dio orgullo.',
			'El tropiezo ya pasó, y sé dónde empezó.'
		],
		agreed: ['Lo que sigue: {next}.', 'Una cosa para esta semana: {next}.']
	},
	checkIn: {
		rough: ['Día largo. Aquí estoy.', 'Dormí mal y se nota.', 'Malas noticias de casa.'],
		soSo: ['Ahí la llevo.', 'Con cansancio.', 'Ni bien ni mal.'],
		fine: [
			'Buena plática con mi hermana.',
			'Salió el sol en el escalón.',
			'Me reí en el trabajo.',
			'Cociné de verdad.'
		],
		beyond: ['Pasó. Quiero hablar de eso.', 'No era lo que quería. Estoy bien, en casa.'],
		learned: [
			'El hambre y el cansancio se parecen a las ganas.',
			'Se pasa en unos veinte minutos.',
			'Si se lo digo a alguien, pesa la mitad.'
		],
		helped: ['Llamé a mi madrina', 'Hice caldo', 'Salí a caminar']
	},
	contact: {
		reached: [
			'Hablamos diez minutos. Se oía cansancio, y bien.',
			'Buena plática sobre la semana.',
			'Pidió mover la cita a la tarde.'
		],
		leftWord: ['Dejé recado.', 'Mensaje: pienso en ti, no hace falta contestar hoy.'],
		noAnswer: ['No contestó.']
	},
	ask: {
		talk: '¿Me puedes llamar hoy? No es urgente, quiero hablar antes de la noche.',
		today: 'Día difícil. Una llamada antes de las seis me ayudaría.',
		medication: 'En la farmacia no tienen mi medicina. ¿A quién le pregunto?',
		other: '¿Podemos mover el jueves? Me dieron turno.'
	},
	promises: [
		'Llevar los pases de autobús',
		'Mandar la solicitud',
		'Buscar una reunión en español los martes',
		'Llamar a la clínica entre los dos'
	],
	suggestions: {
		step: [
			'Pedir la hoja en la ventanilla y traerla el jueves',
			'Ir a una reunión con alguien de confianza',
			'Hacer la llamada entre los dos, desde mi oficina'
		],
		note: ['Dijiste que lo más difícil es el primer paso.', 'Solo si cabe en tu semana.']
	},
	visitWords: ['En el centro, el cuarto chico.', 'Yo te llamo.', 'En la biblioteca, arriba.'],
	agreement: {
		fromCoach:
			'Llamo cuando digo que voy a llamar. Si no puedo, te aviso el mismo día. No hablo de ti con tu familia, la corte ni el trabajo si tú no me lo pides y me dices qué.',
		fromPerson: 'Te digo cuando algo entre nosotros no está funcionando. Aviso cuando no puedo ir.',
		setbacks: 'Un tropiezo es algo que miramos juntos. No cambia que yo camine contigo.',
		boundaries:
			'No prestamos dinero. No hay mensajes después de las ocho de la noche; para la noche están las líneas en la página de Ayuda.'
	}
};
