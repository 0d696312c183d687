/// <reference types="vite/client" />
// Asks the browser for a passkey on behalf of a Flow view. Options come, and answers go, as the JSON of WebAuthn
// level 3, which older browsers do not speak by themselves.

/** Bytes as JSON writes them: Base64 with - and _, without padding. */
export function toText(bytes: ArrayBuffer): string {
  let text = '';
  for (const byte of new Uint8Array(bytes)) {
    text += String.fromCharCode(byte);
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes that {@link toText} wrote. */
export function toBytes(text: string): ArrayBuffer {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0)).buffer;
}

interface Descriptor {
  readonly type: 'public-key';
  readonly id: string;
  readonly transports?: AuthenticatorTransport[];
}

interface MakeOptions {
  readonly rp: PublicKeyCredentialRpEntity;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly challenge: string;
  readonly pubKeyCredParams: PublicKeyCredentialParameters[];
  readonly timeout?: number;
  readonly excludeCredentials?: readonly Descriptor[];
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria;
  readonly attestation?: AttestationConveyancePreference;
}

interface ShowOptions {
  readonly challenge: string;
  readonly timeout?: number;
  readonly rpId?: string;
  readonly allowCredentials?: readonly Descriptor[];
  readonly userVerification?: UserVerificationRequirement;
}

/** What the browser's function for making a passkey takes. */
export function readMake(json: string): PublicKeyCredentialCreationOptions {
  const options = JSON.parse(json) as MakeOptions;
  return {
    rp: options.rp,
    user: { ...options.user, id: toBytes(options.user.id) },
    challenge: toBytes(options.challenge),
    pubKeyCredParams: options.pubKeyCredParams,
    excludeCredentials: descriptors(options.excludeCredentials),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.authenticatorSelection === undefined
      ? {}
      : { authenticatorSelection: options.authenticatorSelection }),
    ...(options.attestation === undefined ? {} : { attestation: options.attestation }),
  };
}

/** What the browser's function for showing a passkey takes. */
export function readShow(json: string): PublicKeyCredentialRequestOptions {
  const options = JSON.parse(json) as ShowOptions;
  return {
    challenge: toBytes(options.challenge),
    allowCredentials: descriptors(options.allowCredentials),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.rpId === undefined ? {} : { rpId: options.rpId }),
    ...(options.userVerification === undefined
      ? {}
      : { userVerification: options.userVerification }),
  };
}

function descriptors(list: readonly Descriptor[] = []): PublicKeyCredentialDescriptor[] {
  return list.map(({ type, id, transports }) => ({
    type,
    id: toBytes(id),
    ...(transports === undefined ? {} : { transports }),
  }));
}

/** A passkey's answer as JSON. */
export function write(credential: PublicKeyCredential): string {
  const { response } = credential;
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    ...(credential.authenticatorAttachment === null
      ? {}
      : { authenticatorAttachment: credential.authenticatorAttachment }),
    response:
      response instanceof AuthenticatorAttestationResponse ? made(response) : shown(response),
  });
}

function made(response: AuthenticatorAttestationResponse): object {
  return {
    clientDataJSON: toText(response.clientDataJSON),
    attestationObject: toText(response.attestationObject),
    transports: response.getTransports(),
  };
}

function shown(response: AuthenticatorResponse): object {
  const { clientDataJSON, authenticatorData, signature, userHandle } =
    response as AuthenticatorAssertionResponse;
  return {
    clientDataJSON: toText(clientDataJSON),
    authenticatorData: toText(authenticatorData),
    signature: toText(signature),
    ...(userHandle === null ? {} : { userHandle: toText(userHandle) }),
  };
}

async function asked(question: () => Promise<Credential | null>): Promise<string> {
  try {
    const credential = await question();
    return credential instanceof PublicKeyCredential ? write(credential) : '!cancelled';
  } catch (error) {
    return `!${reason(error)}`;
  }
}

function reason(error: unknown): string {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'AbortError':
      return 'cancelled';
    case 'InvalidStateError':
      return 'known';
    default:
      return 'impossible';
  }
}

/** Has nothing to see: the browser draws its own question. */
class PasskeyPrompt extends HTMLElement {
  /** Makes a passkey; answers its JSON, or `!` and why there is none. */
  make(options: string): Promise<string> {
    return asked(() => navigator.credentials.create({ publicKey: readMake(options) }));
  }

  /** Shows a passkey; answers as {@link make}. */
  show(options: string): Promise<string> {
    return asked(() => navigator.credentials.get({ publicKey: readShow(options) }));
  }
}

customElements.define('lt-passkey-prompt', PasskeyPrompt);
