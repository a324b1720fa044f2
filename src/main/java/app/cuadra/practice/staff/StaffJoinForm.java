package app.cuadra.practice.staff;

import app.cuadra.web.Form;

/** What somebody who comes in sends: a new user their name and password, one who has an account nothing. */
record StaffJoinForm(String name, String password) implements Form {}
