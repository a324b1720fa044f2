package app.cuadra.integration.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuadra.company.BillingGateway.Card;
import app.cuadra.company.BillingGateway.Charge;
import app.cuadra.company.BillingGateway.Outcome;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.standin.Merchant.Mood;
import app.cuadra.testing.standin.StandIn;
import app.cuadra.testing.standin.StripePeer;
import app.cuadra.values.CompanyId;
import app.cuadra.values.Refused;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Charging for plans with the operator's account: only tokens are kept, and money is taken once. */
@ApplicationTest
@Tag("COM-32")
class StripeBillingTest {

    private static final URI BACK = URI.create("http://localhost:8080/empresa/7/suscripcion");

    @Autowired
    StripeApi api;

    private StripePeer.Account account = StandIn.shared().stripe().merchant();

    @BeforeEach
    void anAccountOfTheOperator() {
        account = StandIn.shared().stripe().merchant();
    }

    private StripeBilling billing() {
        return new StripeBilling(api, Optional.of(account.form()[1]));
    }

    @Test
    void aCardIsEnteredOnStripesPageAndKnownByItsTokenOnly() {
        var hosted = billing().open(new CompanyId(7), BACK);
        assertThat(billing().confirm(hosted.reference())).isEmpty();

        account.entersCard(hosted.reference(), "visa", "4242");

        assertThat(billing().confirm(hosted.reference())).hasValueSatisfying(card -> {
            assertThat(card.brand()).isEqualTo("Visa");
            assertThat(card.lastFour()).isEqualTo("4242");
            assertThat(card.expires()).isEqualTo(YearMonth.of(2030, 12));
            assertThat(card.token()).matches("cus_\\d+ pm_\\d+");
        });
    }

    @Test
    void moneyIsTakenOnceAlsoWhenTheAnswerIsLostAndTheKeyForgotten() {
        var charge = charge(card("visa"));
        account.feels(Mood.LOSING_ANSWERS);
        assertThat(billing().charge(charge)).isInstanceOf(Outcome.Unknown.class);
        account.feels(Mood.WELL);

        var paid = billing().charge(charge);
        account.forgetsKeys();
        var again = billing().charge(charge);

        assertThat(paid).isInstanceOf(Outcome.Paid.class).isEqualTo(again);
        assertThat(account.charged()).isEqualTo(1);
    }

    @Test
    void aRefusedCardSaysWhyAndTakesNothing() {
        assertThat(billing().charge(charge(card("declined")))).isEqualTo(new Outcome.Refused("insufficient_funds"));
        assertThat(account.charged()).isZero();
    }

    @Test
    void whenStripeIsAwayNobodyCanTellAndNoPageIsOpened() {
        var charge = charge(card("visa"));
        account.feels(Mood.DOWN);

        assertThat(billing().charge(charge)).isInstanceOf(Outcome.Unknown.class);
        assertThatThrownBy(() -> billing().open(new CompanyId(7), BACK))
                .isInstanceOf(Refused.class)
                .hasMessage("billing.noPage");
    }

    @Test
    void withoutAKeyNobodyChargesHere() {
        assertThat(new StripeBilling(api, Optional.empty()).ready()).isFalse();
        assertThat(billing().ready()).isTrue();
    }

    private Card card(String brand) {
        var hosted = billing().open(new CompanyId(7), BACK);
        account.entersCard(hosted.reference(), brand, "4242");
        return billing().confirm(hosted.reference()).orElseThrow();
    }

    private static Charge charge(Card card) {
        return new Charge(
                card.token(),
                new BigDecimal("120000.50"),
                Currency.getInstance("COP"),
                "Plan Pyme",
                "charge-" + UUID.randomUUID());
    }
}
