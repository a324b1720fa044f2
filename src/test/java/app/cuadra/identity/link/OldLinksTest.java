package app.cuadra.identity.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.identity.Ana;
import app.cuadra.identity.link.Links.Purpose;
import app.cuadra.identity.link.Links.State;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.values.Email;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@Tag("SI-13")
class OldLinksTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aLinkIsForgottenAMonthAfterItsTimeAndNotBefore() {
        var ana = new Ana(program);
        var id = ana.exists(false);
        var now = at(Duration.ZERO);
        var token = now.issue(Purpose.RECOVER, id, new Email(ana.email()));
        var end = Duration.ofMinutes(30).plus(Links.KEPT);

        new OldLinks(at(end.minusMinutes(5))).turn();
        assertThat(at(end).find(Purpose.RECOVER, token)).get().returns(State.EXPIRED, Links.Link::state);

        new OldLinks(at(end.plusMinutes(5))).turn();
        assertThat(at(end).find(Purpose.RECOVER, token)).isEmpty();
    }

    /** Links as they are so long from now. */
    private Links at(Duration later) {
        return new Links(jdbc, Clock.offset(Clock.systemUTC(), later));
    }
}
