/** What a package was made under. */
export interface Made {
  readonly dir: boolean;
  readonly platform: NodeJS.Platform;
  readonly shipped: string;
  readonly electron: string;
  readonly missingFuses: readonly string[];
}

/** The variables by which a package is signed: electron-builder's own. */
export function canSign(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return Boolean(env['WIN_CSC_LINK'] || env['CSC_LINK'] || env['AZURE_TENANT_ID']);
  return platform === 'darwin' && Boolean(env['CSC_LINK'] || env['CSC_NAME']);
}

/** The variables by which Apple's notary is asked. */
export function canNotarise(env: NodeJS.ProcessEnv): boolean {
  return Boolean((env['APPLE_API_KEY'] && env['APPLE_API_KEY_ID'] && env['APPLE_API_ISSUER']) || (env['APPLE_ID'] && env['APPLE_APP_SPECIFIC_PASSWORD'] && env['APPLE_TEAM_ID']) || env['APPLE_KEYCHAIN_PROFILE']);
}

/** A maintainer and a home page, which deb and rpm cannot be made without. */
export function hasPublisher(env: NodeJS.ProcessEnv): boolean {
  return /^[^<>]+ <[^<>@\s]+@[^<>@\s]+>$/.test(env['DUTY_MAINTAINER'] ?? '') && URL.canParse(env['DUTY_HOMEPAGE'] ?? '');
}

/** What a package lacks of what is to be handed out, in sentences; empty when nothing. */
export function leftOut(made: Made, env: NodeJS.ProcessEnv): string[] {
  const { dir, platform, shipped, electron, missingFuses } = made;
  const installers = platform === 'darwin' ? 'dmg and zip' : platform === 'win32' ? 'the NSIS installer' : 'AppImage, deb, rpm and tar.gz';
  return [
    ...(dir ? [`${installers}: made by npm run package without --dir, where electron-builder can fetch its tools.`] : []),
    ...(!dir && platform === 'linux' && !hasPublisher(env) ? ['deb and rpm: they need DUTY_MAINTAINER ("Name <address>") and DUTY_HOMEPAGE in the environment.'] : []),
    ...(electron === shipped ? [] : [`Electron ${shipped}: it could not be fetched here. Inside is this machine’s ${electron} with a Node beside it, so this is a trial package and not to be handed out.`]),
    ...missingFuses.map((fuse) => `The fuse ${fuse}: Electron ${electron} does not have it.`),
    ...(platform === 'linux' ? ['Asar integrity: Electron has none on Linux.'] : []),
    ...(platform === 'linux' || canSign(env, platform) ? [] : ['A signature: the environment names no certificate (CSC_LINK).']),
    ...(env['DUTY_UPDATE_URL'] && env['DUTY_UPDATE_KEY'] ? [] : ['Updates: the environment names no place to look for them (DUTY_UPDATE_URL, DUTY_UPDATE_KEY), so this desk never looks and says so.']),
    ...(platform === 'win32' && env['DUTY_UPDATE_URL'] && !env['DUTY_UPDATE_PUBLISHER'] ? ['Updates on Windows: they need the subject of the certificate in DUTY_UPDATE_PUBLISHER; without it the desk looks and does not install.'] : []),
    ...(platform !== 'darwin' || canNotarise(env) ? [] : ['Notarisation: the environment names no key of Apple’s (APPLE_API_KEY).']),
  ];
}
