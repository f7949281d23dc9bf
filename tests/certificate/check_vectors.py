#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The golden texts by other libraries: folding by unicodedata, signing by OpenSSL."""
import base64
import hashlib
import os
import sys
import unicodedata

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
except ImportError:
    print("1..0 # SKIP python3-cryptography is not installed")
    sys.exit(77)

CONTEXT = b"LULUS-CERT-1\0"
SPELLINGS = {
    "\u2019": "'", "\u2018": "'", "\u201c": "'", "\u201d": "'", '"': "'",
    "\u2013": "-", "\u2014": "-", "\u00df": "SS", "\u00c6": "AE", "\u00e6": "AE",
    "\u00d8": "O", "\u00f8": "O", "\u0110": "D", "\u0111": "D", "\u0141": "L",
    "\u0142": "L", "+": "-", ":": " -",
}


def base32(data):
    return base64.b32encode(data).decode().rstrip("=")


def fold(text):
    text = "".join(SPELLINGS.get(c, c) for c in text)
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(text.upper().split())


def read(path):
    blocks = [{}]
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("#"):
                continue
            if not line:
                blocks.append({})
                continue
            name, value = line.split(": ", 1)
            blocks[-1][name] = value
    return blocks


def fingerprint(public):
    text = base32(hashlib.sha256(b"LULUS-KEY-1\0" + public).digest()[:10])
    return " ".join(text[i:i + 4] for i in range(0, 16, 4))


def signed_part(block, kid):
    fields = [fold(block[name]) for name in ("name", "course", "result", "date", "number")]
    return "+".join(["LULUS1", *fields, kid])


def accepts(public, signature, text):
    try:
        public.verify(signature, CONTEXT + text.encode())
        return True
    except InvalidSignature:
        return False


def faults(block, key, kid):
    text = signed_part(block, kid)
    signature = key.sign(CONTEXT + text.encode())
    if signature.hex() != block["signature"]:
        yield "signature"
    if text + "+" + base32(signature) != block["payload"]:
        yield "payload"
    if not accepts(key.public_key(), bytes.fromhex(block["signature"]), text):
        yield "verification"
    if accepts(key.public_key(), bytes.fromhex(block["signature"]), text + " "):
        yield "refusal"


def main():
    root = os.environ.get("srcdir", ".")
    head, *blocks = read(os.path.join(root, "tests/fixtures/certificate/vectors.txt"))
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(head["seed"]))
    public = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    print(f"1..{len(blocks) + 2}")
    results = [("the file holds twenty texts", len(blocks) == 20),
               ("the key has its text and fingerprint",
                base32(public) == head["public"] and fingerprint(public) == head["fingerprint"])]
    for block in blocks:
        wrong = list(faults(block, key, head["fingerprint"][:4]))
        results.append((" ".join([block["payload"].split("+")[1], *wrong]), not wrong))
    for number, (name, good) in enumerate(results, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {name}")
    return 0 if all(good for _, good in results) else 1


sys.exit(main())
