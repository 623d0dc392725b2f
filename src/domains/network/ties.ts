/** A tie as the participant sees it. */
export interface OwnTie {
	id: string;
	allyId: string;
	/** The name the ally goes by here. */
	name: string;
	/** What the person called whom they invited; empty when it is not known. */
	label: string;
	/** Somebody came in with the invitation; the person has not said yet that it is them. */
	waiting: boolean;
	/** When they came in, or, once it has begun, since when. */
	since: Date;
}

/** A tie as the ally sees it: begun, not ended. */
export interface Tie {
	id: string;
	personId: string;
	name: string;
	since: Date;
}

/** Whom a person was tied to, and is no more. */
export interface PastTie {
	/** What the person called them in the invitation; empty when it is not known. */
	label: string;
	/** The person had said that it is them. */
	begun: boolean;
}
