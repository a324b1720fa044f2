package app.cuadra.identity.passkey;

import app.cuadra.web.Form;

/** @param llave which passkey */
record PasskeyChoice(String llave) implements Form {}
