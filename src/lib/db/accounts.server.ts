import { randomUUID } from 'node:crypto';
import { MAY_ADD_ACCOUNT } from './bootstrap.server.ts';
import type { Embedded } from './embedded.server.ts';

export interface Account {
	email: string;
	password: string;
	/** Given by seeds, so that a fresh demo always has the same one. */
	id?: string;
}

const ADD_USER = /* sql */ `
	insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at,
		raw_app_meta_data, raw_user_meta_data, created_at, updated_at)
	values ($1::uuid, 'authenticated', 'authenticated', lower($2),
		extensions.crypt($3, extensions.gen_salt('bf', 10)), now(),
		'{"provider": "email", "providers": ["email"]}',
		jsonb_build_object('sub', $1::uuid::text, 'email', lower($2), 'email_verified', true), now(), now())`;

const ADD_IDENTITY = /* sql */ `
	insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
	values (gen_random_uuid(), 'email', $1::uuid::text, $1::uuid,
		jsonb_build_object('sub', $1::uuid::text, 'email', lower($2), 'email_verified', true), now(), now())`;

/** Adds an account to the embedded database: the only way past its closed sign-up. */
export function addAccount(embedded: Embedded, { email, password, id = randomUUID() }: Account) {
	return embedded.sql((driver) =>
		driver.transaction(async (tx) => {
			await tx.query('select set_config($1, $2, true)', [MAY_ADD_ACCOUNT, 'yes']);
			await tx.query(ADD_USER, [id, email, password]);
			await tx.query(ADD_IDENTITY, [id, email]);
			return id;
		})
	);
}
