/** What `serve.ts` calls the form of a telephone exchange, which is no browser and sends no origin. */
export const EXCHANGE_FORM = 'application/x-exchange-form';
