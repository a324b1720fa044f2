package app.cuadra.practice.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.practice.Mora;
import app.cuadra.testing.ApplicationTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every pair of states: whether a link goes from one to the other, and that what it does is on record. */
@ApplicationTest
@Tag("ACC-12")
class LinkStateTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Moves moves;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PENDING   | LINKED REJECTED EXPIRED CANCELLED UNLINKED
            LINKED    | PENDING UNLINKED
            REJECTED  | PENDING UNLINKED
            EXPIRED   | PENDING UNLINKED
            CANCELLED | PENDING UNLINKED
            UNLINKED  | PENDING
            """)
    void aLinkGoesOnlyWhereItMayAndItsHistorySaysWho(LinkState from, String allowed) {
        var luis = new Mora(program);
        for (var next : LinkState.values()) {
            var company = luis.client("Panadería La Espiga", "", from);

            var moved = luis.within(() -> moves.move(luis.firm(), List.of(company), next, Optional.of(luis.id())));

            var may = List.of(allowed.split(" ")).contains(next.name());
            assertThat(from.canBecome(next)).isEqualTo(may);
            assertThat(moved).hasSize(may ? 1 : 0);
            List<String> events = luis.within(() -> transactions.execute(_ -> jdbc.sql("""
                            select state || ' ' || by_user from client_link_event where company_id = :company order by id
                            """)
                    .param("company", company.value())
                    .query(String.class)
                    .list()));
            assertThat(events)
                    .containsExactlyElementsOf(
                            may
                                    ? List.of(
                                            from + " " + luis.id().value(),
                                            next + " " + luis.id().value())
                                    : List.of(from + " " + luis.id().value()));
        }
    }
}
