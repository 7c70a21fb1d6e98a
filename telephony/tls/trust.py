"""Whom a TLS connection trusts, and in plain words why a server was refused."""

import ssl
from dataclasses import dataclass
from typing import Final

import truststore

# OpenSSL's numbers (x509_vfy.h) for what the ssl module tells as verify_code.
_NOT_YET: Final = 9
_EXPIRED: Final = 10
_SELF_SIGNED: Final = (18, 19)
_UNKNOWN_ISSUER: Final = (2, 20, 21)
_WRONG_NAME: Final = (62, 64)
_OLD_PROTOCOL: Final = (
    "UNSUPPORTED_PROTOCOL",
    "TLSV1_ALERT_PROTOCOL_VERSION",
    "UNSUPPORTED_SSL_VERSION",
    "NO_PROTOCOLS_AVAILABLE",
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no connection.

    Shape: ``words`` is one plain sentence; ``is_certificate`` says that it was reached but is not
    trusted, or speaks no TLS that is safe.
    """

    words: str
    is_certificate: bool


def client_context(ca_file: str = "") -> ssl.SSLContext:
    """Return a context that verifies certificate and host name: TLS 1.2 at least.

    It trusts ``ca_file`` alone if one is given, else what this computer trusts.
    Errors: OSError (ssl.SSLError is one) when ``ca_file`` cannot be read as certificates.
    """
    context: ssl.SSLContext
    if ca_file:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.load_verify_locations(ca_file)
    else:
        context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def refusal_of(error: Exception, host: str) -> Refusal:
    """Return what ``error``, met while connecting to ``host``, means."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return Refusal(_certificate_words(error, host), is_certificate=True)
    is_cut_off = isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError))
    if isinstance(error, ssl.SSLError) and not is_cut_off:
        if error.reason in _OLD_PROTOCOL:
            words = f"{host} speaks no TLS newer than 1.1, which is not safe."
        else:
            words = f"{host} does not speak TLS there ({error.reason or error})."
        return Refusal(words, is_certificate=True)
    if isinstance(error, TimeoutError):
        return Refusal(f"{host} does not answer.", is_certificate=False)
    return Refusal(f"{host} cannot be reached ({error}).", is_certificate=False)


def _certificate_words(error: ssl.SSLCertVerificationError, host: str) -> str:
    code = error.verify_code
    if code == _EXPIRED:
        return f"The certificate of {host} has expired."
    if code == _NOT_YET:
        return f"The certificate of {host} is not valid yet; is this computer's clock right?"
    if code in _WRONG_NAME:
        return f"The certificate is for another server than {host}."
    if code in _SELF_SIGNED:
        return f"{host} vouches for itself: its certificate is signed by no authority known here."
    if code in _UNKNOWN_ISSUER:
        return f"The certificate of {host} is signed by an authority that is not trusted here."
    return f"The certificate of {host} is not trusted ({error.verify_message})."
