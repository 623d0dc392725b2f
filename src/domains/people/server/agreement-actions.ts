import type { WriteContext } from '#platform/server/context.ts';
import type { z } from 'zod';
import { agreeTo, proposeAgreement, setAside } from './agree.ts';
import type { AgreementInput } from './inputs.ts';

/** The three things a form of the agreement page does. The same on both sides. */
export const agreementActs = {
	propose: (ctx: WriteContext, personId: string, { content, ...options }: z.output<typeof AgreementInput>) =>
		proposeAgreement(ctx, personId, content, options),
	agree: (ctx: WriteContext, personId: string, { id }: { id: string }) => agreeTo(ctx, personId, id),
	aside: (ctx: WriteContext, personId: string, { id }: { id: string }) => setAside(ctx, personId, id)
};
