package app.cuadra.identity.registration;

import app.cuadra.country.Country;
import app.cuadra.identity.StartingPlace;
import app.cuadra.values.Email;

/** Somebody who registers, all of it checked except whether the address is free. */
record Registrant(
        String name,
        Email email,
        String password,
        Country country,
        StartingPlace.Work work,
        String place,
        String language) {}
