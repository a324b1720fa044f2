package app.cuadra.country;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether somebody is a company (persona jurídica) or a person (persona natural, persona física). */
public enum PartyKind {
    COMPANY,
    PERSON;

    /** The key of its name in the message bundles. */
    public String messageKey() {
        return "country.partyKind." + name();
    }

    static Set<PartyKind> all(String inPack) {
        return Arrays.stream(inPack.split(";"))
                .map(kind -> valueOf(kind.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
