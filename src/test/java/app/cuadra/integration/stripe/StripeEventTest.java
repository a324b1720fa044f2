package app.cuadra.integration.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuadra.integration.gateway.Notification;
import app.cuadra.integration.gateway.Reading;
import app.cuadra.testing.standin.Digests;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What counts as Stripe's own word. */
@Tag("HUB-50")
class StripeEventTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final String SECRET = "whsec_1";
    private static final String PAID = """
            {"type":"checkout.session.completed","data":{"object":{"payment_status":"paid","payment_intent":"pi_1",
            "amount_total":150050,"currency":"mxn","metadata":{"cuadra_reference":"cu1"}}}}""";

    @Test
    void aFreshSignatureOverEveryByteCounts() {
        var said = StripeEvent.read(signed(PAID, NOW, SECRET), SECRET, NOW);

        assertThat(said).isInstanceOfSatisfying(Reading.Says.class, says -> {
            assertThat(says.fact().reference()).isEqualTo("cu1");
            assertThat(says.fact().amount()).isEqualByComparingTo(new BigDecimal("1500.50"));
            assertThat(says.fact().currency()).isEqualTo("MXN");
        });
    }

    @Test
    void anOldSignatureAnotherSecretOrAChangedByteIsForged() {
        var minutes = NOW.minusSeconds(301);
        assertThat(StripeEvent.read(signed(PAID, minutes, SECRET), SECRET, NOW)).isInstanceOf(Reading.Forged.class);
        assertThat(StripeEvent.read(signed(PAID, NOW.plusSeconds(301), SECRET), SECRET, NOW))
                .isInstanceOf(Reading.Forged.class);
        assertThat(StripeEvent.read(signed(PAID, NOW, "whsec_2"), SECRET, NOW)).isInstanceOf(Reading.Forged.class);
        var good = signed(PAID, NOW, SECRET);
        var changed = new Notification(
                good.headers(), "", PAID.replace("150050", "150051").getBytes(StandardCharsets.UTF_8));
        assertThat(StripeEvent.read(changed, SECRET, NOW)).isInstanceOf(Reading.Forged.class);
        assertThat(StripeEvent.read(new Notification(_ -> Optional.empty(), "", good.body()), SECRET, NOW))
                .isInstanceOf(Reading.Forged.class);
    }

    @Test
    void whatTheMerchantsOwnShopSoldIsNoneOfOurBusiness() {
        var other = PAID.replace("cuadra_reference", "order");
        assertThat(StripeEvent.read(signed(other, NOW, SECRET), SECRET, NOW)).isInstanceOf(Reading.Beside.class);
        assertThat(StripeEvent.read(signed("{\"type\":\"customer.created\"}", NOW, SECRET), SECRET, NOW))
                .isInstanceOf(Reading.Beside.class);
    }

    private static Notification signed(String body, Instant at, String secret) {
        var timestamp = at.getEpochSecond();
        var header = "t=" + timestamp + ",v1=" + Digests.hmac("older", "x") + ",v1="
                + Digests.hmac(secret, timestamp + "." + body);
        return new Notification(
                name -> name.equalsIgnoreCase("Stripe-Signature") ? Optional.of(header) : Optional.empty(),
                "",
                body.getBytes(StandardCharsets.UTF_8));
    }
}
