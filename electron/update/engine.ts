import { AppImageUpdater, CancellationToken, MacUpdater, NsisUpdater, type AppUpdater, type UpdateInfo } from 'electron-updater';
import type { DownloadExecutorResult, DownloadUpdateOptions } from 'electron-updater/out/AppUpdater.js';
import { findFile } from 'electron-updater/out/providers/Provider.js';
import type { NewerDesk } from '../../shared/contract/bridge/updates.ts';
import { holdAgainst, replaceAppImage, startAppImage } from './app-image.ts';
import type { UpdateSource } from './built-in.ts';
import { fetchFile, type Expected } from './line.ts';
import { UpdateRefusal } from './refusal.ts';
import { descriptionName, SignedFeed, type FeedOptions } from './signed-feed.ts';

/** How this desk is installed. `elsewhere` is a package that the system's own tools replace: deb, rpm, an unpacked folder. */
export type Installed = { readonly kind: 'app-image'; readonly file: string } | { readonly kind: 'nsis'; readonly publisher: string } | { readonly kind: 'mac' } | { readonly kind: 'elsewhere' };

/** What looks for a newer desk, fetches it and puts it in its place. Every failure is an {@link UpdateRefusal}. */
export interface UpdateEngine {
  /** What the server describes, and whether it is newer than this desk. */
  look(): Promise<{ readonly newer: boolean; readonly desk: NewerDesk }>;
  /** Fetches what was found last, unless it is here already. */
  fetch(signal: AbortSignal, fetched: (bytes: number) => void): Promise<void>;
  /** Checks what was fetched again, and puts it in place where that can be done beside a running desk. */
  prepare(): Promise<void>;
  /** Starts what goes on without this desk: the newer one, or its installer. The desk is closed by then and ends next. */
  go(): Promise<void>;
}

/** What an engine is made from. */
export interface EngineParts {
  readonly source: UpdateSource;
  readonly installed: Installed;
  /** The version that runs. */
  readonly version: string;
  /** Where what was fetched is kept, in the profile. */
  readonly folder: string;
  /** The command line with which a newer AppImage is started. */
  readonly args: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly arch: string;
}

const EXTENSIONS = { 'app-image': '.AppImage', nsis: '.exe', mac: '.zip', elsewhere: '.AppImage' } as const;

type Download = (url: URL, to: string) => Promise<string>;

/** Fetches as electron-updater does for a deb, whole: what runs, and where it lies, is this desk's to find out and not the environment's. */
class WholeAppImageUpdater extends AppImageUpdater {
  readonly #download: Download;

  constructor(app: ConstructorParameters<typeof AppImageUpdater>[1], download: Download) {
    super(null, app);
    this.#download = download;
  }

  protected override doDownloadUpdate(downloadUpdateOptions: DownloadUpdateOptions): Promise<DownloadExecutorResult> {
    const { provider, info } = downloadUpdateOptions.updateInfoAndProvider;
    const fileInfo = findFile(provider.resolveFiles(info), 'AppImage', ['rpm', 'deb', 'pacman']);
    if (fileInfo === null || fileInfo === undefined) return Promise.reject(new UpdateRefusal('The server for updates has nothing for this system.'));
    return this.executeDownload({ fileExtension: 'AppImage', fileInfo, downloadUpdateOptions, task: (to) => this.#download(fileInfo.url, to) });
  }
}

function updaterFor(installed: Installed, app: ConstructorParameters<typeof AppImageUpdater>[1], download: Download): AppUpdater & { install?: (silent: boolean, again: boolean) => boolean; quitAndInstall(silent?: boolean, again?: boolean): void } {
  if (installed.kind === 'nsis') return new NsisUpdater(null, app);
  return installed.kind === 'mac' ? new MacUpdater(undefined, app) : new WholeAppImageUpdater(app, download);
}

/** Puts an engine together on electron-updater, which decides what is newer, keeps what was fetched, checks Windows' signature and hands over to Squirrel and NSIS. */
export function updateEngine({ source, installed, version, folder, args, platform, arch }: EngineParts): UpdateEngine {
  const nothing = (): void => undefined;
  const download: Download = async (url, to) => {
    if (fetching === null) throw new UpdateRefusal('Nothing was asked for.');
    await fetchFile(url.href, to, expected(), fetching.signal, fetching.fetched);
    return to;
  };
  const updater = updaterFor(installed, { version, name: 'duty-desk', isPackaged: true, appUpdateConfigPath: '', userDataPath: folder, baseCachePath: folder, whenReady: () => Promise.resolve(), relaunch: nothing, quit: nothing, onQuit: nothing }, download);
  let found: UpdateInfo | null = null;
  let fetching: { signal: AbortSignal; fetched: (bytes: number) => void } | null = null;
  let file: string | null = null;

  /** The file for this system, as electron-updater chooses it: its kind, then the processor in its name, then the first. */
  function chosen(info: UpdateInfo): UpdateInfo['files'][number] | null {
    const fitting = info.files.filter(({ url }) => url.toLowerCase().endsWith(EXTENSIONS[installed.kind].toLowerCase()));
    const own = installed.kind === 'mac' ? fitting.filter(({ url }) => url.includes('arm64') === (arch === 'arm64')) : fitting;
    return own.find(({ url }) => url.includes(arch)) ?? own[0] ?? null;
  }
  function expected(): Expected {
    const one = found === null ? null : chosen(found);
    if (one?.size === undefined) throw new UpdateRefusal('The server for updates has nothing for this system.');
    return { bytes: one.size, sha512: one.sha512 };
  }

  Object.assign(updater, {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    allowPrerelease: false,
    disableWebInstaller: true,
    disableDifferentialDownload: true,
    // It would ask whether an AppImage runs it; we asked that ourselves, and in another way.
    forceDevUpdateConfig: true,
    isUserWithinRollout: () => true,
    isUpdateSupported: () => true,
    logger: null,
    // Its own would keep a number for this desk and send it along.
    stagingUserIdPromise: { value: Promise.resolve('') },
    // What electron-builder writes beside the archive is not looked at: the archive is what is signed.
    configOnDisk: { value: Promise.resolve({ updaterCacheDirName: 'update', ...(installed.kind === 'nsis' ? { publisherName: [installed.publisher] } : {}) }) },
    // Its own goes by way of Chromium, which has no network here.
    httpExecutor: { download },
  });
  updater.setFeedURL({ provider: 'custom', updateProvider: SignedFeed as never, source, name: descriptionName(platform, arch) } satisfies FeedOptions & { provider: 'custom'; updateProvider: never });

  /** What electron-updater throws beside our own sentences is about files and signatures. */
  const said = (error: unknown): UpdateRefusal => {
    if (error instanceof UpdateRefusal) return error;
    const { code } = error as { code?: string };
    if (code === 'ERR_UPDATER_INVALID_SIGNATURE') return new UpdateRefusal('The update is not signed by whoever signed this desk, so it was thrown away.');
    if (code === 'ENOSPC') return new UpdateRefusal('This computer has no space left for the update. Nothing was changed.');
    return new UpdateRefusal('The update could not be kept on this computer. Nothing was changed.');
  };

  return {
    async look() {
      try {
        const result = await updater.checkForUpdates();
        if (result === null) throw new UpdateRefusal('This desk cannot look for updates.');
        const { version: newest, releaseDate, releaseNotes } = result.updateInfo;
        found = result.isUpdateAvailable ? result.updateInfo : null;
        return { newer: result.isUpdateAvailable, desk: { version: newest, releasedAt: releaseDate || null, notes: typeof releaseNotes === 'string' ? releaseNotes : '', bytes: chosen(result.updateInfo)?.size ?? 0 } };
      } catch (error) {
        throw said(error);
      }
    },
    async fetch(signal, fetched) {
      expected();
      fetching = { signal, fetched };
      try {
        file = (await updater.downloadUpdate(new CancellationToken()))[0] ?? null;
      } catch (error) {
        throw said(error);
      } finally {
        fetching = null;
      }
    },
    async prepare() {
      if (file === null) throw new UpdateRefusal('Nothing was fetched yet.');
      try {
        if (installed.kind === 'app-image') await replaceAppImage(file, expected(), installed.file);
        else await holdAgainst(file, expected());
      } catch (error) {
        throw said(error);
      }
    },
    async go() {
      if (installed.kind === 'app-image') await startAppImage(installed.file, args);
      else if (installed.kind === 'nsis') updater.install?.(true, true);
      else updater.quitAndInstall();
    },
  };
}
