import type { GoalIdea, Words } from './words.ts';

export const AIMS_ES: Words['aims'] = {
	alcohol: {
		abstain: {
			title: 'Nada de alcohol en casa, y agua de jamaica en el refri',
			first: 'Dejar de tomar',
			why: 'Cuando no hay nada en casa, duermo toda la noche.',
			how: 'El domingo en la noche no hay ninguna botella.',
			domain: 'own_goal',
			weekly: 7,
			steps: [
				'Pedirle a mi vecina que tire lo que queda',
				'Hacer jamaica los lunes',
				'Decirle a mi compadre que traiga refrescos'
			],
			helped: [
				'Jamaica en el vaso grande. Parece tonto y sirve.',
				'Se lo dije a mi compadre en la puerta.',
				'Me fui por la otra calle.'
			],
			stuck: ['Alguien dejó cervezas después del partido.', 'Dos noches largas sin nada que hacer.'],
			next: ['Verme con mi compadre en la panadería, no aquí', 'Buscar algo para el jueves en la noche'],
			reworded: 'Mi cocina sin alcohol, venga quien venga'
		},
		reduce: {
			title: 'Solo los sábados, y tres como mucho',
			first: 'Tomar menos',
			why: 'Quiero acordarme del fin de semana con mis hijos.',
			how: 'Cuento en el teléfono y paro en tres.',
			domain: 'own_goal',
			weekly: 1,
			steps: ['Llevar dinero para tres y dejar la tarjeta', 'Comer antes de salir'],
			helped: ['Comí primero. Con tres fue suficiente.', 'Agua entre una y otra.'],
			stuck: ['Un cumpleaños el miércoles, y no quise explicar.'],
			next: ['Decir desde el principio que yo manejo', 'Probar un sábado sin nada']
		}
	},
	opioids: {
		abstain: {
			title: 'Mi medicina cada mañana antes del café',
			why: 'Los días que la tomo a tiempo son los días que salen bien.',
			how: 'Junto a las tazas, con alarma a las siete.',
			domain: 'own_goal',
			weekly: 7,
			steps: ['Ponerla junto a las tazas', 'Pedir la nueva tres días antes'],
			helped: ['La alarma. Me río y me la tomo.', 'La tenía lista antes del fin de semana.'],
			stuck: ['La farmacia no tenía.', 'Dormí en casa de un amigo y no la llevaba.'],
			next: ['Llevar dos días en la mochila', 'Llamar a la farmacia el martes']
		}
	},
	stimulants: {
		reduce: {
			title: 'Los fines de semana, nada',
			why: 'Quiero recuperar mis domingos antes de decidir lo demás.',
			how: 'De viernes en la noche a lunes.',
			domain: 'own_goal',
			weekly: 2,
			steps: ['Un plan para cada sábado', 'Dormir en casa de mi tía los viernes'],
			helped: ['Mi tía me deja la luz prendida.', 'Dormí once horas.'],
			stuck: ['Doble turno, y quería aguantar despierta.'],
			next: ['Decir que no al doble turno']
		}
	},
	gambling: {
		abstain: {
			title: 'Mi hermana guarda la tarjeta desde el día de pago',
			first: 'Dejar de apostar',
			why: 'Primero la renta. Luego puedo mirar a la gente a los ojos.',
			how: 'Se la doy al mediodía.',
			domain: 'own_goal',
			weekly: 1,
			steps: ['Quitar las aplicaciones del teléfono', 'Hablar con mi hermana, de frente'],
			helped: ['Se la di antes de comer, no después.'],
			stuck: ['Un raspadito con el cambio. Y luego cuatro más.'],
			next: ['Pagar la renta el mismo día']
		}
	},
	codependency: {
		any: {
			title: 'Un “no” a la semana sin pedir perdón',
			first: 'Dejar de salvar a todos',
			why: 'Ya no sé qué me gusta comer a mí.',
			how: 'Lo apunto en mi cuaderno.',
			domain: 'own_goal',
			weekly: 1,
			steps: ['Ensayar una frase con mi coach', 'Esperar una noche antes de prestar dinero'],
			helped: ['Dije “mañana te digo”. Y mañana seguía siendo no.', 'No pasó nada. Pidieron pizza.'],
			stuck: ['Mi hijo llamó a medianoche y fui.'],
			next: ['Teléfono en silencio después de las diez']
		}
	},
	own: {}
};

const g = (
	domain: GoalIdea['domain'],
	title: string,
	why: string,
	how: string,
	rest: Omit<GoalIdea, 'domain' | 'title' | 'why' | 'how'>
): GoalIdea => ({ domain, title, why, how, ...rest });

export const GOALS_ES: GoalIdea[] = [
	g(
		'community',
		'Dos reuniones por semana, una en persona',
		'Hablo distinto cuando veo caras.',
		'Las marco en el calendario de la cocina.',
		{
			weekly: 2,
			steps: ['Buscar una en español cerca del trabajo', 'Ir con alguien la primera vez'],
			helped: ['Llegué temprano y ayudé con las sillas.', 'Alguien se acordó de mi nombre.'],
			stuck: ['El autobús llegó tarde y me regresé.'],
			next: ['Pedir que me lleven el martes']
		}
	),
	g(
		'home',
		'Un cuarto con llave antes de la primavera',
		'En un sofá nunca terminas de llegar.',
		'El contrato firmado.',
		{
			horizon: 'long',
			first: 'Un lugar mío',
			steps: ['Escribir cuánto puedo pagar', 'Llenar la solicitud con mi coach'],
			helped: ['Entre dos, la solicitud no es tan mala.'],
			stuck: ['Piden dos talones de pago y tengo uno.'],
			next: ['Conseguir el otro talón', 'Llamar el lunes']
		}
	),
	g(
		'work',
		'Tres solicitudes de trabajo antes del viernes',
		'Me cansé de no saber explicar el hueco.',
		'Tres enviadas, con fecha.',
		{
			weekly: 3,
			steps: ['Dejar el currículum en una página', 'Pedir una carta a mi antigua jefa'],
			helped: ['Las hice en la biblioteca.'],
			stuck: ['Piden papeles que todavía no tengo.'],
			next: ['Practicar la pregunta del hueco'],
			letGo: 'Me dieron más horas donde estoy, y por ahora alcanza.'
		}
	),
	g(
		'family',
		'Llamar a mi mamá los domingos a las cuatro',
		'Me pidió que llame cuando digo que voy a llamar.',
		'Cada domingo, aunque sean dos minutos.',
		{
			weekly: 1,
			steps: ['Ponerlo en el teléfono', 'Pensar una cosa que contarle'],
			helped: ['Me contó de sus gallinas. Veinte minutos.'],
			stuck: ['No contestó, y me dolió.'],
			next: ['Mandarle una foto entre semana']
		}
	),
	g('body', 'Caminar por el parque tres mañanas', 'Mis piernas saben cansarse bien.', 'Tres palomitas.', {
		weekly: 3,
		steps: ['Los tenis junto a la puerta', 'Invitar a mi vecina'],
		helped: ['Mi vecina y su perro lento.'],
		stuck: ['Llovió toda la semana.'],
		next: ['Caminar en el centro comercial si llueve'],
		reworded: 'Caminar veinte minutos, tres veces, donde sea'
	}),
	g(
		'skills',
		'Terminar el nivel dos de inglés',
		'Quiero hablar yo en la clínica.',
		'El papel del nivel dos.',
		{
			horizon: 'long',
			steps: ['Inscribirme en la biblioteca', 'Practicar con mi hija'],
			helped: ['Mi hija me corrige con cariño.'],
			stuck: ['Cambiaron el horario.'],
			next: ['Preguntar por la clase del sábado']
		}
	),
	g(
		'money',
		'Veinte dólares al sobre cada día de pago',
		'Para que una llanta ponchada sea solo una llanta.',
		'El sobre lo tiene mi hermana.',
		{
			weekly: 1,
			steps: ['Darle el sobre a mi hermana'],
			helped: ['Lo aparté primero, antes de la tienda.'],
			stuck: ['Se fue en el seguro del carro.'],
			next: ['Pedir dos fechas para la luz']
		}
	),
	g('mind', 'Luz apagada a las once, cinco noches', 'Cuando duermo soy persona.', 'Cinco de siete.', {
		weekly: 5,
		steps: ['Té en vez de noticias'],
		helped: ['La radio bajita.'],
		stuck: ['Me cambiaron al turno de noche.'],
		next: ['Preguntar por el turno de mañana']
	}),
	g(
		'hope',
		'Escribir cada noche una línea de lo que salió bien',
		'La otra lista mi cabeza la hace sola.',
		'El cuaderno verde.',
		{
			weekly: 5,
			steps: ['Comprar el cuaderno'],
			helped: ['La leí el martes malo.'],
			stuck: ['Tres noches no salió nada.'],
			next: ['Escribirla al mediodía'],
			letGo: 'Se volvió tarea. Ahora se lo digo a mi hermana.'
		}
	)
];

export const JOYS_ES: GoalIdea[] = [
	g(
		'community',
		'Bailar los sábados con mi prima',
		'Bailando no pienso en nada.',
		'Un sábado sí, aunque sea en la sala.',
		{
			joy: true,
			weekly: 1,
			steps: ['Hacer la lista de canciones'],
			helped: ['Bailamos en la cocina hasta que nos reímos.'],
			stuck: ['Mi prima trabajó.'],
			next: ['Invitar a la vecina']
		}
	),
	g(
		'hope',
		'Sembrar cilantro y chiles en las cubetas',
		'Algo que vive porque yo volví a casa.',
		'Agua cada tarde.',
		{
			joy: true,
			weekly: 7,
			steps: ['Pedir cubetas en la tienda'],
			helped: ['Salió el primer brote.'],
			stuck: ['Algo se comió las hojas.'],
			next: ['Agua con jabón en las hojas']
		}
	),
	g(
		'family',
		'Hacer tamales con mis sobrinos',
		'Masa por todos lados y nadie enojado.',
		'Una tarde al mes.',
		{
			joy: true,
			steps: ['Pedirle fecha a mi hermana'],
			helped: ['Los comimos calientes.'],
			stuck: ['Tenían fútbol.'],
			next: ['Que cada uno traiga algo']
		}
	),
	g('body', 'Jugar fútbol los domingos', 'Una hora y tengo catorce años.', 'Una hora.', {
		joy: true,
		weekly: 1,
		steps: ['Buscar mis zapatos'],
		helped: ['Perdimos, y qué.'],
		stuck: ['La cancha estaba cerrada.'],
		next: ['Invitar a mi sobrino']
	})
];
