package app.cuadra.demo;

import app.cuadra.identity.StartingPlace;
import app.cuadra.identity.StartingPlace.Work;
import app.cuadra.practice.firm.Firms;
import app.cuadra.practice.firm.Firms.Post;
import app.cuadra.values.PracticeId;
import app.cuadra.values.UserId;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The firm Mora Contadores itself, founded as registering founds it. */
@Component
@ConditionalOnBooleanProperty("cuadra.demo")
class DemoPlaces {

    private static final String NAME = "Mora Contadores";

    private final List<StartingPlace> places;
    private final Firms firms;

    DemoPlaces(List<StartingPlace> places, Firms firms) {
        this.places = places;
        this.firms = firms;
    }

    /** Founds the firm of this accountant. */
    PracticeId firmOf(UserId accountant) {
        places.stream()
                .filter(place -> place.work() == Work.ACCOUNTANT)
                .forEach(place -> place.make(accountant, NAME, DemoFirm.COUNTRY.value()));
        return firms.of(accountant).getFirst().id();
    }

    /** Takes an assistant into the firm, in its scope. */
    void take(PracticeId practice, UserId assistant) {
        firms.take(practice, assistant, Post.ASSISTANT);
    }
}
