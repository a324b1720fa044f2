package app.cuadra.practice.client;

import app.cuadra.identity.Users;
import app.cuadra.practice.firm.Firms;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Those who work in a firm and may be responsible for its clients. */
@Component
class People {

    private final Firms firms;
    private final ObjectProvider<Users> users;

    People(Firms firms, ObjectProvider<Users> users) {
        this.firms = firms;
        this.users = users;
    }

    /** Their names, in the order of the reader's language. */
    Map<UserId, String> names(PracticeId practice, Locale reader) {
        var members = firms.members(practice);
        var byName = new LinkedHashMap<UserId, String>();
        users.stream()
                .flatMap(known -> known.names(members).entrySet().stream())
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(reader)))
                .forEach(person -> byName.put(person.getKey(), person.getValue()));
        return byName;
    }
}
