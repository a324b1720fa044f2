package app.cuadra.api.token;

import app.cuadra.company.Access;
import app.cuadra.country.CountryCode;
import app.cuadra.integration.IntegrationCard;
import app.cuadra.integration.IntegrationCard.Section;
import app.cuadra.integration.IntegrationCard.State;
import app.cuadra.integration.IntegrationSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The card "API" of the page Integraciones: connected once the reader sees a token. */
@Component
@Order(80)
class TokenCard implements IntegrationSource {

    private final Tokens tokens;

    TokenCard(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public List<IntegrationCard> cards(Access access, CountryCode country) {
        return List.of(new IntegrationCard(
                Section.PROGRAMS,
                "api",
                tokens.all(access).isEmpty() ? State.OFF : State.ON,
                "",
                "/empresa/" + access.company().value() + TokenPages.PATH,
                false));
    }
}
