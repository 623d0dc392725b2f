/** What people choose first, in English and Spanish, once digits, signs and letter swaps are taken away. */
export const COMMON_WORDS: readonly string[] = `
password passwort contrasena contraseña clave secret secreto letmein welcome bienvenido admin administrator login master
iloveyou loveyou teamo tequiero mylove amor family familia mother father mommy daddy mama papa friends amigos forever siempre
qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm abcdef abcdefgh
monkey dragon tiger lion eagle falcon panther wolf horse buster shadow hunter ranger rocket
football soccer futbol baseball basketball hockey cowboys steelers eagles yankees lakers phillies sixers realmadrid barcelona
princess princesa sunshine flower butterfly mariposa angel angels heaven jesus jesuschrist blessed bendecida godisgood
superman batman spiderman pokemon starwars harrypotter disney minecraft nintendo
michael jennifer jessica ashley daniel matthew charlie robert thomas andrew joshua maria carlos alejandro
summer winter spring autumn verano invierno january february november december september october monday friday sunday
computer internet samsung google facebook instagram iphone android
whatever trustno access changeme default guest freedom libertad america mexico philadelphia philly newyork puertorico
blessings soberlife cleanandsober onedayatatime serenity serenityprayer higherpower justfortoday newlife nuevavida
`
	.trim()
	.split(/\s+/u);
