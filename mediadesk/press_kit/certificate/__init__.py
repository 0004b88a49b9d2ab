"""THE PREFLIGHT CERTIFICATE: what was checked in a release, what was found, and who let what stand."""
