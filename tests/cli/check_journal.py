#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal of the example training by another implementation, from what the manual page says of
its format; then somebody alters copies of the store, and both have to name the same row."""
import base64
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import uuid

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    print("1..0 # SKIP python3-cryptography is not installed")
    sys.exit(77)

CONTEXT = b"LULUS-HEAD-1\0"
KEY_CONTEXT = b"LULUS-KEY-1\0"
ZEROS = "0" * 64
DIGESTS = {
    "handed-in": "SELECT n, item, response, doubtful, active_ms, boot, ms FROM answer"
                 " WHERE attempt = ? ORDER BY n",
    "sheet-closed": "SELECT n, step, value, boot, ms FROM mark WHERE observation = ? ORDER BY n",
    "sheet-stopped": "SELECT n, step, value, boot, ms FROM mark WHERE observation = ? ORDER BY n",
    "sheet-chosen": "SELECT occasion, enrolment, document, n, part, boot, ms FROM choice"
                    " WHERE id = ?",
}


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def identity(blob):
    return "" if blob is None else str(uuid.UUID(bytes=blob))


def hexadecimal(blob):
    return "" if blob is None else blob.hex()


def kid_of(key):
    return base64.b32encode(hashlib.sha256(KEY_CONTEXT + key).digest()[:10]).decode()[:4]


def unbase32(text):
    return base64.b32decode(text + "=" * (-len(text) % 8))


SHEET = ("SELECT 0, occasion, enrolment, document, part, observer, origin, entered_by, performed,"
         " practised_on, client, consent, safe, supersedes, impression, boot, ms FROM observation"
         " WHERE id = ?")


def word(value):
    if isinstance(value, bytes):
        return value.hex()
    return "" if value is None else str(value)


class Store:
    """One store, read by sqlite3 alone."""

    def __init__(self, path):
        self.path = path
        self.db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        self.keys = {kid_of(key): key for (key,) in self.db.execute("SELECT public FROM signing_key")}
        self.rows = [
            {"kiosk": identity(row[0]), "chain": row[1], "n": row[2], "previous": hexadecimal(row[3]),
             "event": row[4], "subject": row[5], "digest": hexadecimal(row[7]),
             "line": "\t".join([hexadecimal(row[3]), identity(row[0]), str(row[1]), str(row[2]),
                                row[4], identity(row[5]), identity(row[6]), hexadecimal(row[7]),
                                str(row[8]), str(row[9])]) + "\n"}
            for row in self.db.execute(
                "SELECT kiosk, chain, n, previous, event, subject, staff, digest, boot, ms"
                " FROM journal ORDER BY kiosk, chain, n")]
        for row in self.rows:
            row["hash"] = sha256(row["line"].encode())

    def close(self):
        self.db.close()

    def heads(self):
        try:
            with open(self.path + ".issued", encoding="ascii") as file:
                for line in file:
                    words = line.split()
                    if words and words[0] == "head":
                        yield words[1:]
        except FileNotFoundError:
            return

    def is_signed(self, kid, words, signature):
        try:
            key = Ed25519PublicKey.from_public_bytes(self.keys[kid])
            key.verify(unbase32(signature), CONTEXT + " ".join(words).encode())
            return True
        except (KeyError, ValueError, InvalidSignature):
            return False

    def broken_rows(self):
        """Numbers of rows with which something is wrong; the chain has no second one here."""
        expected, hash_before = 1, ZEROS
        for row in self.rows:
            while expected < row["n"]:
                yield expected
                expected, hash_before = expected + 1, None
            if hash_before not in (None, row["previous"]):
                # Whom to believe: is this row itself what the next one says?
                after = [later for later in self.rows if later["n"] == row["n"] + 1]
                yield row["n"] - 1 if after and after[0]["previous"] == row["hash"] else row["n"]
            expected, hash_before = row["n"] + 1, row["hash"]

    def head_faults(self):
        hashes = {row["n"]: row["hash"] for row in self.rows}
        last = max(hashes)
        for kiosk, chain, n, digest, kid, signature in self.heads():
            if not self.is_signed(kid, [kiosk, chain, n, digest], signature):
                yield int(n)
            elif int(n) not in hashes:
                yield min(last + 1, int(n))
            elif hashes[int(n)] != digest:
                yield int(n)

    def signed_row(self):
        hashes = {row["n"]: row["hash"] for row in self.rows}
        good = [int(n) for kiosk, chain, n, digest, kid, signature in self.heads()
                if hashes.get(int(n)) == digest
                and self.is_signed(kid, [kiosk, chain, n, digest], signature)]
        return max(good, default=None)

    def record_faults(self):
        for row in self.rows:
            if row["event"] in DIGESTS:
                queries = [DIGESTS[row["event"]]]
                if row["event"] in ("sheet-closed", "sheet-stopped"):
                    queries.insert(0, SHEET)
                text = "".join("\t".join(map(word, line)) + "\n" for query in queries
                               for line in self.db.execute(query, (row["subject"],)))
            elif row["event"] == "certificate-issued":
                (text,) = self.db.execute("SELECT payload FROM certificate WHERE id = ?",
                                          (row["subject"],)).fetchone()
            else:
                continue
            if sha256(text.encode()) != row["digest"]:
                yield row["n"]

    def first_fault(self):
        chain = list(self.broken_rows()) + list(self.head_faults())
        return min(chain) if chain else min(self.record_faults(), default=None)


def lulus_check(path):
    run = subprocess.run(["./lulus", "--language", "en", "--store", path, "journal", "--check",
                          "--json"], capture_output=True, check=False)
    return run.returncode, json.loads(run.stdout)


def alter(sql):
    def act(path):
        db = sqlite3.connect(path)
        db.executescript(sql)
        db.close()
    return act


def alter_issued(change):
    def act(path):
        with open(path + ".issued", encoding="ascii") as file:
            lines = file.readlines()
        with open(path + ".issued", "w", encoding="ascii") as file:
            file.writelines(change(lines))
    return act


def flip(lines):
    lines[2] = lines[2][:-10] + ("A" if lines[2][-10] != "A" else "B") + lines[2][-9:]
    return lines


ONE_ATTEMPT = "(SELECT subject FROM journal WHERE event = 'handed-in' ORDER BY n LIMIT 1)"
ONE_SHEET = "(SELECT subject FROM journal WHERE event = 'sheet-closed' ORDER BY n LIMIT 1)"
ALTERATIONS = [
    ("a row altered", alter("UPDATE journal SET ms = ms + 60000 WHERE n = 40")),
    ("a row removed", alter("DELETE FROM journal WHERE n = 41")),
    ("a row removed and the others moved up",
     alter("DELETE FROM journal WHERE n = 41; UPDATE journal SET n = 1 - n WHERE n > 41;"
           "UPDATE journal SET n = -n WHERE n < 0")),
    ("a row put in", alter("UPDATE journal SET n = -n - 1 WHERE n > 50;"
                           "UPDATE journal SET n = -n WHERE n < 0;"
                           "INSERT INTO journal SELECT kiosk, chain, 51, previous, 'signed-in',"
                           " subject, staff, digest, boot, ms FROM journal WHERE n = 50")),
    ("two rows that changed places",
     alter("UPDATE journal SET n = -20 WHERE n = 20; UPDATE journal SET n = 20 WHERE n = 21;"
           "UPDATE journal SET n = 21 WHERE n = -20")),
    ("the end cut off", alter("DELETE FROM journal WHERE n > 100")),
    ("the signature of a head altered", alter_issued(flip)),
    ("an answer altered", alter("UPDATE answer SET response = 'A' || response WHERE n = 3"
                                f" AND attempt = {ONE_ATTEMPT}")),
    ("an answer removed", alter(f"DELETE FROM answer WHERE n = 3 AND attempt = {ONE_ATTEMPT}")),
    ("a mark altered", alter("UPDATE mark SET value = 2 - value / 2 WHERE n = 2"
                             f" AND observation = {ONE_SHEET}")),
    ("an impression altered", alter(f"UPDATE observation SET impression = 5 WHERE id = {ONE_SHEET}")),
    ("a sheet given to another",
     alter("UPDATE observation SET n = n + 7, enrolment = (SELECT max(id) FROM enrolment)"
           f" WHERE id = {ONE_SHEET}")),
    ("a certificate altered", alter("UPDATE certificate SET payload ="
                                    " replace(payload, '+', '-') WHERE serial = 3")),
]


def copies(path, folder, name):
    target = os.path.join(folder, f"{name}.db")
    for suffix in ("", ".issued"):
        shutil.copyfile(path + suffix, target + suffix)
    return target


def tried(path, folder, number, alteration):
    """Both verdicts after an alteration: (first row by us, by lulus, its exit code)."""
    copy = copies(path, folder, f"altered-{number}")
    alteration(copy)
    store = Store(copy)
    code, said = lulus_check(copy)
    first = store.first_fault()
    store.close()
    return first, said["faults"][0]["row"] if said["faults"] else None, code


def results(folder):
    demo = os.path.join(folder, "demo")
    subprocess.run(["./lulus", "demo", "--replay", "--out", demo], check=True,
                   stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    path = os.path.join(demo, "lulus.db")
    store = Store(path)
    code, said = lulus_check(path)
    last = store.rows[-1]
    yield "the example's journal is unbroken", store.first_fault() is None and code == 0
    yield "its heads are signed", store.signed_row() == said["signed_row"] > 100
    yield "its last row has the hash that lulus says", (
        (last["n"], last["hash"]) == (said["row"], said["hash"]) and said["proven_row"] == last["n"])
    yield "its hand-ins and sheets carry digests", sum(
        row["event"] in DIGESTS for row in store.rows) == 41
    store.close()
    for number, (name, alteration) in enumerate(ALTERATIONS):
        ours, theirs, code = tried(path, folder, number, alteration)
        good = ours is not None and ours == theirs and code == 1
        yield f"{name}: row {ours}" + ("" if good else f", not {theirs} (exit {code})"), good


def main():
    good = True
    print(f"1..{len(ALTERATIONS) + 4}")
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, holds) in enumerate(results(folder), 1):
            print(f"{'ok' if holds else 'not ok'} {number} - {name}")
            good = good and holds
    return 0 if good else 1


sys.exit(main())
