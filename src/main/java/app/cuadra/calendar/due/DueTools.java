package app.cuadra.calendar.due;

import app.cuadra.country.Obligation;
import app.cuadra.values.UserId;
import app.cuadra.web.Option;
import app.cuadra.web.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What stands above each view: which view, and what narrows it.
 *
 * @param path of the calendar
 * @param here which view this is
 * @param state what is shown
 * @param incomplete how many clients lack something
 * @param mayWork whether this person may say that something is done
 */
public record DueTools(
        String path,
        Kind here,
        DueForm form,
        DueState state,
        Collection<Obligation> obligations,
        Map<UserId, String> people,
        long incomplete,
        boolean mayWork) {

    /** The views. */
    public enum Kind {
        MONTH(""),
        WEEK("/semana"),
        LIST("/lista");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** The key of its name. */
        public String messageKey() {
            return "due.view." + name();
        }
    }

    /** All views. */
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /** The same in another view; the list has no day unless one was clicked. */
    public String address(Kind kind) {
        return path + kind.path + (kind == Kind.LIST ? form.always() : form.start()).query();
    }

    /** This view with another form. */
    public String address(DueForm other) {
        return path + here.path + other.query();
    }

    /** The list with another form. */
    public String list(DueForm other) {
        return path + Kind.LIST.path + other.query();
    }

    /** This view without what narrows it. */
    public String whole() {
        return address(new DueForm("", "", "", "", form.day(), ""));
    }

    /** Where the filter is sent. */
    public String action() {
        return path + here.path;
    }

    /** What can be chosen. */
    public List<Option> obligationOptions() {
        return obligations.stream()
                .map(obligation -> new Option(obligation.key(), obligation.shortName()))
                .toList();
    }

    /** Who can be chosen. */
    public List<Option> personOptions() {
        return people.entrySet().stream()
                .map(person -> new Option(String.valueOf(person.getKey().value()), person.getValue()))
                .toList();
    }

    /** The states. */
    public List<Option> stateOptions(View view) {
        return Stream.of(DueState.values())
                .map(known -> new Option(known.parameter(), view.t(known.messageKey())))
                .toList();
    }
}
