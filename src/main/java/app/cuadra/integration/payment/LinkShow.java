package app.cuadra.integration.payment;

import app.cuadra.integration.connection.Connection;
import app.cuadra.integration.connection.Connections;
import app.cuadra.integration.link.PaymentLink;
import app.cuadra.values.Problem;
import app.cuadra.values.UserId;
import app.cuadra.web.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The page of a payment link.
 *
 * @param gatewayPath of the gateway's page
 * @param address what the payer is given
 * @param names of whoever made it and sent money back
 * @param decimal what parts the decimals where this company is
 */
public record LinkShow(
        String gatewayPath,
        PaymentLink link,
        Connection connection,
        String address,
        List<Paid> payments,
        List<Refund> refunds,
        Map<UserId, String> names,
        char decimal,
        Rights rights,
        List<Problem> problems)
        implements Page {

    /** A payment, and what of it can still go back. */
    public record Paid(Payment payment, BigDecimal left) {}

    /** What the reader may do, and whether a part of a payment can go back. */
    public record Rights(boolean create, boolean undo, boolean parts) {}

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** Where this page is. */
    public String path() {
        return gatewayPath + "/links/" + link.id();
    }

    /** How the gateway is called. */
    public String name() {
        return Connections.named(connection.provider());
    }

    /** Who that was. */
    public String who(long user) {
        return names.getOrDefault(new UserId(user), "");
    }

    /** So many decimals as the amount has, but for those that are nothing. */
    public int decimals(BigDecimal amount) {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }

    /** An amount as somebody types it here. */
    public String typed(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString().replace('.', decimal);
    }

    /** True while something is under way: the page then looks again by itself. */
    public boolean busy() {
        return link.state() == PaymentLink.State.OPENING
                || refunds.stream().anyMatch(refund -> refund.state() == Refund.State.REQUESTED);
    }
}
