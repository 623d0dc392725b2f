/** A gallon is 231 cubic inches and an inch 25.4 mm, both by definition: 3785.411784 ml. */
const GALLON_ML = (231 * 25.4 ** 3) / 1000;
const IN_A_GALLON = { teaspoon: 768, tablespoon: 256, cup: 16, pint: 8, quart: 4 };

export type Spoon = keyof typeof IN_A_GALLON;
export const SPOONS = Object.keys(IN_A_GALLON) as Spoon[];
export const OVEN_F = [250, 300, 325, 350, 375, 400, 425, 450];

export const millilitresOf = (spoon: Spoon): number => Math.round(GALLON_ML / IN_A_GALLON[spoon]);
/** As an oven is set: in steps of five. */
export const celsiusOf = (fahrenheit: number): number => Math.round(((fahrenheit - 32) * 5) / 9 / 5) * 5;
