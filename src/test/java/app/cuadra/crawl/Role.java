package app.cuadra.crawl;

import app.cuadra.testing.Cast;
import app.cuadra.testing.Cast.Person;
import app.cuadra.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** As whom pages are looked at. */
enum Role {
    ACCOUNTANT,
    OWNER,
    GENERATED_LOGIN,
    NOBODY;

    /** Somebody, and what stands in the addresses of their places. */
    record Someone(Optional<Person> person, Visitor visitor, Map<String, String> own) {}

    Someone in(World world, Cast cast) {
        return switch (this) {
            case ACCOUNTANT -> new Someone(Optional.of(world.luis().person()), world.accountant(), world.ofTheFirm());
            case OWNER -> new Someone(Optional.of(world.ana().person()), world.owner(), world.ofTheOwner());
            case GENERATED_LOGIN -> generated(world, cast);
            case NOBODY -> new Someone(Optional.empty(), cast.visitor(), world.ofTheFirm());
        };
    }

    private static Someone generated(World world, Cast cast) {
        var made = cast.generated("Panadería La Espiga");
        var own = new HashMap<>(world.ofTheOwner());
        own.put("company", String.valueOf(made.company().value()));
        return new Someone(Optional.of(made.person()), cast.signedIn(made.person()), own);
    }
}
