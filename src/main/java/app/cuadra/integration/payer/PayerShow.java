package app.cuadra.integration.payer;

import app.cuadra.integration.link.PaymentLink;
import app.cuadra.web.Page;
import java.math.BigDecimal;

/**
 * What a payer sees.
 *
 * @param company who asks
 * @param gateway how the gateway is called
 * @param sandbox whether the money is made up
 */
public record PayerShow(String company, String gateway, boolean sandbox, PaymentLink link) implements Page {

    /** So many decimals as the amount has. */
    public int decimals(BigDecimal amount) {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }
}
