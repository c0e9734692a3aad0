/** The variable that names the folder of the desk whose guards can be taken away (guardless.ts). With it every attack must succeed. */
export const GUARDLESS_VARIABLE = 'DUTY_TEST_GUARDLESS';

/** Set where the package registry may be asked how old the Electron is that is shipped. */
export const REGISTRY_VARIABLE = 'DUTY_TEST_REGISTRY';
