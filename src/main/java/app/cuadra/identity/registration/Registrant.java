package app.cuadra.identity.registration;

import app.cuadra.country.Country;
import app.cuadra.identity.StartingPlace;
import app.cuadra.values.Email;

/** Somebody who registers, all of it checked except whether the address is free; {@code verified} when we know it is theirs. */
record Registrant(
        String name,
        Email email,
        boolean verified,
        Country country,
        StartingPlace.Work work,
        String place,
        String language) {}
