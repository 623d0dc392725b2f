import { z } from 'zod';
import { REFUSALS, type RefusalCode } from '../errors.ts';

/** One operation of the JSON interface, described where it is handled. */
export interface Operation {
	path: `/api/v1/${string}`;
	method: 'get' | 'post' | 'put' | 'delete';
	id: string;
	summary: string;
	/** Header and query parameters. */
	headers?: Record<string, { schema: z.ZodType; about: string }>;
	query?: z.ZodObject;
	/** Names of schemas in the document. */
	body?: string;
	answer: { status: number; schema: string; about: string };
	refusals: readonly RefusalCode[];
}

type Json = Record<string, unknown>;

/** What every refusal looks like. */
export const ApiRefusal = z.object({
	error: z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]),
	message: z.string().describe("A plain sentence in the reader's language."),
	fields: z.record(z.string(), z.string()).optional().describe('What was wrong, by field.')
});

/**
 * The OpenAPI 3.1 document, from the schemas that parse the requests themselves.
 * @param inputs schemas of bodies, by name @param outputs schemas of answers, by name
 */
export function openApiDocument(
	version: string,
	operations: readonly Operation[],
	inputs: Record<string, z.ZodType>,
	outputs: Record<string, z.ZodType>
): Json {
	const schemas: Json = { Refusal: jsonSchema(ApiRefusal, 'output') };
	for (const [name, schema] of Object.entries(inputs)) schemas[name] = jsonSchema(schema, 'input');
	for (const [name, schema] of Object.entries(outputs)) schemas[name] = jsonSchema(schema, 'output');
	const paths: Record<string, Json> = {};
	for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = described(operation);
	return {
		openapi: '3.1.0',
		info: { title: 'Alongside', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
		paths,
		components: {
			schemas,
			securitySchemes: {
				session: {
					type: 'apiKey',
					in: 'cookie',
					name: 'alongside.session_token',
					description: 'Where the address is https: __Host-alongside.session_token'
				}
			}
		},
		security: [{ session: [] }]
	};
}

function described(operation: Operation): Json {
	const headers = Object.entries(operation.headers ?? {}).map(([name, { schema, about }]) => ({
		name,
		in: 'header',
		required: true,
		description: about,
		schema: jsonSchema(schema, 'input')
	}));
	const query = Object.entries(
		(operation.query ? jsonSchema(operation.query, 'output').properties : {}) as Record<string, Json>
	).map(([name, schema]) => ({ name, in: 'query', required: false, schema }));
	const byStatus = Map.groupBy(operation.refusals, (code) => REFUSALS[code]);
	return {
		operationId: operation.id,
		summary: operation.summary,
		...(headers.length + query.length > 0 ? { parameters: [...headers, ...query] } : {}),
		...(operation.body
			? { requestBody: { required: true, content: { 'application/json': { schema: ref(operation.body) } } } }
			: {}),
		responses: {
			[operation.answer.status]: {
				description: operation.answer.about,
				content: { 'application/json': { schema: ref(operation.answer.schema) } }
			},
			...Object.fromEntries(
				[...byStatus].map(([status, codes]) => [
					status,
					{ description: codes.join(', '), content: { 'application/json': { schema: ref('Refusal') } } }
				])
			)
		}
	};
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
	const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io }) as Json;
	return rest;
}

function ref(name: string): Json {
	return { $ref: `#/components/schemas/${name}` };
}
