/** Authorities and people of tests: keys and certificates made on the spot; nobody's, and no real office's. */
import {
  BitString,
  GeneralizedTime,
  Integer,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Utf8String,
} from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  Attribute,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';

/** As the library takes it: the platform's own, whichever world names it. */
type Key = Parameters<Certificate['sign']>[0];

export type Holder = {
  readonly certificate: Certificate;
  readonly der: Uint8Array;
  readonly pem: string;
  readonly key: Key;
  /** From the one who signed it up to the root; itself left out. */
  readonly above: readonly Holder[];
};

type Wanted = {
  readonly name: string;
  readonly organisation?: string;
  readonly by?: Holder;
  readonly authority?: boolean;
  readonly pathLength?: number;
  readonly from?: string;
  readonly until?: string;
  readonly hash?: 'SHA-1' | 'SHA-256';
  readonly bits?: number;
  readonly stamps?: boolean;
  /** An extension that nobody knows, marked as critical. */
  readonly strange?: boolean;
};

let serial = 4096;

export async function certified({
  name,
  organisation = 'Kantor Contoh',
  by,
  authority = false,
  pathLength,
  from = '2025-01-01T00:00:00Z',
  until = '2030-01-01T00:00:00Z',
  hash = 'SHA-256',
  bits = 2_048,
  stamps = false,
  strange = false,
}: Wanted): Promise<Holder> {
  const pair = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: bits, publicExponent: new Uint8Array([1, 0, 1]), hash },
    true,
    ['sign', 'verify'],
  );
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: ++serial });
  const subject = [
    ['2.5.4.6', new PrintableString({ value: 'ID' })],
    ['2.5.4.10', new Utf8String({ value: organisation })],
    ['2.5.4.3', new Utf8String({ value: name })],
  ] as const;
  for (const [type, value] of subject)
    certificate.subject.typesAndValues.push(new AttributeTypeAndValue({ type, value }));
  certificate.issuer = by?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(until);
  const constraints = new BasicConstraints({
    cA: authority,
    ...(pathLength === undefined ? {} : { pathLenConstraint: pathLength }),
  });
  const usage = new BitString({ valueHex: new Uint8Array([authority ? 0b0000_0110 : 0b1100_0000]).buffer });
  certificate.extensions = [
    extension('2.5.29.19', constraints.toSchema().toBER(), true),
    extension('2.5.29.15', usage.toBER(), true),
    ...(stamps
      ? [extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema().toBER(), true)]
      : []),
    ...(strange ? [extension('1.3.6.1.4.1.99999.1', new Integer({ value: 1 }).toBER(), true)] : []),
  ];
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(await keyFor(by?.key ?? pair.privateKey, hash), hash);
  const der = new Uint8Array(certificate.toSchema(true).toBER());
  return { certificate, der, pem: pemOf(der), key: pair.privateKey, above: by === undefined ? [] : [by, ...by.above] };
}

/** The same key, for signatures with another digest. */
const keyFor = async (key: Key, hash: string): Promise<Key> =>
  crypto.subtle.importKey(
    'pkcs8',
    await crypto.subtle.exportKey('pkcs8', key),
    { name: 'RSASSA-PKCS1-v1_5', hash },
    true,
    ['sign'],
  );

const extension = (extnID: string, extnValue: ArrayBuffer, critical: boolean) =>
  new Extension({ extnID, critical, extnValue });

const pemOf = (der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

/** A signed message over bytes that stand beside it, with any digest. */
export async function detachedMessage(signer: Holder, signed: Uint8Array, hash: string, at: Date): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest(hash, Uint8Array.from(signed));
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
    signerInfos: [signerInfo(signer, '1.2.840.113549.1.7.1', digest, at)],
    certificates: [signer.certificate, ...signer.above.map(({ certificate }) => certificate)],
  });
  await data.sign(await keyFor(signer.key, hash), 0, hash, signed.slice().buffer);
  return enveloped(data);
}

function signerInfo({ certificate }: Holder, type: string, digest: ArrayBuffer, at: Date): SignerInfo {
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: type })] }),
        new Attribute({ type: '1.2.840.113549.1.9.5', values: [new GeneralizedTime({ valueDate: at })] }),
        new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
      ],
    }),
  });
}

const enveloped = (data: SignedData): Uint8Array =>
  new Uint8Array(
    new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) as unknown })
      .toSchema()
      .toBER(),
  );

/** An authority of time stamps that says the time it is told. */
export const stampsAt = (authority: Holder, at: string) => ({
  timestamp: async (digest: Uint8Array): Promise<Uint8Array> => {
    const token = new TSTInfo({
      version: 1,
      policy: '1.3.6.1.4.1.99999.2',
      messageImprint: new MessageImprint({
        hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
        hashedMessage: new OctetString({ valueHex: digest.slice().buffer }),
      }),
      serialNumber: new Integer({ value: ++serial }),
      genTime: new Date(at),
    });
    const content = token.toSchema().toBER();
    const data = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({
        eContentType: '1.2.840.113549.1.9.16.1.4',
        eContent: new OctetString({ valueHex: content }),
      }),
      signerInfos: [
        signerInfo(
          authority,
          '1.2.840.113549.1.9.16.1.4',
          await crypto.subtle.digest('SHA-256', content),
          new Date(at),
        ),
      ],
      certificates: [authority.certificate, ...authority.above.map(({ certificate }) => certificate)],
    });
    await data.sign(authority.key, 0, 'SHA-256');
    return enveloped(data);
  },
});
