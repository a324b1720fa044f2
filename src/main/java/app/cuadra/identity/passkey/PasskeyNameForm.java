package app.cuadra.identity.passkey;

import app.cuadra.web.Form;

/** @param llave which passkey is to be called so */
record PasskeyNameForm(String llave, String name) implements Form {}
