import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		allowOnly: false,
		globalSetup: ['tests/support/global-setup.ts'],
		env: { ALONGSIDE_LOG: 'off', TZ: 'Pacific/Auckland' },
		// Two cores: more forks than that only wait on each other and on the one test PostgreSQL.
		maxWorkers: 2,
		testTimeout: 20_000,
		hookTimeout: 60_000
	}
});
