import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
    globalIgnores(['target/', 'node_modules/', 'frontend/generated/', 'frontend/index.html']),
    {
        files: [
            'frontend/{build,desk,field,passkeys,test}/**/*.ts',
            'frontend/sw.ts',
            'vitest.config.ts',
        ],
        extends: [
            eslint.configs.recommended,
            typescript.configs.strictTypeChecked,
            typescript.configs.stylisticTypeChecked,
            lit['flat/recommended'],
        ],
        languageOptions: {
            parserOptions: {
                project: './frontend/tsconfig.json',
                tsconfigRootDir: import.meta.dirname,
            },
        },
        rules: {
            'max-lines': ['error', { max: 300 }],
            'max-lines-per-function': ['error', { max: 60 }],
            eqeqeq: 'error',
            'no-console': 'error',
            '@typescript-eslint/consistent-type-imports': [
                'error',
                { fixStyle: 'inline-type-imports' },
            ],
            // A rest without the field named before it is how a field is left out.
            '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
            '@typescript-eslint/explicit-module-boundary-types': 'off',
            '@typescript-eslint/no-unnecessary-condition': 'error',
            '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
            '@typescript-eslint/switch-exhaustiveness-check': [
                'error',
                { considerDefaultExhaustiveForUnions: true },
            ],
        },
    },
    {
        files: ['frontend/test/**'],
        rules: { 'max-lines-per-function': 'off' },
    },
    {
        // Elements get properties and tell events; only their collection's own file may fetch or store.
        files: [
            'frontend/field/**/*-page.ts',
            'frontend/field/ui/*.ts',
            'frontend/field/app/*-line.ts',
        ],
        rules: {
            'no-restricted-globals': ['error', 'fetch', 'indexedDB', 'localStorage'],
            'no-restricted-imports': ['error', 'idb'],
        },
    },
);
