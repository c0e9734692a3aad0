import { Provider, type ResolvedUpdateFileInfo, type UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { limits } from '../../shared/limits.ts';
import type { UpdateSource } from './built-in.ts';
import { readSmall } from './line.ts';
import { readManifest } from './manifest.ts';

/** The name of the file that describes the newest desk for a system, as electron-builder writes it. */
export function descriptionName(platform: NodeJS.Platform, arch: string): string {
  if (platform === 'darwin') return 'latest-mac.yml';
  if (platform !== 'linux') return 'latest.yml';
  return `latest-linux${arch === 'x64' ? '' : `-${arch}`}.yml`;
}

/** What {@link SignedFeed} is made with, by way of electron-updater. */
export interface FeedOptions {
  readonly source: UpdateSource;
  readonly name: string;
}

/**
 * A folder on a web server, as electron-updater's generic provider knows it, with a signature beside the description: only
 * what was signed is used, and of it only version, files, day and words. Files lie in the same folder.
 */
export class SignedFeed extends Provider<UpdateInfo> {
  readonly #options: FeedOptions;

  constructor(options: FeedOptions, _updater: unknown, runtime: ProviderRuntimeOptions) {
    super(runtime);
    this.#options = options;
  }

  async getLatestVersion(): Promise<UpdateInfo> {
    const { source, name } = this.#options;
    const description = await readSmall(`${source.url}${name}`, limits.updateDescriptionBytes);
    const signature = await readSmall(`${source.url}${name}.sig`, limits.updateDescriptionBytes);
    const { version, files, releaseDate, releaseNotes } = readManifest(name, description, signature.toString('latin1'), source.keys);
    const [first] = files;
    return { version, files, path: first?.url ?? '', sha512: first?.sha512 ?? '', releaseDate: releaseDate ?? '', releaseNotes: releaseNotes ?? '' };
  }

  resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
    return info.files.map((file) => ({ url: new URL(file.url, this.#options.source.url), info: file }));
  }
}
