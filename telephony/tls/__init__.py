"""SIP over TLS by Python's ssl: a relay on loopback that carries what the SIP stack says."""
