/** Wrong on purpose: the type check must find it. If it does not, it checks nothing. */
export const minutes: number = 'sixty';
