package app.cuadra.company.address;

import app.cuadra.web.Form;

/** A yes: a form that sends nothing. */
record AddressAnswer() implements Form {}
