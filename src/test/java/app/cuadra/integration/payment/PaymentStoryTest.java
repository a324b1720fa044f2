package app.cuadra.integration.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.cuadra.company.Companies;
import app.cuadra.integration.Shop;
import app.cuadra.testing.ApplicationTest;
import app.cuadra.testing.Cast;
import app.cuadra.testing.standin.Merchant;
import app.cuadra.testing.standin.Merchant.Mood;
import app.cuadra.testing.standin.StandIn;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same stories with each gateway: a link, a payment, what the gateway tells, money back, and what goes wrong. */
@ApplicationTest
@Tag("HUB-50")
class PaymentStoryTest {

    @Autowired
    Cast cast;

    @Autowired
    Companies companies;

    @ParameterizedTest
    @ValueSource(strings = {"wompi", "mercado-pago", "payu", "stripe"})
    void aLinkIsPaidToldAndNotedOnce(String gateway) {
        var shop = shop(gateway);
        var link = shop.open(amount(shop), "FV-1");
        var payer = shop.payer(link);
        var payment = shop.merchant().pays(payer, true);
        var address = shop.noticePath(payer);
        var told = shop.merchant().tells(payment);

        assertThat(shop.receives(address, told)).isEqualTo(200);

        assertThat(shop.shows(link, "Aprobado")).contains("Pagado");
        assertThat(shop.receives(address, told)).isEqualTo(200);
        assertThat(shop.receives(address, shop.merchant().tells(payment))).isEqualTo(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shop.log()).contains("Aceptado", "Repetido", "Nada nuevo"));
        assertThat(shop.history().split("Recibió un pago", -1)).hasSize(2);
        assertThat(cast.visitor().get(payerPath(shop, link)).body())
                .contains("Pagado")
                .doesNotContain("Pagar con");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wompi", "mercado-pago", "payu", "stripe"})
    void whatSomebodyElseSignsIsRefusedAndShown(String gateway) {
        var shop = shop(gateway);
        var link = shop.open(amount(shop), "FV-2");
        var payer = shop.payer(link);
        var payment = shop.merchant().pays(payer, true);
        var address = shop.noticePath(payer);
        var good = shop.merchant().tells(payment);

        assertThat(shop.receives(address, shop.merchant().forged(payment))).isEqualTo(401);
        if (!gateway.equals("mercado-pago")) {
            // Its signature is over the address, which names the payment; the others' is over the body.
            assertThat(shop.receives(address, good.saying("{}"))).isEqualTo(401);
            assertThat(shop.receives(address, good.saying(""))).isEqualTo(401);
        }
        assertThat(shop.receives(address.substring(0, address.length() - 3) + "AAA", good))
                .isEqualTo(404);
        assertThat(shop.receives(address, good.saying("x".repeat(70_000)))).isEqualTo(413);

        assertThat(shop.log()).contains("Falso", "La firma no es de la pasarela");
        assertThat(shop.history()).doesNotContain("Recibió un pago");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wompi", "mercado-pago", "payu", "stripe"})
    void anotherAmountThanWasAskedForIsNotNoted(String gateway) {
        var shop = shop(gateway);
        var link = shop.open(amount(shop), "FV-3");
        var payer = shop.payer(link);
        var payment = shop.merchant().pays(payer, true, BigDecimal.ONE);

        assertThat(shop.receives(shop.noticePath(payer), shop.merchant().tells(payment)))
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(shop.log()).contains("No coincide", "El valor o la moneda no son los del link"));
        assertThat(shop.ana().get(link).body()).contains("Nadie ha pagado todavía", "Por pagar");
        assertThat(shop.history()).doesNotContain("Recibió un pago");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wompi", "mercado-pago", "payu", "stripe"})
    void whenTheNotificationNeverComesThePayersReturnIsEnough(String gateway) {
        var shop = shop(gateway);
        var link = shop.open(amount(shop), "FV-4");
        var payer = shop.payer(link);
        shop.merchant().pays(payer, true);
        // Looking at the payer's page has asked already, when nothing was paid yet.
        forgetTheQuestion(shop);

        cast.visitor().get(payerPath(shop, link));

        assertThat(shop.shows(link, "Aprobado")).contains("Pagado");
        assertThat(shop.history().split("Recibió un pago", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wompi", "mercado-pago", "payu", "stripe"})
    void aDeclinedPaymentLeavesTheLinkOpen(String gateway) {
        var shop = shop(gateway);
        var link = shop.open(amount(shop), "FV-5");
        var payer = shop.payer(link);
        var payment = shop.merchant().pays(payer, false);

        assertThat(shop.receives(shop.noticePath(payer), shop.merchant().tells(payment)))
                .isEqualTo(200);

        assertThat(shop.shows(link, "Rechazado")).contains("Por pagar");
        assertThat(shop.history()).doesNotContain("Recibió un pago");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wompi", "mercado-pago", "payu", "stripe"})
    void aGatewayThatIsAwayForAMomentIsAskedAgainAndMakesOnePage(String gateway) {
        var shop = shop(gateway);
        shop.merchant().feels(Mood.LOSING_ANSWERS);
        var link = shop.asks(amount(shop), "FV-6");
        if (!gateway.equals("wompi") && !gateway.equals("payu")) {
            // These two are asked nothing: the link is open at once.
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> shop.merchant().asked().size() > 2);
        }
        shop.merchant().feels(Mood.WELL);

        shop.shows(link, "Por pagar");

        assertThat(shop.merchant().pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wompi", "mercado-pago", "payu", "stripe"})
    void aRefundWhoseAnswerIsLostIsMadeOnce(String gateway) {
        var shop = shop(gateway);
        var link = shop.open(amount(shop), "FV-7");
        var payment = paid(shop, link);
        shop.ana().get(link);
        shop.merchant().feels(Mood.LOSING_ANSWERS);

        var asked = shop.ana().post(link + "/devoluciones", "payment", ids(shop), "amount", amount(shop));
        assertThat(asked.status()).as(asked.body()).isEqualTo(303);
        var before = shop.merchant().asked().size();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> shop.merchant().asked().size() > before);
        shop.merchant().feels(Mood.WELL);

        shop.shows(link, "Hecha");
        assertThat(shop.merchant().refunded(payment)).isEqualByComparingTo(exact(shop));
        assertThat(shop.ana().get(link).body()).contains("Devuelto").doesNotContain("Devolver dinero");
        assertThat(shop.history()).contains("Pidió una devolución");
        var again = shop.ana().post(link + "/devoluciones", "payment", ids(shop), "amount", amount(shop));
        assertThat(again.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mercado-pago", "payu", "stripe"})
    void aPartGoesBackAndNeverMoreThanThereIs(String gateway) {
        var shop = shop(gateway);
        var link = shop.open(amount(shop), "FV-8");
        var payment = paid(shop, link);
        var part = shop.currency().equals("MXN") ? "100" : "1.000";
        shop.ana().get(link);

        shop.ana().post(link + "/devoluciones", "payment", ids(shop), "amount", part);
        shop.shows(link, "Hecha");
        var tooMuch = shop.ana().post(link + "/devoluciones", "payment", ids(shop), "amount", amount(shop));

        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("Escribe un valor de hasta");
        assertThat(shop.merchant().refunded(payment)).isEqualByComparingTo(new BigDecimal(part.replace(".", "")));
        assertThat(shop.ana().get(link).body()).contains("Pagado");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wompi", "mercado-pago", "payu", "stripe"})
    void disconnectingClosesItsLinksAndWhatComesLaterIsShown(String gateway) {
        var shop = shop(gateway);
        var link = shop.open(amount(shop), "FV-9");
        var payer = shop.payer(link);
        var payment = shop.merchant().pays(payer, true);
        var address = shop.noticePath(payer);
        var told = shop.merchant().tells(payment);
        var payers = payerPath(shop, link);
        shop.ana().get(shop.path() + "/desconexion");
        assertThat(shop.ana().post(shop.path() + "/desconexion").status()).isEqualTo(303);

        assertThat(shop.receives(address, told)).isEqualTo(401);

        assertThat(cast.visitor().get(payers).body())
                .contains("Este link está cerrado")
                .doesNotContain("Pagar con");
        assertThat(shop.ana().get(link).body()).contains("Cerrado");
        assertThat(shop.log()).contains("Después de desconectar");
        assertThat(shop.ana().get(shop.path()).body()).contains("FV-9", "Conexiones anteriores");
    }

    private String paid(Shop shop, String link) {
        var payer = shop.payer(link);
        var payment = shop.merchant().pays(payer, true);
        shop.receives(shop.noticePath(payer), shop.merchant().tells(payment));
        shop.shows(link, "Aprobado");
        return payment;
    }

    private Shop shop(String gateway) {
        var standIn = StandIn.shared();
        Merchant merchant = switch (gateway) {
            case "wompi" -> standIn.wompi().merchant();
            case "mercado-pago" -> standIn.mercadoPago().merchant();
            case "payu" -> standIn.payu().merchant();
            default -> standIn.stripe().merchant();
        };
        return new Shop(cast, companies, gateway, merchant).connected();
    }

    /** As people write it there: a point parts thousands in Colombia, a comma in Mexico. */
    private static String amount(Shop shop) {
        return shop.currency().equals("MXN") ? "1,500.50" : "1.500";
    }

    private static BigDecimal exact(Shop shop) {
        return new BigDecimal(shop.currency().equals("MXN") ? "1500.50" : "1500");
    }

    private static String payerPath(Shop shop, String link) {
        return Shop.first("select '/pagar/' || company_id || '.' || secret from payment_link where company_id = "
                + shop.company().value() + " and id = " + link.replaceFirst(".*/", ""));
    }

    private static String ids(Shop shop) {
        return Shop.first("select id::text from payment where company_id = "
                + shop.company().value());
    }

    private static void forgetTheQuestion(Shop shop) {
        Shop.first("update payment_link set asked_at = null where company_id = "
                + shop.company().value() + " returning 'done'");
    }
}
