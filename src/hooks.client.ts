import { baseLocale, isLocale, overwriteGetLocale } from '#paraglide/runtime.js';

/** The language that the server has drawn the page in. Asked by itself, the library would store it on the device. */
overwriteGetLocale(() => {
	const { lang } = document.documentElement;
	return isLocale(lang) ? lang : baseLocale;
});
