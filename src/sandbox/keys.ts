import { exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: PrivateKey;
  readonly publicJwk: JWK;
  /** PEM; what an attacker would use as an HS256 secret. */
  readonly publicPem: string;
}

/** The platform's keys: it signs with one of them and publishes several. @see Security Framework 1.1, section 6.3 */
export class PlatformKeys {
  #signing: SigningKey;
  #published: JWK[];

  private constructor(signing: SigningKey, published: JWK[]) {
    this.#signing = signing;
    this.#published = published;
  }

  /** Starts with a second published key, as a platform about to rotate has. */
  static async create(): Promise<PlatformKeys> {
    const [signing, spare] = await Promise.all([makeKey(), makeKey()]);
    return new PlatformKeys(signing, [spare.publicJwk, signing.publicJwk]);
  }

  get signing(): SigningKey {
    return this.#signing;
  }

  /** @see RFC 7517 */
  jwks(): { keys: JWK[] } {
    return { keys: [...this.#published] };
  }

  /** Signs with a new key from now on. The old one stays published unless it is withdrawn. */
  async rotate(withdrawOld = false): Promise<void> {
    const next = await makeKey();
    this.#published = [next.publicJwk, ...(withdrawOld ? [] : this.#published.slice(0, 4))];
    this.#signing = next;
  }
}

/** An RSA key that no one has published. */
export async function makeKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { modulusLength: 2048 });
  const kid = crypto.randomUUID();
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  return { kid, privateKey, publicJwk, publicPem: await exportSPKI(publicKey) };
}
